import { createHash } from 'node:crypto';
import { lockKeys } from '../../src/engine/lock-keys';
import { at } from '../harness/points';
import type { HoldOptions } from '../harness/proxy';
import {
  afterItConnected,
  type Moment,
  type Scene,
  stoppedAt,
  whenReady,
  whileServer,
} from './moments';

/** A moment at which a run is cancelled. */
export interface Scenario {
  readonly name: string;
  /**
   * Non-transactional files need a direct connection. A command does not depend on the connection.
   */
  readonly directOnly?: true;
  readonly files: Readonly<Record<string, string>>;
  readonly command?: string;
  /** SQL of another transaction that holds a lock meanwhile. */
  readonly held?: string;
  /** Number of signals. At the second one the run closes its connection at once. */
  readonly signals?: readonly NodeJS.Signals[];
  readonly moment: (scene: Scene) => Promise<Moment | undefined>;
}

const SLEEP = { '1_sleep.sql': 'SELECT pg_sleep(60);' };
const SHORT = { '1_short.sql': 'CREATE TABLE short ();' };
const SEVERAL = Object.fromEntries(
  Array.from({ length: 8 }, (_, n) => [`${n + 1}_file.sql`, 'SELECT pg_sleep(0.1);']),
);

const KEYS = lockKeys('governed.migrations', (text) =>
  createHash('sha256').update(text).digest('hex'),
);
const MIGRATION_LOCK = `SELECT pg_advisory_xact_lock(${KEYS.namespace}, ${KEYS.transaction})`;

const CONNECTING: HoldOptions = { at: 'before', match: ({ letter }) => letter === 'startup' };
const POLLED: HoldOptions = {
  at: 'answered',
  match: /^SELECT pg_catalog\.pg_try_advisory_xact_lock/,
};

/** All scenarios. */
export const SCENARIOS: readonly Scenario[] = [
  { name: 'any moment after it connected', files: SEVERAL, moment: afterItConnected },
  { name: 'in a statement', files: SLEEP, moment: whileServer("wait_event = 'PgSleep'") },
  {
    name: 'in a statement, signalled twice',
    files: SLEEP,
    signals: ['SIGINT', 'SIGTERM'],
    moment: whileServer("wait_event = 'PgSleep'"),
  },
  {
    name: 'waiting for a lock of a table',
    files: { '1_alter.sql': 'ALTER TABLE items ADD COLUMN c int;' },
    held: 'LOCK TABLE items',
    moment: whileServer("wait_event_type = 'Lock'"),
  },
  {
    name: 'polling the migration lock',
    files: SHORT,
    held: MIGRATION_LOCK,
    moment: stoppedAt(() => POLLED, 'release'),
  },
  {
    name: 'in CREATE INDEX CONCURRENTLY',
    directOnly: true,
    files: { '1_index.sql': 'CREATE INDEX CONCURRENTLY items_a ON items (a);' },
    held: 'INSERT INTO items VALUES (0, 0)',
    moment: whileServer("wait_event_type = 'Lock' AND query LIKE '%CONCURRENTLY%'"),
  },
  { name: 'while it connects', files: SHORT, moment: stoppedAt(() => CONNECTING, 'swallow') },
  {
    name: 'while a COMMIT is in flight',
    files: SHORT,
    moment: stoppedAt(() => at('closing', 'answered'), 'release after the signal'),
  },
  {
    name: 'a command that traps SIGINT',
    directOnly: true,
    files: SHORT,
    command: `trap 'echo trapped; exit 3' INT; echo "child $$ ready"; while :; do sleep 0.1; done`,
    moment: whenReady,
  },
];
