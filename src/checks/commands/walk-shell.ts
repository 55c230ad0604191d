import type { Assignment, Command, For, Redirection, Select, SyntaxNode, Word } from 'unbash';
import { FunctionCalls } from './function-calls';
import { isGithubEnv, readWrittenVariables } from './github-env';
import { assignParts, assignValue, isArrayAssignment, shiftPositionals } from './shell-assignment';
import { ShellExpander } from './shell-expander';
import { copyScope, type ShellScope, setVariable } from './shell-scope';
import { findSubstitutions, readShell, type ShellText } from './shell-text';
import { type CommandContext, createCommandContext, type ShellVisitor } from './simple-command';
import { joinInputs, NO_INPUT, PipeOutput, type StandardInput } from './standard-input';

/** Maximum number of values of a loop that are also visited one by one. */
const MAX_LOOP_VALUES = 16;

/**
 * Visits every command of a shell text that may run, in the order of the text: both branches of an
 * `if`, and the body of a loop with all values at once, then with each value. Applies assignments, `export` and subshells. Parts that are only
 * known at run time stay as written. Never throws.
 *
 * @param calls The calls of functions that are visited already.
 * @param input The standard input of the text.
 */
export function walkShell(
  source: string,
  scope: ShellScope,
  visitor: ShellVisitor,
  calls = new FunctionCalls(),
  input = NO_INPUT,
): void {
  new ShellWalker(readShell(source), visitor, calls).walk(scope, input);
}

class ShellWalker {
  /** The line of the call, inside of a function of another file. */
  private callLine: number | undefined;
  private readonly expander: ShellExpander;

  constructor(
    private text: ShellText,
    private readonly visitor: ShellVisitor,
    private readonly calls: FunctionCalls,
  ) {
    this.expander = new ShellExpander(() =>
      calls.reportShortfall('a variable with a very long value'),
    );
  }

  walk(scope: ShellScope, input: StandardInput): void {
    this.visitNode(this.text.tree, createCommandContext(scope, input));
  }

  private visitAll(trees: readonly SyntaxNode[], context: CommandContext): void {
    for (const tree of trees) this.visitNode(tree, context);
  }

  private visitNode(tree: SyntaxNode, context: CommandContext): void {
    const conditional = { ...context, isConditional: true };
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
        this.visitAll([tree.clause, tree.then, ...tree.elif], conditional);
        if (tree.else !== undefined) this.visitNode(tree.else, conditional);
        break;
      case 'Elif':
        this.visitAll([tree.clause, tree.then], conditional);
        break;
      case 'For':
      case 'Select':
        this.visitLoop(tree, conditional);
        break;
      case 'While':
        this.visitAll([tree.clause, tree.body], conditional);
        break;
      case 'Case':
        this.visitAll(tree.items, conditional);
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
        this.visitNode(tree.command, this.redirect(tree.redirects, context));
        break;
      case 'Function':
        context.scope.functions.set(tree.name.value, { body: tree.body, text: this.text });
        break;
    }
  }

  private visitPipeline(commands: readonly SyntaxNode[], context: CommandContext): void {
    const last = commands.at(-1);
    const isSink = last !== undefined && this.isGithubEnvWriter(last, context);
    const toGithubEnv = isSink || context.toGithubEnv;
    let { input } = context;
    for (const part of commands) {
      const output = part === last ? context.output : new PipeOutput();
      this.visitNode(part, { ...context, input, output, toGithubEnv });
      const text = ` ${this.text.slice(part.pos, part.end)}`;
      const printed = output?.toInput() ?? NO_INPUT;
      input = { ...printed, text: `${input.text}${text}${printed.text}` };
    }
  }

  private isGithubEnvWriter(part: SyntaxNode, context: CommandContext): boolean {
    if (part.type !== 'Command') return false;
    const words = this.expandCommand(part, context);
    return /^(?:tee|Out-File|Add-Content)$/.test(words[0] ?? '') && words.some(isGithubEnv);
  }

  private visitLoop({ name, wordlist: list = [], body }: For | Select, context: CommandContext) {
    for (const word of list) this.visitSubstitutions(word, context);
    const values = list.flatMap((word) => this.expand(word, context.scope));
    setVariable(context.scope, name.value, values.join(' '));
    this.visitNode(body, context);
    if (context.isRepeated || values.length < 2) return;
    for (const value of values.slice(0, MAX_LOOP_VALUES)) {
      const scope = copyScope(context.scope);
      setVariable(scope, name.value, value);
      this.visitNode(body, { ...context, scope, isRepeated: true });
    }
  }

  /** Visits the scripts whose output a word contains. */
  private visitSubstitutions(word: Word, context: CommandContext): void {
    for (const tree of findSubstitutions(word)) {
      const scope = copyScope(context.scope);
      this.visitNode(tree, { ...context, scope, output: undefined, toGithubEnv: false });
    }
  }

  private expand(word: Word, scope: ShellScope): readonly string[] {
    return this.expander.expand(word, scope, this.text);
  }

  private expandCommand(command: Command, { scope }: CommandContext): readonly string[] {
    return this.expander.expandCommand(command, scope, this.text);
  }

  /** Returns the context inside of redirections. */
  private redirect(redirects: readonly Redirection[], context: CommandContext): CommandContext {
    for (const redirect of redirects) {
      if (redirect.type === 'HereDoc' || redirect.target === undefined) continue;
      this.visitSubstitutions(redirect.target, context);
    }
    const { scope, input } = context;
    const redirected = this.expander.expandRedirections(redirects, scope, this.text);
    return {
      ...context,
      input: joinInputs(input, redirected.input),
      outputFile: redirected.outputFile ?? context.outputFile,
      toGithubEnv: context.toGithubEnv || redirected.toGithubEnv,
    };
  }

  private visitCommand(command: Command, context: CommandContext): void {
    const { scope } = context;
    for (const word of [...(command.name === undefined ? [] : [command.name]), ...command.args]) {
      if (word.type === 'Word') this.visitSubstitutions(word, context);
    }
    const assigned = command.prefix.filter((part) => part.type === 'Assignment');
    const words = this.expandCommand(command, context);
    if (words.length === 0) {
      this.assign(assigned, context);
      return;
    }
    const assignments = assigned.flatMap((part) => this.readAssignment(part, context));
    const inner = this.redirect(command.redirects, context);
    const { input, outputFile } = inner;
    if (inner.toGithubEnv) {
      for (const [name, value] of readWrittenVariables(words, input.contents)) {
        this.visitor.setGithubEnv(name, value);
      }
    }
    if (/^(?:declare|typeset|local|readonly|export)$/.test(words[0] ?? '')) {
      this.assign(command.args.filter(isArrayAssignment), context);
    }
    if (words[0] === 'shift' && !context.isConditional) shiftPositionals(scope, words[1]);
    if (this.callFunction(words, command, inner)) return;
    context.output?.add(words, input);
    const variables = new Map([...scope.environment, ...assignments]);
    const line = this.callLine ?? this.text.lineAt(command.name?.pos ?? command.pos);
    const { isRepeated } = context;
    this.visitor.visitCommand({ words, variables, input, outputFile, line, scope, isRepeated });
  }

  private assign(assignments: readonly Assignment[], context: CommandContext): void {
    for (const part of assignments) {
      for (const word of part.value.type === 'Word' ? [part.value] : part.value.elements) {
        this.visitSubstitutions(word, context);
      }
      assignParts(part, context.scope, (word) => this.expand(word, context.scope));
    }
  }

  private readAssignment(part: Assignment, context: CommandContext) {
    if (part.value.type !== 'Word') return [];
    this.visitSubstitutions(part.value, context);
    const value = this.expand(part.value, context.scope).join(' ');
    return [[part.name, assignValue(part, value, context.scope)] as const];
  }

  /**
   * Visits the body of a function, with its arguments as `$1`, `$2`, `$@`. Returns whether the words
   * call a function. Inside of a function of another file, the line is the line of the call.
   */
  private callFunction(
    words: readonly string[],
    command: Command,
    context: CommandContext,
  ): boolean {
    const { scope, input, toGithubEnv } = context;
    const called = scope.functions.get(words[0] ?? '');
    if (called === undefined) return false;
    const { text, callLine } = this;
    const { positionals } = scope;
    if (called.text !== text) {
      this.callLine ??= text.lineAt(command.name?.pos ?? command.pos);
      this.text = called.text;
    }
    scope.positionals = words.slice(1);
    const key = JSON.stringify([this.callLine ?? 0, input, toGithubEnv]);
    this.calls.call(called.body, key, scope, () =>
      this.visitNode(called.body, { ...context, isConditional: false }),
    );
    scope.positionals = positionals;
    this.text = text;
    this.callLine = callLine;
    return true;
  }
}
