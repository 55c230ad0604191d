import { lineAtCodePoint } from '../migrations/text-positions';
import type { Problem } from '../problem';
import type { EnginePorts, FileRequest } from './apply-types';
import { cancelledProblem } from './cancelled-problem';
import { commitFailedProblem, ROLLED_BACK_HINT, resolveLostCommit } from './commit';
import { existingTableProblem } from './existing-tables';
import {
  engineStatementProblem,
  migrationFailedProblem,
  notRecordedProblem,
} from './failure-problems';
import { findFailedGuard } from './guard';
import { INSERTED_TAG } from './history-table';
import { isRetryableError } from './retry';
import { rollback } from './rollback';
import { runCancellable } from './run-cancellable';
import type { ServerError } from './session';
import { type FileMessage, STATEMENTS_UNTIL_COMMIT } from './transaction';

/** How the text of a file ended that runs in a transaction. */
export type FileRunResult =
  /** It ran to its end, and its transaction is open. */
  | { readonly kind: 'ran' }
  /** It was rolled back; where it is `unlucky`, another moment may be kinder. */
  | { readonly kind: 'failed' | 'unlucky'; readonly problem: Problem }
  /** It was not begun. */
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'locked' | 'stale' };

/** How a message ended that runs a file, and may bring the COMMIT of the file before. */
export type MessageResult =
  /** The file before, if any, is applied. */
  | { readonly kind: 'begun'; readonly file: FileRunResult }
  /** The file before is not applied, and this one was not begun. */
  | { readonly kind: 'not-begun'; readonly problem: Problem }
  /** Nothing of the message was run; the file before was rolled back with it. */
  | { readonly kind: 'unread' };

/**
 * Sends the message that runs a file, and with it the COMMIT of the one that it closes, which was
 * seen to succeed. Whatever does not end well is rolled back when this returns.
 */
export async function runFile(
  work: FileRequest,
  message: FileMessage,
  ports: EnginePorts,
): Promise<MessageResult> {
  const { closes: before } = message;
  const { reply, blockers } = await runCancellable(work, message.sql, ports);
  const uncommitted = before !== undefined && reply.completed < STATEMENTS_UNTIL_COMMIT;
  if (reply.kind === 'lost') {
    if (uncommitted) {
      const end = await resolveLostCommit(reply.reason, before, ports);
      if (end.kind === 'failed') return { kind: 'not-begun', problem: end.problem };
    }
    return { kind: 'begun', file: connectionLost(work, reply.reason, ports) };
  }
  const inside = reply.error === undefined && reply.transaction === 'open';
  if (inside && reply.commandTag === INSERTED_TAG) return { kind: 'begun', file: { kind: 'ran' } };
  const error = reply.error ?? LEFT_TRANSACTION;
  const lost = await rollback(reply, ports.session);
  if (uncommitted) return notCommitted(error, reply.completed, before, ports);
  if (lost !== undefined) return { kind: 'begun', file: connectionLost(work, lost, ports) };
  const file: FileRunResult = inside
    ? { kind: 'failed', problem: notRecordedProblem(ROLLED_BACK_HINT) }
    : refused(error, reply.completed, message, { work, blockers, ports });
  return { kind: 'begun', file };
}

/** What became of the file before, whose COMMIT was refused or never reached. */
function notCommitted(
  error: ServerError,
  completed: number,
  before: FileRequest,
  { signal }: EnginePorts,
): MessageResult {
  const wish = signal.reason();
  if (wish !== undefined && error.code === CANCELED) {
    const { path } = before.prepared.migration;
    return { kind: 'not-begun', problem: cancelledProblem(wish, `${path} was rolled back`, path) };
  }
  // The server reads a message whole before it runs it: a text that it cannot read, of the next
  // file, is why not even the first statement ended.
  if (completed === 0) return { kind: 'unread' };
  return { kind: 'not-begun', problem: commitFailedProblem(error, before) };
}

/** SQLSTATE query_canceled. */
const CANCELED = '57014';

/** SQLSTATE read_only_sql_transaction. */
const READ_ONLY = '25006';

/** The sentinel sees to it that this is never needed. */
const LEFT_TRANSACTION: ServerError = {
  code: '25P01',
  message: 'the file left the transaction that it ran in',
  hint: undefined,
  position: undefined,
};

function refused(
  error: ServerError,
  completed: number,
  message: FileMessage,
  {
    work,
    blockers,
    ports,
  }: { work: FileRequest; blockers: string | undefined; ports: EnginePorts },
): FileRunResult {
  const guard = findFailedGuard(work.tag, error);
  if (guard === 'locked' || guard === 'stale') return { kind: guard };
  if (guard === 'occupied') return { kind: 'refused', problem: existingTableProblem(work, error) };
  const { path } = work.prepared.migration;
  const wish = ports.signal.reason();
  if (wish !== undefined && error.code === CANCELED) {
    return { kind: 'failed', problem: cancelledProblem(wish, `${path} was rolled back`, path) };
  }
  // Behind the file's statements come the sentinel and the resets, which still speak for the file.
  const recording = completed >= message.record;
  const line = recording ? undefined : lineOf(error, completed, message, work);
  // Where not even the first statement ended, the server could not read the message: the file's text.
  const unreadable = completed === 0 && guard === undefined;
  const opening = line === undefined && completed < message.prologue && !unreadable;
  const held = blockers === undefined ? '' : ` It waited for a lock that was held by ${blockers}.`;
  const kept = `${ROLLED_BACK_HINT}${held}`;
  // A file may have made its own transaction read-only.
  const ours = opening || (recording && error.code !== READ_ONLY);
  const problem = ours
    ? engineStatementProblem(error, guard, kept)
    : migrationFailedProblem(error, { file: path, line }, kept);
  return { kind: isRetryableError(error.code) ? 'unlucky' : 'failed', problem };
}

/**
 * The line of the file to which an error belongs: by the position where the server gives one, else
 * by counting the statements that had ended (reliability, A4).
 */
function lineOf(
  error: ServerError,
  completed: number,
  { prologue, offset }: FileMessage,
  { prepared }: FileRequest,
): number | undefined {
  // First the position: over a syntax error the server runs nothing, so that nothing has ended.
  if (error.position !== undefined) {
    const place = error.position - 1 - offset;
    if (place >= 0) return lineAtCodePoint(prepared.migration.text, place);
  }
  if (completed < prologue) return undefined;
  return prepared.statements[completed - prologue]?.line;
}

function connectionLost(
  { prepared }: FileRequest,
  reason: string,
  { signal }: EnginePorts,
): FileRunResult {
  const { path } = prepared.migration;
  const wish = signal.reason();
  if (wish !== undefined) {
    const state = `the connection was given up while ${path} ran, which is not applied: no COMMIT of it had been sent, and the server rolls it back`;
    return { kind: 'failed', problem: cancelledProblem(wish, state, path) };
  }
  return {
    kind: 'failed',
    problem: {
      code: 'connection-lost',
      what: `The connection ended while the file ran: ${reason}. It is not applied: no COMMIT had been sent.`,
      next: 'Run again: the files before it stay applied, and this one starts anew.',
      file: path,
    },
  };
}
