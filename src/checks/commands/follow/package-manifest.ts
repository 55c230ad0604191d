import { rememberByFiles, rememberByPath } from '../../remember-by-files';
import type { RepositoryFiles } from '../../repository-files';

/** A `package.json` of the repository. */
export interface PackageManifest {
  readonly path: string;
  readonly directory: string;
  readonly name: string | undefined;
  readonly scripts: ReadonlyMap<string, string>;
  /** The line of each script. */
  readonly lines: ReadonlyMap<string, number>;
}

/** Returns the package of a folder; undefined without `package.json`. */
export const getPackage = rememberByPath(readPackage);

/** Returns all packages of the repository. */
export const listPackages = rememberByFiles((files): readonly PackageManifest[] =>
  files.paths
    .filter((path) => /(?:^|\/)package\.json$/.test(path))
    .flatMap((path) => getPackage(files, path.replace(/\/?package\.json$/, '') || '.') ?? []),
);

function readPackage(files: RepositoryFiles, directory: string): PackageManifest | undefined {
  const path = directory === '.' ? 'package.json' : `${directory}/package.json`;
  const text = files.read(path);
  if (text === undefined) return undefined;
  const { name, scripts } = parseManifest(text);
  return { path, directory, name, scripts, lines: findScriptLines(text, scripts) };
}

function parseManifest(text: string): Pick<PackageManifest, 'name' | 'scripts'> {
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

/** Returns the first line after `"scripts"` that contains the name of each script. */
function findScriptLines(
  text: string,
  scripts: ReadonlyMap<string, string>,
): ReadonlyMap<string, number> {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => /"scripts"\s*:/.test(line));
  const found = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    if (index < from) continue;
    for (const [, name = ''] of line.matchAll(/"((?:[^"\\]|\\.)*)"/g)) {
      if (scripts.has(name) && !found.has(name)) found.set(name, index + 1);
    }
  }
  return found;
}
