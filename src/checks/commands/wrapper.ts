/** The variables that reach a command, by name. */
export type Variables = ReadonlyMap<string, string>;

/** What a wrapper runs: a command in words, or a text for a shell; and what reaches it. */
export type WrappedCommand = { readonly variables: Variables } & (
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'script'; readonly text: string }
);

/** Looks through a program that runs another; undefined where these words run none. */
export type WrapperParser = (
  words: readonly string[],
  variables: Variables,
) => WrappedCommand | undefined;
