import type { RepositoryFiles } from '../repository-files';
import type { SourceLocation } from '../rule';
import { applyBuiltin } from './apply-builtin';
import { skipOptions } from './command-arguments';
import { detectLanguage, getProgramName, toPosixShell } from './detect-language';
import { REFERENCE_RESOLVERS } from './follow';
import type { ProgramLanguage } from './follow/program-calls';
import { findProgramCommands } from './follow/program-script';
import { followFile } from './follow/script-file';
import type { ReferencedScript } from './follow/script-reference';
import type { MigrationCommand, ScriptAnalysis, ShellScript } from './migration-command';
import { redactCommand } from './redact-command';
import {
  createScope,
  type ShellScope,
  setPositionalParameters,
  toWorkspacePath,
} from './shell-scope';
import { detectMigrationTool } from './tools';
import { type SimpleCommand, walkShell } from './walk-shell';
import type { Variables } from './wrapper';
import { COMMAND_WRAPPERS } from './wrappers';

/** Options of package managers that select a folder or a workspace, before the program's name. */
const WORKSPACE_OPTIONS = ['--cwd', '-C', '--dir', '--filter', '-F', '--prefix'];

const IMAGE_RUNNERS = new Set(['docker', 'podman', 'nerdctl']);

/** Maximum number of wrappers and script files, one inside the other. */
const MAX_SCRIPT_DEPTH = 12;

/**
 * Finds every command of a script that migrates, the variables that reach it, and the variables that
 * the script sets for later steps. Follows programs that run another program (`sudo`, `poetry run`,
 * `docker exec`), and scripts of the repository, its packages and its Makefiles. Other languages are
 * not analyzed, except literal calls in JavaScript, TypeScript and Python. Never throws.
 */
export function analyzeScript(script: ShellScript, files: RepositoryFiles): ScriptAnalysis {
  const analyzer = new ScriptAnalyzer(files);
  const { environment, directory, place } = script;
  const frame: ScriptFrame = { place, origin: undefined, via: [], callers: [], depth: 0 };
  const text = toPosixShell(script);
  const language = detectLanguage(script.shell);
  if (language !== undefined) {
    const reference = { text, variables: environment, directory, place, language };
    analyzer.analyzeReference(reference, undefined, frame);
  }
  return analyzer;
}

/** The location of a text: the analyzed script itself, or a file that the script leads to. */
interface ScriptFrame {
  readonly place: (line: number) => SourceLocation;
  /** The line of the analyzed script that leads here; undefined inside the script itself. */
  readonly origin: SourceLocation | undefined;
  /** The lines of the files between the origin and here. */
  readonly via: readonly SourceLocation[];
  /** The commands that lead here, the outermost first. */
  readonly callers: readonly (readonly string[])[];
  readonly depth: number;
}

/** A command before it starts, with or without its wrappers. */
interface PendingCommand {
  readonly words: readonly string[];
  readonly variables: Variables;
  readonly command: SimpleCommand;
  /** The line of the command in its own file. */
  readonly line: SourceLocation;
  readonly frame: ScriptFrame;
}

class ScriptAnalyzer implements ScriptAnalysis {
  readonly migrations: MigrationCommand[] = [];
  readonly githubEnv = new Map<string, string>();

  constructor(private readonly files: RepositoryFiles) {}

  /** @param scope The scope of the calling shell, if the text is sourced. */
  analyzeReference(
    reference: ReferencedScript,
    scope: ShellScope | undefined,
    frame: ScriptFrame,
  ): void {
    const { text, variables, directory, language, call } = reference;
    if (language !== 'shell') {
      this.analyzeProgram(reference, language, frame);
      return;
    }
    const ownScope = scope ?? createScope(withoutEmptyValues(variables), directory);
    if (call !== undefined) ownScope.shellVariables.set('BASH_SOURCE', toWorkspacePath(call.file));
    // A sourced script keeps `$0` and the positional parameters of its caller.
    if (call !== undefined && scope === undefined) {
      ownScope.shellVariables.set('0', toWorkspacePath(call.file));
      setPositionalParameters(ownScope, call.words);
    }
    this.analyzeShell(text, ownScope, frame);
  }

  private analyzeShell(text: string, scope: ShellScope, frame: ScriptFrame): void {
    walkShell(text, scope, {
      visitCommand: (command) => {
        if (applyBuiltin(command)) return;
        const variables = withoutEmptyValues(command.variables);
        const line = frame.place(command.line);
        this.analyzeCommand({ words: command.words, variables, command, line, frame });
      },
      setGithubEnv: (name, value) => this.githubEnv.set(name, value),
    });
  }

  /** Analyzes the commands of a program that is read and never run. */
  private analyzeProgram(
    { text, variables, directory, call }: ReferencedScript,
    language: ProgramLanguage,
    frame: ScriptFrame,
  ): void {
    for (const { line, text: command } of findProgramCommands(text, language, call?.words ?? [])) {
      const scope = createScope(withoutEmptyValues(variables), directory);
      this.analyzeShell(command, scope, { ...frame, place: () => frame.place(line) });
    }
  }

  private analyzeCommand(pending: PendingCommand): void {
    const { words, variables, command, frame } = pending;
    const [first, ...rest] = words;
    if (frame.depth > MAX_SCRIPT_DEPTH || first === undefined) return;
    const name = getProgramName(first);
    const tool = detectMigrationTool({ words: [name, ...rest], input: command.input });
    if (tool !== undefined) {
      this.addMigration(tool.name, pending);
      return;
    }
    const callers = [...frame.callers, words];
    const deeper = { ...pending, frame: { ...frame, callers, depth: frame.depth + 1 } };
    const wrapped = COMMAND_WRAPPERS.get(name)?.(rest, variables);
    if (wrapped?.kind === 'words') {
      this.analyzeCommand({ ...deeper, words: wrapped.words, variables: wrapped.variables });
      // The entry point of an image can migrate before it runs the command.
      if (IMAGE_RUNNERS.has(name)) this.followReferences(name, rest, deeper);
    } else if (wrapped?.kind === 'script') {
      const scope =
        name === 'eval' ? command.scope : createScope(wrapped.variables, command.scope.directory);
      this.analyzeShell(wrapped.text, scope, { ...deeper.frame, place: () => pending.line });
    } else {
      this.followReferences(name, rest, deeper);
    }
  }

  /** Analyzes the scripts that a command runs. Without one, the name may be a package's program. */
  private followReferences(name: string, rest: readonly string[], pending: PendingCommand): void {
    const { words, variables, command, line, frame } = pending;
    const { directory } = command.scope;
    const resolve = REFERENCE_RESOLVERS.get(name);
    const references = [
      ...(resolve?.([name, ...rest], variables, directory, this.files, command.input) ?? []),
      ...followFile(words, variables, directory, this.files),
    ];
    const scope = name === '.' || name === 'source' ? command.scope : undefined;
    const origin = frame.origin ?? line;
    const via = frame.origin === undefined ? [] : [...frame.via, line];
    for (const reference of references) {
      const { place } = reference;
      // A text without a place of its own is part of the command.
      const own = place === undefined ? { place: () => line } : { place, origin, via };
      this.analyzeReference(reference, scope, { ...frame, ...own });
    }
    if (references.length > 0) return;
    if (/^(?:pnpm|yarn|bun)$/.test(name)) {
      const program = skipOptions(rest, WORKSPACE_OPTIONS);
      // `yarn workspace a x`
      const hasWorkspace = name === 'yarn' && program[0] === 'workspace';
      this.analyzeCommand({ ...pending, words: hasWorkspace ? program.slice(2) : program });
    }
    // `bash <<EOF`: the shell runs its input.
    if (/^(?:(?:ba|z|da|k|a)?sh|ssh)$/.test(name) && command.input.includes('\n')) {
      const inherited = name === 'ssh' ? new Map<string, string>() : variables;
      const inputScope = createScope(inherited, directory);
      this.analyzeShell(command.input, inputScope, { ...frame, place: () => line });
    }
  }

  private addMigration(tool: string, { words, variables, line, frame }: PendingCommand): void {
    this.migrations.push({
      tool,
      words,
      redactedCommand: redactCommand(words),
      place: frame.origin ?? line,
      via: frame.origin === undefined ? [] : [...frame.via, line],
      callers: frame.callers,
      environment: variables,
    });
  }
}

/** Removes empty values: GitHub passes an empty text for a secret or variable that does not exist. */
function withoutEmptyValues(variables: Variables): Variables {
  return new Map([...variables].filter(([, value]) => value.trim() !== ''));
}
