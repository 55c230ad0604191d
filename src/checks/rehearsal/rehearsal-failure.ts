import type { SourceLocation } from '../rule';

/** A statement or a command that failed in a rehearsal. What comes after it did not run. */
export interface RehearsalFailure {
  readonly place: SourceLocation;
  /**
   * What was running: the merged migrations, those of the pull request, the file `rehearsal-setup`,
   * or all migrations on an empty database.
   */
  readonly during: 'base' | 'change' | 'setup' | 'clean';
  /** SQLSTATE; undefined if the error does not come from the server. */
  readonly code: string | undefined;
  readonly message: string;
  readonly hint: string | undefined;
  /** The statement that was running when the connection was lost. */
  readonly statement?: string | undefined;
  /** Set if a limit or a signal stopped the rehearsal. `message` then says which statement ran. */
  readonly stopped?: { readonly next: string } | undefined;
}

const MAX_STATEMENT_LENGTH = 80;

/** Returns a statement in one line of code, cut after 80 characters. */
export function quoteStatement(statement: string): string {
  const line = statement.trim().replaceAll(/\s+/g, ' ').replaceAll('`', "'");
  const characters = [...line];
  if (characters.length <= MAX_STATEMENT_LENGTH) return `\`${line}\``;
  return `\`${characters.slice(0, MAX_STATEMENT_LENGTH).join('')}…\``;
}

/**
 * Returns whether the statement failed because the embedded Postgres lacks something that a server
 * may have: an extension, a role, or a schema of a platform.
 */
export function isMissingFeature({ code, message }: RehearsalFailure): boolean {
  switch (code) {
    case '0A000':
    case '58P01':
      return /extension|language|library/i.test(message);
    // Another version of the extension than that of the server.
    case '22023':
      return /^extension "/.test(message);
    case '42704':
      return /role/i.test(message);
    case '3F000':
      return true;
    default:
      return false;
  }
}

/** What the message of a failed statement says is missing. Names of other characters are left out. */
const MISSING = [
  /(extension) "([\w.-]+)"/,
  /(extension) control file ".*?([\w-]+)\.control"/,
  /access (file) "([\w$/.-]+)"/,
  /(role|schema|language|type|relation) "([\w.-]+)" does not exist/,
];

/**
 * Returns why the files of the pull request were not reached: "file 3 of 145 needs the extension x".
 *
 * @param files The paths of the files before them, in the order in which they ran.
 */
export function describeGap(
  { place, during, message, stopped }: RehearsalFailure,
  files: readonly string[],
): string {
  if (during === 'setup') return 'the file of rehearsal-setup fails';
  const file = `file ${files.indexOf(place.file) + 1} of ${files.length}`;
  if (stopped !== undefined) return `${file} does not end`;
  const [, kind, name] = MISSING.map((pattern) => pattern.exec(message)).find(Boolean) ?? [];
  return name === undefined ? `${file} fails` : `${file} needs the ${kind} ${name}`;
}
