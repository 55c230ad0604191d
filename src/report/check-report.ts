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

/** A step that migrates without a gate, because its database is temporary or not Postgres. */
export interface StepRow {
  readonly place: SourceLocation;
  readonly job: string;
  readonly tool: string;
  /** What the database was taken for. */
  readonly database: string;
  readonly why: string;
  /** As declared, or `no role declared`. */
  readonly role: string;
}

/** The result of a policy rule at a use of the action, from the files of the repository only. */
export interface PolicyRow {
  readonly place: SourceLocation;
  readonly rule: string;
  readonly standing: RuleResult;
}

/** A lock of one mode on several relations. */
export interface LockRow {
  /** As the documentation of Postgres writes it, such as `ACCESS EXCLUSIVE`. */
  readonly mode: string;
  /** The names of the relations that are older than the pull request. */
  readonly relations: readonly string[];
}

/** A lock that an earlier statement of the same transaction took. */
export interface HeldLockRow extends LockRow {
  /** The line of that statement, in the same file. */
  readonly line: number | undefined;
}

/** What a statement of the pull request did in the rehearsal. */
export interface StatementRow {
  readonly place: SourceLocation;
  /** Command tag, such as `ALTER TABLE`. */
  readonly statement: string;
  /** The locks that the statement took: on its tables, and stronger ones on other relations. */
  readonly locks: readonly LockRow[];
  /** The locks of earlier statements that others still wait for. */
  readonly held: readonly HeldLockRow[];
  /** Who waits until the transaction ends; undefined if the locks are not known. */
  readonly waiting: 'reads and writes' | 'writes' | 'no one' | undefined;
  /**
   * Whether the locks were observed, or are taken from the documentation of Postgres, or are not
   * known.
   */
  readonly source: 'observed' | 'documented' | 'unknown';
}

/** A database of the repository, with the result of its rehearsal. */
export interface DatabaseRow {
  readonly name: string;
  readonly folder: string;
  /** A text: how many migrations, how many of them are new, and where they were rehearsed. */
  readonly outcome: string;
  /**
   * Why the files of the pull request were not rehearsed, although they should be: what stopped the
   * files before them. Undefined if they were reached.
   */
  readonly gap?: string | undefined;
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
  readonly temporary: readonly StepRow[];
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
  temporary: [],
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
  return [formatVerdict(report), ...listGaps(report)].join('; ');
}

function formatVerdict(report: CheckReport): string {
  if (report.findings.length === 0) return '✅ Check passed: no findings';
  const result = isCheckFailed(report) ? '❌ Check failed' : '⚠️ Check passed';
  return `${result}: ${formatCounts(report.findings)}`;
}

/** Lists what was not rehearsed, and why, with the folder if there are several. */
function listGaps({ databases }: CheckReport): readonly string[] {
  return databases.flatMap(({ folder, gap }) => {
    if (gap === undefined) return [];
    return `not rehearsed: ${databases.length > 1 ? `${folder}, ` : ''}${gap}`;
  });
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
