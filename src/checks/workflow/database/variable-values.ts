import type { SourceLocation } from '../../rule';
import { interpolateKnown } from '../interpolate';
import type { MigrationCommandUse } from '../step-context';
import type { EnvFileValues } from './env-file-values';
import type { JobTexts } from './job-texts';
import { readEnvironmentWrites, readShellWrites, UNREADABLE_VALUE } from './variable-writes';

/** The sets of values that variables can have at a command, from every write in the texts of its job. */
export interface VariableValues {
  /** Every value that a variable can have; empty if nothing sets it. Values can contain expressions. */
  readonly list: (name: string) => readonly string[];
  /** Every text that a value can become, with the variables in it replaced by each of their values. */
  readonly expand: (text: string) => readonly string[];
  /** The texts that a text of the command could also be, because it contains the value of a variable. */
  readonly listAlternatives: (text: string) => readonly string[];
  /** The values of variables that can also be empty, on the lines that call a program. */
  readonly listOptional: (program: string) => readonly string[];
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

/** Reads every write of a variable before and in the step of a command. */
export function readVariableValues(
  use: MigrationCommandUse,
  job: JobTexts,
  envFiles: EnvFileValues,
): VariableValues {
  const { stepContext } = use;
  const own = readShellWrites(
    job.texts.filter(({ phase }) => phase === 'own'),
    envFiles,
  );
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
  const listAlternatives = (text: string) =>
    [...names].flatMap((name) => replaceValues(text, listOwn(name).flatMap(expand)));
  const listOptional = (program: string) =>
    listOptionalNames(program, [...own.values.keys()], job).flatMap((name) => {
      const values = listOwn(name);
      return values.includes('') ? values.filter((value) => value.trim() !== '') : [];
    });
  const unreadable = own.unreadable ?? earlier.unreadable;
  const fileNames = new Set(
    [...envFiles.values.keys()].filter((name) => listOwn(name).length === 0),
  );
  const unreadableFile = envFiles.unreadable;
  return {
    list,
    expand,
    listAlternatives,
    listOptional,
    unreadable,
    names,
    fileNames,
    unreadableFile,
  };
}

/** Returns the texts that a text could also be, if it contains one of several values. */
function replaceValues(text: string, values: readonly string[]): readonly string[] {
  if (values.length < 2) return [];
  const found = values.filter((value) => value.length >= MIN_VALUE_LENGTH && text.includes(value));
  return [
    ...new Set(found.flatMap((value) => values.map((other) => text.replace(value, () => other)))),
  ];
}

/** Returns the variables that a line of the step with a program names. */
function listOptionalNames(
  program: string,
  names: readonly string[],
  { texts }: JobTexts,
): readonly string[] {
  const lines = texts.flatMap(({ text, phase }) =>
    phase === 'own' ? text.split('\n').filter((line) => line.includes(program)) : [],
  );
  return names.filter((name) => lines.some((line) => new RegExp(`\\$\\{?${name}\\b`).test(line)));
}

/** Creates the values of a container, whose variables are all known. */
export function createKnownValues(variables: ReadonlyMap<string, string>): VariableValues {
  return {
    list: (name) => [variables.get(name) ?? []].flat(),
    expand: (text) => [text],
    listAlternatives: () => [],
    listOptional: () => [],
    unreadable: undefined,
    names: new Set(variables.keys()),
    fileNames: new Set(),
    unreadableFile: undefined,
  };
}

/**
 * Returns the values on another machine: only the variables that the command brings. What the job and
 * the files of the checkout set is not there.
 */
export function toRemoteValues(
  values: VariableValues,
  variables: ReadonlyMap<string, string>,
): VariableValues {
  const { listAlternatives, listOptional, unreadable } = values;
  return { ...createKnownValues(variables), listAlternatives, listOptional, unreadable };
}

/** A reference of the shell, of Make (`$(X)`) or of an expression. */
const REFERENCE =
  /\$\{([A-Za-z_]\w*)(?:(:?[-=])([^{}]*))?\}|\$([A-Za-z_]\w*)|\$\(([A-Za-z_]\w*)\)|\$\{\{\s*env\.([A-Za-z_]\w*)\s*\}\}/;

function expandText(
  text: string,
  list: VariableValues['list'],
  depth: number,
  visited: ReadonlySet<string>,
): readonly string[] {
  const match = REFERENCE.exec(text);
  const name = match?.[1] ?? match?.[4] ?? match?.[5] ?? match?.[6];
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
