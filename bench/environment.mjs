import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';

/** Returns a description of the machine and the versions, which is stored with every figure, and the date. */
export async function environment({ node, seed }, databases) {
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  const disk = existsSync('/dev/shm') ? 'data on a RAM disk' : 'data on the disk';
  const processor = cpus()[0]?.model.trim() || process.arch;
  const text = `${cpus().length} × ${processor}, ${process.platform}, Node ${version.slice(1)}, PostgreSQL ${await databases.version()} (${disk}), seed ${seed}`;
  return { text, day: new Date().toISOString().slice(0, 10) };
}
