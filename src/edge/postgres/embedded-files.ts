import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

/** Returns a file of `dist/pglite/`, which `scripts/build.mjs` compresses. */
export async function readEmbeddedFile(name: string): Promise<Buffer> {
  return await promisify(brotliDecompress)(
    await readFile(path.join(__dirname, 'pglite', `${name}.br`)),
  );
}
