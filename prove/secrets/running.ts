import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { untilAsleep } from '../../__tests__/scenarios/engine/support';
import { type RunningStep, type Step, workspace } from '../../__tests__/support/action';
import type { TestDatabase } from '../../__tests__/support/postgres';
import { startProxy } from '../harness/proxy';
import { type Guest, guest, runSpied } from './bench';
import type { ErrorPath, Machine } from './path';
import type { Seen } from './places';

const quoted = (text: string) => `$says$${text}$says$`;

/** The forms that the action hides (docs/threat-model.md). */
const promised = (text: string, url: string) => [
  text,
  url,
  encodeURIComponent(text),
  encodeURI(text),
  JSON.stringify(text),
  Buffer.from(text).toString('base64'),
];

type Files = Readonly<Record<string, string>>;
type Meddle = (running: RunningStep, db: TestDatabase) => Promise<void>;

/** A run that connects and fails because of its files. */
function path(
  name: string,
  says: string | RegExp,
  files: (password: string, guest: Guest) => Files,
  more: {
    fit?: ErrorPath['fit'];
    step?: (guest: Guest) => Step;
    meddle?: Meddle;
    before?: (guest: Guest, password: string) => Promise<void>;
  } = {},
): ErrorPath {
  const run = async ({ cluster }: Machine, password: string): Promise<Seen> => {
    const target = await guest(cluster, password);
    await more.before?.(target, password);
    const { env = {}, ...step } = more.step?.(target) ?? {};
    const migrations = Object.entries(files(password, target));
    return runSpied(
      {
        workspace: workspace(
          Object.fromEntries(migrations.map(([n, t]) => [`migrations/${n}`, t])),
        ),
        ...step,
        env: { DB_ROLE: 'staging', DATABASE_URL: target.url, ...env },
      },
      async (running) => more.meddle?.(running, target.db),
    );
  };
  return { name, says, run, ...(more.fit === undefined ? {} : { fit: more.fit }) };
}

/** Removes characters that SQL escapes, and limits the length to that of a name (63 bytes). */
const asName = (password: string) => {
  const plain = password.replaceAll(/['"]/g, '').replaceAll(/\s+/g, ' ');
  return [...plain].slice(0, 36).join('');
};

const one = (text: string): Files => ({ '1_a.sql': text });
const SLEEP = (password: string) =>
  one(
    `DO $do$ BEGIN RAISE NOTICE '%', ${quoted(password)}; END $do$; SELECT pg_sleep(600), ${quoted(password)};`,
  );

const sayAll = (password: string, url: string) =>
  promised(password, url)
    .map(
      (text) =>
        `RAISE NOTICE '%', ${quoted(`it is ${text}!`)}; RAISE WARNING '%', ${quoted(text)};`,
    )
    .join('\n');

const says: readonly ErrorPath[] = [
  path(
    'notices, and an error with its detail, hint and place',
    'migration-failed',
    (password, { url }) =>
      one(`DO $do$ BEGIN ${sayAll(password, url)}
      RAISE EXCEPTION '%', ${quoted(`it is ${password}, ${url}`)}
        USING DETAIL = ${quoted(password)}, HINT = ${quoted(`try ${password}`)}; END $do$;`),
  ),
  path('notices of a file that is applied', /applied/, (password, { url }) =>
    one(`DO $do$ BEGIN ${sayAll(password, url)} END $do$;`),
  ),
  path('a duplicate key', 'migration-failed', (password) =>
    one(
      `CREATE TABLE t (k text PRIMARY KEY); INSERT INTO t VALUES (${quoted(password)}); INSERT INTO t VALUES (${quoted(password)});`,
    ),
  ),
  path('a value of the wrong type', 'migration-failed', (password) =>
    one(`CREATE TABLE t (n int); INSERT INTO t SELECT ${quoted(password)}::int;`),
  ),
  path(
    'a table that is not there',
    'migration-failed',
    (password) => one(`SELECT * FROM "${password}";`),
    { fit: asName },
  ),
  path('a constraint that fails at the commit', 'migration-failed', (password) =>
    one(
      `CREATE TABLE t (k text UNIQUE DEFERRABLE INITIALLY DEFERRED); INSERT INTO t VALUES (${quoted(password)}), (${quoted(password)});`,
    ),
  ),
  path('statements outside a transaction', 'migration-failed', (password) =>
    one(`-- governed: no-transaction\nSELECT 1;\nSELECT ${quoted(password)}::int;`),
  ),
];

const refusals: readonly ErrorPath[] = [
  path('a file with a wrong word', 'syntax-error', (password) =>
    one(`SELECT 1;\n${quoted(password)} x`),
  ),
  path('a psql command with the URL', 'psql-command', (_, { url }) => one(`\\connect ${url}`)),
  path(
    'a transaction named like it',
    'transaction-control',
    (password) => one(`PREPARE TRANSACTION '${password}';`),
    { fit: asName },
  ),
  path('a directive that is misspelt', 'unknown-directive', (password) =>
    one(`-- governed: ${password}\nSELECT 1;`),
  ),
  path('an applied file that was edited', 'edited-migration', () => ({ '1_a.sql': 'SELECT 2;' }), {
    before: async ({ db }, password) => {
      await db.query(HISTORY);
      await db.query(
        "INSERT INTO governed.migrations VALUES (1, '1', $1, 'x', 'applied', 1, $1, now(), 1, $1)",
        [password],
      );
    },
  }),
  path('a history that holds it', 'unreadable-history', () => ({ '1_a.sql': 'SELECT 2;' }), {
    before: async ({ db }, password) => {
      await db.query(HISTORY);
      await db.query(
        "INSERT INTO governed.migrations VALUES (1, $1, $1, $1, 'applied', 1, $1, now(), 1, $1)",
        [password],
      );
    },
  }),
];

/** The part of the table that is needed to read it. */
const HISTORY = `CREATE SCHEMA governed; CREATE TABLE governed.schema_version AS SELECT 1 AS version;
  CREATE TABLE governed.migrations (ordinal int, version text, name text, checksum text, state text,
    statements_done int, run_id text, applied_at timestamptz, duration_ms int8, applied_by text)`;

const ends: readonly ErrorPath[] = [
  path('a run that is cancelled', /cancel/, SLEEP, {
    meddle: async (running, db) => {
      await Promise.race([untilAsleep(db), running.done]);
      running.signal('SIGINT');
    },
  }),
  path('a session that is ended', /connection-lost|migration-failed/, SLEEP, {
    meddle: async (running, db) => {
      await Promise.race([untilAsleep(db), running.done]);
      await db.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'",
      );
    },
  }),
  path(
    'outputs that cannot be written',
    /./,
    (password) => one(`SELECT ${quoted(password)}::int`),
    {
      step: ({ url }) => {
        const folder = join(tmpdir(), `no-file-${Buffer.from(url).toString('hex').slice(-24)}`);
        mkdirSync(folder, { recursive: true });
        return { env: { GITHUB_OUTPUT: folder } };
      },
    },
  ),
];

/** The connection is lost while the server sends a message. */
const cutLine: ErrorPath = {
  name: 'a line that goes dead',
  says: /connection-lost/,
  run: async ({ cluster }, password) => {
    const { url, db } = await guest(cluster, password);
    const proxy = await startProxy(cluster);
    try {
      const files = workspace({ 'migrations/1_a.sql': SLEEP(password)['1_a.sql'] ?? '' });
      return await runSpied(
        { workspace: files, env: { DB_ROLE: 'staging', DATABASE_URL: proxy.through(url) } },
        async (running) => {
          await Promise.race([untilAsleep(db), running.done]);
          proxy.cutAll();
        },
      );
    } finally {
      await proxy.close();
    }
  },
};

/** Runs that connect and then fail. */
export const running: readonly ErrorPath[] = [...says, ...refusals, ...ends, cutLine];

const ALTERED = [
  'a statement of a file that controls the transaction, cut to 60 characters inside the password',
  'a name in SQL that the server cuts at 63 bytes inside the password',
  'a file named like the password: the name that is proposed for it takes it apart',
];

/** Messages of the action that show a changed form of a text of the file. */
export const altered: readonly ErrorPath[] = [
  path('a transaction statement', 'transaction-control', (password) =>
    one(`PREPARE TRANSACTION '${'x'.repeat(27)}${password}';`),
  ),
  path('a name', 'migration-failed', (password) =>
    one(`SELECT * FROM "${'x'.repeat(50)}${password}";`),
  ),
  path('a file', 'bad-name', (password) => ({ [`${password}.sql`]: 'SELECT 1;' })),
].map((each, n) => ({ ...each, limit: ALTERED[n] ?? each.name }));
