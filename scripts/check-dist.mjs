/**
 * Is `dist/` what the sources build? A runner starts what is committed, so it must be.
 *
 *   node scripts/check-dist.mjs [folder]   compares a fresh build with dist/, or with that folder
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const committed = resolve(process.argv[2] ?? join(root, 'dist'));
const fresh = await mkdtemp(join(tmpdir(), 'dist-'));
try {
  await build(fresh);
  const names = new Set([...(await files(committed)), ...(await files(fresh))]);
  const different = [];
  for (const name of names) if (!(await same(name))) different.push(name);
  for (const name of different) console.error(`dist/${name} is not what the sources build.`);
  if (different.length > 0) {
    console.error('Run `npm run build` and commit dist/.');
    process.exitCode = 1;
  } else {
    console.log(`${names.size} files, all as built`);
  }
} finally {
  await rm(fresh, { recursive: true, force: true });
}

async function files(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1));
}

async function same(name) {
  const [ours, theirs] = await Promise.all(
    [committed, fresh].map((folder) => read(join(folder, name))),
  );
  return ours !== undefined && theirs !== undefined && ours.equals(theirs);
}

function read(file) {
  return readFile(file).catch(() => undefined);
}
