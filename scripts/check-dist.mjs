/**
 * Checks that `dist/` equals a new build of the sources, because a runner starts the committed files.
 *
 *   node scripts/check-dist.mjs [folder]   compares a new build with dist/, or with the folder
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { build } from './build.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const committed = resolve(process.argv[2] ?? join(root, 'dist'));
const fresh = await mkdtemp(join(tmpdir(), 'dist-'));
try {
  await build(fresh);
  const names = new Set([...(await listFiles(committed)), ...(await listFiles(fresh))]);
  const different = [];
  for (const name of names) if (!(await isEqual(name))) different.push(name);
  for (const name of different) console.error(`dist/${name} differs from a new build.`);
  if (different.length > 0) {
    console.error('Run `npm run build` and commit dist/.');
    process.exitCode = 1;
  } else {
    console.log(`All ${names.size} files equal a new build.`);
  }
} finally {
  await rm(fresh, { recursive: true, force: true });
}

async function listFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1));
}

async function isEqual(name) {
  const [one, other] = await Promise.all(
    [committed, fresh].map((folder) => read(join(folder, name))),
  );
  return one !== undefined && other !== undefined && one.equals(other);
}

/** Returns the content of a compressed file, because versions of Node can compress differently. */
function read(file) {
  const content = readFile(file);
  return (file.endsWith('.br') ? content.then(brotliDecompressSync) : content).catch(
    () => undefined,
  );
}
