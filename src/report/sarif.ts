import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { CheckFinding, FindingLevel } from '../checks/rule';
import type { RulePage } from './check-blocks';
import type { CheckReport } from './check-report';

/** What a list of rules shows of one. */
export interface RuleInfo {
  readonly id: string;
  readonly level: FindingLevel;
  readonly title: string;
}

const SARIF_LEVELS = { error: 'error', warning: 'warning', notice: 'note' } as const;

/**
 * The findings of a check for code scanning, as SARIF 2.1.0. Those that a comment allows are in it,
 * as suppressed in the source, so that GitHub closes their alerts and shows why.
 *
 * @param rules Every rule that there is; results name them by their place in this list.
 */
export function renderSarif(
  report: CheckReport,
  rules: readonly RuleInfo[],
  page: RulePage,
): string {
  const index = new Map(rules.map(({ id }, place) => [id, place]));
  const result = (finding: CheckFinding): Result => resultOf(finding, index.get(finding.rule));
  const log: Log = {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: {
          driver: {
            name: 'Governed Migrations',
            rules: rules.map((rule) => descriptor(rule, page)),
          },
        },
        automationDetails: { id: `governed-migrations/${report.name}/` },
        results: [
          ...report.findings.map(result),
          ...report.suppressed.map(({ finding, reason }) => ({
            ...result(finding),
            suppressions: [{ kind: 'inSource' as const, justification: reason }],
          })),
        ],
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function descriptor({ id, level, title }: RuleInfo, page: RulePage): ReportingDescriptor {
  const helpUri = page(id);
  return {
    id,
    shortDescription: { text: title },
    defaultConfiguration: { level: SARIF_LEVELS[level] },
    ...(helpUri === undefined ? {} : { helpUri }),
  };
}

function resultOf(
  { rule, level, place, what, next }: CheckFinding,
  index: number | undefined,
): Result {
  const { file, line } = place;
  return {
    ruleId: rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: SARIF_LEVELS[level],
    message: { text: `${what} ${next}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file), uriBaseId: '%SRCROOT%' },
          // Code scanning shows no result without a line.
          region: { startLine: line ?? 1 },
        },
      },
    ],
  };
}
