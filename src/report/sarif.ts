import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { CheckFinding, FindingLevel } from '../checks/rule';
import type { RulePage } from './check-findings';
import type { CheckReport } from './check-report';

/** A rule as the list of rules shows it. */
export interface RuleInfo {
  readonly id: string;
  readonly level: FindingLevel;
  readonly title: string;
}

const SARIF_LEVELS = { error: 'error', warning: 'warning', notice: 'note' } as const;

/**
 * Renders the findings of a check for code scanning, as SARIF 2.1.0. Findings that a comment allows
 * are suppressed in the source, so GitHub closes their alerts and shows the reason.
 *
 * @param rules All rules. A result refers to its rule by the index in this list.
 */
export function renderSarif(
  report: CheckReport,
  rules: readonly RuleInfo[],
  rulePage: RulePage,
): string {
  const ruleIndexes = new Map(rules.map(({ id }, index) => [id, index]));
  const resultOf = (finding: CheckFinding): Result =>
    toResult(finding, ruleIndexes.get(finding.rule));
  const log: Log = {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: {
          driver: {
            name: 'Governed Migrations',
            rules: rules.map((rule) => toDescriptor(rule, rulePage)),
          },
        },
        automationDetails: { id: `governed-migrations/${report.name}/` },
        results: [
          ...report.findings.map(resultOf),
          ...report.suppressed.map(({ finding, reason }) => ({
            ...resultOf(finding),
            suppressions: [{ kind: 'inSource' as const, justification: reason }],
          })),
        ],
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function toDescriptor({ id, level, title }: RuleInfo, rulePage: RulePage): ReportingDescriptor {
  const helpUri = rulePage(id);
  return {
    id,
    shortDescription: { text: title },
    defaultConfiguration: { level: SARIF_LEVELS[level] },
    ...(helpUri === undefined ? {} : { helpUri }),
  };
}

function toResult(
  { rule, level, place, what, next }: CheckFinding,
  ruleIndex: number | undefined,
): Result {
  const { file, line } = place;
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: SARIF_LEVELS[level],
    message: { text: `${what} ${next}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file), uriBaseId: '%SRCROOT%' },
          // Code scanning does not show a result without a line.
          region: { startLine: line ?? 1 },
        },
      },
    ],
  };
}
