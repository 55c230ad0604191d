import type { Sources } from '../../sources';
import { behindOptions } from '../arguments';
import { resolvePath } from '../scope';
import type { Variables } from '../unwrap';
import type { Follow, Followed } from './followed';

const SHELLS = new Set(['bash', 'sh', 'zsh', 'dash', 'ksh', 'ash', '.', 'source']);
const PYTHONS = new Set(['python', 'python3', 'py']);

/** `./scripts/x.sh`, `bash x`, `. x`, `python x.py`: a script of the repository. */
export const followFile: Follow = (words, variables, directory, sources) => {
  const [program = '', ...rest] = words;
  const [behind] = behindOptions(rest, ['-o', '-O', '-W', '-X']);
  if (SHELLS.has(program)) return scriptAt(behind, variables, directory, sources, 'shell');
  if (PYTHONS.has(program)) return scriptAt(behind, variables, directory, sources, 'python');
  const path = program.includes('/') ? program : undefined;
  if (path === undefined) return [];
  const text = sources.read(resolvePath(directory, path) ?? '');
  const language = text === undefined ? undefined : languageOf(path, text);
  return language === undefined ? [] : scriptAt(path, variables, directory, sources, language);
};

function scriptAt(
  path: string | undefined,
  variables: Variables,
  directory: string | undefined,
  sources: Sources,
  language: Followed['language'],
): readonly Followed[] {
  const file = path === undefined ? undefined : resolvePath(directory, path);
  const text = file === undefined ? undefined : sources.read(file);
  if (file === undefined || text === undefined) return [];
  return [{ text, variables, directory, place: (line) => ({ file, line }), language }];
}

function languageOf(path: string, text: string): Followed['language'] | undefined {
  const [, interpreter = ''] =
    /^#!\s*\S*?(?:\/env\s+(?:-S\s+)?)?([\w.-]+)(?:\s.*)?$/m.exec(text.slice(0, 200)) ?? [];
  const hasShebang = text.startsWith('#!');
  if (hasShebang ? /sh$/.test(interpreter) : /\.(?:sh|bash)$/.test(path)) return 'shell';
  if (hasShebang ? /^python/.test(interpreter) : path.endsWith('.py')) return 'python';
  return undefined;
}
