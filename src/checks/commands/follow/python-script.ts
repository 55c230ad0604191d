/** A call in a Python text that migrates, or the words of a command that it starts. */
export interface PythonCall {
  readonly line: number;
  readonly words: readonly string[];
}

const ALEMBIC = /\b(?:alembic\.)?command\.(upgrade|downgrade|stamp)\s*\(/;
const DJANGO = /\bcall_command\s*\(\s*['"](migrate)['"]/;
const LIST = /\b(?:subprocess\.)?(?:run|call|check_call|check_output|Popen)\s*\(\s*\[([^\]]*)\]/;
const TEXT =
  /\b(?:os\.system|(?:subprocess\.)?(?:run|call|check_call|check_output|Popen))\s*\(\s*f?(['"])(.*?)\1/;

/**
 * The calls of a Python script that migrate: Alembic's and Django's own, and commands that it starts
 * with plain words. Line by line and by form, for a migration that is asked for in any cleverer way is
 * not seen.
 */
export function findPythonCalls(text: string): readonly PythonCall[] {
  const usesAlembic = /^\s*(?:from alembic\b|import alembic\b)/m.test(text);
  return text.split('\n').flatMap((line, index): PythonCall[] => {
    if (/^\s*#/.test(line)) return [];
    const words = wordsOf(line, usesAlembic);
    return words === undefined ? [] : [{ line: index + 1, words }];
  });
}

function wordsOf(line: string, usesAlembic: boolean): readonly string[] | undefined {
  const [, verb] = ALEMBIC.exec(line) ?? [];
  if (verb !== undefined && usesAlembic && !/sql\s*=\s*True/.test(line)) return ['alembic', verb];
  const [, migrate] = DJANGO.exec(line) ?? [];
  if (migrate !== undefined) return ['manage.py', migrate];
  const [, list] = LIST.exec(line) ?? [];
  if (list !== undefined)
    return [...list.matchAll(/(['"])(.*?)\1/g)].map(([, , word = '']) => word);
  const [, , command] = TEXT.exec(line) ?? [];
  return command?.split(/\s+/);
}
