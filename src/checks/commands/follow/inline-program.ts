import type { ProgramLanguage } from './program-calls';
import type { ReferenceResolver } from './script-reference';

/** Creates the resolver for a program in the text of a command or in its here-document. */
export const followInlineProgram =
  (language: ProgramLanguage, pattern: RegExp): ReferenceResolver =>
  (words, variables, directory, _, input = '') => {
    const at = words.findIndex((word) => pattern.test(word));
    const option = at === -1 ? undefined : words[at + 1];
    const readsInput = words.length === 1 || words[1] === '-';
    // The first line of the input is the command before the here-document.
    const document = input.slice(input.indexOf('\n') + 1);
    const text = option ?? (readsInput && input.includes('\n') ? document : undefined);
    return text === undefined ? [] : [{ text, variables, directory, place: undefined, language }];
  };
