import type { Command, Redirection, Word } from 'unbash';
import { isGithubEnv } from './github-env';
import { getArray, getVariable, type ShellScope } from './shell-scope';
import { expandHereDocument, expandWord, type ShellText, type ShellValues } from './shell-text';
import { joinInputs, NO_INPUT } from './standard-input';

/** Expands words, commands and redirections with the variables of a shell. */
export class ShellExpander {
  /** @param rejectWord Is called for a word that is too long to be expanded. */
  constructor(private readonly rejectWord: () => void) {}

  /** Expands a word. `${{ }}` expressions are as written. */
  expand(word: Word, scope: ShellScope, text: ShellText): readonly string[] {
    return expandWord(word, this.createValues(scope)).map(text.restore);
  }

  /** Expands the words of a command, without the assignments before its name. */
  expandCommand({ name, args }: Command, scope: ShellScope, text: ShellText): readonly string[] {
    const first = name === undefined ? [] : this.expand(name, scope, text);
    const rest = args.flatMap((word) => {
      if (word.type === 'Word') return this.expand(word, scope, text);
      // The walker assigns an array of `declare`.
      if (word.value.type !== 'Word') return [];
      return [`${word.name}=${this.expand(word.value, scope, text).join(' ')}`];
    });
    return [...first, ...rest];
  }

  /** Expands redirections: what they read, the file that they write, and whether it is `GITHUB_ENV`. */
  expandRedirections(redirects: readonly Redirection[], scope: ShellScope, text: ShellText) {
    let input = NO_INPUT;
    let toGithubEnv = false;
    let outputFile: string | undefined;
    for (const redirect of redirects) {
      if (redirect.type === 'HereDoc') {
        const document = expandHereDocument(redirect.body, this.createValues(scope));
        const content = text.restore(document);
        input = joinInputs(input, { text: `\n${content}`, contents: [content], files: [] });
      } else if (redirect.target !== undefined) {
        const target = this.expand(redirect.target, scope, text).join(' ');
        const isString = redirect.type === 'HereString';
        if (redirect.type === 'Redirect' && redirect.operator.includes('>')) {
          toGithubEnv ||= isGithubEnv(target);
          outputFile = target;
        } else {
          const [contents, files] = isString ? [[target], []] : [[], [target]];
          input = joinInputs(input, { text: ` ${target}`, contents, files });
        }
      }
    }
    return { input, toGithubEnv, outputFile };
  }

  private createValues(scope: ShellScope): ShellValues {
    return {
      getValue: (name) => getVariable(scope, name),
      getWords: (name) => getArray(scope, name),
      rejectWord: this.rejectWord,
    };
  }
}
