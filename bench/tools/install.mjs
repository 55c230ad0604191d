import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = resolve(fileURLToPath(new URL('../../node_modules/.cache/bench', import.meta.url)));
const launchers = fileURLToPath(new URL('../launchers', import.meta.url));

/**
 * Installs exact versions of a peer's npm packages into a separate folder, which the next run uses again.
 * Install scripts do not run. The launchers are copied beside the packages, so that they can import them.
 *
 * @throws Error with the last lines of npm, if it fails.
 */
export function npmPackages(name, dependencies) {
  return installOnce(
    name,
    JSON.stringify({ private: true, dependencies }, null, 2),
    (folder, wanted) => {
      writeFileSync(join(folder, 'package.json'), wanted);
      run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], folder);
    },
  );
}

/** Installs PyPI packages into a virtual environment. */
export function pythonPackages(name, packages) {
  return installOnce(name, packages.join('\n'), (folder) => {
    run('python3', ['-m', 'venv', '.'], folder);
    run(join(folder, 'bin/pip'), ['install', '--quiet', ...packages], folder);
  });
}

/** Returns the first line of a program's version output; undefined if the program is missing or fails. */
export function versionOf(program, ...args) {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim().split('\n')[0] : undefined;
}

function installOnce(name, wanted, install) {
  const folder = join(cache, name);
  const stamp = join(folder, 'installed');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    install(folder, wanted);
    writeFileSync(stamp, wanted);
  }
  cpSync(launchers, join(folder, 'launchers'), { recursive: true });
  return folder;
}

function run(file, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(file, args, { cwd, encoding: 'utf8' });
  if (status === 0) return;
  const reason = error?.message ?? `${stdout}${stderr}`.trim().split('\n').slice(-3).join(' ');
  throw new Error(`${file} failed: ${reason}`);
}
