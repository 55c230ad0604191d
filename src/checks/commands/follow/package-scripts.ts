import type { RepositoryFiles } from '../../repository-files';
import { parseArguments } from '../command-arguments';
import { quoteForShell } from '../shell-quote';
import { resolvePath } from '../shell-scope';
import type { ReferencedScript, ReferenceResolver } from './script-reference';

interface Package {
  readonly path: string;
  readonly directory: string;
  readonly name: string | undefined;
  readonly scripts: ReadonlyMap<string, string>;
  readonly text: string;
}

/** Words that npm and its kin take for themselves; any other first word may be a script. */
const SUBCOMMANDS = new Set([
  ...[
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
  ],
  ...[
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
  ],
]);

/** npm runs these by their name alone; for the others it needs `run`. */
const NPM_SHORT = new Map([
  ['test', 'test'],
  ['t', 'test'],
  ['start', 'start'],
  ['stop', 'stop'],
  ['restart', 'restart'],
]);

const VALUED = [
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
 * `npm run x`, `pnpm x`, `yarn workspace a x`, `bun run x`: the script of that name in the package of
 * the folder, or of the workspace that is named; with it those that npm runs before and after.
 */
export const followPackageScript: ReferenceResolver = (words, variables, directory, sources) => {
  const [manager = '', ...rest] = words;
  const { positional, options, valuesOf } = parseArguments(rest, VALUED);
  const [wanted, extra] = wantedScript(manager, positional);
  if (wanted === undefined) return [];
  // npm takes options for itself, the others hand them on.
  const given =
    manager === 'npm'
      ? extra
      : rest.slice(rest.indexOf(wanted) + 1).filter((word) => word !== '--');
  const [folder] = valuesOf('--prefix', '-C', '--dir', '--cwd');
  const at = folder === undefined ? directory : resolvePath(directory, folder);
  const named = [
    ...valuesOf('-w', '--workspace', '--filter', '-F'),
    ...(manager === 'yarn' && positional[0] === 'workspace' ? positional.slice(1, 2) : []),
  ];
  const everywhere =
    ['-r', '--recursive', '--workspaces', '-ws'].some((name) => options.has(name)) ||
    (manager === 'yarn' && positional[0] === 'workspaces');
  const where = everywhere ? packages(sources) : packagesFor(sources, at, named);
  return where.flatMap((found) => {
    const names = [`pre${wanted}`, wanted, `post${wanted}`];
    return names.flatMap((name): ReferencedScript[] => {
      const script = found.scripts.get(name);
      if (script === undefined) return [];
      const text = name === wanted ? [script, ...given.map(quoteForShell)].join(' ') : script;
      const line = lineOfScript(found.text, name);
      const place = () => ({ file: found.path, line });
      return [{ text, variables, directory: found.directory, place, language: 'shell' }];
    });
  });
};

function wantedScript(
  manager: string,
  positional: readonly string[],
): readonly [string | undefined, readonly string[]] {
  const [first = '', ...rest] = positional;
  if (first === 'run' || first === 'run-script') return [rest[0], rest.slice(1)];
  if (manager === 'npm') return [NPM_SHORT.get(first), rest];
  if (manager === 'yarn' && first === 'workspace') {
    return wantedScript('yarn', rest.slice(1));
  }
  if (manager === 'yarn' && first === 'workspaces') {
    const at = rest.indexOf('run');
    return at === -1 ? [undefined, []] : wantedScript('yarn', rest.slice(at));
  }
  return SUBCOMMANDS.has(first) ? [undefined, []] : [first, rest];
}

/** `turbo run x`, `npm-run-all x y`: the scripts of that name, wherever they are. */
export const followTaskRunner: ReferenceResolver = (words, variables, directory, sources) => {
  const [runner = '', ...rest] = words;
  const { positional, valuesOf } = parseArguments(rest, [...VALUED, '--scope']);
  const isRun = positional[0] === 'run' && (runner === 'turbo' || runner === 'lerna');
  const names = isRun ? positional.slice(1) : positional;
  const everywhere = runner === 'turbo' || runner === 'lerna';
  const filters = valuesOf('--filter', '-F', '--scope');
  // With dots, what a package needs or is needed by is meant too.
  const isNamed = filters.length > 0 && filters.every((filter) => !/\.\.\.|^[!.^{[]/.test(filter));
  const among = isNamed ? packagesFor(sources, '.', filters) : packages(sources);
  return names.flatMap((name) =>
    everywhere
      ? among.flatMap((found) =>
          found.scripts.has(name)
            ? followPackageScript(['npm', 'run', name], variables, found.directory, sources)
            : [],
        )
      : scriptsLike(name, sources, directory).flatMap((script) =>
          followPackageScript(['npm', 'run', script], variables, directory, sources),
        ),
  );
};

/** `run-s db:*`: the scripts whose names are such. */
function scriptsLike(
  name: string,
  sources: RepositoryFiles,
  directory: string | undefined,
): readonly string[] {
  if (!name.includes('*')) return [name];
  const scripts = packageIn(sources, directory ?? '.')?.scripts ?? new Map<string, string>();
  return [...scripts.keys()].filter((script) => like(name).test(script));
}

/** `*` is for what stands between two `:` or `/`, `**` for all. */
function like(pattern: string): RegExp {
  const parts = pattern.split(/(\*+)/).map((part) => {
    if (part === '*') return '[^:/]*';
    return part.startsWith('*') ? '.*' : part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`);
}

function packagesFor(
  sources: RepositoryFiles,
  directory: string | undefined,
  named: readonly string[],
): readonly Package[] {
  if (named.length > 0) {
    const wanted = named.map((name) => name.replace(/^\.\/|\.{3}|[{}^]/g, ''));
    return packages(sources).filter(
      ({ name, directory: folder }) =>
        wanted.some((pattern) => like(pattern).test(name ?? '')) ||
        wanted.some((path) => folder === path || folder.endsWith(`/${path}`)),
    );
  }
  const own = packageIn(sources, directory ?? '.');
  return own === undefined ? [] : [own];
}

const known = new WeakMap<RepositoryFiles, Map<string, Package | undefined>>();

function packageIn(sources: RepositoryFiles, directory: string): Package | undefined {
  const cache = known.get(sources) ?? new Map<string, Package | undefined>();
  known.set(sources, cache);
  if (!cache.has(directory)) cache.set(directory, readPackage(sources, directory));
  return cache.get(directory);
}

function packages(sources: RepositoryFiles): readonly Package[] {
  return sources.paths
    .filter((path) => /(?:^|\/)package\.json$/.test(path))
    .flatMap((path) => packageIn(sources, path.replace(/\/?package\.json$/, '') || '.') ?? []);
}

function readPackage(sources: RepositoryFiles, directory: string): Package | undefined {
  const path = directory === '.' ? 'package.json' : `${directory}/package.json`;
  const text = sources.read(path);
  if (text === undefined) return undefined;
  const { name, scripts } = fieldsOf(text);
  return { path, directory, name, scripts, text };
}

function fieldsOf(text: string): Pick<Package, 'name' | 'scripts'> {
  try {
    const fields = new Map<string, unknown>(Object.entries(JSON.parse(text) ?? {}));
    const name = fields.get('name');
    const scripts = Object.entries(fields.get('scripts') ?? {}).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value] as const] : [],
    );
    return { name: typeof name === 'string' ? name : undefined, scripts: new Map(scripts) };
  } catch {
    return { name: undefined, scripts: new Map() };
  }
}

function lineOfScript(text: string, name: string): number {
  const lines = text.split('\n');
  const from = Math.max(
    0,
    lines.findIndex((line) => /"scripts"\s*:/.test(line)),
  );
  const at = lines.findIndex((line, index) => index >= from && line.includes(`"${name}"`));
  return at === -1 ? 1 : at + 1;
}
