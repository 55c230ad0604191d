import { buildCheckBlocks } from './check-blocks';
import type { RulePage } from './check-findings';
import type { CheckReport } from './check-report';
import { truncateMarkdown } from './truncate-markdown';

/** GitHub rejects a longer comment. In characters. */
const MAX_COMMENT_LENGTH = 65_536;

/** Returns the hidden line that identifies the comment with this name. */
export function formatCommentMarker(name: string): string {
  return `<!-- governed-migrations: ${name} -->`;
}

/** Renders the comment on a pull request, in Markdown, within the limit of GitHub. */
export function renderComment(report: CheckReport, rulePage: RulePage): string {
  const marker = formatCommentMarker(report.name);
  const body = truncateMarkdown(
    buildCheckBlocks(report, rulePage),
    MAX_COMMENT_LENGTH - marker.length - 1,
    'The job summary has the rest.',
  );
  return `${marker}\n${body}`;
}
