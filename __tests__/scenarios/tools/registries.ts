import { readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { workspace } from '../../support/action';
import { readOutput } from './programs';

/**
 * Fetches something from a registry. If it cannot be fetched, prints that its tests are skipped and
 * returns undefined. In CI it throws instead.
 *
 * @param name The name of the thing in the output.
 */
export async function fetchOrSkip<Thing>(
  name: string,
  fetch: () => Promise<Thing>,
): Promise<Thing | undefined> {
  try {
    return await fetch();
  } catch (error) {
    if (process.env['CI'] === 'true') throw error;
    process.stderr.write(`SKIPPED: ${name}, because it could not be fetched. ${String(error)}\n`);
    return undefined;
  }
}

/** Returns `describe`, or `describe.skip` if `thing` is undefined. */
export function describeWith(thing: unknown): typeof describe | typeof describe.skip {
  return thing === undefined ? describe.skip : describe;
}

/**
 * Creates a virtual environment of Python with these packages, in the temporary folder of the run.
 *
 * @param requirements The lines of a requirements file, with exact versions.
 * @returns The folder of its programs.
 */
export async function createVirtualEnvironment(requirements: readonly string[]): Promise<string> {
  const folder = workspace({ 'requirements.txt': requirements.join('\n') });
  await readOutput({ program: 'python3', args: ['-m', 'venv', 'venv'], folder });
  const bin = join(folder, 'venv', 'bin');
  if (requirements.length > 0) {
    const args = ['install', '--quiet', '--only-binary', ':all:', '-r', 'requirements.txt'];
    await readOutput({ program: join(bin, 'pip'), args, folder });
  }
  return bin;
}

/** Returns PATH with this folder in front. */
export function prependToPath(folder: string): string {
  return [folder, process.env['PATH']].join(delimiter);
}

/**
 * Downloads and unpacks wheels from PyPI. It does not install them or run their code.
 *
 * @param wheels The packages, each as `name==version`.
 * @returns The folder of each wheel, in the same order.
 */
export async function downloadWheels(wheels: readonly string[]): Promise<readonly string[]> {
  const bin = await createVirtualEnvironment([]);
  return await Promise.all(
    wheels.map(async (wheel) => {
      const folder = workspace();
      const args = ['download', '--quiet', '--no-deps', '--only-binary', ':all:', wheel];
      await readOutput({ program: join(bin, 'pip'), args, folder });
      const unpack = ['-m', 'zipfile', '-e', getOnlyFile(folder), 'unpacked'];
      await readOutput({ program: join(bin, 'python'), args: unpack, folder });
      return join(folder, 'unpacked');
    }),
  );
}

/** Downloads and unpacks a package from npm. It does not install it or run its code. */
export async function downloadPackage(name: `${string}@${string}`): Promise<string> {
  const folder = workspace();
  await readOutput({ program: 'npm', args: ['pack', '--silent', name], folder });
  await readOutput({ program: 'tar', args: ['-xzf', getOnlyFile(folder)], folder });
  return join(folder, 'package');
}

function getOnlyFile(folder: string): string {
  const [file, ...more] = readdirSync(folder);
  if (file === undefined || more.length > 0) throw new Error(`Expected one file in ${folder}.`);
  return file;
}
