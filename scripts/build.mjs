/**
 * Builds `dist/`, which the runner starts.
 *
 *   node scripts/build.mjs            to dist/
 *   node scripts/build.mjs <folder>   to another folder, to compare (check-dist.mjs)
 *   node scripts/build.mjs --if-older to dist/, unless dist/ is newer than the sources
 *
 * The result is one CommonJS bundle for the action and the terminal, with a chunk for each module that is
 * loaded with `await import()`. It is CommonJS, because the parser finds its .wasm by `__dirname`, and
 * because it starts faster than an ES module bundle. It is not minified, so that a reviewer can read it.
 * It does not contain comments: the sources do, and without them `gate` starts faster.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'acorn';
import { compress } from './compress.mjs';
import { packExtensions } from './pack-extensions.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);

/** Starts the action in the runner. Added after bundling, because ncc would replace `require.main`. */
const START = 'if (require.main === module) module.exports.runAction();\n';

/** The program of `npx governed-migrations`. */
const CLI = "#!/usr/bin/env node\nrequire('./index.js').runCli();\n";

/** Builds to the folder `out` and removes its old content. The same sources always give the same bytes. */
export async function build(out) {
  // In a process of its own, on another core than the bundler.
  const [{ code, assets }, dataDirectory] = await Promise.all([
    compile('src/main.ts'),
    makeDataDirectory(),
  ]);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'index.js'), `${removeComments(code)}\n${START}`);
  await writeFile(join(out, 'cli.js'), CLI, { mode: 0o755 });
  await buildWorker(out, assets['licenses.txt']);
  for (const [name, { source }] of Object.entries(assets)) {
    await mkdir(dirname(join(out, name)), { recursive: true });
    const isCode = name.endsWith('.js');
    await writeFile(join(out, name), isCode ? removeComments(String(source)) : source);
  }
  await copyParser(out);
  // Read at run time from the folder of the chunk that needs it.
  await copy(join(root, 'src/edge/sigstore/trust-roots.json'), out);
  await copyPglite(join(out, 'pglite'));
  await writeFile(join(out, 'pglite/data-directory.tar.br'), dataDirectory);
  await writeExtensions(join(out, 'pglite'));
}

async function compile(source) {
  const entry = join(root, source);
  // `npm run check` checks the types. They are only removed here.
  const ncc = require('@vercel/ncc');
  return ncc(entry, { cache: false, license: 'licenses.txt', quiet: true, transpileOnly: true });
}

/**
 * Builds the worker of the embedded Postgres, which starts from a file of its own. Adds its licenses
 * to those of the bundle.
 */
async function buildWorker(out, licenses) {
  const { code, assets } = await compile('src/edge/postgres/embedded-worker.ts');
  await writeFile(join(out, 'embedded-worker.js'), removeComments(code));
  licenses.source = `${licenses.source}\n${assets['licenses.txt'].source}`;
}

/**
 * Removes the comments, and the lines that contain nothing else. Licenses (`/*!`) stay, and are in
 * `licenses.txt` too.
 */
function removeComments(code) {
  const kept = [];
  let position = 0;
  const onComment = (isBlock, text, start, end) => {
    if (text.startsWith('!')) return;
    const lineStart = code.lastIndexOf('\n', start) + 1;
    const nextLine = code.indexOf('\n', end) + 1;
    const fillsLine =
      position <= lineStart &&
      (code.slice(lineStart, start) + code.slice(end, nextLine)).trim() === '';
    if (fillsLine) {
      kept.push(code.slice(position, lineStart));
      position = nextLine;
      return;
    }
    const isOneLine = isBlock && !text.includes('\n');
    kept.push(code.slice(position, start), isOneLine ? ' ' : isBlock ? '\n' : '');
    position = end;
  };
  parse(code, { ecmaVersion: 'latest', onComment });
  return kept.join('') + code.slice(position);
}

/** Returns the data directory of a new embedded Postgres, compressed. */
async function makeDataDirectory() {
  const folder = await mkdtemp(join(tmpdir(), 'data-directory-'));
  try {
    const file = join(folder, 'data-directory.tar.br');
    const script = join(root, 'scripts/make-data-directory.mjs');
    await promisify(execFile)(process.execPath, [script, file]);
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes the extensions of the embedded Postgres, compressed. */
async function writeExtensions(out) {
  const { archive, large } = await packExtensions();
  await writeFile(join(out, 'extensions.br'), compress(archive));
  for (const { name, content } of large) {
    await writeFile(join(out, `${basename(name)}.br`), compress(content));
  }
}

/** Copies the .wasm file of the parser beside the chunk that contains the parser. */
async function copyParser(out) {
  const folder = dirname(require.resolve('libpg-query'));
  await copy(join(folder, 'libpg-query.wasm'), out);
}

/**
 * Copies PGlite from npm, because it does not work in a bundle. It is imported at run time
 * (`import(/* webpackIgnore: true *\/ './pglite/index.js')`). The copy contains the static imports and the
 * files in `new URL(…)`, but not other file systems, source maps, or initdb, which a prepared data
 * directory replaces. `pglite.data` is large and compresses well.
 */
async function copyPglite(out) {
  const folder = dirname(require.resolve('@electric-sql/pglite'));
  await mkdir(out, { recursive: true });
  const pending = ['index.js'];
  const copied = new Set();
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (copied.has(name) || name === 'initdb.wasm') continue;
    copied.add(name);
    if (name === 'pglite.data') {
      await writeFile(join(out, `${name}.br`), compress(await readFile(join(folder, name))));
    } else await copy(join(folder, name), out);
    if (name.endsWith('.js'))
      pending.push(...findReferences(await readFile(join(folder, name), 'utf8')));
  }
  await copy(join(folder, '..', 'LICENSE'), out);
  // Without this file, older versions of Node would load these files as CommonJS, like the bundle.
  await writeFile(join(out, 'package.json'), '{ "type": "module" }\n');
}

function* findReferences(source) {
  for (const [, path] of source.matchAll(/\b(?:from|import)\s*"\.\/([^"]+)"/g)) yield path;
  for (const [, path] of source.matchAll(/new URL\("(?:\.\/)?([\w.-]+)",\s*import\.meta\.url\)/g))
    yield path;
}

/** Copies the content of a file without its mode, because modes differ between publishers. */
async function copy(file, folder) {
  await writeFile(join(folder, basename(file)), await readFile(file));
}

/** Whether `dist/` is newer than everything that it is built from. */
async function isBuilt() {
  const built = join(root, 'dist/index.js');
  if (!existsSync(built)) return false;
  const { mtimeMs } = await stat(built);
  const sources = await readdir(join(root, 'src'), { recursive: true });
  const inputs = [
    ...sources.map((name) => join('src', name)),
    'package-lock.json',
    ...['build', 'compress', 'make-data-directory', 'pack-extensions'].map(
      (name) => `scripts/${name}.mjs`,
    ),
  ];
  const times = await Promise.all(
    inputs.map(async (name) => (await stat(join(root, name))).mtimeMs),
  );
  return times.every((time) => time < mtimeMs);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [argument] = process.argv.slice(2);
  if (argument === '--if-older') {
    if (!(await isBuilt())) await build(join(root, 'dist'));
  } else await build(resolve(argument ?? join(root, 'dist')));
}
