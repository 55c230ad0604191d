/** A call in a Python text that migrates or starts a command. */
export interface PythonCall {
  readonly line: number;
  readonly words: readonly string[];
}

const ALEMBIC_CALL = /\b(?:alembic\.)?command\.(upgrade|downgrade|stamp)\s*\(/;
const DJANGO_CALL = /\bcall_command\s*\(\s*['"](migrate)['"]/;
const SUBPROCESS_WITH_LIST =
  /\b(?:subprocess\.)?(?:run|call|check_call|check_output|Popen)\s*\(\s*\[([^\]]*)\]/;
const SUBPROCESS_WITH_TEXT =
  /\b(?:os\.system|(?:subprocess\.)?(?:run|call|check_call|check_output|Popen))\s*\(\s*f?(['"])(.*?)\1/;

/**
 * Finds the calls of Alembic and Django in a Python script, and the commands that it starts with
 * literal words. Matches one line at a time, so it does not find a command that is built at run time.
 */
export function findPythonCalls(text: string): readonly PythonCall[] {
  const usesAlembic = /^\s*(?:from alembic\b|import alembic\b)/m.test(text);
  return text.split('\n').flatMap((line, index): PythonCall[] => {
    if (/^\s*#/.test(line)) return [];
    const words = parseCall(line, usesAlembic);
    return words === undefined ? [] : [{ line: index + 1, words }];
  });
}

function parseCall(line: string, usesAlembic: boolean): readonly string[] | undefined {
  const [, verb] = ALEMBIC_CALL.exec(line) ?? [];
  if (verb !== undefined && usesAlembic && !/sql\s*=\s*True/.test(line)) return ['alembic', verb];
  const [, migrate] = DJANGO_CALL.exec(line) ?? [];
  if (migrate !== undefined) return ['manage.py', migrate];
  const [, list] = SUBPROCESS_WITH_LIST.exec(line) ?? [];
  if (list !== undefined)
    return [...list.matchAll(/(['"])(.*?)\1/g)].map(([, , word = '']) => word);
  const [, , command] = SUBPROCESS_WITH_TEXT.exec(line) ?? [];
  return command?.split(/\s+/);
}
