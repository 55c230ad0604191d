import type { ParsedTarget } from '../database-url/target';
import type { DeclaredValue, Environment } from './declared-value';

/** The modes that `policy/` decides about. */
export const GOVERNED_MODES = ['migrate', 'plan', 'gate'] as const;
export type GovernedMode = (typeof GOVERNED_MODES)[number];

/** All that the input takes. `check` has no target to decide about, and a request of its own. */
export const MODE_NAMES = [...GOVERNED_MODES, 'check'] as const;
export type Mode = (typeof MODE_NAMES)[number];

/** Whose migration files there are, by the names of their tools; `sql` is ours. */
export const FORMAT_NAMES = [
  'sql',
  'dbmate',
  'golang-migrate',
  'goose',
  'node-pg-migrate',
  'flyway',
  'prisma',
  'drizzle',
  'supabase',
] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/** `auto`: by the files. */
export const FORMAT_CHOICES = ['auto', ...FORMAT_NAMES] as const;
export type FormatChoice = (typeof FORMAT_CHOICES)[number];

export const BLOCK_HANDLINGS = ['fail', 'skip'] as const;
export type BlockHandling = (typeof BLOCK_HANDLINGS)[number];

/** What started the run, as far as trust is concerned. */
export interface RunEvent {
  /** `push`, `pull_request`, …; undefined outside GitHub Actions. */
  readonly name: string | undefined;
  /** For `workflow_run`: whether the run that it follows is of this repository itself. */
  readonly ownRun: boolean;
  /** `refs/heads/main`; undefined outside GitHub Actions. */
  readonly ref: string | undefined;
  /** Whether that is the repository's default branch: where the payload does not tell, it is not. */
  readonly onDefaultBranch: boolean;
}

/** Another variable of the environment that holds a Postgres URL. */
export interface OtherUrl {
  readonly variable: string;
  readonly text: string;
}

/** How long things may take, in milliseconds; 0 is without end, as Postgres has it. */
export interface RunLimits {
  /** One wait for a lock, of one statement. */
  readonly lockTimeout: number;
  /** One statement. */
  readonly statementTimeout: number;
  /** How often a file is tried again that a lock kept from running: a number, no time. */
  readonly lockRetries: number;
  /** The wait for another run. */
  readonly lockWait: number;
}

/** A table as somebody names it. */
export interface TableName {
  readonly schema: string | undefined;
  readonly table: string;
}

/** Everything that was asked, as plain data. What is wrong in it becomes a reason in `policy/`. */
export interface Request {
  readonly mode: GovernedMode;
  readonly role: DeclaredValue;
  readonly authority: DeclaredValue;
  readonly confirmation: DeclaredValue;
  readonly url: DeclaredValue;
  /** The declared URL as understood; undefined when none is declared, or two that disagree. */
  readonly target: ParsedTarget | undefined;
  readonly event: RunEvent;
  readonly rootCertificate: string | undefined;
  /** Which of the repository's databases this is. */
  readonly name: string;
  /** Where the evidence goes; undefined where none is asked for. */
  readonly evidenceFile: string | undefined;
  readonly policyFile: string;
  /** A file of SQL that a rehearsal runs first, where a policy asks for one. */
  readonly rehearsalSetup: string | undefined;
  readonly migrations: string;
  readonly format: FormatChoice;
  /** Another history table than the format's own. */
  readonly historyTable: TableName | undefined;
  /** A version as it was written, or `none`; undefined where nothing is said. */
  readonly baseline: string | undefined;
  readonly command: string | undefined;
  readonly urlVariables: readonly string[];
  readonly otherUrls: readonly OtherUrl[];
  /** For GitHub's API; undefined where there is none. */
  readonly token: DeclaredValue;
  readonly workingDirectory: string;
  readonly limits: RunLimits;
  /** How long the whole run may take, in milliseconds; undefined is without end. */
  readonly timeLimit: number | undefined;
  /** Whether an invalid index that an interrupted build left is dropped and built anew. */
  readonly repair: boolean;
  readonly onBlock: BlockHandling;
  /** The environment that it was read from: a command inherits it, less what is ours. */
  readonly environment: Environment;
}
