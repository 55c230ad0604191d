import type { Command, Redirection, SyntaxNode, Word } from 'unbash';
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

/** A simple command, expanded as far as it is known. */
export interface SimpleCommand {
  readonly words: readonly string[];
  /** The exported variables and the assignments before the command's name. */
  readonly variables: Variables;
  /** The text of the earlier commands of its pipe, of its input file or its here-document. */
  readonly input: string;
  /** Line in the text, counted from 1. */
  readonly line: number;
  readonly scope: ShellScope;
}

/** Callbacks for the commands of a shell text, in the order of the text. */
export interface ShellVisitor {
  /** May change the scope, for `cd`, `export` or a sourced file. */
  readonly visitCommand: (command: SimpleCommand) => void;
  /** Receives a variable that is written to `GITHUB_ENV`. */
  readonly setGithubEnv: (name: string, value: string) => void;
}

/** Context that a command gets from the commands around it. */
interface CommandContext {
  readonly scope: ShellScope;
  readonly input: string;
  /** Whether a pipe or a redirection writes its output to `GITHUB_ENV`. */
  readonly toGithubEnv: boolean;
}

/** Limit for functions that call themselves. */
const MAX_SHELL_DEPTH = 20;

/**
 * Visits every command of a shell text that may run, in the order of the text: both branches of an
 * `if`, and the body of a loop once. Applies assignments, `export` and subshells. Parts that are only
 * known at run time stay as written. Never throws.
 */
export function walkShell(source: string, scope: ShellScope, visitor: ShellVisitor): void {
  new ShellWalker(source, visitor).walk(scope);
}

class ShellWalker {
  private readonly text: ShellText;
  private depth = 0;

  constructor(
    private readonly source: string,
    private readonly visitor: ShellVisitor,
  ) {
    this.text = readShell(source);
  }

  walk(scope: ShellScope): void {
    this.visitNode(this.text.tree, { scope, input: '', toGithubEnv: false });
  }

  private visitAll(trees: readonly SyntaxNode[], context: CommandContext): void {
    for (const tree of trees) this.visitNode(tree, context);
  }

  private visitNode(tree: SyntaxNode, context: CommandContext): void {
    switch (tree.type) {
      case 'Script':
      case 'CompoundList':
      case 'AndOr':
        this.visitAll(tree.commands, context);
        break;
      case 'Statement':
        this.visitNode(tree.command, context);
        break;
      case 'Command':
        this.visitCommand(tree, context);
        break;
      case 'Pipeline':
        this.visitPipeline(tree.commands, context);
        break;
      case 'If':
        this.visitAll([tree.clause, tree.then, ...tree.elif], context);
        if (tree.else !== undefined) this.visitNode(tree.else, context);
        break;
      case 'Elif':
        this.visitAll([tree.clause, tree.then], context);
        break;
      case 'For':
      case 'Select':
        this.visitLoop(tree.name, tree.wordlist ?? [], tree.body, context);
        break;
      case 'While':
        this.visitAll([tree.clause, tree.body], context);
        break;
      case 'Case':
        this.visitAll(tree.items, context);
        break;
      case 'ArithmeticFor':
      case 'BraceGroup':
      case 'CaseItem':
      case 'Coproc':
        this.visitNode(tree.body, context);
        break;
      case 'Subshell':
        this.visitNode(tree.body, { ...context, scope: copyScope(context.scope) });
        break;
      case 'Redirected':
        this.visitNode(tree.command, {
          ...context,
          ...this.applyRedirections(tree.redirects, context),
        });
        break;
      case 'Function':
        context.scope.functions.set(tree.name.value, tree);
        break;
    }
  }

  private visitPipeline(commands: readonly SyntaxNode[], context: CommandContext): void {
    const last = commands.at(-1);
    const isSink = last !== undefined && this.isGithubEnvWriter(last, context);
    let { input } = context;
    for (const part of commands) {
      this.visitNode(part, { ...context, input, toGithubEnv: isSink || context.toGithubEnv });
      const documents = part.type === 'Command' ? listHereDocs(part.redirects) : [];
      const text = [this.source.slice(part.pos, part.end), ...documents].join('\n');
      input = `${input} ${this.text.restore(text)}`;
    }
  }

  private isGithubEnvWriter(part: SyntaxNode, context: CommandContext): boolean {
    if (part.type !== 'Command') return false;
    const words = this.expandCommand(part, context);
    return /^(?:tee|Out-File|Add-Content)$/.test(words[0] ?? '') && words.some(isGithubEnv);
  }

  private visitLoop(
    name: Word,
    list: readonly Word[],
    body: SyntaxNode,
    context: CommandContext,
  ): void {
    for (const word of list) this.visitSubstitutions(word, context);
    const values = list.flatMap((word) => this.expand(word, context.scope));
    setVariable(context.scope, name.value, values.join(' '));
    this.visitNode(body, context);
  }

  /** Visits the scripts whose output a word contains. */
  private visitSubstitutions(word: Word, context: CommandContext): void {
    for (const tree of findSubstitutions(word)) {
      this.visitNode(tree, { ...context, scope: copyScope(context.scope), toGithubEnv: false });
    }
  }

  private expand(word: Word, scope: ShellScope): readonly string[] {
    return expandWord(word, (name) => getVariable(scope, name)).map(this.text.restore);
  }

  private expandCommand(command: Command, { scope }: CommandContext): readonly string[] {
    const { name, args } = command;
    const first = name === undefined ? [] : this.expand(name, scope);
    const rest = args.flatMap((word) => {
      if (word.type === 'Word') return this.expand(word, scope);
      if (word.value.type !== 'Word') return [word.text];
      return [`${word.name}=${this.expand(word.value, scope).join(' ')}`];
    });
    return [...first, ...rest];
  }

  private applyRedirections(redirects: readonly Redirection[], context: CommandContext) {
    let { input, toGithubEnv } = context;
    for (const redirect of redirects) {
      if (redirect.type === 'HereDoc') input += `\n${this.text.restore(redirect.body.text)}`;
      else if (redirect.target !== undefined) {
        this.visitSubstitutions(redirect.target, context);
        const target = this.expand(redirect.target, context.scope).join(' ');
        const writes = redirect.type === 'Redirect' && redirect.operator.includes('>');
        if (writes) toGithubEnv ||= isGithubEnv(target);
        else input += ` ${target}`;
      }
    }
    return { input, toGithubEnv };
  }

  private visitCommand(command: Command, context: CommandContext): void {
    const { scope } = context;
    for (const word of [...(command.name === undefined ? [] : [command.name]), ...command.args]) {
      if (word.type === 'Word') this.visitSubstitutions(word, context);
    }
    const assignments = command.prefix.flatMap((part) => {
      if (part.type !== 'Assignment' || part.value.type !== 'Word') return [];
      this.visitSubstitutions(part.value, context);
      return [[part.name, this.expand(part.value, scope).join(' ')] as const];
    });
    const words = this.expandCommand(command, context);
    if (words.length === 0) {
      for (const [name, value] of assignments) setVariable(scope, name, value);
      return;
    }
    const { input, toGithubEnv } = this.applyRedirections(command.redirects, context);
    if (toGithubEnv) this.reportGithubEnv(words, command.redirects);
    const shellFunction = scope.functions.get(words[0] ?? '');
    if (shellFunction !== undefined) {
      this.callFunction(shellFunction.body, words, { ...context, input, toGithubEnv });
      return;
    }
    const variables = new Map([...scope.environment, ...assignments]);
    const line = this.text.lineAt(command.name?.pos ?? command.pos);
    this.visitor.visitCommand({ words, variables, input, line, scope });
  }

  private reportGithubEnv(words: readonly string[], redirects: readonly Redirection[]): void {
    const texts = [
      printedText(words) ?? '',
      ...listHereDocs(redirects).map(this.text.restore),
      // PowerShell prints a command that is only a string.
      ...(words.length === 1 ? words : []),
    ];
    for (const [name, value] of texts.flatMap(parseGithubEnv)) {
      this.visitor.setGithubEnv(name, value);
    }
  }

  /** Visits the body of a function, with its arguments as `$1`, `$2`, `$@`. */
  private callFunction(body: SyntaxNode, words: readonly string[], context: CommandContext): void {
    if (this.depth === MAX_SHELL_DEPTH) return;
    this.depth += 1;
    setPositionalParameters(context.scope, words.slice(1));
    this.visitNode(body, context);
    this.depth -= 1;
  }
}

/** Returns the texts of the here-documents of a command. */
function listHereDocs(redirects: readonly Redirection[]): readonly string[] {
  return redirects.flatMap((redirect) => (redirect.type === 'HereDoc' ? [redirect.body.text] : []));
}
