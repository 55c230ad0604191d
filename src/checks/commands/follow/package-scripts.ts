import type { RepositoryFiles } from '../../repository-files';
import { parseArguments } from '../command-arguments';
import { quoteForShell } from '../shell-quote';
import { resolvePath } from '../shell-scope';
import { getPackage, listPackages, type PackageManifest } from './package-manifest';
import type { ReferencedScript, ReferenceResolver } from './script-reference';

/** Subcommands of package managers. Any other first word can be the name of a script. */
const SUBCOMMANDS = new Set([
  'install',
  'i',
  'ci',
  'add',
  'remove',
  'exec',
  'x',
  'dlx',
  'publish',
  'pack',
  'audit',
  'init',
  'link',
  'version',
  'config',
  'cache',
  'why',
  'list',
  'ls',
  'outdated',
  'update',
  'up',
  'info',
]);

/** The commands of Bun that a script of the same name does not replace. `bun test` is its runner. */
const BUN_SUBCOMMANDS = new Set([
  'test',
  'build',
  'create',
  'feedback',
  'help',
  'patch',
  'pm',
  'repl',
  'unlink',
  'upgrade',
]);

/** The scripts that npm runs without `run`. */
const NPM_SHORTCUTS = new Map([
  ['test', 'test'],
  ['t', 'test'],
  ['start', 'start'],
  ['stop', 'stop'],
  ['restart', 'restart'],
]);

const VALUE_OPTIONS = [
  '--prefix',
  '-C',
  '--dir',
  '--cwd',
  '-w',
  '--workspace',
  '--filter',
  '-F',
  '--loglevel',
];

/**
 * Follows `npm run x`, `pnpm x`, `yarn workspace a x` and `bun run x` to the script `x` of the
 * folder's package or of the named workspace, and to the scripts `prex` and `postx`.
 */
export const followPackageScript: ReferenceResolver = (words, variables, directory, files) => {
  const [manager = '', ...rest] = words;
  const { positionals, options, getValues } = parseArguments(rest, VALUE_OPTIONS);
  const [scriptName, scriptArgs] = parseScriptName(manager, positionals);
  if (scriptName === undefined) return [];
  // npm handles options itself. The other package managers pass them to the script.
  const args =
    manager === 'npm'
      ? scriptArgs
      : rest.slice(rest.indexOf(scriptName) + 1).filter((word) => word !== '--');
  const [folderOption] = getValues('--prefix', '-C', '--dir', '--cwd');
  const folder = folderOption === undefined ? directory : resolvePath(directory, folderOption);
  const workspaces = [
    ...getValues('-w', '--workspace', '--filter', '-F'),
    ...(manager === 'yarn' && positionals[0] === 'workspace' ? positionals.slice(1, 2) : []),
  ];
  const isRecursive =
    ['-r', '--recursive', '--workspaces', '-ws'].some((name) => options.has(name)) ||
    (manager === 'yarn' && positionals[0] === 'workspaces');
  const manifests = isRecursive ? listPackages(files) : findPackages(files, folder, workspaces);
  return manifests.flatMap((manifest) => {
    const names = [`pre${scriptName}`, scriptName, `post${scriptName}`];
    return names.flatMap((name): ReferencedScript[] => {
      const script = manifest.scripts.get(name);
      if (script === undefined) return [];
      const text = name === scriptName ? [script, ...args.map(quoteForShell)].join(' ') : script;
      const line = manifest.lines.get(name) ?? 1;
      const place = () => ({ file: manifest.path, line });
      return [{ text, variables, directory: manifest.directory, place, language: 'shell' }];
    });
  });
};

/** Returns the name of the script that a package manager runs, and the words after the name. */
function parseScriptName(
  manager: string,
  positionals: readonly string[],
): readonly [string | undefined, readonly string[]] {
  const [first = '', ...rest] = positionals;
  if (first === 'run' || first === 'run-script') return [rest[0], rest.slice(1)];
  if (manager === 'npm') return [NPM_SHORTCUTS.get(first), rest];
  if (manager === 'yarn' && first === 'workspace') {
    return parseScriptName('yarn', rest.slice(1));
  }
  if (manager === 'yarn' && first === 'workspaces') {
    const at = rest.indexOf('run');
    return at === -1 ? [undefined, []] : parseScriptName('yarn', rest.slice(at));
  }
  const isOwnCommand = SUBCOMMANDS.has(first) || (manager === 'bun' && BUN_SUBCOMMANDS.has(first));
  return isOwnCommand ? [undefined, []] : [first, rest];
}

/** Follows `turbo run x` and `npm-run-all x y` to the scripts of these names. */
export const followTaskRunner: ReferenceResolver = (words, variables, directory, files) => {
  const [runner = '', ...rest] = words;
  const { positionals, getValues } = parseArguments(rest, [...VALUE_OPTIONS, '--scope']);
  const isMonorepoRunner = runner === 'turbo' || runner === 'lerna';
  const hasRunWord = positionals[0] === 'run' && isMonorepoRunner;
  const names = hasRunWord ? positionals.slice(1) : positionals;
  const filters = getValues('--filter', '-F', '--scope');
  // A filter with dots also selects dependencies or dependents of a package.
  const hasPlainFilters =
    filters.length > 0 && filters.every((filter) => !/\.\.\.|^[!.^{[]/.test(filter));
  const manifests = hasPlainFilters ? findPackages(files, '.', filters) : listPackages(files);
  return names.flatMap((name) =>
    isMonorepoRunner
      ? manifests.flatMap((manifest) =>
          manifest.scripts.has(name)
            ? followPackageScript(['npm', 'run', name], variables, manifest.directory, files)
            : [],
        )
      : findMatchingScripts(name, files, directory).flatMap((script) =>
          followPackageScript(['npm', 'run', script], variables, directory, files),
        ),
  );
};

/** Returns the scripts that match a pattern such as `db:*`. */
function findMatchingScripts(
  name: string,
  files: RepositoryFiles,
  directory: string | undefined,
): readonly string[] {
  if (!name.includes('*')) return [name];
  const scripts = getPackage(files, directory ?? '.')?.scripts ?? new Map<string, string>();
  return [...scripts.keys()].filter((script) => toNamePattern(name).test(script));
}

/** Converts a pattern to a regular expression. `*` stops at `:` and `/`. `**` matches everything. */
function toNamePattern(pattern: string): RegExp {
  const parts = pattern.split(/(\*+)/).map((part) => {
    if (part === '*') return '[^:/]*';
    return part.startsWith('*') ? '.*' : part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`);
}

function findPackages(
  files: RepositoryFiles,
  directory: string | undefined,
  workspaces: readonly string[],
): readonly PackageManifest[] {
  if (workspaces.length > 0) {
    const patterns = workspaces.map((name) => name.replace(/^\.\/|\.{3}|[{}^]/g, ''));
    return listPackages(files).filter(
      ({ name, directory: folder }) =>
        patterns.some((pattern) => toNamePattern(pattern).test(name ?? '')) ||
        patterns.some((path) => folder === path || folder.endsWith(`/${path}`)),
    );
  }
  const manifest = getPackage(files, directory ?? '.');
  return manifest === undefined ? [] : [manifest];
}
