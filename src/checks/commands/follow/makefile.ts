import type { RepositoryFiles } from '../../repository-files';
import { parseArguments } from '../command-arguments';
import { resolvePath } from '../shell-scope';
import type { Variables } from '../wrapper';
import type { ReferencedScript, ReferenceResolver } from './script-reference';

/** One target of a Makefile. */
interface MakeTarget {
  readonly prerequisites: readonly string[];
  readonly recipe: readonly { readonly text: string; readonly line: number }[];
}

/** A parsed Makefile. */
interface Makefile {
  readonly targets: ReadonlyMap<string, MakeTarget>;
  /** The target of `make` without arguments; undefined without targets. */
  readonly defaultTarget: string | undefined;
  readonly variables: ReadonlyMap<string, string>;
  /** The names of the variables that recipes have in their environment. */
  readonly exportedNames: ReadonlySet<string>;
}

const MAKEFILE_NAMES = ['GNUmakefile', 'makefile', 'Makefile'];

/** Follows `make target` to the lines of its recipe and of its prerequisites. */
export const followMake: ReferenceResolver = (words, variables, directory, files) => {
  const { positionals, getValues } = parseArguments(words.slice(1), [
    '-C',
    '--directory',
    '-f',
    '--file',
    '-j',
    '-o',
  ]);
  const [folder] = getValues('-C', '--directory');
  // A folder that is only known at run time (on another machine) counts as the repository's root.
  const makeFolder = resolvePath(directory ?? '.', folder ?? '.');
  const [fileOption] = getValues('-f', '--file');
  const path = (fileOption === undefined ? MAKEFILE_NAMES : [fileOption])
    .map((name) => resolvePath(makeFolder, name))
    .find((candidate) => candidate !== undefined && files.read(candidate) !== undefined);
  if (path === undefined) return [];
  const makefile = readMakefile(files, path);
  const assignments = positionals.flatMap((word) => parseAssignment(word));
  const targets = positionals.filter((word) => !word.includes('='));
  const makeVariables = new Map([...makefile.variables, ...variables, ...assignments]);
  const environment = buildRecipeEnvironment(makefile, variables, new Map(assignments));
  const targetNames = targets.length > 0 ? targets : [makefile.defaultTarget ?? ''];
  return collectRecipeLines(makefile, targetNames).map(({ text, line }): ReferencedScript => {
    const expanded = expandVariables(text, makeVariables);
    return {
      text: expanded ?? text,
      variables: environment,
      directory: makeFolder,
      place: () => ({ file: path, line }),
      language: 'shell',
      isTooLong: expanded === undefined,
    };
  });
};

function parseAssignment(word: string): readonly (readonly [string, string])[] {
  const [, name, value = ''] = /^([A-Za-z_]\w*)=(.*)$/s.exec(word) ?? [];
  return name === undefined ? [] : [[name, value]];
}

function buildRecipeEnvironment(
  { variables, exportedNames }: Makefile,
  inherited: Variables,
  assignments: Variables,
): Variables {
  const makefileVariables = [...variables].filter(
    ([name]) => exportedNames.has(name) && !inherited.has(name),
  );
  return new Map([...inherited, ...makefileVariables, ...assignments]);
}

/** Returns the recipe lines of these targets, prerequisites first, each target once. */
function collectRecipeLines(
  { targets }: Makefile,
  targetNames: readonly string[],
): MakeTarget['recipe'][number][] {
  const visited = new Set<string>();
  const lines: MakeTarget['recipe'][number][] = [];
  const visit = (name: string): void => {
    const target = targets.get(name);
    if (target === undefined || visited.has(name)) return;
    visited.add(name);
    for (const prerequisite of target.prerequisites) visit(prerequisite);
    lines.push(...target.recipe);
  };
  for (const name of targetNames) visit(name);
  return lines;
}

const makefileCache = new WeakMap<RepositoryFiles, Map<string, Makefile>>();

function readMakefile(files: RepositoryFiles, path: string): Makefile {
  const cache = makefileCache.get(files) ?? new Map<string, Makefile>();
  makefileCache.set(files, cache);
  const makefile = cache.get(path) ?? parseMakefile(files.read(path) ?? '');
  cache.set(path, makefile);
  return makefile;
}

function parseMakefile(text: string): Makefile {
  const targets = new Map<
    string,
    { prerequisites: string[]; recipe: { text: string; line: number }[] }
  >();
  const variables = new Map<string, string>();
  const exportedNames = new Set<string>();
  let defaultTarget: string | undefined;
  let currentNames: string[] = [];
  for (const { text: line, line: number } of joinContinuedLines(text)) {
    if (line.startsWith('\t')) {
      const command = line.replace(/^\t\s*[@+-]*/, '');
      for (const name of currentNames) {
        targets.get(name)?.recipe.push({ text: command, line: number });
      }
      continue;
    }
    const [, exportKeyword, name, value = ''] =
      /^\s*(export\s+)?([A-Za-z_]\w*)\s*(?:[:?+]?|::)=\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined) {
      variables.set(name, value.trim());
      if (exportKeyword !== undefined) exportedNames.add(name);
      continue;
    }
    const exportLine = /^\s*export(?:\s+([\w\s]+))?$/.exec(line);
    for (const word of exportLine?.[1]?.split(/\s+/) ?? []) exportedNames.add(word);
    const [, names, rest = ''] = /^([^\s:#][^:=#]*?)\s*::?(?!=)([^;#]*)/.exec(line) ?? [];
    if (names === undefined || exportLine !== null) continue;
    currentNames = names.split(/\s+/);
    for (const target of currentNames) {
      if (!target.startsWith('.')) defaultTarget ??= target;
      const entry = targets.get(target) ?? { prerequisites: [], recipe: [] };
      entry.prerequisites.push(...rest.split(/\s+/).filter((word) => word !== '' && word !== '|'));
      targets.set(target, entry);
    }
  }
  return { targets, defaultTarget, variables, exportedNames };
}

/** Joins lines that end in a backslash with the next line. Keeps the number of the first line. */
function joinContinuedLines(text: string): { text: string; line: number }[] {
  const lines: { text: string; line: number }[] = [];
  let isContinuation = false;
  for (const [index, line] of text.split('\n').entries()) {
    const isContinued = line.endsWith('\\');
    const piece = isContinued ? line.slice(0, -1) : line;
    const last = lines.at(-1);
    if (isContinuation && last !== undefined) last.text += ` ${piece.trim()}`;
    else lines.push({ text: piece, line: index + 1 });
    isContinuation = isContinued;
  }
  return lines;
}

/** A longer line is not expanded, because variables that contain each other grow without limit. */
const MAX_LINE_LENGTH = 100_000;

/**
 * Expands known variables (`$(NAME)`, `${NAME}`), up to five levels deep. Replaces `$$` by `$`. Returns
 * undefined if the result is too long.
 */
function expandVariables(text: string, variables: Variables): string | undefined {
  let result = text;
  for (let level = 0; level < 5; level += 1) {
    let length = result.length;
    const expanded = result.replaceAll(
      /(?<!\$)\$[({]([A-Za-z_]\w*)[)}]/g,
      (reference, name: string) => {
        const value = name === 'MAKE' ? 'make' : (variables.get(name) ?? reference);
        length += value.length;
        return length > MAX_LINE_LENGTH ? reference : value;
      },
    );
    if (length > MAX_LINE_LENGTH) return undefined;
    if (expanded === result) break;
    result = expanded;
  }
  return result.replaceAll('$$', '$');
}
