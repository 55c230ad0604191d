import { parseArguments } from '../command-arguments';
import { resolvePath } from '../shell-scope';
import type { Variables } from '../wrapper';
import type { ReferencedScript, ReferenceResolver } from './script-reference';

interface Target {
  readonly prerequisites: readonly string[];
  readonly recipe: readonly { readonly text: string; readonly line: number }[];
}

interface Makefile {
  readonly targets: ReadonlyMap<string, Target>;
  readonly first: string | undefined;
  readonly variables: ReadonlyMap<string, string>;
  /** Those that recipes see in their environment. */
  readonly exported: ReadonlySet<string>;
}

const NAMES = ['GNUmakefile', 'makefile', 'Makefile'];

/** `make target`: the lines of its recipe and of the targets that it needs first. */
export const followMake: ReferenceResolver = (words, variables, directory, sources) => {
  const { positional, valuesOf } = parseArguments(words.slice(1), [
    '-C',
    '--directory',
    '-f',
    '--file',
    '-j',
    '-o',
  ]);
  const [folder] = valuesOf('-C', '--directory');
  // In a folder that only the run knows, another machine's for example, it is taken for the root.
  const at = resolvePath(directory ?? '.', folder ?? '.');
  const [named] = valuesOf('-f', '--file');
  const path = (named === undefined ? NAMES : [named])
    .map((name) => resolvePath(at, name))
    .find((candidate) => candidate !== undefined && sources.read(candidate) !== undefined);
  if (path === undefined) return [];
  const makefile = readMakefile(sources.read(path) ?? '');
  const assigned = positional.flatMap((word) => assignment(word));
  const targets = positional.filter((word) => !word.includes('='));
  const given = new Map([...makefile.variables, ...variables, ...assigned]);
  const reaching = reachingVariables(makefile, variables, new Map(assigned));
  const wanted = targets.length > 0 ? targets : [makefile.first ?? ''];
  return linesOf(makefile, wanted).map(
    ({ text, line }): ReferencedScript => ({
      text: substituted(text, given),
      variables: reaching,
      directory: at,
      place: () => ({ file: path, line }),
      language: 'shell',
    }),
  );
};

function assignment(word: string): readonly (readonly [string, string])[] {
  const [, name, value = ''] = /^([A-Za-z_]\w*)=(.*)$/s.exec(word) ?? [];
  return name === undefined ? [] : [[name, value]];
}

function reachingVariables(
  { variables, exported }: Makefile,
  outer: Variables,
  assigned: Variables,
): Variables {
  const own = [...variables].filter(([name]) => exported.has(name) && !outer.has(name));
  return new Map([...outer, ...own, ...assigned]);
}

/** The lines that a recipe of these targets runs, each once, what they need first. */
function linesOf({ targets }: Makefile, wanted: readonly string[]): Target['recipe'][number][] {
  const done = new Set<string>();
  const lines: Target['recipe'][number][] = [];
  const visit = (name: string): void => {
    const target = targets.get(name);
    if (target === undefined || done.has(name)) return;
    done.add(name);
    for (const before of target.prerequisites) visit(before);
    lines.push(...target.recipe);
  };
  for (const name of wanted) visit(name);
  return lines;
}

function readMakefile(text: string): Makefile {
  const targets = new Map<
    string,
    { prerequisites: string[]; recipe: { text: string; line: number }[] }
  >();
  const variables = new Map<string, string>();
  const exported = new Set<string>();
  let first: string | undefined;
  let current: string[] = [];
  for (const { text: line, line: number } of logicalLines(text)) {
    if (line.startsWith('\t')) {
      const command = line.replace(/^\t\s*[@+-]*/, '');
      for (const name of current) targets.get(name)?.recipe.push({ text: command, line: number });
      continue;
    }
    const [, exports, name, value = ''] =
      /^\s*(export\s+)?([A-Za-z_]\w*)\s*(?:[:?+]?|::)=\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined) {
      variables.set(name, value.trim());
      if (exports !== undefined) exported.add(name);
      continue;
    }
    const alone = /^\s*export(?:\s+([\w\s]+))?$/.exec(line);
    for (const word of alone?.[1]?.split(/\s+/) ?? []) exported.add(word);
    const [, names, needed = ''] = /^([^\s:#][^:=#]*?)\s*::?(?!=)([^;#]*)/.exec(line) ?? [];
    if (names === undefined || alone !== null) continue;
    current = names.split(/\s+/);
    for (const target of current) {
      if (!target.startsWith('.')) first ??= target;
      const entry = targets.get(target) ?? { prerequisites: [], recipe: [] };
      entry.prerequisites.push(
        ...needed.split(/\s+/).filter((word) => word !== '' && word !== '|'),
      );
      targets.set(target, entry);
    }
  }
  return { targets, first, variables, exported };
}

/** Lines with those that a backslash continues, each with the number of its first. */
function logicalLines(text: string): { text: string; line: number }[] {
  const lines: { text: string; line: number }[] = [];
  let open = false;
  for (const [index, line] of text.split('\n').entries()) {
    const continued = line.endsWith('\\');
    const piece = continued ? line.slice(0, -1) : line;
    const last = lines.at(-1);
    if (open && last !== undefined) last.text += ` ${piece.trim()}`;
    else lines.push({ text: piece, line: index + 1 });
    open = continued;
  }
  return lines;
}

/** `$(NAME)` and `${NAME}` of what is known, a few levels deep; `$$` is the shell's own `$`. */
function substituted(text: string, variables: Variables): string {
  let result = text;
  for (let level = 0; level < 5; level += 1) {
    result = result.replaceAll(/(?<!\$)\$[({]([A-Za-z_]\w*)[)}]/g, (whole, name) =>
      name === 'MAKE' ? 'make' : (variables.get(name) ?? whole),
    );
  }
  return result.replaceAll('$$', '$');
}
