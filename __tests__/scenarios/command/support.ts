import type { CancellationSource, CancelSignal } from '../../../src/command/forward-signals';
import { type CommandOptions, runCommand } from '../../../src/command/run-command';
import { findShell, spawnProcess } from '../../../src/edge/spawn-process';
import { admit, type WritePermit } from '../../../src/policy/admit';
import { readPermitOf } from '../../unit/policy/support';

export const URL_TEXT =
  'postgresql+psycopg2://app:s3cret%2Fpw@db.internal:5432/app?sslmode=disable';
export const TOKEN = '5f0c2b7e-7c5f-4a53-9f0e-2f1d6f3a9b10';

/** Creates a permit as a run does: through `decide` and `admit`. */
function createPermit(role: 'staging' | 'prod'): WritePermit {
  const read = readPermitOf({
    DB_ROLE: role,
    DATABASE_URL: URL_TEXT,
    CONFIRM_PROD_MIGRATIONS: role === 'prod' ? 'true' : undefined,
  });
  const write = admit(read, { server: undefined, planDigest: undefined, findings: [] });
  if (!write.allowed) throw new Error(write.what);
  return write.permit;
}

/** Finds the shell of this machine, or the one in a folder. */
export function findShellOn(path = process.env['PATH']) {
  const shell = findShell({ PATH: path });
  if (shell === undefined) throw new Error('these tests need bash or sh');
  return shell;
}

/** Creates a source of cancellation signals, and `cancel`, which sends one. */
export function createCancellation() {
  const listeners = new Set<(signal: CancelSignal) => void>();
  const cancellation: CancellationSource = {
    onRequest(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const cancel = (signal: CancelSignal) => {
    for (const listener of listeners) listener(signal);
  };
  return { cancellation, cancel, listeners };
}

/** Creates a redactor that changes nothing. */
export const noRedaction = () => ({ push: (chunk: string) => chunk, flush: () => '' });

/** Options of a run; the default is a staging run in this folder. */
export interface ScriptOptions extends Partial<Omit<CommandOptions, 'command'>> {
  readonly role?: 'staging' | 'prod';
  readonly command?: Partial<CommandOptions['command']>;
}

/** Runs a script as the action does, with real processes. Returns how it ended, and its log. */
export async function runScript(script: string, options: ScriptOptions = {}) {
  const { role = 'staging', command, ...ports } = options;
  let log = '';
  const commandExit = await runCommand(createPermit(role), {
    spawn: spawnProcess(),
    redactors: { stdout: noRedaction(), stderr: noRedaction() },
    stopToken: undefined,
    cancellation: createCancellation().cancellation,
    ...ports,
    write: (text) => {
      log += text;
      ports.write?.(text);
    },
    command: {
      script,
      shell: findShellOn(),
      workingDirectory: process.cwd(),
      environment: process.env,
      caseInsensitive: process.platform === 'win32',
      authority: undefined,
      url: URL_TEXT,
      urlVariables: ['DATABASE_URL'],
      ...command,
    },
  });
  return { ...commandExit, log };
}

/** Returns a shell line that runs JavaScript in this Node. The code must not contain `'`. */
export function nodeCommand(code: string): string {
  return `"${process.execPath.replaceAll('\\', '/')}" -e '${code}'`;
}
