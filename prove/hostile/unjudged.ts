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

/** Prepares a file as if the parser had accepted it. */
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
 * Applies files without the parser checks: only the second line of defense is active.
 *
 * @param tag A name as the action creates it for a run.
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
  const { exists, rows, facts, detectsLostClient } = reading.history;
  const newest = rows.at(-1);
  const expected = { historyExists: exists, head: newest?.version, ordinal: newest?.ordinal ?? 0 };
  const work = workFor(pending, expected, tag, { pooled: facts.pooled, detectsLostClient });
  const { end } = await apply(permitsFor(url).write, work, portsOn(session));
  return end;
}

/** The same with a new session. */
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
