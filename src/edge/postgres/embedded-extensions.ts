import type { PGlite } from '@electric-sql/pglite';
import { readEmbeddedFile } from './embedded-files';

/** Where PGlite has the files of Postgres. */
const INSTALLATION = '/pglite';

/** Extensions whose library is large. It is loaded when a message names the extension. */
const LARGE_EXTENSIONS = ['pgcrypto'];

/** Adds the files of all extensions. Postgres loads a library when a statement uses it. */
export async function addExtensions(db: PGlite): Promise<void> {
  for (const { name, content } of listArchivedFiles(await readEmbeddedFile('extensions'))) {
    db.copyToFS(`${INSTALLATION}/${name}`, content);
  }
  addLargeExtensionsOnDemand(db);
}

/** Adds a large library before the first message that names its extension. */
function addLargeExtensionsOnDemand(db: PGlite): void {
  const missing = new Set(LARGE_EXTENSIONS);
  const exchange = db.execProtocolRawStream.bind(db);
  db.execProtocolRawStream = async (message, options) => {
    if (missing.size > 0) {
      const text = Buffer.from(message).toString('latin1').toLowerCase();
      for (const name of [...missing].filter((each) => text.includes(each))) {
        missing.delete(name);
        const library = await readEmbeddedFile(`${name}.so`);
        db.copyToFS(`${INSTALLATION}/lib/postgresql/${name}.so`, library);
      }
    }
    await exchange(message, options);
  };
}

/** A file of an archive. */
interface ArchivedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Yields the files of an archive that `scripts/pack-extensions.mjs` has written. */
function* listArchivedFiles(archive: Buffer): Generator<ArchivedFile> {
  let position = archive.indexOf('\n') + 1;
  const index: [name: string, length: number][] = JSON.parse(archive.toString('utf8', 0, position));
  for (const [name, length] of index) {
    yield { name, content: archive.subarray(position, position + length) };
    position += length;
  }
}
