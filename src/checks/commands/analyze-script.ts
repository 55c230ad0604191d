import type { RepositoryFiles } from '../repository-files';
import type { SourceLocation } from '../rule';
import { applyBuiltin } from './apply-builtin';
import { skipOptions } from './command-arguments';
import { detectLanguage, programName, toPosixShell } from './detect-language';
import { followCompose } from './follow/compose';
import { followMake } from './follow/makefile';
import { followNx } from './follow/nx';
import { followPackageScript, followTaskRunner } from './follow/package-scripts';
import { findPythonCalls } from './follow/python-script';
import { followFile } from './follow/script-file';
import type { ReferencedScript, ReferenceResolver } from './follow/script-reference';
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

/** By which a package manager is told where to run, before it is told what. */
const WORKSPACE_OPTIONS = ['--cwd', '-C', '--dir', '--filter', '-F', '--prefix'];

/** So many wrappers and files are looked through, one in another. */
const MAX_SCRIPT_DEPTH = 12;

const FOLLOWERS: ReadonlyMap<string, ReferenceResolver> = new Map<string, ReferenceResolver>([
  ...['npm', 'pnpm', 'yarn', 'bun'].map((name) => [name, followPackageScript] as const),
  ...['turbo', 'lerna', 'npm-run-all', 'npm-run-all2', 'run-s', 'run-p'].map(
    (name) => [name, followTaskRunner] as const,
  ),
  ...['docker', 'podman', 'nerdctl', 'docker-compose', 'podman-compose'].map(
    (name) => [name, followCompose] as const,
  ),
  ['nx', followNx],
  ['make', followMake],
  ['gmake', followMake],
]);

/**
 * Reads what a script does: every command that migrates, what reaches it, and the variables that it
 * sets for the later steps. Looks through programs that run another (`sudo`, `poetry run`, `docker
 * exec`), and follows scripts of the repository, of its packages and of its Makefiles. What another
 * language does is not seen, but for Python's plain calls. Total.
 */
export function analyzeScript(script: ShellScript, sources: RepositoryFiles): ScriptAnalysis {
  const reading = new Reading(sources);
  const { environment, directory, place } = script;
  const at: Frame = { place, origin: undefined, via: [], depth: 0 };
  const text = toPosixShell(script);
  const language = detectLanguage(script.shell);
  if (language !== undefined) {
    reading.follow({ text, variables: environment, directory, place, language }, undefined, at);
  }
  return reading;
}

/** Where a text stands: in the script that was asked about, or in a file that it leads to. */
interface Frame {
  readonly place: (line: number) => SourceLocation;
  /** Where the script that was asked about leads here; undefined while still in it. */
  readonly origin: SourceLocation | undefined;
  /** The lines of files in between. */
  readonly via: readonly SourceLocation[];
  readonly depth: number;
}

/** A command that is about to run, wrapped or not. */
interface Running {
  readonly words: readonly string[];
  readonly variables: Variables;
  readonly from: SimpleCommand;
  /** Its line, in the text that it stands in. */
  readonly line: SourceLocation;
  readonly at: Frame;
}

class Reading implements ScriptAnalysis {
  readonly migrations: MigrationCommand[] = [];
  readonly exported = new Map<string, string>();

  constructor(private readonly sources: RepositoryFiles) {}

  /** @param scope The shell's own, where the text is read into it. */
  follow(followed: ReferencedScript, scope: ShellScope | undefined, at: Frame): void {
    const { text, variables, directory, language, called } = followed;
    if (language === 'python') {
      this.python(text, createScope(filled(variables), directory), at);
      return;
    }
    const own = scope ?? createScope(filled(variables), directory);
    if (called !== undefined) own.own.set('BASH_SOURCE', toWorkspacePath(called.file));
    // What is sourced keeps the name and the words of who sources it.
    if (called !== undefined && scope === undefined) {
      own.own.set('0', toWorkspacePath(called.file));
      setPositionalParameters(own, called.words);
    }
    this.shell(text, own, at);
  }

  private shell(text: string, scope: ShellScope, at: Frame): void {
    walkShell(text, scope, {
      command: (from) => {
        if (applyBuiltin(from)) return;
        const variables = filled(from.variables);
        this.run({ words: from.words, variables, from, line: at.place(from.line), at });
      },
      exports: (name, value) => this.exported.set(name, value),
    });
  }

  private python(text: string, scope: ShellScope, at: Frame): void {
    for (const { line, words } of findPythonCalls(text)) {
      const from: SimpleCommand = { words, variables: scope.exported, input: '', line, scope };
      this.run({ words, variables: scope.exported, from, line: at.place(line), at });
    }
  }

  private run(running: Running): void {
    const { words, variables, from, at } = running;
    const [first, ...rest] = words;
    if (at.depth > MAX_SCRIPT_DEPTH || first === undefined) return;
    const name = programName(first);
    const tool = detectMigrationTool({ words: [name, ...rest], input: from.input });
    if (tool !== undefined) {
      this.found(tool.name, running);
      return;
    }
    const deeper = { ...running, at: { ...at, depth: at.depth + 1 } };
    const inner = COMMAND_WRAPPERS.get(name)?.(rest, variables);
    if (inner?.kind === 'words') {
      this.run({ ...deeper, words: inner.words, variables: inner.variables });
    } else if (inner?.kind === 'script') {
      const scope =
        name === 'eval' ? from.scope : createScope(inner.variables, from.scope.directory);
      this.shell(inner.text, scope, { ...deeper.at, place: () => running.line });
    } else {
      this.lead(name, rest, deeper);
    }
  }

  /** Into the scripts of the repository; where none has that name, it may be a package's program. */
  private lead(name: string, rest: readonly string[], running: Running): void {
    const { words, variables, from, line, at } = running;
    const { directory } = from.scope;
    const texts = [
      ...(FOLLOWERS.get(name)?.([name, ...rest], variables, directory, this.sources) ?? []),
      ...followFile(words, variables, directory, this.sources),
    ];
    const sourced = name === '.' || name === 'source' ? from.scope : undefined;
    const origin = at.origin ?? line;
    const via = at.origin === undefined ? [] : [...at.via, line];
    for (const text of texts) this.follow(text, sourced, { ...at, place: text.place, origin, via });
    if (texts.length > 0) return;
    if (/^(?:pnpm|yarn|bun)$/.test(name)) {
      const own = skipOptions(rest, WORKSPACE_OPTIONS);
      // `yarn workspace a x`
      const inWorkspace = name === 'yarn' && own[0] === 'workspace';
      this.run({ ...running, words: inWorkspace ? own.slice(2) : own });
    }
    // `bash <<EOF`: its input is what it runs.
    if (/^(?:(?:ba|z|da|k|a)?sh|ssh)$/.test(name) && from.input.includes('\n')) {
      const reaching = name === 'ssh' ? new Map<string, string>() : variables;
      this.shell(from.input, createScope(reaching, directory), { ...at, place: () => line });
    }
  }

  private found(tool: string, { words, variables, line, at }: Running): void {
    this.migrations.push({
      tool,
      shown: redactCommand(words),
      place: at.origin ?? line,
      via: at.origin === undefined ? [] : [...at.via, line],
      environment: variables,
    });
  }
}

/** An empty value reaches nobody: that is how GitHub hands over what does not exist. */
function filled(variables: Variables): Variables {
  return new Map([...variables].filter(([, value]) => value.trim() !== ''));
}
