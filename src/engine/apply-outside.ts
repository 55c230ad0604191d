import type { Statement } from '../migrations/inspect';
import { lineAtCodePoint } from '../migrations/lines';
import type { Problem } from '../problem';
import { afterLoss, type CommitEnd } from './commit';
import { failedFile, ownStatementFailed } from './failure';
import { guardThatSpoke } from './guard';
import type { HaltReason } from './halt';
import { halted } from './halted';
import { dropping, leftovers } from './leftover';
import { occupied } from './occupant';
import { announcement, finish, giveUp } from './outside-row';
import { endStatement, setsSession } from './outside-statement';
import { rollback } from './rollback';
import type { Reply, ServerError } from './session';
import type { FileWork, Ports } from './work';

/** How a file outside a transaction ended. */
export type OutsideEnd =
  | CommitEnd
  /** It was not begun. */
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'locked' }
  | { readonly kind: 'stale' };

/**
 * Applies a file that cannot run in a transaction, statement by statement, each recorded as it ends
 * (contract, 7.2; reliability, A1): a row in state `running` first, then the statements, then
 * `applied`. Needs a direct connection: the session lock that tells others that its owner is alive
 * would be stranded behind a pooler.
 */
export async function applyOutside(work: FileWork, ports: Ports): Promise<OutsideEnd> {
  const { session, halt } = ports;
  const announced = await session.run(announcement(work));
  if (announced.kind === 'lost' || announced.error !== undefined) {
    return await notBegun(announced, work, ports);
  }
  const { statements, resumeAt } = work.prepared;
  for (const [index, statement] of statements.entries()) {
    const ended = Math.max(index, resumeAt);
    const wish = halt.reason();
    if (wish !== undefined) return await between(work, ended, wish, ports);
    const end = await endStatement(work, index, statement, ports);
    if (end.kind === 'ended') continue;
    if (end.kind === 'lost') return interrupted(work, ended, end.reason);
    if (end.kind === 'refused') return await refused(work, { ended, statement, ...end }, ports);
    await session.run(giveUp(work, false));
    return { kind: 'failed', problem: invalidIndex(work, statement, end.indexes) };
  }
  const finished = await session.run(finish(work));
  if (finished.kind === 'lost') {
    return await afterLoss(finished.reason, work, ports, {
      'not-applied': (file, reason) => interruption(file, statements.length, reason),
      unknown: unknownRecord,
    });
  }
  if (finished.error === undefined) return { kind: 'applied' };
  await rollback(finished, session);
  return interrupted(work, statements.length, finished.error.message);
}

async function notBegun(reply: Reply, work: FileWork, { session }: Ports): Promise<OutsideEnd> {
  if (reply.kind === 'lost') return interrupted(work, work.prepared.resumeAt, reply.reason);
  await rollback(reply, session);
  const { error } = reply;
  if (error === undefined) return { kind: 'stale' };
  const guard = guardThatSpoke(work.tag, error);
  if (guard === 'locked' || guard === 'stale') return { kind: guard };
  if (guard === 'occupied') return { kind: 'refused', problem: occupied(work, error) };
  const problem = ownStatementFailed(error, guard, 'No statement of this file ran.');
  return { kind: 'failed', problem };
}

/** Somebody wishes the end, and no statement runs. */
async function between(
  work: FileWork,
  ended: number,
  wish: HaltReason,
  { session }: Ports,
): Promise<OutsideEnd> {
  const { untouched, kept } = whatStays(work, ended);
  await session.run(giveUp(work, untouched));
  const { path } = work.prepared.migration;
  return { kind: 'failed', problem: halted(wish, `${path} ${kept}`, path) };
}

async function refused(
  work: FileWork,
  failure: { ended: number; statement: Statement; error: ServerError; offset: number },
  ports: Ports,
): Promise<OutsideEnd> {
  const { ended, statement, error, offset } = failure;
  const { path } = work.prepared.migration;
  const { untouched, kept } = whatStays(work, ended);
  const left = await leftovers(statement, ports.session);
  const leftover =
    left.length === 0
      ? ''
      : ` An unfinished build left an invalid index: ${dropping(left)} before the next run${repairs(statement) ? ', or let `repair: true` do it' : ', unless somebody else is building it'}.`;
  // A row is what tells the next run that the build was ours.
  await ports.session.run(giveUp(work, untouched && left.length === 0));
  const guard = guardThatSpoke(work.tag, error);
  if (guard !== undefined) {
    return { kind: 'failed', problem: ownStatementFailed(error, guard, `It ${kept}.`) };
  }
  const wish = ports.halt.reason();
  if (wish !== undefined && error.code === '57014') {
    const problem = halted(wish, `${path} ${kept}`, path);
    return { kind: 'failed', problem: { ...problem, next: `${problem.next}${leftover}` } };
  }
  const mend = untouched
    ? ''
    : ' Those that ended must stay as they are in the file; from here on it may be changed.';
  const line = statement.line - 1 + lineAtCodePoint(statement.text, offset);
  const words = `It ${kept}.${leftover}${mend}`;
  return { kind: 'failed', problem: failedFile(error, { file: path, line }, words) };
}

/** What is left of a file that stopped: the rest of a sentence about it. */
function whatStays({ prepared }: FileWork, ended: number): { untouched: boolean; kept: string } {
  const { statements } = prepared;
  const untouched = statements.slice(0, ended).every(setsSession);
  const kept = untouched
    ? 'runs outside a transaction; none of its statements ended'
    : `runs outside a transaction: ${ended} of ${statements.length} statements ended and stay, and the next run goes on at the one that follows`;
  return { untouched, kept };
}

/** An index whose name the server makes up cannot be told from somebody else's. */
function repairs({ build }: Statement): boolean {
  return build?.kind === 'reindex' || build?.index !== undefined;
}

function invalidIndex(
  { prepared }: FileWork,
  statement: Statement,
  indexes: readonly string[],
): Problem {
  const [one, more] = [indexes.length === 1, indexes.join(', ')];
  return {
    code: 'invalid-index',
    what: `The index${one ? '' : 'es'} ${more} ${one ? 'is' : 'are'} not valid: a build was interrupted or failed, and queries and constraints do not use what it left.`,
    next: `See to what made the build fail. Then drop it (${dropping(indexes)}) and run again${repairs(statement) ? ', or let one run with `repair: true` do both' : ', unless somebody else is building it'}: it goes on at this statement.`,
    file: prepared.migration.path,
    line: statement.line,
  };
}

function interrupted(work: FileWork, ended: number, reason: string): OutsideEnd {
  return { kind: 'failed', problem: interruption(work.prepared.migration.path, ended, reason) };
}

function unknownRecord(file: string, reason: string): Problem {
  return {
    code: 'commit-unknown',
    what: `The file runs outside a transaction, and all its statements ended. Then the connection did: ${reason}. Whether its row says so is not known, for the server could not be asked in time.`,
    next: 'Run again: that is safe, for the row tells what is left to do.',
    file,
  };
}

function interruption(file: string, ended: number, reason: string): Problem {
  return {
    code: 'migration-interrupted',
    what: `The file runs outside a transaction and was interrupted after ${ended} of its statements: ${reason}.`,
    next: 'The next run goes on where this one stopped. Look first at what the interrupted statement left behind, for example an invalid index.',
    file,
  };
}
