import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { createRunnerFiles, readKeyValues } from './runner-files';
import { type Annotation, readWorkflowCommands } from './workflow-commands';

/** The repository's folder: what a runner would have downloaded. */
export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** A step that uses this action, and the event that its workflow runs for. */
export interface Step {
  /** The step's `with:`; an input that action.yml does not know is an error. */
  readonly with?: Readonly<Record<string, string>>;
  /** The step's `env:`. `undefined` takes away a variable that the runner would set. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The checked-out repository; an empty folder when left out. See `workspace()`. */
  readonly workspace?: string;
  readonly event?: { readonly name: string; readonly payload?: unknown };
  /** A copy of `dist/` that is started in its place. */
  readonly dist?: string;
}

/** What a step left behind. */
export interface StepResult {
  /** `null` when a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly outputs: Readonly<Record<string, string>>;
  /** The job summary, Markdown. */
  readonly summary: string;
  /** What it would set for later steps: variables, saved state, folders added to PATH. */
  readonly environment: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly path: string;
  /** As it was written, workflow commands included, nothing masked. */
  readonly stdout: string;
  readonly stderr: string;
  readonly annotations: readonly Annotation[];
  readonly masks: readonly string[];
  /** What a viewer of the log sees. */
  readonly log: string;
}

/** A step that is running. */
export interface RunningStep {
  /** Reads its standard output no longer, as a runner that is gone. */
  hangUp(): void;
  readonly pid: number;
  /** Waits until its output (of both streams so far) matches; fails when it ends before. */
  waitFor(text: string | RegExp): Promise<void>;
  /** The runner cancels by SIGINT, then SIGTERM. */
  signal(name: NodeJS.Signals): void;
  readonly done: Promise<StepResult>;
}

/** Starts `dist/` as the GitHub runner starts it, and waits for its end. */
export function runAction(step: Step = {}): Promise<StepResult> {
  return startAction(step).done;
}

/** Starts `dist/` as the GitHub runner starts it. */
export function startAction(step: Step = {}): RunningStep {
  const action = readAction();
  const folder = temporaryFolder();
  const workspace = step.workspace ?? temporaryFolder();
  const files = createRunnerFiles(join(folder, '_runner_file_commands'));
  const env = {
    ...machine(folder),
    ...github(workspace, step.event ?? { name: 'push' }, folder),
    ...files,
    ...inputs(action, step.with ?? {}),
    ...step.env,
  };
  const main = join(repository, action.runs.main);
  const bundle = step.dist === undefined ? main : join(step.dist, basename(main));
  const child = spawn(nodeBinary(), [bundle], {
    cwd: workspace,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return follow(child, files);
}

/** A folder that holds these files, by their paths within it. Goes at the end of the test run. */
export function workspace(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

/** Where `jest.config.mjs` made the run's temporary folder, which goes with the run. */
export function temporaryFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'step-')));
}

/** A runner brings its own Node (24); `GOVERNED_TEST_NODE` names that one where it is installed. */
export function nodeBinary(): string {
  return process.env['GOVERNED_TEST_NODE'] ?? process.execPath;
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: unknown } | null>>;
  readonly runs: { readonly main: string };
}

export function readAction(): ActionFile {
  return parse(readFileSync(join(repository, 'action.yml'), 'utf8')) as ActionFile;
}

/** Every input has its variable, with what the step says or the default; hyphens stay. */
export function inputs(
  action: ActionFile,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const values = new Map<string, string>();
  for (const [name, input] of Object.entries(action.inputs)) {
    values.set(name, evaluate(String(input?.default ?? '')));
  }
  for (const [name, value] of Object.entries(given)) {
    if (!values.has(name)) throw new Error(`action.yml has no input ${name}.`);
    values.set(name, value);
  }
  return Object.fromEntries([...values].map(([name, value]) => [inputVariable(name), value]));
}

/** The variable in which the runner hands an input over. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/** No job has a token here; another expression as a default would be one that nobody thought of. */
function evaluate(value: string): string {
  if (/^\$\{\{ *github\.token *\}\}$/.test(value)) return '';
  if (value.includes('${{')) throw new Error(`Cannot evaluate the default ${value}.`);
  return value;
}

/** What any program needs of the machine, and nothing that a developer may have set. */
export function machine(folder: string): Record<string, string | undefined> {
  const kept = ['PATH', 'SystemRoot', 'ComSpec', 'PATHEXT', 'WINDIR'];
  return {
    ...Object.fromEntries(kept.map((name) => [name, process.env[name]])),
    ...Object.fromEntries(
      ['HOME', 'USERPROFILE', 'TMPDIR', 'TEMP', 'TMP'].map((name) => [name, folder]),
    ),
  };
}

/** What the runner tells a step of its run. */
export function github(
  workspaceFolder: string,
  event: NonNullable<Step['event']>,
  folder: string,
): Record<string, string> {
  const payload = join(folder, 'event.json');
  writeFileSync(payload, JSON.stringify({ repository: REPOSITORY, ...given(event.payload) }));
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__run',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: payload,
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_JOB: 'migrate',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REPOSITORY: 'octo/shop',
    GITHUB_REPOSITORY_OWNER: 'octo',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '4711',
    GITHUB_RUN_NUMBER: '42',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: 'f00dfeedf00dfeedf00dfeedf00dfeedf00dfeed',
    GITHUB_WORKFLOW: 'Deploy',
    GITHUB_WORKSPACE: workspaceFolder,
    RUNNER_OS: { win32: 'Windows', darwin: 'macOS' }[process.platform as string] ?? 'Linux',
    RUNNER_TEMP: folder,
  };
}

/** What every event's payload tells of the repository. */
const REPOSITORY = { full_name: 'octo/shop', default_branch: 'main' };

function given(payload: unknown): object {
  return typeof payload === 'object' && payload !== null ? payload : {};
}

function follow(child: ChildProcess, files: ReturnType<typeof createRunnerFiles>): RunningStep {
  const output = new Output();
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => output.add(name, text));
  }
  const done = new Promise<StepResult>((resolveStep, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode, signal) => {
      resolveStep({ exitCode, signal, ...left(files), ...output.read() });
    });
  });
  return {
    pid: child.pid ?? 0,
    signal: (name) => void child.kill(name),
    hangUp: () => void child.stdout?.destroy(),
    waitFor(text) {
      const late = done.then(() => {
        throw new Error(`It ended without ${text}:\n${output.seen}`);
      });
      return Promise.race([output.waitFor(text), late]);
    },
    done,
  };
}

/** What a step printed, so far. */
class Output {
  /** Both streams, as they came. */
  seen = '';
  readonly #whole = { stdout: '', stderr: '' };
  readonly #begun = { stdout: '', stderr: '' };
  readonly #lines: string[] = [];
  readonly #waiting = new Set<() => void>();

  add(stream: 'stdout' | 'stderr', text: string): void {
    this.seen += text;
    this.#whole[stream] += text;
    // The runner reads each stream line by line: half a line of one never meets the other's.
    const lines = (this.#begun[stream] + text).split('\n');
    this.#begun[stream] = lines.pop() ?? '';
    this.#lines.push(...lines);
    for (const look of this.#waiting) look();
  }

  waitFor(text: string | RegExp): Promise<void> {
    return new Promise((found) => {
      const look = () => {
        if (typeof text === 'string' ? !this.seen.includes(text) : !text.test(this.seen)) return;
        this.#waiting.delete(look);
        found();
      };
      this.#waiting.add(look);
      look();
    });
  }

  read() {
    const last = Object.values(this.#begun).filter((line) => line !== '');
    return { ...this.#whole, ...readWorkflowCommands([...this.#lines, ...last].join('\n')) };
  }
}

function left(files: ReturnType<typeof createRunnerFiles>) {
  return {
    outputs: readKeyValues(files.GITHUB_OUTPUT),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    environment: readKeyValues(files.GITHUB_ENV),
    state: readKeyValues(files.GITHUB_STATE),
    path: readFileSync(files.GITHUB_PATH, 'utf8'),
  };
}
