import type { Command, HereDoc, Redirection, SyntaxNode, Word } from 'unbash';
import { isGithubEnv, parseGithubEnv, printedText } from './github-env';
import {
  copyScope,
  getVariable,
  type ShellScope,
  setPositionalParameters,
  setVariable,
} from './shell-scope';
import { expandWord, findSubstitutions, readShell, type ShellText } from './shell-text';
import type { Variables } from './wrapper';

/** A simple command as the shell would start it. */
export interface SimpleCommand {
  readonly words: readonly string[];
  /** What reaches it: what is exported, and what stands before its name. */
  readonly variables: Variables;
  /** The words that bring its input: those of the pipe before it, a file, a here-document. */
  readonly input: string;
  /** Line in the text, counted from 1. */
  readonly line: number;
  readonly scope: ShellScope;
}

/** Who is told of what a text does, in its order. */
export interface ShellVisitor {
  /** May change the scope: `cd`, `export`, a sourced file. */
  readonly command: (command: SimpleCommand) => void;
  /** A variable that is written to `GITHUB_ENV`. */
  readonly exports: (name: string, value: string) => void;
}

/** What surrounds a command. */
interface Surroundings {
  readonly scope: ShellScope;
  readonly input: string;
  /** Where its output goes, by a pipe or a redirection around it. */
  readonly toGithubEnv: boolean;
}

/** Functions that call themselves end here. */
const MAX_SHELL_DEPTH = 20;

/**
 * Goes through a shell text as a shell might: every command that may run, in the order in which it
 * stands, both branches of an `if`, the body of a loop once. Assignments, `export` and subshells are
 * followed; what only the run can tell stays as it is written. Total.
 */
export function walkShell(source: string, scope: ShellScope, listener: ShellVisitor): void {
  new Walk(source, listener).begin(scope);
}

class Walk {
  private readonly text: ShellText;
  private depth = 0;

  constructor(
    private readonly source: string,
    private readonly listener: ShellVisitor,
  ) {
    this.text = readShell(source);
  }

  begin(scope: ShellScope): void {
    this.node(this.text.tree, { scope, input: '', toGithubEnv: false });
  }

  private all(trees: readonly SyntaxNode[], around: Surroundings): void {
    for (const tree of trees) this.node(tree, around);
  }

  private node(tree: SyntaxNode, around: Surroundings): void {
    switch (tree.type) {
      case 'Script':
      case 'CompoundList':
      case 'AndOr':
        this.all(tree.commands, around);
        break;
      case 'Statement':
        this.node(tree.command, around);
        break;
      case 'Command':
        this.simple(tree, around);
        break;
      case 'Pipeline':
        this.pipeline(tree.commands, around);
        break;
      case 'If':
        this.all([tree.clause, tree.then, ...tree.elif], around);
        if (tree.else !== undefined) this.node(tree.else, around);
        break;
      case 'Elif':
        this.all([tree.clause, tree.then], around);
        break;
      case 'For':
      case 'Select':
        this.loop(tree.name, tree.wordlist ?? [], tree.body, around);
        break;
      case 'While':
        this.all([tree.clause, tree.body], around);
        break;
      case 'Case':
        this.all(tree.items, around);
        break;
      case 'ArithmeticFor':
      case 'BraceGroup':
      case 'CaseItem':
      case 'Coproc':
        this.node(tree.body, around);
        break;
      case 'Subshell':
        this.node(tree.body, { ...around, scope: copyScope(around.scope) });
        break;
      case 'Redirected':
        this.node(tree.command, { ...around, ...this.redirected(tree.redirects, around) });
        break;
      case 'Function':
        around.scope.functions.set(tree.name.value, tree);
        break;
    }
  }

  private pipeline(commands: readonly SyntaxNode[], around: Surroundings): void {
    const last = commands.at(-1);
    const sink = last !== undefined && this.teesToGithubEnv(last, around);
    let { input } = around;
    for (const part of commands) {
      this.node(part, { ...around, input, toGithubEnv: sink || around.toGithubEnv });
      input = `${input} ${this.text.restore(this.source.slice(part.pos, part.end))}`;
    }
  }

  private teesToGithubEnv(part: SyntaxNode, around: Surroundings): boolean {
    if (part.type !== 'Command') return false;
    const words = this.wordsOf(part, around);
    return /^(?:tee|Out-File|Add-Content)$/.test(words[0] ?? '') && words.some(isGithubEnv);
  }

  private loop(name: Word, list: readonly Word[], body: SyntaxNode, around: Surroundings): void {
    for (const word of list) this.inside(word, around);
    const values = list.flatMap((word) => this.expanded(word, around.scope));
    setVariable(around.scope, name.value, values.join(' '));
    this.node(body, around);
  }

  /** What a word runs for its output. */
  private inside(word: Word, around: Surroundings): void {
    for (const tree of findSubstitutions(word)) {
      this.node(tree, { ...around, scope: copyScope(around.scope), toGithubEnv: false });
    }
  }

  private expanded(word: Word, scope: ShellScope): readonly string[] {
    return expandWord(word, (name) => getVariable(scope, name)).map(this.text.restore);
  }

  private wordsOf(command: Command, { scope }: Surroundings): readonly string[] {
    const { name, args } = command;
    const first = name === undefined ? [] : this.expanded(name, scope);
    const rest = args.flatMap((word) => {
      if (word.type === 'Word') return this.expanded(word, scope);
      if (word.value.type !== 'Word') return [word.text];
      return [`${word.name}=${this.expanded(word.value, scope).join(' ')}`];
    });
    return [...first, ...rest];
  }

  private redirected(redirects: readonly Redirection[], around: Surroundings) {
    let { input, toGithubEnv } = around;
    for (const redirect of redirects) {
      if (redirect.type === 'HereDoc') input += `\n${this.text.restore(redirect.body.text)}`;
      else if (redirect.target !== undefined) {
        this.inside(redirect.target, around);
        const target = this.expanded(redirect.target, around.scope).join(' ');
        const writes = redirect.type === 'Redirect' && redirect.operator.includes('>');
        if (writes) toGithubEnv ||= isGithubEnv(target);
        else input += ` ${target}`;
      }
    }
    return { input, toGithubEnv };
  }

  private simple(command: Command, around: Surroundings): void {
    const { scope } = around;
    for (const word of [...(command.name === undefined ? [] : [command.name]), ...command.args]) {
      if (word.type === 'Word') this.inside(word, around);
    }
    const assignments = command.prefix.flatMap((part) => {
      if (part.type !== 'Assignment' || part.value.type !== 'Word') return [];
      this.inside(part.value, around);
      return [[part.name, this.expanded(part.value, scope).join(' ')] as const];
    });
    const words = this.wordsOf(command, around);
    if (words.length === 0) {
      for (const [name, value] of assignments) setVariable(scope, name, value);
      return;
    }
    const { input, toGithubEnv } = this.redirected(command.redirects, around);
    if (toGithubEnv) this.writesVariables(words, command.redirects);
    const called = scope.functions.get(words[0] ?? '');
    if (called !== undefined) {
      this.call(called.body, words, { ...around, input, toGithubEnv });
      return;
    }
    const variables = new Map([...scope.exported, ...assignments]);
    const line = this.text.lineAt(command.name?.pos ?? command.pos);
    this.listener.command({ words, variables, input, line, scope });
  }

  private writesVariables(words: readonly string[], redirects: readonly Redirection[]): void {
    const documents = redirects.filter(
      (redirect): redirect is HereDoc => redirect.type === 'HereDoc',
    );
    const written = [
      printedText(words) ?? '',
      ...documents.map(({ body }) => this.text.restore(body.text)),
      // PowerShell prints a string that stands alone.
      ...(words.length === 1 ? words : []),
    ];
    for (const [name, value] of written.flatMap(parseGithubEnv)) this.listener.exports(name, value);
  }

  /** A function's body, with its words as `$1`, `$2`, `$@`. */
  private call(body: SyntaxNode, words: readonly string[], around: Surroundings): void {
    if (this.depth === MAX_SHELL_DEPTH) return;
    this.depth += 1;
    setPositionalParameters(around.scope, words.slice(1));
    this.node(body, around);
    this.depth -= 1;
  }
}
