import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type RunningStep, type Step, startAction } from '../../__tests__/support/action';
import type { TestDatabase } from '../../__tests__/support/postgres';
import type { Cluster } from '../harness/cluster';
import type { Random } from '../harness/seed';
import { type Seen, socketsOf } from './places';

const SPY = fileURLToPath(new URL('./spy.cjs', import.meta.url));

/** Runs the action with a spy that records its sockets. */
export async function runSpied(
  step: Step,
  meddle: (running: RunningStep) => Promise<void> = async () => undefined,
): Promise<Seen> {
  const file = join(tmpdir(), `sockets-${randomBytes(8).toString('hex')}`);
  writeFileSync(file, '');
  const env = { NODE_OPTIONS: `--require ${SPY}`, GOVERNED_SPY: file, ...step.env };
  const running = startAction({ ...step, env });
  await meddle(running);
  const done = await running.done;
  const url = step.env?.['DATABASE_URL'] ?? step.with?.['database-url'] ?? '';
  return { step: done, sockets: socketsOf(file, running.pid), url };
}

/** Creates a unique password with the characters that a path adds to it. */
export function canary(random: Random, rest = ''): string {
  const digits = Array.from({ length: 18 }, () => random.integer(0, 15).toString(16));
  return `K9${digits.join('')}${rest}`;
}

/** Characters that URLs, shells, JSON, HTML and Markdown write differently. */
export const AWKWARD: readonly [string, ...string[]] = [
  '/p@ss:w?r#d[1]%2B&x=+ <b>|`*_$^"\\~é漢😀',
  '%41%2F%25',
  '  two  spaces',
  "quo'te\\back",
  'a|b<c>&d*e_f`g[h]\\i',
  '',
];

/** A database, and a login with the password to search for. */
export interface Guest {
  readonly db: TestDatabase;
  readonly user: string;
  readonly url: string;
}

/** Creates a database and a login with this password. `drop` removes both. */
export async function guest(cluster: Cluster, password: string): Promise<Guest> {
  const db = await cluster.createDatabase();
  const user = `app_${randomBytes(6).toString('hex')}`;
  const literal = password.replaceAll("'", "''");
  await db.query(`CREATE ROLE ${user} SUPERUSER LOGIN PASSWORD '${literal}'`);
  return { db, user, url: db.urlAs(user, password) };
}

/** Returns a URL with this password for a place. */
export function urlWith(password: string, place: string): string {
  return `postgresql://app:${encodeURIComponent(password)}@${place}/shop`;
}
