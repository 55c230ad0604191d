/** The variables that reach a command, by name. */
export type Variables = ReadonlyMap<string, string>;

/** What a wrapper runs: the words of a command or the text of a script, and its variables. */
export type WrappedCommand = { readonly variables: Variables } & (
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'script'; readonly text: string }
);

/**
 * Finds the command that a wrapper (`sudo`, `poetry run`, `docker exec`) runs. Returns undefined if
 * these words do not run a command.
 */
export type WrapperParser = (
  words: readonly string[],
  variables: Variables,
) => WrappedCommand | undefined;

/** Removes empty values: GitHub passes an empty text for a secret or variable that does not exist. */
export function withoutEmptyValues(variables: Variables): Variables {
  return new Map([...variables].filter(([, value]) => value.trim() !== ''));
}
