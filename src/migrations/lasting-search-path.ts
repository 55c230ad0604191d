import type { Statement } from './inspect';

/**
 * Returns whether a file sets the search path of the session and also that of the login or the
 * database. With a tool, the files after it have this search path: in the same run from the session,
 * in later runs from the login. The engine resets the session after each file, so it gives these files
 * the search path that a new session has.
 *
 * Many files set the search path only for themselves. In another run of the tool, the files after them
 * would not have it.
 *
 * @param listStatements Called for the few files whose text sets the search path of a login.
 */
export function setsLastingSearchPath(
  text: string,
  listStatements: () => readonly Pick<Statement, 'text'>[],
): boolean {
  return (
    LASTING_SETTING.test(text) && listStatements().some((each) => SESSION_SETTING.test(each.text))
  );
}

/** Often in a string of a `DO` block, with the name of the database or of the user between. */
const LASTING_SETTING = /\balter\s+(?:role|user|database)\b[^;]*?\bset\s+"?search_path\b/i;

const SESSION_SETTING =
  /^(?:set\s+(?:session\s+)?"?search_path\b|select\s+(?:pg_catalog\s*\.\s*)?set_config\s*\(\s*'search_path'[^;]*,\s*'?f(?:alse)?'?\s*\))/i;
