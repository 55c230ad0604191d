/** The words after a program's name, sorted into options and positional arguments. */
export interface CommandArguments {
  /** Every word that is neither an option nor the value of an option, in order. */
  readonly positionals: readonly string[];
  /** The names of the options that are set, without their values. */
  readonly options: ReadonlySet<string>;
  /** Returns the values of an option, in order. An option can have several names. */
  readonly getValues: (...names: string[]) => readonly string[];
}

/**
 * Sorts words into options, their values and positional arguments, as most programs do: `--x y` if
 * `x` takes a value, `--x=y` for any option. Every word after `--` is a positional argument.
 *
 * @param valueOptions The options whose value is the next word.
 */
export function parseArguments(
  words: readonly string[],
  valueOptions: readonly string[],
): CommandArguments {
  const positionals: string[] = [];
  const options: { readonly name: string; readonly value: string | undefined }[] = [];
  let at = 0;
  while (at < words.length) {
    const word = words[at] ?? '';
    at += 1;
    if (word === '--') {
      positionals.push(...words.slice(at));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      positionals.push(word);
      continue;
    }
    const [, name = word, inline] = /^(-[^=]*)=(.*)$/s.exec(word) ?? [];
    const usesNextWord = inline === undefined && valueOptions.includes(name);
    options.push({ name, value: usesNextWord ? words[at] : inline });
    if (usesNextWord) at += 1;
  }
  return {
    positionals,
    options: new Set(options.map(({ name }) => name)),
    getValues: (...names) =>
      options.flatMap(({ name, value }) =>
        names.includes(name) && value !== undefined ? [value] : [],
      ),
  };
}

/**
 * Returns the words after a wrapper's own options: the first word that is not an option, and all
 * words after it.
 */
export function skipOptions(
  words: readonly string[],
  valueOptions: readonly string[],
): readonly string[] {
  let at = 0;
  while (at < words.length) {
    const word = words[at] ?? '';
    if (word === '--') return words.slice(at + 1);
    if (!word.startsWith('-') || word === '-') break;
    at += valueOptions.includes(word) ? 2 : 1;
  }
  return words.slice(at);
}

/** Returns the words after the first `--`; undefined if the words do not contain `--`. */
export function skipToDoubleDash(words: readonly string[]): readonly string[] | undefined {
  const at = words.indexOf('--');
  return at === -1 ? undefined : words.slice(at + 1);
}
