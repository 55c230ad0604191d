import {
  openSession,
  permitsFor,
  portsOn,
  sha256,
  workFor,
} from '../../__tests__/scenarios/engine/support';
import type { PgSession } from '../../src/edge/postgres/pg-session';
import { apply } from '../../src/engine/apply';
import type { ApplyEnd, PreparedMigration } from '../../src/engine/apply-types';
import { readHistory } from '../../src/engine/target-history';
import type { Parser } from '../../src/migrations/parse-sql';

/** A file as the parser would have given it to the engine, had it let it through. */
export function unjudged(parser: Parser, version: string, text: string): PreparedMigration {
  const parsed = parser.statements(text);
  return {
    migration: {
      version,
      name: 'hostile',
      fileName: `${version}_hostile.sql`,
      path: `migrations/${version}_hostile.sql`,
      checksum: sha256(text),
      text,
    },
    transactional: true,
    statements: parsed.ok
      ? parsed.statements.map((each) => ({ ...each, nonTransactional: false, build: undefined }))
      : [],
    resumeAt: 0,
    progress: [],
  };
}

/**
 * Hands files to the engine that nobody has looked into: its second line stands alone.
 *
 * @param tag As the action makes it up for a run.
 */
export async function applyUnjudged(
  url: string,
  session: PgSession,
  pending: readonly PreparedMigration[],
  tag: string,
): Promise<ApplyEnd> {
  const reading = await readHistory(session, {
    readOnly: false,
    inDetail: false,
    place: { host: '', database: '' },
  });
  if (!reading.ok) throw new Error(reading.problem.what);
  const { exists, rows, facts, noticesLoss } = reading.history;
  const newest = rows.at(-1);
  const expected = { historyExists: exists, head: newest?.version, ordinal: newest?.ordinal ?? 0 };
  const work = workFor(pending, expected, tag, { pooled: facts.pooled, noticesLoss });
  const { stop } = await apply(permitsFor(url).write, work, portsOn(session));
  return stop;
}

/** The same on a session of its own. */
export async function runUnjudged(
  url: string,
  pending: readonly PreparedMigration[],
  tag: string,
): Promise<ApplyEnd> {
  const session = await openSession(url);
  try {
    return await applyUnjudged(url, session, pending, tag);
  } finally {
    session.close();
  }
}
