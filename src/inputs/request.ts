import type { ParsedTarget } from '../database-url/target';
import type { DeclaredValue, Environment } from './declared-value';

/** The modes for which `decide` is called. */
export const GOVERNED_MODES = ['migrate', 'plan', 'gate'] as const;
/** A mode for which `decide` is called. */
export type GovernedMode = (typeof GOVERNED_MODES)[number];

/** The values of the input `mode`. `check` has its own request, because it has no target. */
export const MODE_NAMES = [...GOVERNED_MODES, 'check'] as const;
/** A value of the input `mode`. */
export type Mode = (typeof MODE_NAMES)[number];

/** The formats of migration files: `sql` for plain SQL, others by the name of their tool. */
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
/** A format of migration files. */
export type FormatName = (typeof FORMAT_NAMES)[number];

/** The values of the input `format`. `auto` detects the format from the files. */
export const FORMAT_CHOICES = ['auto', ...FORMAT_NAMES] as const;
/** A value of the input `format`. */
export type FormatChoice = (typeof FORMAT_CHOICES)[number];

/** The values of the input `on-block`. */
export const BLOCK_HANDLINGS = ['fail', 'skip'] as const;
/** A value of the input `on-block`. */
export type BlockHandling = (typeof BLOCK_HANDLINGS)[number];

/** The event of a run, with the facts that decide whether it is trusted. */
export interface RunEvent {
  /** `push`, `pull_request`, …; undefined outside GitHub Actions. */
  readonly name: string | undefined;
  /** For `workflow_run`: whether the run before it belongs to this repository and not to a fork. */
  readonly ownRun: boolean;
  /** `refs/heads/main`; undefined outside GitHub Actions. */
  readonly ref: string | undefined;
  /** Whether `ref` is the default branch; false if the payload does not name it. */
  readonly onDefaultBranch: boolean;
  /** Whether the payload names the default branch. Under nektos/act, it often does not. */
  readonly namesDefaultBranch: boolean;
}

/** Another environment variable that contains a Postgres URL. */
export interface OtherUrl {
  readonly variable: string;
  readonly text: string;
}

/** The limits of a run in milliseconds. As in Postgres, 0 disables a limit. */
export interface RunLimits {
  /** How long a statement waits for a lock; undefined if the input is not set. */
  readonly lockTimeoutMs: number | undefined;
  /** How long a statement may run; undefined if the input is not set. */
  readonly statementTimeoutMs: number | undefined;
  /** How many times a file is retried after a lock timeout or a deadlock. This is a count. */
  readonly lockRetries: number;
  /** How long to wait for another run on the same database. */
  readonly lockWaitMs: number;
}

/** The name of a table, with or without its schema. */
export interface TableName {
  readonly schema: string | undefined;
  readonly table: string;
}

/** The request of a run, as plain data. An invalid role or target becomes a reason of `decide`. */
export interface Request {
  readonly mode: GovernedMode;
  readonly role: DeclaredValue;
  readonly authority: DeclaredValue;
  readonly confirmation: DeclaredValue;
  readonly url: DeclaredValue;
  /** The parsed URL; undefined if there is none, or if input and variable differ. */
  readonly target: ParsedTarget | undefined;
  readonly event: RunEvent;
  readonly rootCertificate: string | undefined;
  /** The name of the database, if the repository has several. */
  readonly name: string;
  /** The file for the evidence; undefined for none. */
  readonly evidenceFile: string | undefined;
  readonly policyFile: string;
  /** A SQL file that a rehearsal runs first, if a policy needs a rehearsal. */
  readonly rehearsalSetup: string | undefined;
  /** The limit of such a rehearsal in milliseconds; undefined for no limit. */
  readonly rehearsalLimitMs: number | undefined;
  readonly migrations: string;
  readonly format: FormatChoice;
  /** Another history table than that of the format. */
  readonly historyTable: TableName | undefined;
  /** A version as it was written, or `none`; undefined if the input is not set. */
  readonly baseline: string | undefined;
  readonly command: string | undefined;
  readonly urlVariables: readonly string[];
  readonly otherUrls: readonly OtherUrl[];
  /** The token for GitHub's API. */
  readonly token: DeclaredValue;
  readonly workingDirectory: string;
  readonly limits: RunLimits;
  /** The limit of the whole run in milliseconds; undefined for no limit. */
  readonly timeLimitMs: number | undefined;
  /** Whether an invalid index of an interrupted build is dropped and rebuilt. */
  readonly repair: boolean;
  readonly onBlock: BlockHandling;
  /** The environment of the step. A command inherits it without the variables of this action. */
  readonly environment: Environment;
}
