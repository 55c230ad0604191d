import type { CheckFinding, FindingLevel, SourceLocation } from '../checks/rule';
import type { SuppressedFinding } from '../checks/suppression';
import type { RuleResult } from '../policy/rules/policy-rule';
import type { Problem } from '../problem';

/** A finding, and whether the pull request changes its line. */
export interface ReportedFinding extends CheckFinding {
  /** Also true if the changed lines are not known. */
  readonly onChange: boolean;
}

/** The expected result at a use of the action, or for a file that declares a role. */
export interface UseRow {
  readonly place: SourceLocation;
  /** Job and step; empty for a file. */
  readonly where: string;
  readonly environment: string;
  readonly role: string;
  readonly target: string;
  readonly verdict: string;
}

/** The result of a policy rule at a use of the action, from the files of the repository only. */
export interface PolicyRow {
  readonly place: SourceLocation;
  readonly rule: string;
  readonly standing: RuleResult;
}

/** What a statement of the pull request did in the rehearsal. */
export interface StatementRow {
  readonly place: SourceLocation;
  /** Command tag, such as `ALTER TABLE`. */
  readonly statement: string;
  /** The strongest lock, such as `ACCESS EXCLUSIVE`; empty if it locked no existing relation. */
  readonly lock: string;
  /** The relation with this lock; empty if there is none. */
  readonly relation: string;
  /** Whether the lock was observed or is taken from the documentation of Postgres. */
  readonly source: 'observed' | 'documented';
}

/** A database of the repository, with the result of its rehearsal. */
export interface DatabaseRow {
  readonly name: string;
  readonly folder: string;
  /** A text: how many migrations, how many of them are new, and where they were rehearsed. */
  readonly outcome: string;
  readonly statements: readonly StatementRow[];
}

/** The complete result of a check. Every renderer reads this value. */
export interface CheckReport {
  readonly name: string;
  /** Errors that stopped the check. */
  readonly problems: readonly Problem[];
  /** Errors first, then by location. */
  readonly findings: readonly ReportedFinding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly uses: readonly UseRow[];
  readonly policy: readonly PolicyRow[];
  readonly databases: readonly DatabaseRow[];
  /** Sentences about what was not checked, and why. */
  readonly notes: readonly string[];
}

/** Report of a check that has found and examined nothing. */
export const EMPTY_CHECK_REPORT: CheckReport = {
  name: 'default',
  problems: [],
  findings: [],
  suppressed: [],
  uses: [],
  policy: [],
  databases: [],
  notes: [],
};

/** Returns whether the step fails: the check stopped, or it found an error. */
export function isCheckFailed({ problems, findings }: CheckReport): boolean {
  return problems.length > 0 || findings.some(({ level }) => level === 'error');
}

/** The levels in the order in which they are shown. */
export const FINDING_LEVELS = [
  'error',
  'warning',
  'notice',
] as const satisfies readonly FindingLevel[];

/** Formats the result of a check in one line. */
export function checkHeadline(report: CheckReport): string {
  const [problem] = report.problems;
  if (problem !== undefined) return `❌ Check failed: ${problem.code}`;
  if (report.findings.length === 0) return '✅ Check passed: no findings';
  const result = isCheckFailed(report) ? '❌ Check failed' : '⚠️ Check passed';
  return `${result}: ${formatCounts(report.findings)}`;
}

/** Formats the number of findings of each level, such as `2 errors, 1 warning`. */
function formatCounts(findings: readonly { readonly level: FindingLevel }[]): string {
  return FINDING_LEVELS.flatMap((level) => {
    const count = findings.filter((finding) => finding.level === level).length;
    if (count === 0) return [];
    return [count === 1 ? `1 ${level}` : `${count} ${level}s`];
  }).join(', ');
}

/** Formats a location as `file:line`, or as the file if it has no line. */
export function formatLocation({ file, line }: SourceLocation): string {
  return line === undefined ? file : `${file}:${line}`;
}
