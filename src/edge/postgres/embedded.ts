import { Worker } from 'node:worker_threads';
import type { RehearsalPermit } from '../../checks/rehearsal/permit-rehearsal';
import { EMPTY_URL_SESSION } from '../../database-url/session-setting';
import type { ServerTarget } from '../../database-url/target';
import type { CancellationSignal } from '../../engine/cancellation-signal';
import { cancelledProblem } from '../../engine/cancelled-problem';
import type { ReadPermit } from '../../policy/decide';
import { UserError } from '../../problem';
import { EMBEDDED_WORKER_FILE } from './embedded-worker-file';

/**
 * Starts an in-memory Postgres (PGlite), calls `use` with its address on loopback, and stops it at
 * the end. The engine and a command use it in the same way. It runs in a worker: a statement that
 * does not end would otherwise block the timers and signals of this process.
 *
 * @param _permit Without a permit nothing starts.
 * @param signal Stops the server if the run is aborted, or cancelled before the server is ready.
 * @throws UserError if the run is cancelled before the server is ready.
 */
export async function withEmbedded<Result>(
  _permit: ReadPermit | RehearsalPermit,
  signal: CancellationSignal,
  use: (server: ServerTarget) => Promise<Result>,
): Promise<Result> {
  // The output of the worker is dropped. SQL needs no variable of this process.
  const options = { env: {}, execArgv: [], stdout: true, stderr: true };
  const worker = new Worker(EMBEDDED_WORKER_FILE, options);
  worker.stdout.resume();
  worker.stderr.resume();
  // If the worker crashes later, its sessions are lost and say so.
  worker.on('error', () => undefined);
  const unlisten = signal.listen((urgency) => {
    if (urgency === 'abort') void worker.terminate();
  });
  try {
    return await use(toLoopbackTarget(await waitForPort(worker, signal)));
  } finally {
    unlisten();
    await worker.terminate();
  }
}

/** @throws UserError if the run is cancelled; the error of the worker if it does not start. */
async function waitForPort(worker: Worker, signal: CancellationSignal): Promise<number> {
  let unlisten = () => {};
  try {
    return await new Promise<number>((resolve, reject) => {
      const cancel = () => {
        const reason = signal.reason();
        if (reason === undefined) return;
        reject(new UserError([cancelledProblem(reason, 'It was starting the embedded Postgres.')]));
      };
      unlisten = signal.listen(cancel);
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('The embedded Postgres did not start.')));
      cancel();
    });
  } finally {
    unlisten();
  }
}

/** Returns the target of the embedded server. Its password protects nothing and is not a secret. */
function toLoopbackTarget(port: number): ServerTarget {
  return {
    kind: 'server',
    hosts: [{ kind: 'tcp', name: '127.0.0.1', port }],
    database: 'postgres',
    user: 'postgres',
    password: 'postgres',
    passwordFile: undefined,
    tls: {
      mode: 'disable',
      rootCertificate: undefined,
      certificate: undefined,
      key: undefined,
      channelBinding: 'disable',
    },
    options: undefined,
    session: EMPTY_URL_SESSION,
    sessionAttributes: 'any',
    unenforceable: [],
    driver: undefined,
    text: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres?sslmode=disable`,
  };
}
