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
    case '42704':
      return /role/i.test(message);
    case '3F000':
      return true;
    default:
      return false;
  }
}
