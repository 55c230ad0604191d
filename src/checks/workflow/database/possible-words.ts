import type { VariableValues } from './variable-values';

/** Maximum number of values that the words of a command can have. More are not known. */
const MAX_POSSIBLE_VALUES = 64;

/**
 * Returns every list of words that a command can have, because a variable in it has several values. The
 * first list contains the values that were written last.
 */
export function listPossibleWords(
  words: readonly string[],
  values: VariableValues,
): readonly (readonly string[])[] {
  const [program = ''] = words;
  const byWord = words.flatMap((word, at) =>
    values.listAlternatives(word).map((text) => words.with(at, text)),
  );
  // A value with spaces is several words.
  const byText = values.listAlternatives(words.join(' ')).map((text) => splitWords(text));
  // A variable that was empty at last is not in the words.
  const added = values.listOptional(program).map((text) => [...words, ...splitWords(text)]);
  const lists = new Map(
    [words, ...byWord, ...byText, ...added].map((list) => [JSON.stringify(list), list]),
  );
  const unknown = [[...words, '$UNKNOWN']];
  return lists.size > MAX_POSSIBLE_VALUES ? unknown : [...lists.values()];
}

function splitWords(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
