import type { Problem } from '../problem';
import type { EnginePorts, FileRequest } from './apply-types';
import { type CommitFailure, findCommitFailure } from './commit-failure';
import { commitStatements, countUntilCommit } from './commit-statements';
import { type CommitStatus, resolveCommit } from './resolve-commit';
import { rollback } from './rollback';

/** Result of a COMMIT, once it is known. */
export type CommitResult =
  | { readonly kind: 'applied' }
  /** The history shows that the file is applied. The connection is lost. */
  | { readonly kind: 'found-applied'; readonly reason: string }
  | { readonly kind: 'failed'; readonly problem: Problem };

/**
 * Commits a file in a message of its own. Unless another run recorded itself at the same time, a file
 * that is not committed is rolled back before this function returns. Never throws.
 */
export async function commit(
  work: FileRequest,
  ports: EnginePorts,
): Promise<CommitResult | CommitFailure> {
  const { session, clock, signal } = ports;
  // A sent COMMIT is not cancelled, but a dead connection must not delay the end of the run.
  let cancelTimer: (() => void) | undefined;
  const unlisten = signal.listen((urgency) => {
    const abort = () => session.abort(signal.reason()?.what ?? '');
    if (urgency === 'abort') abort();
    else cancelTimer ??= clock.after(COMMIT_TIMEOUT_MS, abort);
  });
  const reply = await session.execute(`${commitStatements(work).join('; ')};`);
  unlisten();
  cancelTimer?.();
  if (reply.kind === 'lost') return await resolveLostCommit(reply.reason, work, ports);
  if (reply.completed >= countUntilCommit(work)) {
    await rollback(reply, session);
    return { kind: 'applied' };
  }
  if (reply.error === undefined) return await resolveLostCommit(INCOMPLETE_ANSWER, work, ports);
  const failure = findCommitFailure(reply.error, reply.completed, work);
  if (failure.kind !== 'conflict') await rollback(reply, session);
  return failure;
}

const COMMIT_TIMEOUT_MS = 4_000;

const INCOMPLETE_ANSWER = 'the server did not answer every statement of the COMMIT';

/** A problem for each status except `applied`. */
type CommitProblems = Readonly<
  Record<Exclude<CommitStatus, 'applied'>, (file: string, reason: string) => Problem>
>;

/**
 * Finds out whether a file is applied after the answer to its COMMIT was lost
 * (docs/engine-rationale.md#lost-commit).
 *
 * @param problems Replace the default problem for a status.
 */
export async function resolveLostCommit(
  reason: string,
  work: FileRequest,
  ports: EnginePorts,
  problems: Partial<CommitProblems> = {},
): Promise<CommitResult> {
  const { path } = work.prepared.migration;
  ports.progress.message(
    `The connection was lost before the COMMIT of ${path} was answered. Checking the history.`,
  );
  const status = await resolveCommit(work, ports);
  if (status === 'applied') return { kind: 'found-applied', reason };
  return { kind: 'failed', problem: { ...PROBLEMS, ...problems }[status](path, reason) };
}

const PROBLEMS: CommitProblems = {
  'not-applied': (file, reason) => ({
    code: 'connection-lost',
    what: `The connection was lost before the COMMIT was answered: ${reason}. The file is not applied. The history was read after the lock became free.`,
    next: 'Retry the run. The files before this one stay applied.',
    file,
  }),
  'applied-by-another': (file, reason) => ({
    code: 'connection-lost',
    what: `The connection was lost before the COMMIT was answered: ${reason}. The COMMIT did not take effect, and another run has since applied the file.`,
    next: 'Retry the run. It resumes after the files of the other run.',
    file,
  }),
  unknown: (file, reason) => ({
    code: 'commit-unknown',
    what: `The connection was lost before the COMMIT was answered: ${reason}. The server did not answer in time whether the file is applied.`,
    next: 'Retry the run. This is safe: it reads the history first.',
    file,
  }),
};
