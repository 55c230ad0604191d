/**
 * Writes the data directory of a new embedded Postgres (PGlite), which initdb would make at every start.
 *
 *   node scripts/make-data-directory.mjs <file>   a tar archive, compressed with Brotli
 *
 * The same version of PGlite always gives the same bytes, on every machine: time and random numbers
 * stand still in this process, from before PGlite is loaded.
 */
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { compress } from './compress.mjs';

/** Any time that is not zero. It is the time of the first checkpoint, and of the files in the archive. */
const NOW = Date.UTC(2020, 0, 1);

/**
 * The sessions of this server have ended their writes. The segment of the log that initdb filled is not
 * needed any more, and without it the archive has half the size.
 */
const DROP_OLD_LOG = 'SET wal_recycle = off; SELECT pg_switch_wal(); CHECKPOINT;';

stopTime();
fixRandomNumbers();
const { PGlite } = await import('@electric-sql/pglite');
const db = await PGlite.create();
await db.exec(DROP_OLD_LOG);
const dump = await db.dumpDataDir('none');
await writeFile(process.argv[2], compress(Buffer.from(await dump.arrayBuffer())));
// A regular end would close the server, which takes time and changes nothing.
process.exit(0);

function stopTime() {
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...values) {
      super(...(values.length > 0 ? values : [NOW]));
    }
    static now() {
      return NOW;
    }
  };
  performance.now = () => 1;
}

/** The identity of the server and the secret of its logins are random numbers in the data directory. */
function fixRandomNumbers() {
  const fill = (array) => {
    new Uint8Array(array.buffer, array.byteOffset, array.byteLength).fill(7);
    return array;
  };
  // The module that a `require` of PGlite returns. The namespace of an import cannot be changed.
  createRequire(import.meta.url)('node:crypto').randomFillSync = fill;
  crypto.getRandomValues = fill;
  Math.random = () => 0.5;
}
