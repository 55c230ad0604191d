import type { RulePage } from './check-blocks';
import { checkBlocks } from './check-blocks';
import type { CheckReport } from './check-report';
import { cutTo } from './cut';

/** GitHub refuses a longer comment whole. */
const LIMIT = 65_536;

/** The hidden line by which a comment is found again: one for each name. */
export function commentMarker(name: string): string {
  return `<!-- governed-migrations: ${name} -->`;
}

/** The comment on a pull request, in Markdown, cut to GitHub's limit on whole rows. */
export function renderComment(report: CheckReport, page: RulePage): string {
  const marker = commentMarker(report.name);
  const body = cutTo(
    checkBlocks(report, page),
    LIMIT - marker.length - 1,
    'the job summary has the rest',
  );
  return `${marker}\n${body}`;
}
