import type { RepositoryFiles } from '../../repository-files';
import { skipOptions } from '../command-arguments';
import { resolvePath } from '../shell-scope';
import type { Variables } from '../wrapper';
import type { ReferencedScript, ReferenceResolver } from './script-reference';

const SHELLS = new Set(['bash', 'sh', 'zsh', 'dash', 'ksh', 'ash', '.', 'source']);
const PYTHONS = new Set(['python', 'python3', 'py']);

/** Context in which a script is called. */
interface CallContext {
  readonly variables: Variables;
  readonly directory: string | undefined;
  readonly files: RepositoryFiles;
}

/** Follows `./scripts/x.sh`, `bash x`, `. x` and `python x.py` to a script of the repository. */
export const followFile: ReferenceResolver = (words, variables, directory, files) => {
  const [program = '', ...rest] = words;
  const [script, ...args] = skipOptions(rest, ['-o', '-O', '-W', '-X']);
  const context = { variables, directory, files };
  if (SHELLS.has(program)) return readScript(script, args, context, 'shell');
  if (PYTHONS.has(program)) return readScript(script, args, context, 'python');
  if (!program.includes('/')) return [];
  const text = files.read(resolveScriptPath(directory, program) ?? '');
  const language = text === undefined ? undefined : detectFileLanguage(program, text);
  return language === undefined ? [] : readScript(program, rest, context, language);
};

/** A folder that is only known at run time (on another machine) counts as the repository's root. */
function resolveScriptPath(directory: string | undefined, path: string): string | undefined {
  return resolvePath(directory ?? '.', path);
}

function readScript(
  path: string | undefined,
  words: readonly string[],
  { variables, directory, files }: CallContext,
  language: ReferencedScript['language'],
): readonly ReferencedScript[] {
  const file = path === undefined ? undefined : resolveScriptPath(directory, path);
  const text = file === undefined ? undefined : files.read(file);
  if (file === undefined || text === undefined) return [];
  const place = (line: number) => ({ file, line });
  return [{ text, variables, directory, place, language, call: { file, words } }];
}

function detectFileLanguage(path: string, text: string): ReferencedScript['language'] | undefined {
  const [, interpreter = ''] =
    /^#!\s*\S*?(?:\/env\s+(?:-S\s+)?)?([\w.-]+)(?:\s.*)?$/m.exec(text.slice(0, 200)) ?? [];
  const hasShebang = text.startsWith('#!');
  if (hasShebang ? /sh$/.test(interpreter) : /\.(?:sh|bash)$/.test(path)) return 'shell';
  if (hasShebang ? /^python/.test(interpreter) : path.endsWith('.py')) return 'python';
  return undefined;
}
