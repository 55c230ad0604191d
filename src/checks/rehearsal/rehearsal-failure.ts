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
