import type { JobText } from './job-texts';
import { isProgramText } from './program-text';

/** A part of a Makefile or a justfile: a recipe with its names, or lines outside of recipes. */
interface RecipePart {
  readonly names: readonly string[];
  readonly lines: string[];
}

/** The recipes that texts can start. */
interface StartedRecipes {
  readonly names: ReadonlySet<string>;
  /** Whether a name is only known at run time. */
  readonly isAny: boolean;
}

const RECIPE_FILE = /(?:^|\/)(?:GNUmakefile|[Mm]akefile|\.?[Jj]ustfile)$/;

/** `build test: deps` and `@run target='x' *args: deps`. */
const HEADER = /^(@?[A-Za-z_$%](?:"[^"\n]*"|'[^'\n]*'|[^:"'\n])*):(?![:=])(.*)$/;
const ASSIGNMENT = /^(?:(?:export|override|private|set|alias)\s+)*[\w.-]+\s*[?+:!]*=/;

/** A call of a task runner, with the rest of its line. */
const RUNNER_CALL = /(?:\b(?:g?make|just|task)\b|\$[({]MAKE[)}])([^\n;&|]*)/g;
const ALIAS = /^(?:alias\b|\.DEFAULT_GOAL\b)(.*)$/gm;

/** A word that is only known at run time. */
const DYNAMIC_WORD = /(?:^|\s)["']?(?:\$(?![({]MAKE[)}])|\{\{|`)/;

/**
 * Removes the recipes of Makefiles and justfiles that no text of a job starts. The first recipe of a file
 * always counts, and all do if a name is only known at run time.
 */
export function removeUnusedRecipes(texts: readonly JobText[]): readonly JobText[] {
  const isRecipeFile = ({ kind, place }: JobText) =>
    kind === 'makefile' && RECIPE_FILE.test(place.file);
  const others = texts.filter((text) => !isRecipeFile(text));
  const parts = new Map(
    texts.filter(isRecipeFile).map((text) => [text, splitRecipes(text.text)] as const),
  );
  const isUsed = (part: RecipePart, all: readonly RecipePart[], { names, isAny }: StartedRecipes) =>
    isAny ||
    part.names.length === 0 ||
    part === all.find((each) => each.names.length > 0) ||
    part.names.some((name) => names.has(name) || /[$%]/.test(name));

  let started = listStarted(others.map(({ text, place }) => ({ text, file: place.file })));
  for (let size = -1; size !== started.names.size && !started.isAny; ) {
    size = started.names.size;
    const used = [...parts.values()].flatMap((all) =>
      all.filter((part) => isUsed(part, all, started)).map(({ lines }) => lines.join('\n')),
    );
    const inside = listStarted(used.map((text) => ({ text, file: '' })));
    const needed = used.flatMap((text) => readHeader(text.split('\n')[0] ?? '')?.needed ?? []);
    started = {
      names: new Set([...started.names, ...inside.names, ...needed.flatMap(splitWords)]),
      isAny: inside.isAny || needed.some((text) => DYNAMIC_WORD.test(text)),
    };
  }
  return texts.map((text) => {
    const all = parts.get(text);
    if (all === undefined) return text;
    const used = all.filter((part) => isUsed(part, all, started));
    return { ...text, text: used.map(({ lines }) => lines.join('\n')).join('\n') };
  });
}

function readHeader(line: string): { names: string; needed: string } | undefined {
  const [, names, needed = ''] = ASSIGNMENT.test(line) ? [] : (HEADER.exec(line) ?? []);
  return names === undefined ? undefined : { names, needed };
}

function splitRecipes(text: string): readonly RecipePart[] {
  const parts: RecipePart[] = [{ names: [], lines: [] }];
  let isDefinition = false;
  for (const line of text.split('\n')) {
    isDefinition = isDefinition ? !/^endef\b/.test(line) : /^define\b/.test(line);
    const names = isDefinition ? undefined : readHeader(line)?.names;
    const isBody = !isDefinition && /^\s|^$/.test(line);
    if (names !== undefined) parts.push({ names: splitWords(names), lines: [line] });
    else if (isBody) parts.at(-1)?.lines.push(line);
    else parts.push({ names: [], lines: [line] });
  }
  return parts;
}

/** Returns the names after each call of a task runner. In a program, every word can be a name. */
function listStarted(texts: readonly { text: string; file: string }[]): StartedRecipes {
  const names = new Set<string>();
  let isAny = false;
  for (const { text, file } of texts) {
    const calls = [...text.matchAll(RUNNER_CALL)].map(([, rest = '']) => rest);
    if (calls.length === 0 && !/alias|DEFAULT_GOAL/.test(text)) continue;
    const aliases = [...text.matchAll(ALIAS)].map(([, rest = '']) => rest);
    const all = isProgramText(file, text) ? [text] : [...calls, ...aliases];
    for (const name of all.flatMap(splitWords)) names.add(name);
    isAny ||= calls.some((rest) => DYNAMIC_WORD.test(rest));
    isAny ||= /\bxargs\b[^\n]*\b(?:g?make|just|task)\b/.test(text);
  }
  return { names, isAny };
}

const splitWords = (text: string): readonly string[] =>
  text.split(/[^\w./@%$-]+/).flatMap((word) => word.replace(/^[@*+]+/, '') || []);
