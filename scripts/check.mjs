/**
 * Runs the checks of the sources, which are separate from the tests. A failed check does not stop the
 * others. The last line shows the number of passed and failed checks.
 *
 *   npm run check                  all checks
 *   node scripts/check.mjs types   only some checks, by name
 */
import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const biome = ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'];

/** Arguments of `node` for each check. Each tool prints its own problems. */
const CHECKS = {
  types: ['node_modules/typescript/bin/tsc', '--noEmit'],
  // Compiles the pure rooms again, without the types of Node and browsers.
  'pure types': ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.pure.json'],
  'format and lint': biome,
  rooms: ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'src'],
  casts: ['scripts/check-casts.mjs'],
  names: ['scripts/check-names.mjs'],
  language: ['scripts/check-language.mjs'],
  'dead code': ['node_modules/knip/bin/knip.js'],
  documents: ['scripts/generate-docs.mjs', '--check'],
  workflows: ['scripts/check-workflows.mjs'],
};

const wanted = process.argv.slice(2);
const failed = [];
const names = Object.keys(CHECKS).filter((name) => wanted.length === 0 || wanted.includes(name));
for (const name of names) {
  console.log(`\n■ ${name}`);
  const { status } = spawnSync(process.execPath, CHECKS[name], { cwd: root, stdio: 'inherit' });
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(`\nChecks: ${names.length - failed.length} passed, ${failed.length} failed`);
if (failed.length > 0 || names.length === 0) process.exitCode = 1;
