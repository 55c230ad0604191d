import { rememberByPath } from '../../remember-by-files';
import { parseArguments } from '../command-arguments';
import { resolvePath } from '../shell-scope';
import type { Variables } from '../wrapper';
import { expandMakeText } from './make-expansion';
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
  const exported = buildRecipeEnvironment(makefile, variables, new Map(assignments));
  const environment = expandFunctions(exported, makeVariables);
  const targetNames = targets.length > 0 ? targets : [makefile.defaultTarget ?? ''];
  return collectRecipeLines(makefile, targetNames).map(({ text, line }): ReferencedScript => {
    const expanded = expandMakeText(text, makeVariables);
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

/** A value with a function of Make, which the shell would read as a command. */
const FUNCTION_CALL = /\$[({][a-z-]+\s/;

function expandFunctions(environment: Variables, makeVariables: Variables): Variables {
  return new Map(
    [...environment].map(([name, value]) => [
      name,
      FUNCTION_CALL.test(value) ? (expandMakeText(value, makeVariables) ?? value) : value,
    ]),
  );
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

/** A value that contains itself is not replaced if it grows longer. */
const MAX_VALUE_LENGTH = 10_000;

const readMakefile = rememberByPath((files, path) => parseMakefile(files.read(path) ?? ''));

function parseMakefile(text: string): Makefile {
  const targets = new Map<
    string,
    { prerequisites: string[]; recipe: { text: string; line: number }[] }
  >();
  const variables = new Map<string, string>();
  const exportedNames = new Set<string>();
  let defaultTarget: string | undefined;
  let currentNames: string[] = [];
  let definedName: string | undefined;
  for (const { text: line, line: number } of joinContinuedLines(text)) {
    if (definedName !== undefined) {
      if (/^\s*endef\b/.test(line)) definedName = undefined;
      else addLine(variables, definedName, line);
      continue;
    }
    if (line.startsWith('\t')) {
      const command = line.replace(/^\t\s*[@+-]*/, '');
      for (const name of currentNames) {
        targets.get(name)?.recipe.push({ text: command, line: number });
      }
      continue;
    }
    definedName = /^\s*(?:(?:export|override)\s+)*define\s+([\w-]+)/.exec(line)?.[1];
    if (definedName !== undefined) {
      variables.set(definedName, '');
      continue;
    }
    const [, exportKeyword, name, value = ''] =
      /^\s*(export\s+)?([A-Za-z_]\w*)\s*(?:[:?+]?|::)=\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined) {
      variables.set(name, replaceOwnValue(name, value.trim(), variables));
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

/** Adds a line of `define`. */
function addLine(variables: Map<string, string>, name: string, line: string): void {
  const before = variables.get(name) ?? '';
  variables.set(name, `${before}${before === '' ? '' : '\n'}${line.replace(/^\s*@/, '')}`);
}

/** Replaces the name of the variable in its own value by the value that it had before. */
function replaceOwnValue(name: string, value: string, variables: Variables): string {
  const before = variables.get(name);
  if (before === undefined) return value;
  const replaced = value.replaceAll(
    new RegExp(`\\$(?:\\(${name}\\)|\\{${name}\\})`, 'g'),
    () => before,
  );
  return replaced.length > MAX_VALUE_LENGTH ? value : replaced;
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
