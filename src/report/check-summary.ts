import { buildCheckBlocks, type RulePage } from './check-blocks';
import type { CheckReport } from './check-report';
import { truncateMarkdown } from './truncate-markdown';

/** GitHub drops a summary over 1 MiB whole: so many characters are less, whatever they are. */
const MAX_SUMMARY_LENGTH = 340_000;

/** The job summary of a check, in Markdown. */
export function renderCheckSummary(report: CheckReport, page: RulePage): string {
  return truncateMarkdown(
    buildCheckBlocks(report, page),
    MAX_SUMMARY_LENGTH,
    'sarif-file has every finding',
  );
}
