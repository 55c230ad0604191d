import { buildCheckBlocks } from './check-blocks';
import type { RulePage } from './check-findings';
import type { CheckReport } from './check-report';
import { truncateMarkdown } from './truncate-markdown';

/** GitHub drops a summary over 1 MiB. This many UTF-16 units are always shorter. */
const MAX_SUMMARY_LENGTH = 340_000;

/** Renders the job summary of a check, in Markdown. */
export function renderCheckSummary(report: CheckReport, rulePage: RulePage): string {
  return truncateMarkdown(
    buildCheckBlocks(report, rulePage),
    MAX_SUMMARY_LENGTH,
    'The file of `sarif-file` has every finding.',
  );
}
