import type { RepositoryFiles } from '../../repository-files';
import { parseArguments } from '../command-arguments';
import { resolvePath } from '../shell-scope';
import type { Variables } from '../wrapper';
import { escapePattern, findUpwards, parentOf } from './inline-script';
import type { ReferencedScript, ReferenceResolver } from './script-reference';

/** A recipe of a justfile. */
interface JustRecipe {
  readonly parameters: readonly JustParameter[];
  readonly dependencies: readonly (readonly string[])[];
  readonly lines: readonly { readonly text: string; readonly line: number }[];
  readonly file: string;
}

interface JustParameter {
  readonly name: string;
  readonly default: string | undefined;
  readonly takesAll: boolean;
}

interface Justfile {
  readonly recipes: Map<string, JustRecipe>;
  readonly aliases: Map<string, string>;
  readonly variables: Map<string, string>;
  readonly exported: Map<string, string>;
}

const JUSTFILE_NAMES = ['justfile', 'Justfile', '.justfile', 'JUSTFILE'];
const VALUE_OPTIONS = ['-f', '--justfile', '-d', '--working-directory', '--shell', '--dotenv-path'];
const SHOWING_OPTIONS = [
  '-n',
  '--dry-run',
  '-l',
  '--list',
  '--summary',
  '--evaluate',
  '-s',
  '--show',
];

/** Maximum number of imports, one inside the other. */
const MAX_INCLUDE_DEPTH = 8;

/** Follows `just recipe arg` to the lines of the recipe and of its dependencies. */
export const followJust: ReferenceResolver = (words, variables, directory, files) => {
  const { positionals, options, getValues } = parseArguments(words.slice(1), VALUE_OPTIONS);
  if (SHOWING_OPTIONS.some((option) => options.has(option))) return [];
  const [named] = getValues('-f', '--justfile');
  const path =
    named === undefined
      ? findUpwards(directory, JUSTFILE_NAMES, files)
      : resolvePath(directory ?? '.', named);
  if (path === undefined) return [];
  const assignments = positionals.filter((word) => /^\w+=/.test(word));
  const called = openModule(path, positionals.slice(assignments.length), files);
  const justfile = readJustfile(called.path, files);
  for (const word of assignments) {
    const [name = '', value = ''] = word.split(/=(.*)/s);
    justfile.variables.set(name, value);
  }
  const [folder = parentOf(called.path)] = getValues('-d', '--working-directory');
  const environment = new Map([...variables, ...justfile.exported]);
  const context = { justfile, environment, directory: resolvePath('.', folder) };
  const calls = splitCalls(called.words, justfile);
  return calls.flatMap((call) => runRecipe(call, context, new Set()));
};

/** Opens the module of `just db::migrate` or `just db migrate`: `mod db`, `mod db "ops/db.just"`. */
function openModule(
  path: string,
  words: readonly string[],
  files: RepositoryFiles,
): { readonly path: string; readonly words: readonly string[] } {
  const [first = '', ...rest] = words;
  const [name = '', ...inner] = first.split('::');
  const line = new RegExp(`^mod\\??\\s+${escapePattern(name)}(?:\\s+['"](.+?)['"])?\\s*$`, 'm');
  const match = name === '' ? null : line.exec(files.read(path) ?? '');
  if (match === null) return { path, words };
  const [, source = name] = match;
  const file = [
    source,
    `${source}.just`,
    ...['mod.just', ...JUSTFILE_NAMES].map((each) => `${source}/${each}`),
  ]
    .flatMap((candidate) => resolvePath(parentOf(path), candidate) ?? [])
    .find((candidate) => files.read(candidate) !== undefined);
  const own = inner.length > 0 ? [inner.join('::'), ...rest] : rest;
  return file === undefined ? { path, words: [] } : openModule(file, own, files);
}

interface JustContext {
  readonly justfile: Justfile;
  readonly environment: Variables;
  readonly directory: string | undefined;
}

/** Splits `a x b` into the recipes with their arguments. The first recipe is the default. */
function splitCalls(words: readonly string[], justfile: Justfile): readonly (readonly string[])[] {
  const calls: (readonly string[])[] = [];
  let rest = words.length > 0 ? words : [...justfile.recipes.keys()].slice(0, 1);
  while (rest.length > 0) {
    const parameters = findRecipe(rest[0], justfile)?.parameters ?? [];
    const count = parameters.some(({ takesAll }) => takesAll) ? rest.length : parameters.length + 1;
    calls.push(rest.slice(0, count));
    rest = rest.slice(count);
  }
  return calls;
}

function findRecipe(name = '', { recipes, aliases }: Justfile): JustRecipe | undefined {
  return recipes.get(aliases.get(name) ?? name);
}

function runRecipe(
  [name, ...args]: readonly string[],
  context: JustContext,
  visited: Set<string>,
): readonly ReferencedScript[] {
  const recipe = findRecipe(name, context.justfile);
  const key = [name, ...args].join(' ');
  if (recipe === undefined || visited.has(key)) return [];
  visited.add(key);
  const values = new Map(context.justfile.variables);
  for (const [
    index,
    { name: parameter, default: value = '', takesAll },
  ] of recipe.parameters.entries())
    values.set(parameter, takesAll ? args.slice(index).join(' ') || value : (args[index] ?? value));
  const { environment: variables, directory } = context;
  const { file } = recipe;
  const own = toScripts(recipe, values).map(
    ({ text, line, language }): ReferencedScript => ({
      text,
      variables,
      directory,
      place: (at) => ({ file, line: line + at - 1 }),
      language,
      call: { file, words: args },
    }),
  );
  const dependencies = recipe.dependencies.flatMap((call) =>
    runRecipe(
      call.map((word) => interpolate(word, values)),
      context,
      visited,
    ),
  );
  return [...dependencies, ...own];
}

/** Each line runs in its own shell. A recipe with a shebang is one script. */
function toScripts({ lines }: JustRecipe, values: Variables) {
  const [first] = lines;
  const [, interpreter = ''] = /^#!.*?([\w-]+)\s*$/.exec(first?.text ?? '') ?? [];
  if (first === undefined) return [];
  if (interpreter === '') {
    return lines.map(({ text, line }) => {
      const command = interpolate(text.replace(/^[@-]+/, ''), values);
      return { text: command, line, language: 'shell' as const };
    });
  }
  const language = /^python/.test(interpreter)
    ? ('python' as const)
    : /^(?:node|bun|deno|tsx|zx)/.test(interpreter)
      ? ('javascript' as const)
      : ('shell' as const);
  const text = lines.map((each) => interpolate(each.text, values)).join('\n');
  return [{ text, line: first.line, language }];
}

const interpolate = (text: string, values: Variables): string =>
  text.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (original, name: string) => values.get(name) ?? original);

function readJustfile(path: string, files: RepositoryFiles, depth = 0): Justfile {
  const justfile: Justfile = {
    recipes: new Map(),
    aliases: new Map(),
    variables: new Map(),
    exported: new Map(),
  };
  let lines: { text: string; line: number }[] | undefined;
  for (const [index, line] of (files.read(path) ?? '').split('\n').entries()) {
    if (/^\s+\S/.test(line)) {
      const previous = lines?.at(-1);
      if (previous?.text.endsWith('\\') === true)
        previous.text = `${previous.text.slice(0, -1)}${line.trim()}`;
      else lines?.push({ text: line.trim(), line: index + 1 });
      continue;
    }
    const [, imported] = /^import\??\s+['"](.+?)['"]/.exec(line) ?? [];
    const importPath = imported && resolvePath(parentOf(path), imported);
    if (importPath && depth < MAX_INCLUDE_DEPTH) {
      const other = readJustfile(importPath, files, depth + 1);
      for (const [name, recipe] of other.recipes) justfile.recipes.set(name, recipe);
    }
    const [, exported, variable, value] =
      /^(export\s+)?(\w+)\s*:=\s*['"`]?(.*?)['"`]?\s*$/.exec(line) ?? [];
    const [, alias, target] = /^alias\s+([\w-]+)\s*:=\s*([\w-]+)/.exec(line) ?? [];
    if (alias !== undefined && target !== undefined) justfile.aliases.set(alias, target);
    else if (variable !== undefined && value !== undefined) {
      justfile.variables.set(variable, value);
      if (exported !== undefined) justfile.exported.set(variable, value);
    } else {
      const header = parseHeader(line);
      if (header === undefined) continue;
      lines = [];
      const { name, parameters, dependencies } = header;
      justfile.recipes.set(name, { parameters, dependencies, lines, file: path });
    }
  }
  return justfile;
}

function parseHeader(line: string) {
  const [, name, parameters = '', dependencies = ''] =
    /^@?([A-Za-z_][\w-]*)((?:\s+[+*$]*\w+(?:=(?:'[^']*'|"[^"]*"|`[^`]*`|\S*?))?)*)\s*:(?!=)(.*)$/.exec(
      line,
    ) ?? [];
  if (name === undefined) return undefined;
  return {
    name,
    parameters: [...parameters.matchAll(/([+*$]*)(\w+)(?:=(?:'([^']*)'|"([^"]*)"|(\S+)))?/g)].map(
      ([, marks = '', parameter = '', single, double, plain]) => ({
        name: parameter,
        default: single ?? double ?? plain,
        takesAll: /[+*]/.test(marks),
      }),
    ),
    // `a (b "x") && c`
    dependencies: [...dependencies.replace(/\s#.*$/, '').matchAll(/\(([^)]*)\)|([\w-]+)/g)]
      .map(([, group, word = '']) =>
        group === undefined
          ? [word]
          : [...group.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
              ([, single, double, plain = '']) => single ?? double ?? `{{${plain}}}`,
            ),
      )
      .map(([first = '', ...rest]) => [first.replaceAll(/[{}]/g, ''), ...rest]),
  };
}
