import type { SourceLocation } from '../rule';

/** Where a rehearsal came to an end before its end. */
export interface RehearsalFailure {
  readonly place: SourceLocation;
  /** What was being run: what is merged, what the pull request brings, the setup, or all from nothing. */
  readonly during: 'base' | 'change' | 'setup' | 'clean';
  /** SQLSTATE; undefined where the server itself gave up. */
  readonly code: string | undefined;
  readonly message: string;
  readonly hint: string | undefined;
}

/**
 * Whether it lacks something that the embedded Postgres does not have and a server may: an extension,
 * a role, the schema of a platform.
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
