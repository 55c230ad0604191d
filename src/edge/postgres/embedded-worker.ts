import { setFlagsFromString } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import type { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { addExtensions } from './embedded-extensions';
import { readEmbeddedFile } from './embedded-files';

/**
 * Location of PGlite in `dist/`, where `scripts/build.mjs` copies it, because it cannot be bundled.
 */
const BESIDE_THE_BUNDLE = './pglite/index.js';

/** Tools open several connections. All of them share the one session of PGlite. */
const MAX_CONNECTIONS = 20;

/**
 * The worker of `withEmbedded`: starts PGlite from the data directory that the build made (without it,
 * PGlite runs initdb), with all extensions and a port on loopback, and sends the number of the port. It ends when it is terminated, or when PGlite crashes.
 */
async function startServer(): Promise<void> {
  compileOnce();
  const { PGlite: Database }: typeof import('@electric-sql/pglite') = await import(
    /* webpackIgnore: true */ BESIDE_THE_BUNDLE
  );
  const [loadDataDir, fsBundle] = await Promise.all([
    readBlob('data-directory.tar'),
    readBlob('pglite.data'),
  ]);
  const db = await Database.create({ loadDataDir, fsBundle });
  await addExtensions(db);
  endOnCrash(db);
  const server = new PGLiteSocketServer({
    db,
    host: '127.0.0.1',
    port: 0,
    maxConnections: MAX_CONNECTIONS,
  });
  await server.start();
  parentPort?.postMessage(Number(server.getServerConn().split(':').at(-1)));
}

async function readBlob(name: string): Promise<Blob> {
  return new Blob([await readEmbeddedFile(name)]);
}

/**
 * Makes V8 keep the code that it compiles first. Its optimizing compiler takes about 2 s of CPU on other
 * threads, which a server that lives for seconds does not earn back.
 */
function compileOnce(): void {
  setFlagsFromString('--no-wasm-tier-up');
  setFlagsFromString('--no-wasm-dynamic-tiering');
}

/**
 * Ends the worker, and with it the connections, if PGlite does not answer a message to its end. SQL errors
 * are answers. After anything else, such as `COPY … TO PROGRAM`, a client would wait for ever.
 */
function endOnCrash(db: PGlite): void {
  const exchange = db.execProtocolRawStream.bind(db);
  db.execProtocolRawStream = async (message, options) => {
    let answer = Buffer.alloc(0);
    const onRawData = (data: Uint8Array) => {
      answer = Buffer.concat([answer, data]).subarray(-READY_BYTES);
      options?.onRawData?.(data);
    };
    try {
      await exchange(message, { ...options, onRawData });
    } catch {
      process.exit(1);
    }
    if (ANSWERED_MESSAGES.has(message[0]) && !isReady(answer)) process.exit(1);
  };
}

/** Query and Sync, which the server always answers with ReadyForQuery. PGlite ends at COPY FROM STDIN. */
const ANSWERED_MESSAGES = new Set<number | undefined>([0x51, 0x53]);

/** The length of ReadyForQuery: its type `Z`, its length without the type, and the state of the transaction. */
const READY_BYTES = 6;

function isReady(end: Buffer): boolean {
  return end.length === READY_BYTES && end[0] === 0x5a && end.readUInt32BE(1) === READY_BYTES - 1;
}

void startServer();
