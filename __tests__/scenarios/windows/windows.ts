import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join, relative, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { wineEnvironment } from '../../../scripts/install-windows-node.mjs';
import {
  github,
  inputs,
  readAction,
  repository,
  type Step,
  temporaryFolder,
} from '../../support/action';
import { createRunnerFiles, readKeyValues } from '../../support/runner-files';
import { readWorkflowCommands } from '../../support/workflow-commands';

/*
 * Starts the built action and the terminal on Windows: by the Windows build of Node, under Wine.
 */

/** What start-windows.mjs made. */
interface Windows {
  /** The Wine prefix. */
  readonly prefix: string;
  /** The path of node.exe, by its major version. */
  readonly nodes: Readonly<Record<NodeVersion, string>>;
  /** The folder that is drive D:. */
  readonly drive: string;
}

export type NodeVersion = '20' | '24';

/** What a program on Windows left. */
export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Start {
  readonly node?: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const CLOSE_TIMEOUT_MS = 5_000;

const windows: Windows | undefined =
  JSON.parse(process.env['GOVERNED_TEST_WINDOWS'] ?? 'null') ?? undefined;

/** `describe` where Wine is installed, else `describe.skip`. */
export const onWindows = windows === undefined ? describe.skip : describe;

function required(): Windows {
  if (windows === undefined) throw new Error('Start the tests by jest.windows.config.mjs.');
  return windows;
}

/** The path on this system of a program that Wine brings. */
export function windowsProgram(name: string): string {
  return join(required().prefix, 'drive_c/windows/system32', name);
}

/** The path by which Windows knows a file: on D: in the run's temporary folder, else on Z:. */
export function toWindowsPath(path: string): string {
  const inside = relative(required().drive, path);
  const [drive, rest] = inside.startsWith('..') ? ['Z:', path] : ['D:', `/${inside}`];
  return `${drive}${rest.replaceAll(sep, '\\')}`;
}

/** The program `launcher.cjs`, which runs for as long as a test file needs it. */
class Launcher {
  readonly #waiting = new Map<number, (ended: Ended) => void>();
  readonly #socket: Socket;
  readonly #process: ChildProcess;

  private constructor(socket: Socket, child: ChildProcess) {
    this.#socket = socket;
    this.#process = child;
    createInterface({ input: socket }).on('line', (line) => {
      const { id, ...ended } = JSON.parse(line);
      this.#waiting.get(id)?.(ended);
      this.#waiting.delete(id);
    });
  }

  static async open(): Promise<Launcher> {
    const { nodes, prefix } = required();
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const script = toWindowsPath(join(repository, '__tests__/scenarios/windows/launcher.cjs'));
    const child = spawn('wine', [nodes['24'], script, String(port)], {
      env: wineEnvironment(prefix),
      // Not inherited: Wine's server keeps the streams open after the end of the tests.
      stdio: 'ignore',
    });
    const socket = await new Promise<Socket>((resolve, reject) => {
      server.once('connection', resolve);
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`The launcher ended with ${code}.`)));
    }).finally(() => server.close());
    return new Launcher(socket, child);
  }

  start(program: Start): Promise<Ended> {
    const id = this.#next;
    this.#next += 1;
    const node = program.node ?? toWindowsPath(required().nodes['24']);
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#socket.write(`${JSON.stringify({ ...program, node, id })}\n`);
    });
  }

  async close(): Promise<void> {
    this.#socket.destroy();
    const gone = this.#process.exitCode === null ? once(this.#process, 'exit') : undefined;
    await Promise.race([gone, setTimeout(CLOSE_TIMEOUT_MS, undefined, { ref: false })]);
    this.#process.kill('SIGKILL');
    this.#process.unref();
  }

  #next = 1;
}

let launcher: Promise<Launcher> | undefined;

afterAll(async () => {
  await (await launcher)?.close();
});

/** Starts a program on Windows, with these variables and those that any program needs. */
async function startOnWindows(program: Start): Promise<Ended> {
  launcher ??= Launcher.open();
  return await (await launcher).start(program);
}

/** Runs a step on Windows as a runner does there, and gives what the step left. */
export async function runWindowsAction(step: Step & { readonly node?: NodeVersion } = {}) {
  const folder = temporaryFolder();
  const workspace = step.workspace ?? temporaryFolder();
  const files = createRunnerFiles(join(folder, '_runner_file_commands'));
  const paths = Object.entries(files).map(([name, path]) => [name, toWindowsPath(path)]);
  const given = github(workspace, step.event ?? { name: 'push' }, folder);
  const temporary = toWindowsPath(folder);
  const action = readAction();
  const ended = await startOnWindows({
    node: toWindowsPath(required().nodes[step.node ?? '24']),
    args: [toWindowsPath(join(repository, action.runs.main))],
    cwd: toWindowsPath(workspace),
    env: {
      ...homeOf(temporary),
      ...given,
      GITHUB_WORKSPACE: toWindowsPath(workspace),
      GITHUB_EVENT_PATH: toWindowsPath(join(folder, 'event.json')),
      RUNNER_OS: 'Windows',
      RUNNER_TEMP: temporary,
      ...Object.fromEntries(paths),
      ...inputs(action, step.with ?? {}),
      ...step.env,
    },
  });
  return {
    ...ended,
    outputs: readKeyValues(files.GITHUB_OUTPUT),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    ...readWorkflowCommands(ended.stdout),
  };
}

/** Starts `dist/cli.js` on Windows in a folder. */
export async function runWindowsTerminal(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  folder = temporaryFolder(),
  node: NodeVersion = '24',
): Promise<Ended> {
  return await startOnWindows({
    node: toWindowsPath(required().nodes[node]),
    args: [toWindowsPath(join(repository, 'dist/cli.js')), ...args],
    cwd: toWindowsPath(folder),
    env: { ...homeOf(toWindowsPath(folder)), ...env },
  });
}

/**
 * Starts Node on Windows from a shell of this system, which gives the program this system's streams.
 *
 * @param redirection What the shell does to the streams, for example `>&-`.
 */
export async function runWithForeignStreams(
  step: Step & { readonly node: NodeVersion; readonly redirection: string },
) {
  const folder = temporaryFolder();
  const workspace = step.workspace ?? temporaryFolder();
  const files = createRunnerFiles(join(folder, '_runner_file_commands'));
  const { nodes, prefix } = required();
  const main = toWindowsPath(join(repository, 'dist/index.js'));
  const program = ['wine', nodes[step.node], main];
  const child = spawn('bash', ['-c', `exec "$@" ${step.redirection}`, '-', ...program], {
    cwd: workspace,
    env: {
      ...wineEnvironment(prefix),
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_WORKSPACE: toWindowsPath(workspace),
      GITHUB_OUTPUT: toWindowsPath(files.GITHUB_OUTPUT),
      // By their own names: the shell in which Wine starts drops names with a hyphen.
      ...step.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const exitCode = await new Promise((resolve) => child.on('close', resolve));
  return { exitCode, said, outputs: readKeyValues(files.GITHUB_OUTPUT) };
}

function homeOf(folder: string) {
  return { USERPROFILE: folder, TEMP: folder, TMP: folder };
}
