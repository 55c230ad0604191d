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

/** Where a test rehearses: on the test run's server, or on the embedded one. */
export type Where = 'server' | 'embedded';

function permit(): RehearsalPermit {
  const verdict = permitRehearsal();
  if (!verdict.ok) throw new Error('no permit');
  return verdict.permit;
}

/** Hands a session on an empty database to `use`. */
export async function onEmpty<Result>(
  where: Where,
  use: (session: PgSession) => Promise<Result>,
): Promise<Result> {
  if (where === 'embedded') return await withEmbedded(permit(), (server) => using(server, use));
  const database = await freshDatabase();
  const target = parseTarget(database.url, {});
  if (!target.ok || target.target.kind !== 'server') throw new Error('no target');
  try {
    return await using(target.target, use);
  } finally {
    await database.drop();
  }
}

async function using<Result>(
  server: ServerTarget,
  use: (session: PgSession) => Promise<Result>,
): Promise<Result> {
  const session = await connect(permit(), server, {
    rootCertificate: undefined,
    applicationName: 'test',
    place: 'a test',
    detectPooler: false,
    clock: systemClock,
    signal: { reason: () => undefined, listen: () => () => undefined },
    log: () => undefined,
  });
  try {
    return await use(session);
  } finally {
    session.close();
  }
}

/** A migration of this text. */
function migration(version: string, text: string): Migration {
  const fileName = `${version}_x.sql`;
  return { version, name: 'x', fileName, path: `migrations/${fileName}`, checksum: version, text };
}

/** What a text does after lines `-- base: …` of it were there. */
export async function rehearsed(session: PgSession, text: string, setup?: string) {
  const base = [...text.matchAll(/^-- base: (.*)$/gm)].map(([, line = '']) => line).join('\n');
  const added = migration('2', text);
  const score = {
    setup: setup === undefined ? undefined : { file: 'setup.sql', text: setup },
    base: base === '' ? [] : [migration('1', base)],
    added: [added],
  };
  return await rehearseMigrations(session, score, await loadParser());
}

/** What the rules find in an example, less what it allows itself. */
export async function findingsOf(where: Where, text: string): Promise<readonly CheckFinding[]> {
  const { observations, stop } = await onEmpty(
    where,
    async (session) => await rehearsed(session, text),
  );
  const found = [
    ...observations.flatMap((observation) => applyRules(REHEARSAL_RULES, observation)),
    ...(stop === undefined ? [] : applyRules(FAILURE_RULES, stop)),
  ];
  return applySuppressions(found, () => text).findings;
}
