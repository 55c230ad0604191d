import { applyRuleLevels } from '../../checks/apply-rule-levels';
import { type ComparedFinding, findNewFindings } from '../../checks/find-new-findings';
import type { CheckFinding } from '../../checks/rule';
import { applySuppressions } from '../../checks/suppression';
import type { CheckPolicy } from '../../policy/check-policy';
import type { CheckReport } from '../../report/check-report';
import type { PullRequestChanges } from './pull-request-changes';

/** What the rules found. */
interface RuleFindings {
  readonly configuration: readonly CheckFinding[];
  /** The findings at the base, without those that a comment allows; undefined if it is not known. */
  readonly baseConfiguration: readonly CheckFinding[] | undefined;
  /** The findings of migrations and rehearsals. */
  readonly migrations: readonly CheckFinding[];
}

/** The rules of migrations that judge a file alone. What they find in an unchanged file is not new. */
const FILE_RULES: ReadonlySet<string> = new Set(['bad-name', 'syntax-error', 'refused-migration']);

/**
 * Decides which findings are reported, and how: those without a comment that allows them, with the
 * levels of the policy, errors first, and whether the base has them too.
 *
 * @param read Returns the text of a file of the repository.
 */
export function judgeFindings(
  found: RuleFindings,
  { rules }: CheckPolicy,
  { touches }: PullRequestChanges,
  read: (file: string) => string | undefined,
): Pick<CheckReport, 'findings' | 'suppressed' | 'lowered'> {
  const configuration = applySuppressions(found.configuration, read);
  const migrations = applySuppressions(found.migrations, read);
  const { baseConfiguration } = found;
  const compared = [
    ...findNewFindings(
      removeDuplicates(configuration.findings),
      baseConfiguration && removeDuplicates(baseConfiguration),
      touches,
    ),
    ...removeDuplicates(migrations.findings).map((finding): ComparedFinding => {
      const { rule, place } = finding;
      const isNew = !FILE_RULES.has(rule) || touches({ file: place.file, line: undefined });
      return { ...finding, isNew };
    }),
  ];
  const { findings, lowered } = applyRuleLevels(compared, rules);
  return {
    findings: [...findings].sort(compareFindings),
    suppressed: [...configuration.suppressed, ...migrations.suppressed].map((each) => ({
      ...each,
      isNew: touches(each.place),
    })),
    lowered,
  };
}

function removeDuplicates(findings: readonly CheckFinding[]): readonly CheckFinding[] {
  const unique = new Map(
    findings.map((finding) => {
      const { rule, place, what } = finding;
      return [`${rule} ${place.file} ${place.line} ${what}`, finding] as const;
    }),
  );
  return [...unique.values()];
}

const LEVEL_ORDER = { error: 0, warning: 1, notice: 2 } as const;

/** By level, then by location. */
function compareFindings(one: CheckFinding, other: CheckFinding): number {
  return (
    LEVEL_ORDER[one.level] - LEVEL_ORDER[other.level] ||
    one.place.file.localeCompare(other.place.file) ||
    (one.place.line ?? 0) - (other.place.line ?? 0)
  );
}
