import type { LoweredRule } from '../checks/apply-rule-levels';
import type { ComparedFinding } from '../checks/find-new-findings';
import type { SourceLocation } from '../checks/rule';
import type { SuppressedFinding } from '../checks/suppression';
import { type CheckPolicy, DEFAULT_CHECK_POLICY } from '../policy/check-policy';
import type { RuleResult } from '../policy/rules/policy-rule';
import type { Problem } from '../problem';
import type { SourceQuote } from './source-quote';

/** A finding as the report shows it. */
export interface ReportedFinding extends ComparedFinding {
  /** The line on GitHub; undefined outside of GitHub. */
  readonly url?: string | undefined;
  /** The statement or the step. */
  readonly quote?: SourceQuote | undefined;
}

/** A finding that a comment allows, and whether the pull request brings the comment. */
export interface ReportedSuppression extends SuppressedFinding {
  readonly isNew: boolean;
}

/** How many workflows were read, and how many of their steps migrate. */
export interface JudgedSteps {
  readonly workflows: number;
  readonly governed: number;
  /** With a role that nothing enforces. */
  readonly declared: number;
  readonly ungoverned: number;
  /** The database is a container of its job. */
  readonly containers: number;
  /** The database is not Postgres. */
  readonly others: number;
}

/** What was not judged: a step that speaks of migrations and could not be followed, a file, a folder. */
export interface UnjudgedPart {
  readonly place: SourceLocation;
  /** The command in backticks, or what else speaks of migrations. */
  readonly subject: string;
  /** Why it was not judged, as the rest of a sentence after the subject. */
  readonly why: string;
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
  readonly suppressed: readonly ReportedSuppression[];
  /** What the policy file lowered. */
  readonly lowered: readonly LoweredRule[];
  readonly failOn: CheckPolicy['failOn'];
  readonly scope: CheckPolicy['scope'];
  /** Undefined if the workflows were not read. */
  readonly judged: JudgedSteps | undefined;
  readonly unjudged: readonly UnjudgedPart[];
  readonly uses: readonly UseRow[];
  readonly temporary: readonly StepRow[];
  readonly policy: readonly PolicyRow[];
  readonly databases: readonly DatabaseRow[];
  /**
   * Whether the change touches a migration, a workflow, or a script that leads to a migration. Also true
   * if the change is not known.
   */
  readonly isConcerned: boolean;
  /** Sentences about what was not checked, and why. */
  readonly notes: readonly string[];
}

/** Report of a check that has found and examined nothing. */
export const EMPTY_CHECK_REPORT: CheckReport = {
  name: 'default',
  problems: [],
  findings: [],
  suppressed: [],
  lowered: [],
  failOn: DEFAULT_CHECK_POLICY.failOn,
  scope: DEFAULT_CHECK_POLICY.scope,
  judged: undefined,
  unjudged: [],
  uses: [],
  temporary: [],
  policy: [],
  databases: [],
  isConcerned: true,
  notes: [],
};

/** Formats a location as `file:line`, or as the file if it has no line. */
export function formatLocation({ file, line }: SourceLocation): string {
  return line === undefined ? file : `${file}:${line}`;
}
