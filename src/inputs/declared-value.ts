import type { InputRow } from './input-table';

/** The environment variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The values of an input and of its environment variable. Surrounding spaces are removed. An empty
 * text counts as not set, because GitHub passes a missing secret or variable as an empty text.
 */
export interface DeclaredValue {
  readonly inputName: string;
  readonly variableName: string | undefined;
  readonly input: string | undefined;
  readonly variable: string | undefined;
}

/** Returns the variable in which the runner passes an input: in upper case, with hyphens. */
export function toInputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/** Reads an input and its variable from the environment. */
export function readDeclaredValue(row: InputRow, environment: Environment): DeclaredValue {
  return {
    inputName: row.name,
    variableName: row.variable,
    input: trimToUndefined(environment[toInputVariable(row.name)]),
    variable: row.variable === undefined ? undefined : trimToUndefined(environment[row.variable]),
  };
}

/** Returns whether the input and the variable are both set, to different values. */
export function hasConflict(declared: DeclaredValue): boolean {
  return (
    declared.input !== undefined &&
    declared.variable !== undefined &&
    declared.input !== declared.variable
  );
}

/** Returns the declared value; undefined if there is none, or if input and variable differ. */
export function getDeclaredValue(declared: DeclaredValue): string | undefined {
  return hasConflict(declared) ? undefined : (declared.input ?? declared.variable);
}

/** Returns where the value can be set: "the input `db-role` or the variable `DB_ROLE`". */
export function describeSources(declared: DeclaredValue): string {
  return declared.variableName === undefined
    ? `the input \`${declared.inputName}\``
    : `the input \`${declared.inputName}\` or the variable \`${declared.variableName}\``;
}

function trimToUndefined(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}
