import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const PRELOAD = fileURLToPath(new URL('peak.cjs', import.meta.url));

/**
 * Runs a program as the runner does: with pipes for its output, and without input.
 *
 * @returns The time from before the start to after the end, in milliseconds.
 * @throws Error with its output, if it fails.
 */
export async function timed(command) {
  const begin = performance.now();
  await waitForExit(start(command), command);
  return performance.now() - begin;
}

/**
 * Runs a program and returns its peak resident size in MiB. A Node process reports its own size when it
 * exits. For other programs, the high-water mark of the kernel is polled.
 */
export async function peakMemory(command) {
  if (!command.isNode) return await pollPeakMemory(command);
  const folder = mkdtempSync(join(tmpdir(), 'peak-'));
  const file = join(folder, 'peak');
  const env = { ...command.env, NODE_OPTIONS: `--require=${PRELOAD}`, BENCH_PEAK_FILE: file };
  try {
    await waitForExit(start({ ...command, env }), command);
    return Math.max(...readFileSync(file, 'utf8').trim().split('\n').map(Number)) / 1024;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function pollPeakMemory(command) {
  const child = start(command);
  let peak = 0;
  const poll = setInterval(() => {
    peak = Math.max(peak, readHighWaterMark(child.pid));
  }, 2);
  try {
    await waitForExit(child, command);
  } finally {
    clearInterval(poll);
  }
  return peak / 1024;
}

/** Returns KiB, or 0 after the process has ended, because the kernel then removes the sizes. */
function readHighWaterMark(pid) {
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

function waitForExit(child, { name }) {
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => output.push(data));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${name} exited with ${code ?? signal}:\n${lastOutput(output)}`));
    });
  });
}

function lastOutput(chunks) {
  return Buffer.concat(chunks).toString('utf8').slice(-2000);
}
