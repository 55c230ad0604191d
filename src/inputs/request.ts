import type { ParsedTarget } from '../target/target';
import type { Declared, Environment } from './declared';

export const MODES = ['migrate', 'plan', 'gate'] as const;
export type Mode = (typeof MODES)[number];

export const BLOCK_HANDLINGS = ['fail', 'skip'] as const;
export type BlockHandling = (typeof BLOCK_HANDLINGS)[number];

/** What started the run, as far as trust is concerned. */
export interface RunEvent {
  /** `push`, `pull_request`, …; undefined outside GitHub Actions. */
  readonly name: string | undefined;
  /** For `workflow_run`: whether the run that it follows is of this repository itself. */
  readonly ownRun: boolean;
}

/** Another variable of the environment that holds a Postgres URL. */
export interface OtherUrl {
  readonly variable: string;
  readonly text: string;
}

/** Everything that was asked, as plain data. What is wrong in it becomes a reason in `policy/`. */
export interface Request {
  readonly mode: Mode;
  readonly role: Declared;
  readonly authority: Declared;
  readonly confirmation: Declared;
  readonly url: Declared;
  /** The declared URL as understood; undefined when none is declared, or two that disagree. */
  readonly target: ParsedTarget | undefined;
  readonly event: RunEvent;
  readonly rootCertificate: string | undefined;
  readonly migrations: string;
  readonly command: string | undefined;
  readonly urlVariables: readonly string[];
  readonly otherUrls: readonly OtherUrl[];
  readonly workingDirectory: string;
  readonly onBlock: BlockHandling;
  /** The environment that it was read from: a command inherits it, less what is ours. */
  readonly environment: Environment;
}
