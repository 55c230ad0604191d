import type { CancellationSource, CancelSignal } from '../../../src/command/forward-signals';
import { type CommandOptions, runCommand } from '../../../src/command/run-command';
import { findShell, spawnProcess } from '../../../src/edge/spawn-process';
import { admit, type WritePermit } from '../../../src/policy/admit';
import { readPermitOf } from '../../unit/policy/support';

export const URL_TEXT =
  'postgresql+psycopg2://app:s3cret%2Fpw@db.internal:5432/app?sslmode=disable';
export const TOKEN = '5f0c2b7e-7c5f-4a53-9f0e-2f1d6f3a9b10';

/** A permit in the only way that there is: through `decide` and `admit`. */
function permitFor(role: 'staging' | 'prod'): WritePermit {
  const read = readPermitOf({
    DB_ROLE: role,
    DATABASE_URL: URL_TEXT,
    CONFIRM_PROD_MIGRATIONS: role === 'prod' ? 'true' : undefined,
  });
  const write = admit(read, { server: undefined, planDigest: undefined, findings: [] });
  if (!write.allowed) throw new Error(write.what);
  return write.permit;
}

/** The shell of this machine, or of the folder that stands for another. */
export function shellOn(path = process.env['PATH']) {
  const shell = findShell({ PATH: path });
  if (shell === undefined) throw new Error('these tests need bash or sh');
  return shell;
}

/** A way to ask a run to stop. */
export function stopButton() {
  const listeners = new Set<(signal: CancelSignal) => void>();
  const cancellation: CancellationSource = {
    onRequest(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const press = (signal: CancelSignal) => {
    for (const listener of listeners) listener(signal);
  };
  return { cancellation, press, listeners };
}

export const plain = () => ({ push: (chunk: string) => chunk, flush: () => '' });

/** What a test may say of a run; the rest is a staging run in this folder. */
export interface Wish extends Partial<Omit<CommandOptions, 'delegation'>> {
  readonly role?: 'staging' | 'prod';
  readonly delegation?: Partial<CommandOptions['delegation']>;
}

/** Runs a script as the app would, by real processes, and gives its end and its log. */
export async function runScript(script: string, wish: Wish = {}) {
  const { role = 'staging', delegation, ...ports } = wish;
  let log = '';
  const end = await runCommand(permitFor(role), {
    spawn: spawnProcess(),
    redactors: { stdout: plain(), stderr: plain() },
    stopToken: undefined,
    cancellation: stopButton().cancellation,
    ...ports,
    write: (text) => {
      log += text;
      ports.write?.(text);
    },
    delegation: {
      script,
      shell: shellOn(),
      workingDirectory: process.cwd(),
      environment: process.env,
      caseInsensitive: process.platform === 'win32',
      authority: undefined,
      url: URL_TEXT,
      urlVariables: ['DATABASE_URL'],
      ...delegation,
    },
  });
  return { ...end, log };
}

/** A shell line that runs JavaScript in this very node; the code must hold no `'`. */
export function node(code: string): string {
  return `"${process.execPath.replaceAll('\\', '/')}" -e '${code}'`;
}
