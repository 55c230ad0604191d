import { isGithubEnv } from '../../commands/github-env';
import type { SourceLocation } from '../../rule';
import { interpolateKnown } from '../interpolate';
import type { MigrationCommandUse } from '../step-context';
import { type EnvFileValues, isEnvFile } from './env-file-values';
import type { JobText, JobTexts } from './job-texts';
import { isVariableAction } from './obstacles';

/** The sets of values that variables can have at a command, from every write in the texts of its job. */
export interface VariableValues {
  /** Every value that a variable can have; empty if nothing sets it. Values can contain expressions. */
  readonly list: (name: string) => readonly string[];
  /** Every text that a value can become, with the variables in it replaced by each of their values. */
  readonly expand: (text: string) => readonly string[];
  /** The texts that a text of the command could also be, because it contains the value of a variable. */
  readonly listAlternatives: (text: string) => readonly string[];
  /** The write that could not be read, so that other variables than those of the step are unknown. */
  readonly unreadable: SourceLocation | undefined;
  /** Every name that the step or its job sets. */
  readonly names: ReadonlySet<string>;
  /** Every name that only a file of variables sets, such as `.env`, which a program can load. */
  readonly fileNames: ReadonlySet<string>;
  /** The write of such a file that could not be read. */
  readonly unreadableFile: SourceLocation | undefined;
}

/** Maximum number of texts that one value can become. More count as unknown. */
const MAX_EXPANDED_VALUES = 32;

/** Maximum number of variables, one inside the value of the other. */
const MAX_EXPANSION_DEPTH = 4;

/** The shortest value that is searched for in the text of a command. */
const MIN_VALUE_LENGTH = 3;

/** Stands for a value that cannot be read. It is an expression, so that it never counts as known. */
export const UNREADABLE_VALUE = '${{ unreadable }}';

const QUOTED = `"((?:[^"\\\\]|\\\\.)*)"|'([^']*)'|([^\\s;&|)"'\`]*)`;
const ASSIGNMENT = new RegExp(
  `(?:^|[\\s;&|({"'\`]|\\$env:)([A-Za-z_]\\w*)(\\+?=|\\s*[:?]=|\\s+=\\s+(?=["']))\\s*(?:${QUOTED})`,
  'gm',
);
const LOOP = /\bfor\s+(\w+)\s+in\s+([^;\n]*)/g;
const GITHUB_ENV_LINE =
  /\b(?:echo|printf)\s+(?:["']([A-Za-z_]\w*)=([^"'\n]*)["']|([A-Za-z_]\w*)=([^\s"'>|]*))\s*(?:>>|\|\s*tee\s+(?:-a|--append))\s*["']?\$\{?GITHUB_ENV\}?["']?/g;

/** A write whose names cannot be read: it can set any variable of its own shell. */
const UNREADABLE_SHELL_WRITE =
  /(?:^|[\s;&|(])(?:eval|export\s+["']?\$|declare\s+(?:-\w+\s+)*["']?\$|env\s+["']?\$|printf\s+-v|mapfile|readarray|read)\b|(?:^|[\s;&|(])(?:export|env|declare)\s+(?:-\w+\s+)*["']?[$`]/m;
const SOURCED_FILE = /(?:^|[\s;&|(])(?:source|\.)\s+["']?([^\s"';&|]+)/gm;

/** `include .env` of a Makefile. */
const INCLUDED_FILE = /^-?include\s+(\S+)/gm;

/** Files that set up a program and no database. */
const HARMLESS_FILE = /(?:^|\/)activate$|\.cargo\/env$|\/nvm\.sh$|\/asdf\.sh$/;

const PROGRAM_FILE = /\.(?:py|[cm]?[jt]sx?|rb|pl|php)$/i;

interface VariableWrites {
  readonly values: Map<string, Set<string>>;
  readonly unreadable: SourceLocation | undefined;
}

/** Reads every write of a variable before and in the step of a command. */
export function readVariableValues(
  use: MigrationCommandUse,
  job: JobTexts,
  envFiles: EnvFileValues,
): VariableValues {
  const { stepContext } = use;
  const own = readShellWrites(job.texts.filter(({ phase }) => phase === 'own'));
  const earlier = readEnvironmentWrites(job);
  const stepNames = new Set(
    stepContext.steps.flatMap(({ environment }) => [...environment.keys()]),
  );
  const names = new Set([
    ...stepContext.variables.keys(),
    ...use.variables.keys(),
    ...earlier.values.keys(),
    ...own.values.keys(),
  ]);

  function listOwn(name: string): readonly string[] {
    const values = new Set(own.values.get(name));
    for (const value of [use.variables.get(name), stepContext.variables.get(name)]) {
      if (value !== undefined) values.add(value);
    }
    if (own.unreadable !== undefined && names.has(name)) values.add(UNREADABLE_VALUE);
    if (stepNames.has(name)) return [...values];
    const declared = stepContext.declaredVariables.get(name)?.text;
    if (declared !== undefined) {
      values.add(interpolateKnown(declared, stepContext.expressionContext));
    }
    for (const value of earlier.values.get(name) ?? []) values.add(value);
    if (earlier.unreadable !== undefined) values.add(UNREADABLE_VALUE);
    return [...values];
  }

  // A program that loads a file keeps the variables that are set.
  function list(name: string): readonly string[] {
    const values = listOwn(name);
    const fileValues = values.length > 0 ? [] : [...(envFiles.values.get(name) ?? [])];
    return [...values, ...fileValues.flatMap((text) => expandText(text, list, 0, new Set([name])))];
  }

  const expand = (text: string) => expandText(text, listOwn, 0, new Set());
  const listAlternatives = (text: string) => {
    const texts = new Set<string>();
    for (const name of names) {
      const values = listOwn(name).flatMap(expand);
      if (values.length < 2) continue;
      for (const value of values) {
        if (value.length < MIN_VALUE_LENGTH || !text.includes(value)) continue;
        for (const other of values) texts.add(text.replace(value, () => other));
      }
    }
    return [...texts];
  };
  const unreadable = own.unreadable ?? earlier.unreadable;
  const fileNames = new Set(
    [...envFiles.values.keys()].filter((name) => listOwn(name).length === 0),
  );
  const unreadableFile = envFiles.unreadable;
  return { list, expand, listAlternatives, unreadable, names, fileNames, unreadableFile };
}

/** Creates the values of a container, whose variables are all known. */
export function createKnownValues(variables: ReadonlyMap<string, string>): VariableValues {
  return {
    list: (name) => [variables.get(name) ?? []].flat(),
    expand: (text) => [text],
    listAlternatives: () => [],
    unreadable: undefined,
    names: new Set(variables.keys()),
    fileNames: new Set(),
    unreadableFile: undefined,
  };
}

const REFERENCE =
  /\$\{([A-Za-z_]\w*)(?:(:?[-=])([^{}]*))?\}|\$([A-Za-z_]\w*)|\$\{\{\s*env\.([A-Za-z_]\w*)\s*\}\}/;

function expandText(
  text: string,
  list: VariableValues['list'],
  depth: number,
  visited: ReadonlySet<string>,
): readonly string[] {
  const match = REFERENCE.exec(text);
  const name = match?.[1] ?? match?.[4] ?? match?.[5];
  if (match === null || name === undefined || depth > MAX_EXPANSION_DEPTH) return [text];
  const fallback = match[2] === undefined ? [] : [match[3] ?? ''];
  const values = visited.has(name) ? [] : list(name).filter((value) => value !== match[0]);
  const all = [...new Set([...values, ...fallback])];
  if (all.length === 0) return [text];
  const inner = new Set([...visited, name]);
  const head = text.slice(0, match.index);
  const tail = text.slice(match.index + match[0].length);
  const tails = tail === '' ? [''] : expandText(tail, list, depth + 1, visited);
  const heads = all.flatMap((value) => expandText(value, list, depth + 1, inner));
  const texts = heads.flatMap((value) => tails.map((end) => `${head}${value}${end}`));
  return texts.length > MAX_EXPANDED_VALUES ? [UNREADABLE_VALUE] : texts;
}

function addValue(values: Map<string, Set<string>>, name: string, value: string): void {
  const set = values.get(name);
  if (set === undefined) values.set(name, new Set([value]));
  else set.add(value);
}

/** Reads the assignments in the shells of the step itself, in every branch. */
function readShellWrites(texts: readonly JobText[]): VariableWrites {
  const values = new Map<string, Set<string>>();
  let unreadable: SourceLocation | undefined;
  const files = texts.map(({ place }) => place.file);
  for (const { text, place, kind } of texts) {
    // A program in another language does not change the variables of the shell that starts it.
    if (PROGRAM_FILE.test(place.file)) continue;
    // A file of variables changes the shell only if it is sourced.
    if (isEnvFile(place.file) && !isSourced(place.file, texts)) continue;
    // The recipes of other targets do not run.
    const source = kind === 'makefile' ? text.replaceAll(/^\t.*$/gm, '') : text;
    for (const match of source.matchAll(ASSIGNMENT)) {
      const [, name = '', operator, double, single, plain = ''] = match;
      const value = double ?? single ?? plain;
      addValue(values, name, operator === '+=' ? UNREADABLE_VALUE : value);
    }
    for (const [, name = '', words = ''] of source.matchAll(LOOP)) {
      for (const word of words.split(/\s+/)) addValue(values, name, word.replaceAll(/["']/g, ''));
    }
    const sourced = [...source.matchAll(SOURCED_FILE)].map(([, file = '']) => file);
    const isUnknownFile = sourced.some((file) => {
      const name = file.replace(/^\.\//, '');
      return !HARMLESS_FILE.test(file) && !files.some((each) => each.endsWith(name));
    });
    if (isUnknownFile || UNREADABLE_SHELL_WRITE.test(source)) unreadable ??= place;
  }
  return { values, unreadable };
}

function isSourced(file: string, texts: readonly JobText[]): boolean {
  const name = file.split('/').at(-1) ?? file;
  return texts.some(({ text }) =>
    [...text.matchAll(SOURCED_FILE), ...text.matchAll(INCLUDED_FILE)].some(([, path = '']) =>
      path.endsWith(name),
    ),
  );
}

/** Reads what the earlier steps write to `GITHUB_ENV`. */
function readEnvironmentWrites({ texts, actions }: JobTexts): VariableWrites {
  const values = new Map<string, Set<string>>();
  let unreadable: SourceLocation | undefined;
  for (const { text, place, phase } of texts) {
    if (phase !== 'earlier') continue;
    const rest = text.replaceAll(GITHUB_ENV_LINE, (_, name1, value1, name2, value2) => {
      addValue(values, String(name1 ?? name2), String(value1 ?? value2 ?? ''));
      return '';
    });
    if (rest.split('\n').some((line) => isGithubEnvMention(line))) unreadable ??= place;
  }
  for (const { uses, place, phase, isOpaque } of actions) {
    const setsVariables = isOpaque || (!uses.startsWith('./') && isVariableAction(uses));
    if (phase === 'earlier' && setsVariables) unreadable ??= place;
  }
  return { values, unreadable };
}

function isGithubEnvMention(line: string): boolean {
  return /GITHUB_ENV|::set-env|exportVariable|export_variable/.test(line) || isGithubEnv(line);
}
