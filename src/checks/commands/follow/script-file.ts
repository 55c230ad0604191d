import type { RepositoryFiles } from '../../repository-files';
import { skipOptions } from '../command-arguments';
import { resolvePath } from '../shell-scope';
import type { Variables } from '../wrapper';
import type { ReferencedScript, ReferenceResolver } from './script-reference';

const SHELLS = new Set(['bash', 'sh', 'zsh', 'dash', 'ksh', 'ash', '.', 'source']);
const PYTHONS = new Set(['python', 'python3', 'py']);

/** Where a script is called, and with what. */
interface At {
  readonly variables: Variables;
  readonly directory: string | undefined;
  readonly sources: RepositoryFiles;
}

/** `./scripts/x.sh`, `bash x`, `. x`, `python x.py`: a script of the repository. */
export const followFile: ReferenceResolver = (words, variables, directory, sources) => {
  const [program = '', ...rest] = words;
  const [behind, ...args] = skipOptions(rest, ['-o', '-O', '-W', '-X']);
  const at = { variables, directory, sources };
  if (SHELLS.has(program)) return scriptAt(behind, args, at, 'shell');
  if (PYTHONS.has(program)) return scriptAt(behind, args, at, 'python');
  const path = program.includes('/') ? program : undefined;
  if (path === undefined) return [];
  const text = sources.read(fileAt(directory, path) ?? '');
  const language = text === undefined ? undefined : languageOf(path, text);
  return language === undefined ? [] : scriptAt(path, rest, at, language);
};

/** In a folder that only the run knows, another machine's for example, it is taken for the root. */
function fileAt(directory: string | undefined, path: string): string | undefined {
  return resolvePath(directory ?? '.', path);
}

function scriptAt(
  path: string | undefined,
  words: readonly string[],
  { variables, directory, sources }: At,
  language: ReferencedScript['language'],
): readonly ReferencedScript[] {
  const file = path === undefined ? undefined : fileAt(directory, path);
  const text = file === undefined ? undefined : sources.read(file);
  if (file === undefined || text === undefined) return [];
  const place = (line: number) => ({ file, line });
  return [{ text, variables, directory, place, language, called: { file, words } }];
}

function languageOf(path: string, text: string): ReferencedScript['language'] | undefined {
  const [, interpreter = ''] =
    /^#!\s*\S*?(?:\/env\s+(?:-S\s+)?)?([\w.-]+)(?:\s.*)?$/m.exec(text.slice(0, 200)) ?? [];
  const hasShebang = text.startsWith('#!');
  if (hasShebang ? /sh$/.test(interpreter) : /\.(?:sh|bash)$/.test(path)) return 'shell';
  if (hasShebang ? /^python/.test(interpreter) : path.endsWith('.py')) return 'python';
  return undefined;
}
