import type { RepositoryFiles } from '../../repository-files';
import { skipOptions } from '../command-arguments';
import { flattenPowerShell } from '../powershell';
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
  // Windows accepts both slashes.
  const file = findProgramFile(program.replaceAll('\\', '/'), directory, files);
  const text = file === undefined ? undefined : files.read(file);
  if (file === undefined || text === undefined) return [];
  const language = detectFileLanguage(file, text);
  return language === undefined ? [] : [createReference(file, text, rest, context, language)];
};

/** The endings that JavaScript runtimes add to a name. */
const PROGRAM_ENDINGS = [
  '',
  '.js',
  '.ts',
  '.mjs',
  '.cjs',
  '.mts',
  '.cts',
  '/index.js',
  '/index.ts',
];

/**
 * Finds the file that a program's name means: a path, a file for a JavaScript runtime without its
 * ending, its TypeScript source if only the build has the file, or a module of Python.
 */
function findProgramFile(
  program: string,
  directory: string | undefined,
  files: RepositoryFiles,
): string | undefined {
  return listProgramFiles(program)
    .flatMap((candidate) => resolveScriptPath(directory, candidate) ?? [])
    .find((candidate) => files.read(candidate) !== undefined);
}

/** Returns the paths that a program's name can mean, the first one first; empty if it is not a file. */
export function listProgramFiles(program: string): readonly string[] {
  const [, module] = /^([A-Za-z_]\w*(?:\.\w+)+)$/.exec(program) ?? [];
  const isProgram = /\.[cm]?[jt]sx?$/.test(program);
  if (!program.includes('/') && !isProgram && module === undefined) return [];
  const built = /^(?:\.\/)?(?:dist|build|out|lib)\/(?:src\/)?(.*?)(?:\.[cm]?js)?$/.exec(
    program,
  )?.[1];
  const path = module?.replaceAll('.', '/');
  const release = /(?:^|\/)bin\/([\w-]+)$/.exec(program)?.[1];
  return [
    ...(module === undefined || isProgram
      ? PROGRAM_ENDINGS.map((ending) => `${program}${ending}`)
      : []),
    // TypeScript imports a file by the name of its output.
    program.replace(/(?<=\.[cm]?)js$/, 'ts'),
    ...(built === undefined ? [] : [`src/${built}.ts`, `src/${built}.mts`, `${built}.ts`]),
    ...(path === undefined || isProgram
      ? []
      : [`${path}.py`, `src/${path}.py`, `${path}/__main__.py`]),
    // A release of Elixir has the files of `rel/overlays`.
    ...(release === undefined ? [] : [`rel/overlays/bin/${release}`]),
  ];
}

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
  return [createReference(file, text, words, { variables, directory, files }, language)];
}

function createReference(
  file: string,
  text: string,
  words: readonly string[],
  { variables, directory }: CallContext,
  language: ReferencedScript['language'],
): ReferencedScript {
  const place = (line: number) => ({ file, line });
  const own = /\.ps1$/i.test(file) ? flattenPowerShell(text) : text;
  return { text: own, variables, directory, place, language, call: { file, words } };
}

function detectFileLanguage(path: string, text: string): ReferencedScript['language'] | undefined {
  const [, interpreter = ''] =
    /^#!\s*\S*?(?:\/env\s+(?:-S\s+)?)?([\w.-]+)(?:\s.*)?$/m.exec(text.slice(0, 200)) ?? [];
  const hasShebang = text.startsWith('#!');
  if (hasShebang ? /sh$|^pwsh/.test(interpreter) : /\.(?:sh|bash|ps1)$/i.test(path)) return 'shell';
  if (hasShebang ? /^python/.test(interpreter) : path.endsWith('.py')) return 'python';
  const isNode = hasShebang
    ? /^(?:node|npx|tsx|ts-node|bun|deno|zx)/.test(interpreter)
    : /\.[cm]?[jt]sx?$/.test(path);
  return isNode ? 'javascript' : undefined;
}
