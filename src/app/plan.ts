import { sha256Hex } from '../edge/hash';
import type { Halt } from '../engine/halt';
import { readHistory } from '../engine/history';
import type { Request } from '../inputs/request';
import { headDigest } from '../migrations/digest';
import { aboutServer } from '../policy/advise/about-server';
import type { ReadPermit } from '../policy/decide';
import type { Context } from './context';
import { type Ending, NOTHING_HAPPENED, troubled } from './ending';
import { migrationsOf } from './folder';
import { sessionOptions, withSession } from './open-target';
import { type Preparation, prepare } from './prepare';
import { waits } from './tally';

/**
 * Shows what would run, and writes nothing: its one transaction is `READ ONLY` (contract, 7.7). What
 * a command would run is the command's to know: it is not started, and the counts stay empty.
 */
export async function plan(
  permit: ReadPermit,
  request: Request,
  context: Context,
  halt: Halt,
): Promise<Ending> {
  if (request.command !== undefined) return NOTHING_HAPPENED;
  const migrations = migrationsOf(request, context.workspace);
  if (!migrations.ok) return troubled(migrations.problems);
  return await withSession(permit, sessionOptions(request, context, halt), async (session) => {
    halt.listen(() => session.abort(halt.reason()?.what ?? ''));
    const reading = await readHistory(session, true);
    if (!reading.ok) return troubled([reading.problem]);
    const { history } = reading;
    const prepared = await prepare(migrations.value, history);
    if (!prepared.ok) return troubled(prepared.problems);
    const ahead = prepared.value.plan.ahead.map(({ version }) => version);
    const findings = aboutServer({ server: history.facts, ahead });
    const after = [...history.rows, ...prepared.value.pending.map(asApplied)];
    return {
      ...NOTHING_HAPPENED,
      findings,
      work: workOf(prepared.value, headDigest(after, sha256Hex)),
    };
  });
}

function asApplied({ migration }: Preparation['pending'][number]) {
  return { version: migration.version, checksum: migration.checksum, state: 'applied' as const };
}

function workOf({ pending, digest, notes }: Preparation, headDigestThen: string): Ending['work'] {
  return {
    migrations: pending.map(waits),
    pending: pending.length,
    applied: 0,
    planDigest: digest,
    headDigest: headDigestThen,
    notes,
    lastLines: [],
  };
}
