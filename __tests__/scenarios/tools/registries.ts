import { readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { workspace } from '../../support/action';
import { output } from './programs';

/**
 * What `fetch` brings from a registry. Where none can be reached the tests that need it are skipped,
 * which is said; in CI that is a failure.
 *
 * @param what Names it for whoever reads what was skipped.
 */
export async function fetched<Thing>(
  what: string,
  fetch: () => Promise<Thing>,
): Promise<Thing | undefined> {
  try {
    return await fetch();
  } catch (error) {
    if (process.env['CI'] === 'true') throw error;
    process.stderr.write(`SKIPPED: ${what}, which could not be fetched. ${String(error)}\n`);
    return undefined;
  }
}

/** `describe` where something was fetched, else `describe.skip`. */
export function describeWith(thing: unknown): typeof describe | typeof describe.skip {
  return thing === undefined ? describe.skip : describe;
}

/**
 * A virtual environment of Python with these packages, in the run's temporary folder.
 *
 * @param requirements Lines of a requirements file, each with its exact version.
 * @returns the folder of its programs.
 */
export async function virtualEnvironment(requirements: readonly string[]): Promise<string> {
  const folder = workspace({ 'requirements.txt': requirements.join('\n') });
  await output({ program: 'python3', args: ['-m', 'venv', 'venv'], folder });
  const bin = join(folder, 'venv', 'bin');
  if (requirements.length > 0) {
    const args = ['install', '--quiet', '--only-binary', ':all:', '-r', 'requirements.txt'];
    await output({ program: join(bin, 'pip'), args, folder });
  }
  return bin;
}

/** PATH with a folder before all others. */
export function pathWith(folder: string): string {
  return [folder, process.env['PATH']].join(delimiter);
}

/**
 * Wheels of PyPI, unpacked. They are archives to us: nothing of theirs is installed or run.
 *
 * @param wheels `name==version`
 * @returns the folder of each, in the same order.
 */
export async function unpackedWheels(wheels: readonly string[]): Promise<readonly string[]> {
  const bin = await virtualEnvironment([]);
  return await Promise.all(
    wheels.map(async (wheel) => {
      const folder = workspace();
      const args = ['download', '--quiet', '--no-deps', '--only-binary', ':all:', wheel];
      await output({ program: join(bin, 'pip'), args, folder });
      const file = onlyFileIn(folder);
      const unpack = ['-m', 'zipfile', '-e', file, 'unpacked'];
      await output({ program: join(bin, 'python'), args: unpack, folder });
      return join(folder, 'unpacked');
    }),
  );
}

/** A package of npm, unpacked; nothing of it is installed or run. */
export async function unpackedPackage(name: `${string}@${string}`): Promise<string> {
  const folder = workspace();
  await output({ program: 'npm', args: ['pack', '--silent', name], folder });
  await output({ program: 'tar', args: ['-xzf', onlyFileIn(folder)], folder });
  return join(folder, 'package');
}

function onlyFileIn(folder: string): string {
  const [file, ...more] = readdirSync(folder);
  if (file === undefined || more.length > 0) throw new Error(`Expected one file in ${folder}.`);
  return file;
}
