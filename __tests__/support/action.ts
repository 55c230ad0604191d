import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { createRunnerFiles, readKeyValues } from './runner-files';
import { StepOutput } from './step-output';
import type { Annotation } from './workflow-commands';

/** The folder of this repository. A runner downloads the same files. */
export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** A step that uses this action, and the event that starts its workflow. */
export interface Step {
  /** The step's `with:`. `startAction` throws for an input that action.yml does not have. */
  readonly with?: Readonly<Record<string, string>>;
  /** The step's `env:`. `undefined` removes a variable that the runner sets. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The checked-out repository, made by `workspace()`. An empty folder by default. */
  readonly workspace?: string;
  /** A push by default. */
  readonly event?: { readonly name: string; readonly payload?: unknown };
  /** A copy of `dist/` to start. The `dist/` of this repository by default. */
  readonly dist?: string;
}

/** The result of a step: its exit, its output and the files that it wrote for the runner. */
export interface StepResult {
  /** `null` if a signal ended the step. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly outputs: Readonly<Record<string, string>>;
  /** The job summary, in Markdown. */
  readonly summary: string;
  /** The variables that the step sets for later steps. */
  readonly environment: Readonly<Record<string, string>>;
  /** The state that the step saves for its post step. */
  readonly state: Readonly<Record<string, string>>;
  /** The folders that the step adds to PATH, one in a line. */
  readonly path: string;
  /** The output as the step wrote it, with workflow commands and without masks. */
  readonly stdout: string;
  readonly stderr: string;
  readonly annotations: readonly Annotation[];
  /** The values that the step registered as secrets. */
  readonly masks: readonly string[];
  /** The log that a reader sees, with masks. */
  readonly log: string;
}

/** A step that is running. */
export interface RunningStep {
  /** Closes the standard output of the step, like a runner that is killed. */
  hangUp(): void;
  readonly pid: number;
  /** Waits until the output of both streams matches. Rejects if the step ends before. */
  waitFor(text: string | RegExp): Promise<void>;
  /** Sends a signal. To cancel a step, a runner sends SIGINT and then SIGTERM. */
  signal(name: NodeJS.Signals): void;
  readonly done: Promise<StepResult>;
}

/** Runs `dist/` as the GitHub runner runs it. */
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
  const child = spawn(nodeBinary(), nodeArguments(bundle), {
    cwd: workspace,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return observeStep(child, files);
}

/** Creates a folder with these files, by their relative paths. The end of the test run deletes it. */
export function workspace(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

/**
 * Makes a folder look like a checkout of this commit, with a detached HEAD as `actions/checkout` leaves
 * it. It has no objects. Use `newRepository` for a repository with a history.
 */
export function checkOut(folder: string, commit = RUN_COMMIT): void {
  for (const name of ['objects', 'refs'])
    mkdirSync(join(folder, '.git', name), { recursive: true });
  writeFileSync(join(folder, '.git/HEAD'), `${commit}\n`);
}

/** Creates an empty folder in the temporary folder of the test run, which is deleted with the run. */
export function temporaryFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'step-')));
}

/**
 * Returns the Node that runs the action: the one in `GOVERNED_TEST_NODE`, such as the Node 24 of a
 * runner, or the Node of the tests.
 */
export function nodeBinary(): string {
  return process.env['GOVERNED_TEST_NODE'] ?? process.execPath;
}

/** Returns the arguments of Node that run a program of `dist/`. Outside CI, it shares compiled code. */
export function nodeArguments(program: string): string[] {
  const preload = process.env['GOVERNED_TEST_PRELOAD'];
  return preload === undefined ? [program] : ['--require', preload, program];
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: unknown } | null>>;
  readonly runs: { readonly main: string };
}

let actionFile: ActionFile | undefined;

/** Reads action.yml. The first call of a test file parses it. */
export function readAction(): ActionFile {
  actionFile ??= parse(readFileSync(join(repository, 'action.yml'), 'utf8')) as ActionFile;
  return actionFile;
}

/** Returns the variables of all inputs, with the value of the step or the default. */
export function inputs(
  action: ActionFile,
  inputs: Readonly<Record<string, string>>,
): Record<string, string> {
  const values = new Map<string, string>();
  for (const [name, input] of Object.entries(action.inputs)) {
    values.set(name, evaluateDefault(String(input?.default ?? '')));
  }
  for (const [name, value] of Object.entries(inputs)) {
    if (!values.has(name)) throw new Error(`Unknown input ${name}.`);
    values.set(name, value);
  }
  return Object.fromEntries([...values].map(([name, value]) => [inputVariable(name), value]));
}

/** Returns the variable in which the runner sets an input. The runner keeps hyphens. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/** Evaluates the default of an input. The tests do not have a token, so it is empty. */
function evaluateDefault(value: string): string {
  if (/^\$\{\{ *github\.token *\}\}$/.test(value)) return '';
  if (value.includes('${{')) throw new Error(`Cannot evaluate the default ${value}.`);
  return value;
}

/** Returns the variables that a program needs, without those that a developer may have set. */
export function machine(folder: string): Record<string, string | undefined> {
  const system = ['PATH', 'SystemRoot', 'ComSpec', 'PATHEXT', 'WINDIR'];
  const folders = ['HOME', 'USERPROFILE', 'TMPDIR', 'TEMP', 'TMP'];
  return Object.fromEntries([
    ...system.map((name) => [name, process.env[name]]),
    ...folders.map((name) => [name, folder]),
  ]);
}

/** Returns the variables that the runner sets for a step, and writes the event payload. */
export function github(
  workspaceFolder: string,
  event: NonNullable<Step['event']>,
  folder: string,
): Record<string, string> {
  const payload = join(folder, 'event.json');
  writeFileSync(payload, JSON.stringify({ repository: REPOSITORY, ...toObject(event.payload) }));
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
    GITHUB_SHA: readHead(workspaceFolder) ?? RUN_COMMIT,
    GITHUB_WORKFLOW: 'Deploy',
    GITHUB_WORKSPACE: workspaceFolder,
    RUNNER_OS: { win32: 'Windows', darwin: 'macOS' }[process.platform as string] ?? 'Linux',
    RUNNER_TEMP: folder,
  };
}

/** The value of `GITHUB_SHA` in a workspace that is not a repository. */
export const RUN_COMMIT = 'f00dfeedf00dfeedf00dfeedf00dfeedf00dfeed';

/** Returns what is checked out, as `actions/checkout` without `ref` checks out `GITHUB_SHA`. */
function readHead(folder: string): string | undefined {
  const head = join(folder, '.git/HEAD');
  if (!existsSync(head)) return undefined;
  const text = readFileSync(head, 'utf8').trim();
  if (/^[0-9a-f]{40}$/.test(text)) return text;
  return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: folder, encoding: 'utf8' }).trim();
}

/** The repository in the payload of every event. */
const REPOSITORY = { full_name: 'octo/shop', default_branch: 'main' };

function toObject(payload: unknown): object {
  return typeof payload === 'object' && payload !== null ? payload : {};
}

function observeStep(
  child: ChildProcess,
  files: ReturnType<typeof createRunnerFiles>,
): RunningStep {
  const output = new StepOutput();
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => output.add(name, text));
  }
  const done = new Promise<StepResult>((resolveStep, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode, signal) => {
      resolveStep({ exitCode, signal, ...readRunnerFiles(files), ...output.read() });
    });
  });
  return {
    pid: child.pid ?? 0,
    signal: (name) => void child.kill(name),
    hangUp: () => void child.stdout?.destroy(),
    waitFor(text) {
      const ended = done.then(() => {
        throw new Error(`The step ended without the output ${text}:\n${output.text}`);
      });
      return Promise.race([output.waitFor(text), ended]);
    },
    done,
  };
}

function readRunnerFiles(files: ReturnType<typeof createRunnerFiles>) {
  return {
    outputs: readKeyValues(files.GITHUB_OUTPUT),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    environment: readKeyValues(files.GITHUB_ENV),
    state: readKeyValues(files.GITHUB_STATE),
    path: readFileSync(files.GITHUB_PATH, 'utf8'),
  };
}
