/** The parts of the startup parameter `options`. */
export interface StartupOptions {
  readonly settings: readonly (readonly [name: string, value: string])[];
  /** Every other word, such as `endpoint=…` of Neon; undefined if there is none. */
  readonly rest: string | undefined;
}

/**
 * Splits the startup parameter `options` as the server does: words are separated by spaces, `\`
 * escapes a character, `-c name=value` and `--name=value` set a parameter, and a hyphen in a name is
 * an underscore (`pg_split_opts` and `ParseLongOption` of PostgreSQL).
 */
export function splitStartupOptions(text: string): StartupOptions {
  const words = splitWords(text);
  const settings: (readonly [string, string])[] = [];
  const rest: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const isSeparate = word === '-c' && words[index + 1] !== undefined;
    const [, assignment] =
      /^(?:-c|--)(.+)$/s.exec(isSeparate ? `-c${words[index + 1]}` : word) ?? [];
    const [, name, value = ''] = /^([^=]+)=(.*)$/s.exec(assignment ?? '') ?? [];
    if (name === undefined) {
      rest.push(word);
      continue;
    }
    if (isSeparate) index += 1;
    settings.push([name.replaceAll('-', '_'), value]);
  }
  return { settings, rest: rest.length === 0 ? undefined : rest.map(escapeWord).join(' ') };
}

/** Returns the text of `options` that sets the parameters, after other words. */
export function joinStartupOptions(
  rest: string | undefined,
  settings: readonly { readonly name: string; readonly value: string }[],
): string | undefined {
  const words = settings.map(({ name, value }) => `-c ${escapeWord(`${name}=${value}`)}`);
  const all = rest === undefined ? words : [rest, ...words];
  return all.length === 0 ? undefined : all.join(' ');
}

function splitWords(text: string): readonly string[] {
  const words = text.match(/(?:\\.|[^\s\\])+/gs) ?? [];
  return words.map((word) => word.replaceAll(/\\(.)/gs, '$1'));
}

function escapeWord(word: string): string {
  return word.replaceAll(/[\s\\]/g, '\\$&');
}
