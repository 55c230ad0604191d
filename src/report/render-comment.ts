import type { RulePage } from './check-blocks';
import { buildCheckBlocks } from './check-blocks';
import type { CheckReport } from './check-report';
import { truncateMarkdown } from './truncate-markdown';

/** GitHub refuses a longer comment whole. */
const MAX_COMMENT_LENGTH = 65_536;

/** The hidden line by which a comment is found again: one for each name. */
export function formatCommentMarker(name: string): string {
  return `<!-- governed-migrations: ${name} -->`;
}

/** The comment on a pull request, in Markdown, cut to GitHub's limit on whole rows. */
export function renderComment(report: CheckReport, page: RulePage): string {
  const marker = formatCommentMarker(report.name);
  const body = truncateMarkdown(
    buildCheckBlocks(report, page),
    MAX_COMMENT_LENGTH - marker.length - 1,
    'the job summary has the rest',
  );
  return `${marker}\n${body}`;
}
