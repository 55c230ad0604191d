import { createHash } from 'node:crypto';
import type { ServerTarget } from '../../../src/database-url/target';
import { systemClock } from '../../../src/edge/clock';
import { connect } from '../../../src/edge/postgres/connect';
import type { PgSession } from '../../../src/edge/postgres/pg-session';
import type { ApplyRequest, EnginePorts } from '../../../src/engine/apply-types';
import type { CancellationSignal } from '../../../src/engine/cancellation-signal';
import type { Clock } from '../../../src/engine/clock';
import { OWN_TABLE, SCHEMA_VERSION } from '../../../src/engine/history-table';
import { lockKeys } from '../../../src/engine/lock-keys';
import type { Session } from '../../../src/engine/session';
import { admit, type WritePermit } from '../../../src/policy/admit';
import type { ReadPermit } from '../../../src/policy/decide';
import { type RunningStep, type StepResult, startAction, workspace } from '../../support/action';
import { type TestDatabase, testServer } from '../../support/postgres';
import { readPermitOf } from '../../unit/policy/support';

/** Files of the folder `migrations`: contents by name. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Creates a workspace with these files in the folder `migrations`. */
export function folderOf(files: Files): string {
  return workspace(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [`migrations/${name}`, content]),
    ),
  );
}

/**
 * Starts the action as staging on a database. `more` adds or overrides inputs. `baseline: none`
 * allows tables that a test has created before.
 */
export function startMigrate(
  url: string,
  files: Files | string,
  more: Readonly<Record<string, string>> = {},
): RunningStep {
  return startAction({
    workspace: typeof files === 'string' ? files : folderOf(files),
    with: { 'db-role': 'staging', 'database-url': url, baseline: 'none', ...more },
  });
}

/** Runs the action as staging on a database and waits for its end. */
export function migrate(
  url: string,
  files: Files | string,
  more: Readonly<Record<string, string>> = {},
): Promise<StepResult> {
  return startMigrate(url, files, more).done;
}

/** Returns the error annotations of a step. */
export function errorsOf({ annotations }: StepResult) {
  return annotations.filter(({ level }) => level === 'error');
}

/** Expects success, and fails with the output of the step. */
export function expectGreen(step: StepResult): void {
  if (step.exitCode !== 0) throw new Error(`The step failed:\n${step.stdout}${step.stderr}`);
  expect(errorsOf(step)).toEqual([]);
}

/** Returns the SHA-256 of a content in hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A row of `governed.migrations`, as `pg` returns it. */
export type HistoryLine = Record<
  | 'ordinal'
  | 'version'
  | 'name'
  | 'checksum'
  | 'state'
  | 'statements_done'
  | 'run_id'
  | 'applied_at'
  | 'duration_ms'
  | 'applied_by'
  | 'schema',
  unknown
>;

/** Returns the history in order. Undefined if the table does not exist. */
export async function historyOf(db: TestDatabase): Promise<HistoryLine[] | undefined> {
  const [found] = await db.query<{ there: boolean }>(
    "SELECT to_regclass('governed.migrations') IS NOT NULL AS there",
  );
  if (!found?.there) return undefined;
  return await db.query<HistoryLine>('SELECT * FROM governed.migrations ORDER BY ordinal');
}

/** Returns the versions with the state `applied`, in order. */
export async function appliedVersions(db: TestDatabase): Promise<unknown[]> {
  const rows = (await historyOf(db)) ?? [];
  return rows.filter(({ state }) => state === 'applied').map(({ version }) => version);
}

/** Returns the schemas, relations and functions of a database that are not built in. */
export async function contentsOf(db: TestDatabase): Promise<string[]> {
  const rows = await db.query<{ item: string }>(`
    SELECT item FROM (
      SELECT 'schema ' || nspname AS item, oid AS namespace FROM pg_namespace
      UNION ALL SELECT 'relation ' || oid::regclass, relnamespace FROM pg_class
      UNION ALL SELECT 'function ' || oid::regprocedure, pronamespace FROM pg_proc
    ) AS items JOIN pg_namespace n ON n.oid = items.namespace
    WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' AND item <> 'schema public'
    ORDER BY item`);
  return rows.map(({ item }) => item);
}

/** Counts the advisory locks in this database, and the locks of the action's sessions. */
export async function locksLeft(db: TestDatabase): Promise<number> {
  const [row] = await db.query<{ count: number }>(`
    SELECT count(*)::int AS count FROM pg_locks l JOIN pg_stat_activity a USING (pid)
    WHERE a.datname = current_database() AND a.pid <> pg_backend_pid()
      AND (l.locktype = 'advisory' OR a.application_name LIKE 'governed-migrations%')`);
  return row?.count ?? -1;
}

/** Polls a condition until it is true. The time limit of the test ends it. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition()));
}

/** Waits until a number of sessions of the action wait for a lock in this database. */
export async function untilWaiting(db: TestDatabase, sessions = 1): Promise<void> {
  await until(async () => {
    const rows = await db.query(`
      SELECT FROM pg_stat_activity WHERE datname = current_database()
        AND application_name LIKE 'governed-migrations%' AND wait_event_type = 'Lock'`);
    return rows.length >= sessions;
  });
}

/** Waits until a number of sessions of this database wait for a lock, those of other tools too. */
export async function untilBlocked(db: TestDatabase, sessions = 1): Promise<void> {
  await until(async () => {
    const rows = await db.query(`
      SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid)
      WHERE a.datname = current_database() AND NOT l.granted`);
    return rows.length >= sessions;
  });
}

/** Waits until a session of the action sleeps (`pg_sleep`) in this database. */
export async function untilAsleep(db: TestDatabase): Promise<void> {
  await until(async () => {
    const rows = await db.query(
      "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'",
    );
    return rows.length > 0;
  });
}

/**
 * Waits until no session of the action is left in this database. Behind a pooler, idle sessions
 * stay.
 */
export async function untilGone(db: TestDatabase): Promise<void> {
  const busy = db.pooled ? "state <> 'idle'" : 'true';
  await until(async () => {
    const rows = await db.query(`
      SELECT FROM pg_stat_activity WHERE datname = current_database()
        AND application_name LIKE 'governed-migrations%' AND ${busy}`);
    return rows.length === 0;
  });
}

/** Creates a login for a database. `drop` removes it. */
export async function login(
  db: TestDatabase,
  name: string,
): Promise<{ name: string; url: string; drop(): Promise<void> }> {
  const role = `${name}_${db.name}`;
  await db.query(`CREATE ROLE ${role} LOGIN PASSWORD 'let me in'`);
  return {
    name: role,
    url: db.urlAs(role, 'let me in'),
    drop: async () => {
      await db.query(`DROP OWNED BY ${role} CASCADE; DROP ROLE ${role}`);
    },
  };
}

/** Lock keys of `governed.migrations`. */
export const KEYS = lockKeys('governed.migrations', sha256);

/** Returns the permits of `decide` and `admit` for a URL as staging, and their target. */
export function permitsFor(url: string): {
  read: ReadPermit;
  write: WritePermit;
  target: ServerTarget;
} {
  const read = readPermitOf({ DATABASE_URL: url });
  if (read.target?.kind !== 'server') throw new Error('no server');
  const write = admit(read, { server: undefined, planDigest: undefined, findings: [] });
  if (!write.allowed) throw new Error(write.what);
  return { read, write: write.permit, target: read.target };
}

/** A signal that is never cancelled. */
const NEVER_CANCELLED: CancellationSignal = {
  reason: () => undefined,
  listen: () => () => undefined,
};

/** Returns the ports of the engine on a session, without cancellation and progress output. */
export function portsOn(session: Session, clock: Clock = systemClock): EnginePorts {
  const nothing = () => undefined;
  const progress = { started: nothing, ended: nothing, message: nothing, notice: nothing };
  return { session, clock, signal: NEVER_CANCELLED, progress };
}

/** Creates the request of `apply` for these files and an expected history. */
export function workFor(
  pending: ApplyRequest['pending'],
  expected: Partial<ApplyRequest['expected']>,
  tag: string,
  server: Pick<ApplyRequest, 'pooled' | 'detectsLostClient'> = getServerFacts(),
): ApplyRequest {
  return {
    entry: undefined,
    completion: undefined,
    ledger: { kind: 'missing' },
    server: undefined,
    isOwnTarget: false,
    tablesVersion: expected.historyExists === false ? 0 : SCHEMA_VERSION,
    deniedFindings: [],
    checksConstraints: true,
    sha256Hex: sha256,
    pending,
    table: OWN_TABLE,
    expected: {
      historyExists: true,
      tableExists: true,
      head: undefined,
      ordinal: 0,
      inProgressVersion: undefined,
      needsBaseline: false,
      ...expected,
    },
    keys: KEYS,
    limits: { lockTimeoutMs: 5000, statementTimeoutMs: 0, lockRetries: 0, lockWaitMs: 1000 },
    settings: [],
    role: 'none',
    repair: false,
    ...server,
    applicationName: 'governed-migrations test',
    runId: 'run',
    appliedBy: 'test',
    tag,
  };
}

function getServerFacts() {
  const { pooler, version } = testServer();
  return { pooled: pooler !== undefined, detectsLostClient: version >= 14 };
}

/** Opens a session as the action does. */
export async function openSession(url: string, rootCertificate?: string): Promise<PgSession> {
  const { read, target } = permitsFor(url);
  return await connect(read, target, {
    rootCertificate,
    applicationName: 'governed-migrations test',
    place: 'the test server',
    detectPooler: true,
    clock: systemClock,
    signal: NEVER_CANCELLED,
    log: () => undefined,
  });
}
