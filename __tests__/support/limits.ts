import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { testServer } from './postgres';

/** Defines a test, or counts it as left out. */
interface LimitedTest {
  (name: string, body: () => Promise<void>, timeout?: number): void;
  /** Returns the rows of a table of tests, or an empty list if the rows are left out. */
  rows<Row>(rows: readonly Row[]): readonly Row[];
}

/** A feature that not every PostgreSQL version has. */
interface VersionNeeds {
  /** The first major version with the feature. */
  readonly from: number;
  /** The name of the feature. */
  readonly for: string;
}

/**
 * Limits tests to the servers that have a feature. On other servers the tests are not defined, and
 * the end of the run counts them with the reason. A skipped test would look like a forgotten test.
 */
export function onServer(needs: VersionNeeds): LimitedTest {
  return createLimitedTest(explainVersion(needs));
}

/**
 * Limits tests to direct connections: tests of non-transactional files, which are refused behind a
 * pooler, and tests of the connection itself.
 *
 * @param reason Why the test cannot run through a pooler.
 * @param needs The feature that the server must have. Undefined if every server has it.
 */
export function directOnly(reason: string, needs?: VersionNeeds): LimitedTest {
  if (testServer().pooler !== undefined) return createLimitedTest(`direct only: ${reason}`);
  return createLimitedTest(needs && explainVersion(needs));
}

/** Limits tests to connections through a pooler. */
export function pooledOnly(): LimitedTest {
  return createLimitedTest(testServer().pooler ? undefined : 'through a pooler only');
}

/** Defines tests that need the program `git`. The commands of the README do not need it. */
export function withGit(define: () => void): void {
  if (spawnSync('git', ['--version']).status === 0) define();
  else leaveOut('Git is not installed: the tests of one file', 1);
}

/** Returns why the server is too old. Returns undefined if it is not. */
function explainVersion({ from, for: feature }: VersionNeeds): string | undefined {
  return testServer().version < from ? `${feature}: PostgreSQL ${from} and newer` : undefined;
}

/** @param reason Why the tests are left out. Undefined if they run. */
function createLimitedTest(reason: string | undefined): LimitedTest {
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

/** Counts tests as left out. `stop.mjs` reads this file at the end of the run. */
function leaveOut(reason: string, count: number): void {
  const file = process.env['GOVERNED_TEST_LEFT_OUT'];
  if (file === undefined)
    throw new Error('GOVERNED_TEST_LEFT_OUT is not set. Run the tests with jest.config.mjs.');
  appendFileSync(file, `${reason}\n`.repeat(count));
}
