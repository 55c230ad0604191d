import { rehearseMigrations } from '../../../src/app/rehearsal/rehearse-migrations';
import {
  permitRehearsal,
  type RehearsalPermit,
} from '../../../src/checks/rehearsal/permit-rehearsal';
import { FAILURE_RULES, REHEARSAL_RULES } from '../../../src/checks/rehearsal/rules';
import { applyRules, type CheckFinding } from '../../../src/checks/rule';
import { applySuppressions } from '../../../src/checks/suppression';
import { parseTarget } from '../../../src/database-url/connection-string';
import type { ServerTarget } from '../../../src/database-url/target';
import { systemClock } from '../../../src/edge/clock';
import { connect } from '../../../src/edge/postgres/connect';
import { withEmbedded } from '../../../src/edge/postgres/embedded';
import type { PgSession } from '../../../src/edge/postgres/pg-session';
import type { Migration } from '../../../src/migrations/migration';
import { loadParser } from '../../../src/migrations/parse-sql';
import { freshDatabase } from '../../support/postgres';

/** Server of a rehearsal: the server of the tests or the embedded one. */
export type RehearsalServer = 'server' | 'embedded';

function createPermit(): RehearsalPermit {
  return permitRehearsal().permit;
}

const NEVER_CANCELLED = { reason: () => undefined, listen: () => () => undefined };

/** Opens a session on an empty database and passes it to `use`. */
export async function withEmptyDatabase<Result>(
  server: RehearsalServer,
  use: (session: PgSession) => Promise<Result>,
): Promise<Result> {
  if (server === 'embedded') {
    return await withEmbedded(createPermit(), NEVER_CANCELLED, (embedded) =>
      withServerSession(embedded, use),
    );
  }
  const database = await freshDatabase();
  const target = parseTarget(database.url, {});
  if (!target.ok || target.target.kind !== 'server') throw new Error('no target');
  try {
    return await withServerSession(target.target, use);
  } finally {
    await database.drop();
  }
}

async function withServerSession<Result>(
  server: ServerTarget,
  use: (session: PgSession) => Promise<Result>,
): Promise<Result> {
  const session = await connect(createPermit(), server, {
    rootCertificate: undefined,
    applicationName: 'test',
    place: 'a test',
    detectPooler: false,
    clock: systemClock,
    signal: NEVER_CANCELLED,
    log: () => undefined,
  });
  try {
    return await use(session);
  } finally {
    session.close();
  }
}

/** Creates a migration with this text. */
function createMigration(version: string, text: string): Migration {
  const fileName = `${version}_x.sql`;
  return { version, name: 'x', fileName, path: `migrations/${fileName}`, checksum: version, text };
}

/** Rehearses a text. Its lines `-- base: …` are the merged migration. */
export async function rehearseText(session: PgSession, text: string, setup?: string) {
  const base = [...text.matchAll(/^-- base: (.*)$/gm)].map(([, line = '']) => line).join('\n');
  const added = createMigration('2', text);
  const options = {
    setup: setup === undefined ? undefined : { file: 'setup.sql', text: setup },
    base: base === '' ? [] : [createMigration('1', base)],
    added: [added],
  };
  return await rehearseMigrations(session, options, await loadParser());
}

/** Returns the findings of a text, without those that it suppresses. */
export async function collectFindings(
  server: RehearsalServer,
  text: string,
): Promise<readonly CheckFinding[]> {
  const { observations, stop } = await withEmptyDatabase(
    server,
    async (session) => await rehearseText(session, text),
  );
  const findings = [
    ...observations.flatMap((effects) => applyRules(REHEARSAL_RULES, effects)),
    ...(stop === undefined ? [] : applyRules(FAILURE_RULES, stop)),
  ];
  return applySuppressions(findings, () => text).findings;
}
