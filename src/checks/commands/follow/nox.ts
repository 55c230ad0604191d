import { parseArguments } from '../command-arguments';
import { resolvePath } from '../shell-scope';
import { findUpwards, parentOf } from './inline-script';
import { keepFunctions, splitModule } from './python-module';
import type { ReferenceResolver } from './script-reference';

const VALUE_OPTIONS = ['-s', '--session', '--sessions', '-e', '-f', '--noxfile', '-p', '-k', '-t'];
const SHOWING_OPTIONS = ['-l', '--list', '--list-sessions', '--install-only', '-h', '--help'];

/** Follows `nox -s migrate` to the function of the session; without a session, to all of them. */
export const followNox: ReferenceResolver = (words, variables, directory, files) => {
  const end = words.indexOf('--');
  const args = end === -1 ? words.slice(1) : words.slice(1, end);
  const { positionals, options, getValues } = parseArguments(args, VALUE_OPTIONS);
  if (SHOWING_OPTIONS.some((option) => options.has(option))) return [];
  const [named] = getValues('-f', '--noxfile');
  const file =
    named === undefined
      ? findUpwards(directory, ['noxfile.py'], files)
      : resolvePath(directory ?? '.', named);
  const text = file === undefined ? undefined : files.read(file);
  if (file === undefined || text === undefined) return [];
  // `-s a b` names two sessions, and `a-3.12` is a session with its version of Python.
  const names = [...getValues('-s', '--session', '--sessions', '-e'), ...positionals]
    .flatMap((list) => list.split(','))
    .map((name) => name.replace(/-\d+(?:\.\d+)*$/, ''));
  const functions = listSessions(text)
    .filter(({ name }) => names.length === 0 || names.includes(name))
    .map(({ functionName }) => functionName);
  const place = (line: number) => ({ file, line });
  const own = keepFunctions(text, functions);
  return [{ text: own, variables, directory: parentOf(file), place, language: 'python' }];
};

/** Lists the sessions of a noxfile: `@nox.session(name="migrate")` before a function. */
function listSessions(text: string) {
  const parts = splitModule(text);
  return parts.flatMap(({ name: functionName }, index) => {
    const decorator = parts[index - 1]?.lines.join('\n') ?? '';
    if (functionName === undefined || !/^@(?:nox\.)?session\b/.test(decorator)) return [];
    const [, name = functionName] = /\bname\s*=\s*["']([^"']+)/.exec(decorator) ?? [];
    return [{ name, functionName }];
  });
}
