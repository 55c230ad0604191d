/** The words behind a program's name, told apart. */
export interface CommandArguments {
  /** What is neither an option nor the value of one, in order. */
  readonly positional: readonly string[];
  /** Every option that was given, without its value. */
  readonly options: ReadonlySet<string>;
  /** The values of an option, in order. */
  readonly valuesOf: (...names: string[]) => readonly string[];
}

/**
 * Tells options from what they take and from the rest, as most programs read them: `--x y` where `x`
 * takes a value, `--x=y` anywhere, everything behind `--` as it is.
 *
 * @param valued The options that take the next word as their value.
 */
export function parseArguments(
  words: readonly string[],
  valued: readonly string[],
): CommandArguments {
  const positional: string[] = [];
  const given: { readonly name: string; readonly value: string | undefined }[] = [];
  let at = 0;
  while (at < words.length) {
    const word = words[at] ?? '';
    at += 1;
    if (word === '--') {
      positional.push(...words.slice(at));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      positional.push(word);
      continue;
    }
    const [, name = word, inline] = /^(-[^=]*)=(.*)$/s.exec(word) ?? [];
    const takes = inline === undefined && valued.includes(name);
    given.push({ name, value: takes ? words[at] : inline });
    if (takes) at += 1;
  }
  return {
    positional,
    options: new Set(given.map(({ name }) => name)),
    valuesOf: (...names) =>
      given.flatMap(({ name, value }) =>
        names.includes(name) && value !== undefined ? [value] : [],
      ),
  };
}

/**
 * The words behind the options that a wrapper takes for itself: the first that is no option begins
 * the command.
 */
export function skipOptions(
  words: readonly string[],
  valued: readonly string[],
): readonly string[] {
  let at = 0;
  while (at < words.length) {
    const word = words[at] ?? '';
    if (word === '--') return words.slice(at + 1);
    if (!word.startsWith('-') || word === '-') break;
    at += valued.includes(word) ? 2 : 1;
  }
  return words.slice(at);
}

/** The words behind the first `--`; undefined where there is none. */
export function skipToDoubleDash(words: readonly string[]): readonly string[] | undefined {
  const at = words.indexOf('--');
  return at === -1 ? undefined : words.slice(at + 1);
}
