import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { testServer } from './postgres';

/** Defines a test, or only notes that it was left out. */
interface Limited {
  (name: string, body: () => Promise<void>, timeout?: number): void;
  /** Cases within a table of tests, or within one test: all of them, or none. */
  rows<Row>(rows: readonly Row[]): readonly Row[];
}

/** The first major version that has something, and what it is. */
interface Needs {
  readonly from: number;
  readonly for: string;
}

/**
 * For tests of what only some servers have. Elsewhere they are not defined, and the end of the run
 * counts them with the reason: a skipped test would look like one that somebody forgot.
 */
export function onServer(needs: Needs): Limited {
  return limited(tooOld(needs));
}

/**
 * For tests of what needs a connection of its own: files outside a transaction, which are refused
 * behind a pooler, and facts of the connection itself.
 *
 * @param reason Why a pooler cannot pass it.
 * @param needs What the server needs besides, where it needs anything.
 */
export function directOnly(reason: string, needs?: Needs): Limited {
  if (testServer().pooler !== undefined) return limited(`direct only: ${reason}`);
  return limited(needs && tooOld(needs));
}

/** For tests of what is refused behind a pooler. */
export function pooledOnly(): Limited {
  return limited(testServer().pooler ? undefined : 'through a pooler only');
}

/** For tests that need the program git, which the README's commands do not ask for. */
export function withGit(define: () => void): void {
  if (spawnSync('git', ['--version']).status === 0) define();
  else leaveOut('git is not installed: the tests of one file', 1);
}

function tooOld({ from, for: what }: Needs): string | undefined {
  return testServer().version < from ? `${what}: from PostgreSQL ${from} on` : undefined;
}

/** @param reason Why it is left out here; undefined where it is not. */
function limited(reason: string | undefined): Limited {
  const define = (name: string, body: () => Promise<void>, timeout?: number) => {
    if (reason === undefined) test(name, body, timeout);
    else leaveOut(reason, 1);
  };
  const rows = <Row>(all: readonly Row[]) => {
    if (reason === undefined) return all;
    leaveOut(reason, all.length);
    return [];
  };
  return Object.assign(define, { rows });
}

/** `stop.mjs` reads this file at the end of the run. */
function leaveOut(reason: string, count: number): void {
  const file = process.env['GOVERNED_TEST_LEFT_OUT'];
  if (file === undefined) throw new Error('No place to say what is left out.');
  appendFileSync(file, `${reason}\n`.repeat(count));
}
