/**
 * Builds `dist/`, which is what a runner starts, and nothing but `dist/`.
 *
 *   node scripts/build.mjs            into dist/
 *   node scripts/build.mjs <folder>   somewhere else, to compare (see check-dist.mjs)
 *   node scripts/build.mjs --if-older into dist/, unless dist/ is newer than the sources
 *
 * One CommonJS bundle, for the action and for the terminal, with one late chunk for each `await
 * import()`, or for several that name the same. CommonJS, because the parser finds its .wasm by `__dirname`, and because it starts faster
 * than an ES module bundle. Not minified: measured, a gate starts no faster, and a reviewer can read
 * what the runner runs.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);

/** The runner starts the bundle itself. Written behind it, for ncc would take `require.main` for its own. */
const START = 'if (require.main === module) module.exports.runAction();\n';

/** What `npx governed-migrations` starts. */
const CLI = "#!/usr/bin/env node\nrequire('./index.js').runCli();\n";

/** Builds into `out`, which is emptied first. The same sources give the same bytes anywhere. */
export async function build(out) {
  const { code, assets } = await compile('src/main.ts');
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'index.js'), `${code}\n${START}`);
  await writeFile(join(out, 'cli.js'), CLI, { mode: 0o755 });
  for (const [name, { source }] of Object.entries(assets)) {
    await mkdir(dirname(join(out, name)), { recursive: true });
    await writeFile(join(out, name), source);
  }
  await copyParser(out);
  // Read at run time, by its path beside the chunk that needs it.
  await copy(join(root, 'src/edge/sigstore/trust-roots.json'), out);
  await copyPglite(join(out, 'pglite'));
}

async function compile(source) {
  const entry = join(root, source);
  // Types are checked by `npm run check`; here they are only taken off.
  const ncc = require('@vercel/ncc');
  return ncc(entry, { cache: false, license: 'licenses.txt', quiet: true, transpileOnly: true });
}

/** The parser's own code is in a late chunk; its .wasm must lie beside that chunk. */
async function copyParser(out) {
  const folder = dirname(require.resolve('libpg-query'));
  await copy(join(folder, 'libpg-query.wasm'), out);
}

/**
 * PGlite does not survive bundling, so its files lie beside the bundle as they came from npm, and
 * are imported at run time (`import(/* webpackIgnore: true *\/ './pglite/index.js')`). Followed are
 * its static imports and the files that those name by `new URL(…)`; its other file systems, its
 * extensions and its source maps stay behind.
 */
async function copyPglite(out) {
  const folder = dirname(require.resolve('@electric-sql/pglite'));
  await mkdir(out, { recursive: true });
  const pending = ['index.js'];
  const taken = new Set();
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (taken.has(name)) continue;
    taken.add(name);
    await copy(join(folder, name), out);
    if (name.endsWith('.js')) pending.push(...named(await readFile(join(folder, name), 'utf8')));
  }
  await copy(join(folder, '..', 'LICENSE'), out);
  // The bundle around it is CommonJS; without this line older Nodes would read these files so too.
  await writeFile(join(out, 'package.json'), '{ "type": "module" }\n');
}

function* named(source) {
  for (const [, path] of source.matchAll(/\b(?:from|import)\s*"\.\/([^"]+)"/g)) yield path;
  for (const [, path] of source.matchAll(/new URL\("(?:\.\/)?([\w.-]+)",\s*import\.meta\.url\)/g))
    yield path;
}

/** Contents only: a package's file modes are an accident of who published it. */
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
    'scripts/build.mjs',
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
