import { locateDatabase } from '../database-url/database-location';
import type { Request } from '../inputs/request';
import { getJudgedTarget, type ReadPermit } from '../policy/decide';
import { beforehand } from './beforehand';
import type { Context } from './context';
import { type Ending, NOTHING_HAPPENED, troubled } from './ending';
import { migrationsOf } from './folder';
import { withWishes } from './halt';
import { look } from './look';
import { sessionOptions, withSession } from './open-target';
import type { Preparation } from './prepare';
import { reached } from './reached';
import { seenBy } from './seen';
import { toRecord, waits } from './tally';

/**
 * Shows what would run, and writes nothing: its one transaction is `READ ONLY` (contract, 7.7). A
 * command is not started.
 */
export async function plan(
  permit: ReadPermit,
  request: Request,
  context: Context,
): Promise<Ending> {
  if (request.command !== undefined) {
    const { planCommand } = await import(/* webpackChunkName: "command" */ './plan-command');
    return await planCommand(permit, request.command, context);
  }
  const files = await migrationsOf(request, context.workspace);
  if (!files.ok) return troubled(files.problems);
  const { format, read } = files.value;
  const place = locateDatabase(getJudgedTarget(permit));
  const looked = await withWishes(request.timeLimit, async ({ halt }) => {
    const options = sessionOptions(request, context, halt);
    return await withSession(permit, options, read, async (session, migrations) => {
      halt.listen(() => session.abort(halt.reason()?.what ?? ''));
      const seen = await look({ session, halt }, migrations, {
        readOnly: true,
        place,
        role: permit.role,
        format,
        baseline: request.baseline,
      });
      if (!seen.ok) return seen;
      const known = await beforehand({ permit, context }, migrations, seen.value, halt);
      return { ok: true, value: { ...seen.value, known } } as const;
    });
  });
  if (!looked.ok) return troubled(looked.problems);
  const { history, preparation, findings, known } = looked.value;
  const pending = preparation.pending.map(({ migration }) => migration);
  const then = reached(history.rows, [...preparation.baseline, ...pending]);
  return {
    ...NOTHING_HAPPENED,
    ...known,
    connected: true,
    findings,
    work: workOf(preparation, then),
    seen: request.evidenceFile === undefined ? undefined : seenBy({ history }),
  };
}

function workOf(
  { baseline, pending, digest, notes }: Preparation,
  headDigestThen: string,
): Ending['work'] {
  return {
    migrations: [...baseline.map(toRecord), ...pending.map(waits)],
    pending: pending.length,
    applied: 0,
    planDigest: digest,
    headDigest: headDigestThen,
    notes,
    lastLines: [],
  };
}
