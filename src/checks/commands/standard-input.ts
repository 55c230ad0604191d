import { printedText } from './github-env';

/** What is known of the standard input of a command. */
export interface StandardInput {
  /** Everything that is written about it, to recognize the files that it comes from. */
  readonly text: string;
  /** The texts that earlier commands print into it, here-documents and here-strings. */
  readonly contents: readonly string[];
  /** The paths of the files that it comes from. */
  readonly files: readonly string[];
  /** The words of the commands that print into it. */
  readonly printers?: readonly (readonly string[])[];
}

/** The input of a command without a pipe or a redirection. */
export const NO_INPUT: StandardInput = { text: '', contents: [], files: [] };

/** Joins two inputs. Either can be the one that the command reads. */
export function joinInputs(one: StandardInput, other: StandardInput): StandardInput {
  return {
    text: `${one.text}${other.text}`,
    contents: [...one.contents, ...other.contents],
    files: [...one.files, ...other.files],
    printers: [...(one.printers ?? []), ...(other.printers ?? [])],
  };
}

/** Returns what is known of the text that a command reads. */
export function readInputText({ input }: { readonly input: StandardInput }): string {
  return [input.text, ...input.contents].join('\n');
}

/** Adds the words of the input to a command that `xargs` starts, or puts its first line for `{}`. */
export function addInputWords(
  words: readonly string[],
  { contents }: StandardInput,
): readonly string[] {
  const text = contents.join('\n').trim();
  if (text === '') return words;
  const [line = ''] = text.split('\n');
  return words.some((word) => word.includes('{}'))
    ? words.map((word) => word.replaceAll('{}', line))
    : [...words, ...text.split(/\s+/)];
}

/** Collects what the commands of a part of a pipe print. */
export class PipeOutput {
  private readonly printed: string[] = [];
  private readonly files: string[] = [];
  private readonly contents: string[] = [];
  private readonly words: string[] = [];
  private readonly printers: (readonly string[])[] = [];

  /** Adds the output of a command: of `echo` and `printf`, and what `cat` and filters pass on. */
  add(words: readonly string[], input: StandardInput): void {
    this.words.push(words.join(' '));
    this.printers.push(...(input.printers ?? []), words);
    const text = printedText(words);
    if (text !== undefined) {
      this.printed.push(text);
      return;
    }
    this.contents.push(...input.contents);
    this.files.push(...input.files);
    if (words[0] === 'cat') this.files.push(...words.slice(1));
  }

  /** Returns the output as the input of the next command. */
  toInput(): StandardInput {
    const { printed, contents, files, words, printers } = this;
    const lines = printed.length === 0 ? [] : [printed.join('\n')];
    return { text: ` ${words.join(' ')}`, contents: [...lines, ...contents], files, printers };
  }
}
