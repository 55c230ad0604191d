import type { RepositoryFiles } from '../repository-files';
import { applyBuiltin } from './apply-builtin';
import { getProgramName } from './detect-language';
import { detectTool, explainCommand, PARTLY_FOLLOWED } from './detect-tool';
import { findProgramCommands } from './follow/program-script';
import { listIncludes } from './follow/psql-files';
import { listReferencedScripts } from './follow/referenced-scripts';
import { followFile } from './follow/script-file';
import type { ReferencedScript, ReferenceResolver } from './follow/script-reference';
import type { FollowMemory, FollowRecord } from './follow-memory';
import { FunctionCalls } from './function-calls';
import { findPackageProgram } from './package-program';
import type { LiteralProgram, PendingCommand, PlacedScript, ScriptFrame } from './pending-command';
import {
  copyScope,
  createScope,
  describeScope,
  type ShellScope,
  toWorkspacePath,
} from './shell-scope';
import type { SimpleCommand } from './simple-command';
import { addInputWords, NO_INPUT } from './standard-input';
import { isHarmlessProgramCall, SILENT_PROGRAM } from './unfollowed-command';
import { VISIT_LIMITS } from './visit-budget';
import { walkShell } from './walk-shell';
import { withoutEmptyValues } from './wrapper';
import { COMMAND_WRAPPERS } from './wrappers';

/** Their texts do not depend on variables. */
const INDEPENDENT_RUNNERS = /^(?:npm|pnpm|yarn|bun|git)$/;
const SHELLS = /^(?:(?:ba|z|da|k|a)?sh|ssh)$/;
const PYTHONS = /^(?:python3?|py)$/;
/** Wrappers that also run what the repository defines: an entry point, or a script of their own. */
const RUNNERS_OF_BOTH = new Set(
  'docker docker-compose podman podman-compose nerdctl pdm rye hatch pipenv'.split(' '),
);

/** Analyzes scripts, and adds what they do to a record. */
export class ScriptAnalyzer {
  constructor(
    private readonly resolvers: ReadonlyMap<string, ReferenceResolver>,
    private readonly files: RepositoryFiles,
    private readonly memory: FollowMemory,
  ) {}

  /** @param scope The scope of the calling shell, if the text is sourced. */
  analyzeReference(
    reference: PlacedScript,
    scope: ShellScope | undefined,
    record: FollowRecord,
  ): void {
    const { text, variables, directory, language, call, place } = reference;
    const calls = new FunctionCalls(this.memory.budget);
    const frame = { place, record, calls, callers: [], traps: [] };
    const ownScope = scope ?? createScope(withoutEmptyValues(variables), directory);
    if (language !== 'shell') {
      this.analyzeProgram({ text, language, call }, ownScope, frame);
      return;
    }
    if (call !== undefined) ownScope.shellVariables.set('BASH_SOURCE', toWorkspacePath(call.file));
    // A sourced script keeps `$0` and the positional parameters of its caller.
    if (call !== undefined && scope === undefined) {
      ownScope.shellVariables.set('0', toWorkspacePath(call.file));
      ownScope.positionals = call.words;
    }
    this.analyzeShell(text, ownScope, frame);
    for (const trap of frame.traps.splice(0)) this.analyzeTrap(trap);
  }

  private analyzeShell(
    text: string,
    scope: ShellScope,
    frame: ScriptFrame,
    input = NO_INPUT,
  ): void {
    frame.record.addText(text);
    const visitor = {
      visitCommand: (command: SimpleCommand) => {
        if (applyBuiltin(command)) return;
        const variables = withoutEmptyValues(command.variables);
        const line = frame.place(command.line);
        const { words } = command;
        const { callers } = frame;
        this.analyzeCommand({ words, variables, command, line, frame, callers, depth: 0 });
      },
      setGithubEnv: (name: string, value: string) => frame.record.githubEnv.set(name, value),
    };
    walkShell(text, scope, visitor, frame.calls, input);
  }

  /** Analyzes the commands of a program that is read and never run. */
  private analyzeProgram(
    { text, language, call }: LiteralProgram,
    scope: ShellScope,
    frame: ScriptFrame,
  ): void {
    frame.record.addText(text);
    const commands = findProgramCommands(text, language, call?.words ?? [], call?.file);
    for (const { line, text: command } of commands) {
      const place = frame.place(line);
      this.analyzeShell(command, copyScope(scope), { ...frame, place: () => place });
    }
  }

  /** Analyzes the command of `trap`, which can use what the script declares after it. */
  private analyzeTrap({ words, command, line, frame }: PendingCommand): void {
    this.analyzeShell(words[1] ?? '', command.scope, { ...frame, place: () => line });
  }

  private analyzeCommand(pending: PendingCommand): void {
    const { words, variables, command, frame, line, callers, depth } = pending;
    const { budget } = this.memory;
    const [first, ...rest] = words;
    if (first === undefined) return;
    if (depth > VISIT_LIMITS.depth) {
      budget.reportShortfall(`more than ${VISIT_LIMITS.depth} programs that run each other`);
      return;
    }
    const name = getProgramName(first);
    const tool = detectTool(name, pending, this.files);
    if (tool !== undefined) {
      const found = { tool, words, callers, environment: variables };
      const migration = { ...found, trail: [line] };
      frame.record.addMigration(migration, command.isRepeated);
      return;
    }
    if (name === 'trap') {
      frame.traps.push(pending);
      return;
    }
    const deeper = { ...pending, callers: [...callers, words], depth: depth + 1 };
    const wrapped = COMMAND_WRAPPERS.get(name)?.(rest, variables);
    if (wrapped?.kind === 'words') {
      const own = name === 'xargs' ? addInputWords(wrapped.words, command.input) : wrapped.words;
      this.analyzeCommand({ ...deeper, words: own, variables: wrapped.variables });
      if (RUNNERS_OF_BOTH.has(name)) this.followReferences(name, rest, deeper);
    } else if (wrapped?.kind === 'script') {
      const scope =
        name === 'eval' ? command.scope : createScope(wrapped.variables, command.scope.directory);
      this.analyzeText(wrapped.text, scope, deeper, command.input);
    } else if (!this.followReferences(name, rest, deeper) || PARTLY_FOLLOWED.has(name)) {
      this.addUnfollowed(name, pending);
    }
  }

  /** Adds a command that was not followed. A call of a known tool only looks at something. */
  private addUnfollowed(name: string, pending: PendingCommand): void {
    const { words, line, frame } = pending;
    const why = explainCommand(name, pending, this.files);
    if (why !== undefined) frame.record.addUnfollowed({ words, why, trail: [line] });
  }

  /** Analyzes a shell text in the words or in the input of a command. */
  private analyzeText(
    text: string,
    scope: ShellScope,
    { line, frame, callers }: PendingCommand,
    input = NO_INPUT,
  ): void {
    const textFrame = { ...frame, callers, place: () => line };
    this.memory.budget.visit(() => this.analyzeShell(text, scope, textFrame, input));
  }

  /**
   * Analyzes the scripts that a command runs. Without one, the name may be a package's program.
   *
   * @returns Whether something was followed.
   */
  private followReferences(
    name: string,
    rest: readonly string[],
    pending: PendingCommand,
  ): boolean {
    const { command, frame } = pending;
    const resolve = this.resolvers.get(name);
    if (resolve !== undefined && !INDEPENDENT_RUNNERS.test(name)) frame.record.addAllNames();
    const references = listReferencedScripts([name, ...rest], resolve, pending, this.files);
    const scope = name === '.' || name === 'source' ? command.scope : undefined;
    for (const reference of references) this.follow(reference, scope, pending);
    if (references.length > 0) return true;
    const program = findPackageProgram(name, rest);
    if (program !== undefined) this.analyzeCommand({ ...pending, words: program });
    return this.analyzeInput(name, pending) || program !== undefined;
  }

  /**
   * Analyzes the input of a program that runs it: `bash <<EOF`, `echo x | sh`, `bash < x.sh`.
   *
   * @returns Whether the program runs its input.
   */
  private analyzeInput(name: string, pending: PendingCommand): boolean {
    const { command, variables } = pending;
    const { directory } = command.scope;
    const { contents, files } = command.input;
    const inherited = name === 'ssh' ? new Map<string, string>() : variables;
    for (const content of contents) {
      const scope = createScope(inherited, directory);
      if (SHELLS.test(name)) this.analyzeText(content, scope, pending);
      if (name === 'psql') this.analyzeText(listIncludes(content, '.'), scope, pending);
    }
    const program = SHELLS.test(name) ? 'bash' : PYTHONS.test(name) ? 'python' : undefined;
    if (program === undefined) return false;
    for (const file of files) {
      const references = followFile([program, file], inherited, directory, this.files);
      for (const reference of references) this.follow(reference, undefined, pending);
    }
    return contents.length > 0 || files.length > 0;
  }

  /** Adds what a referenced script does, as remembered or by analyzing it. */
  private follow(
    reference: ReferencedScript,
    scope: ShellScope | undefined,
    pending: PendingCommand,
  ): void {
    const { line, frame, command, callers } = pending;
    const { text, variables, directory, language, call, place, isTooLong } = reference;
    if (isTooLong === true) this.memory.budget.reportShortfall('a variable with a very long value');
    if (place === undefined) {
      // The text is part of the command.
      const ownScope = scope ?? createScope(withoutEmptyValues(variables), directory);
      const ownFrame = { ...frame, callers, place: () => line };
      if (language === 'shell') this.analyzeText(text, ownScope, pending);
      else this.analyzeProgram({ text, language, call }, ownScope, ownFrame);
      return;
    }
    const target = [call ?? null, place(1), text];
    const state = scope === undefined ? '' : describeScope(scope);
    const key = JSON.stringify([target, language, directory ?? null, state]);
    const environment = withoutEmptyValues(variables);
    const called = this.memory.recall(key, environment, (record) => {
      this.analyzeReference({ ...reference, place }, scope, record);
      if (scope !== undefined) record.scopeAfter = copyScope(scope);
    });
    if (called === undefined) return;
    if (scope !== undefined && called.scopeAfter !== undefined) {
      Object.assign(scope, copyScope(called.scopeAfter));
    }
    frame.record.addCalled(called, line, callers, command.isRepeated);
    const isSilent = called.migrations.length === 0 && called.unfollowed.commands.length === 0;
    if (language !== 'shell' && isSilent && !isHarmlessProgramCall(pending.words)) {
      frame.record.addUnfollowed({ words: pending.words, why: SILENT_PROGRAM, trail: [line] });
    }
  }
}
