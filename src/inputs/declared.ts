import type { InputRow } from './table';

/** The variables of a process, as plain data. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A value as it was declared, and where: by the input, by the environment variable, by both or by
 * neither. Surrounding space is trimmed, and an empty text counts as not declared, for that is how
 * GitHub hands over a secret or variable that does not exist.
 */
export interface Declared {
  readonly inputName: string;
  readonly variableName: string | undefined;
  readonly input: string | undefined;
  readonly variable: string | undefined;
}

/** The variable in which the runner hands over an input: upper-case, hyphens kept. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/** Reads a row of the table from the environment. */
export function declare(row: InputRow, environment: Environment): Declared {
  return {
    inputName: row.name,
    variableName: row.variable,
    input: filled(environment[inputVariable(row.name)]),
    variable: row.variable === undefined ? undefined : filled(environment[row.variable]),
  };
}

/** Whether input and variable are both set and different: never resolved by guessing. */
export function disagrees(declared: Declared): boolean {
  return (
    declared.input !== undefined &&
    declared.variable !== undefined &&
    declared.input !== declared.variable
  );
}

/** The declared value, or undefined when there is none or when input and variable disagree. */
export function declaredValue(declared: Declared): string | undefined {
  return disagrees(declared) ? undefined : (declared.input ?? declared.variable);
}

/** Where the value can be set, for a message: "the input `db-role` or the variable `DB_ROLE`". */
export function places(declared: Declared): string {
  return declared.variableName === undefined
    ? `the input \`${declared.inputName}\``
    : `the input \`${declared.inputName}\` or the variable \`${declared.variableName}\``;
}

function filled(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}
