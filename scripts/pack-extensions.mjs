import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';

const require = createRequire(import.meta.url);

/** Libraries that the embedded Postgres loads only when a statement names their extension. */
const LARGE_LIBRARIES = ['pgcrypto.so'];

/** What Postgres reads: not the headers and the examples. */
const READ_AT_RUN_TIME = /^(?:lib|share\/postgresql\/(?:extension|tsearch_data))\//;

/**
 * Returns the files of all extensions of PGlite and of pgvector: `archive` with all of them except the
 * large libraries, and these by name. `src/edge/postgres/embedded-extensions.ts` reads the archive. Its
 * first line is a JSON array of paths and lengths, in the order of the contents after it.
 */
export async function packExtensions() {
  const folder = await mkdtemp(join(tmpdir(), 'extensions-'));
  try {
    for (const bundle of await listBundles()) execFileSync('tar', ['-xzf', bundle, '-C', folder]);
    const files = await readFiles(folder);
    const isLarge = ({ name }) => LARGE_LIBRARIES.some((library) => name.endsWith(`/${library}`));
    return {
      archive: toArchive(files.filter((file) => !isLarge(file))),
      large: files.filter(isLarge),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function listBundles() {
  const folders = ['@electric-sql/pglite', '@electric-sql/pglite-pgvector'].map((name) =>
    dirname(require.resolve(name)),
  );
  const lists = await Promise.all(
    folders.map(async (folder) => (await readdir(folder)).map((name) => join(folder, name))),
  );
  return lists.flat().filter((path) => path.endsWith('.tar.gz'));
}

/** Returns the files in the order of their names, which do not depend on the machine. */
async function readFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .map((name) => name.split(sep).join('/'))
    .filter((name) => READ_AT_RUN_TIME.test(name))
    .sort();
  return await Promise.all(
    names.map(async (name) => ({ name, content: await readFile(join(folder, name)) })),
  );
}

function toArchive(files) {
  const index = files.map(({ name, content }) => [name, content.length]);
  const contents = files.map(({ content }) => content);
  return Buffer.concat([Buffer.from(`${JSON.stringify(index)}\n`), ...contents]);
}
