import type { InputRow } from './input-table';

/** The variables of a process, as plain data. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A value as it was declared, and where: by the input, by the environment variable, by both or by
 * neither. Surrounding space is trimmed, and an empty text counts as not declared, for that is how
 * GitHub hands over a secret or variable that does not exist.
 */
export interface DeclaredValue {
  readonly inputName: string;
  readonly variableName: string | undefined;
  readonly input: string | undefined;
  readonly variable: string | undefined;
}

/** The variable in which the runner hands over an input: upper-case, hyphens kept. */
export function toInputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/** Reads a row of the table from the environment. */
export function readDeclaredValue(row: InputRow, environment: Environment): DeclaredValue {
  return {
    inputName: row.name,
    variableName: row.variable,
    input: filled(environment[toInputVariable(row.name)]),
    variable: row.variable === undefined ? undefined : filled(environment[row.variable]),
  };
}

/** Whether input and variable are both set and different: never resolved by guessing. */
export function hasConflict(declared: DeclaredValue): boolean {
  return (
    declared.input !== undefined &&
    declared.variable !== undefined &&
    declared.input !== declared.variable
  );
}

/** The declared value, or undefined when there is none or when input and variable disagree. */
export function getDeclaredValue(declared: DeclaredValue): string | undefined {
  return hasConflict(declared) ? undefined : (declared.input ?? declared.variable);
}

/** Where the value can be set, for a message: "the input `db-role` or the variable `DB_ROLE`". */
export function describeSources(declared: DeclaredValue): string {
  return declared.variableName === undefined
    ? `the input \`${declared.inputName}\``
    : `the input \`${declared.inputName}\` or the variable \`${declared.variableName}\``;
}

function filled(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}
