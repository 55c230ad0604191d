import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const PRELOAD = fileURLToPath(new URL('peak.cjs', import.meta.url));

/**
 * Runs a program to its end, as the runner would: pipes for what it prints, nothing to read.
 *
 * @returns How long it took from before its start to after its end, in milliseconds.
 * @throws Error with what it printed, when it fails.
 */
export async function timed(command) {
  const begin = performance.now();
  await ended(start(command), command);
  return performance.now() - begin;
}

/**
 * The peak resident size of a program in MiB. A Node process tells its own at its exit; of any other
 * the kernel's high-water mark is read again and again, and the last reading counts.
 */
export async function peakMemory(command) {
  if (!command.isNode) return await watched(command);
  const folder = mkdtempSync(join(tmpdir(), 'peak-'));
  const file = join(folder, 'peak');
  const env = { ...command.env, NODE_OPTIONS: `--require=${PRELOAD}`, BENCH_PEAK_FILE: file };
  try {
    await ended(start({ ...command, env }), command);
    return Math.max(...readFileSync(file, 'utf8').trim().split('\n').map(Number)) / 1024;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function watched(command) {
  const child = start(command);
  let peak = 0;
  const look = setInterval(() => {
    peak = Math.max(peak, highWater(child.pid));
  }, 2);
  try {
    await ended(child, command);
  } finally {
    clearInterval(look);
  }
  return peak / 1024;
}

/** In KiB; 0 once it has ended: the kernel then keeps its name and no sizes. */
function highWater(pid) {
  try {
    const [, size] = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(size ?? 0);
  } catch {
    return 0;
  }
}

function start({ file, args, env, cwd }) {
  return spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

function ended(child, { name }) {
  const printed = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => printed.push(data));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${name} ended with ${code ?? signal}:\n${tail(printed)}`));
    });
  });
}

function tail(printed) {
  return Buffer.concat(printed).toString('utf8').slice(-2000);
}
