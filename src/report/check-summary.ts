import { checkBlocks, type RulePage } from './check-blocks';
import type { CheckReport } from './check-report';
import { cutTo } from './cut';

/** GitHub drops a summary over 1 MiB whole: so many characters are less, whatever they are. */
const LIMIT = 340_000;

/** The job summary of a check, in Markdown. */
export function renderCheckSummary(report: CheckReport, page: RulePage): string {
  return cutTo(checkBlocks(report, page), LIMIT, 'sarif-file has every finding');
}
