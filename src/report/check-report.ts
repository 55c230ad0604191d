import type { CheckFinding, FindingLevel, SourceLocation } from '../checks/rule';
import type { SuppressedFinding } from '../checks/suppression';
import type { RuleResult } from '../policy/rules/policy-rule';
import type { Problem } from '../problem';

/** A finding, and whether it stands on what the pull request changes. */
export interface ReportedFinding extends CheckFinding {
  /** True as well where it is not known what was changed. */
  readonly onChange: boolean;
}

/** One use of the action, or a file that declares a role: what would happen there. */
export interface UseRow {
  readonly place: SourceLocation;
  /** Job and step in words; empty for a file. */
  readonly where: string;
  readonly environment: string;
  readonly role: string;
  readonly target: string;
  readonly verdict: string;
}

/** How one rule of the policy file stands at a use of the action, as far as files tell. */
export interface PolicyRow {
  readonly place: SourceLocation;
  readonly rule: string;
  readonly standing: RuleResult;
}

/** What one statement of the pull request did when it was rehearsed. */
export interface StatementRow {
  readonly place: SourceLocation;
  /** Its kind in short, `ALTER TABLE`. */
  readonly statement: string;
  /** The strongest lock, as Postgres names it; empty where it took none that matters. */
  readonly lock: string;
  /** On what. */
  readonly relation: string;
  /** Whether it was seen, or stands in Postgres's documentation. */
  readonly source: 'observed' | 'documented';
}

/** One database of the repository: its folder, and what its rehearsal came to. */
export interface DatabaseRow {
  readonly name: string;
  readonly folder: string;
  /** In words: how many migrations, how many of them new, on what they were rehearsed. */
  readonly outcome: string;
  readonly statements: readonly StatementRow[];
}

/** Everything that a check has to say: one value, from which every renderer works. */
export interface CheckReport {
  readonly name: string;
  /** What kept the check from its work. */
  readonly problems: readonly Problem[];
  /** Errors first, then by place. */
  readonly findings: readonly ReportedFinding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly uses: readonly UseRow[];
  readonly policy: readonly PolicyRow[];
  readonly databases: readonly DatabaseRow[];
  /** What could not be judged, and why, a sentence each. */
  readonly notes: readonly string[];
}

/** Whether the step fails: something kept the check from its work, or it found an error. */
export function isCheckFailed({ problems, findings }: CheckReport): boolean {
  return problems.length > 0 || findings.some(({ level }) => level === 'error');
}

/** In the order in which they are shown. */
export const FINDING_LEVELS = [
  'error',
  'warning',
  'notice',
] as const satisfies readonly FindingLevel[];

/** What came of the check, in one line. */
export function checkHeadline(report: CheckReport): string {
  const [problem] = report.problems;
  if (problem !== undefined) return `❌ Check failed: ${problem.code}`;
  if (report.findings.length === 0) return '✅ Check passed: nothing found';
  const mark = isCheckFailed(report) ? '❌ Check failed' : '⚠️ Check passed';
  return `${mark}: ${counts(report.findings)}`;
}

/** `2 errors, 1 warning`. */
function counts(findings: readonly { readonly level: FindingLevel }[]): string {
  return FINDING_LEVELS.flatMap((level) => {
    const count = findings.filter((finding) => finding.level === level).length;
    if (count === 0) return [];
    return [count === 1 ? `1 ${level}` : `${count} ${level}s`];
  }).join(', ');
}

/** `file:line`, or the file alone. */
export function formatLocation({ file, line }: SourceLocation): string {
  return line === undefined ? file : `${file}:${line}`;
}
