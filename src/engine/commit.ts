import type { Problem } from '../problem';
import type { EnginePorts, FileRequest } from './apply-types';
import { migrationFailedProblem } from './failure-problems';
import { type CommitStatus, resolveCommit } from './resolve-commit';
import { rollback } from './rollback';
import type { ServerError } from './session';
import { COMMIT_STATEMENTS, STATEMENTS_UNTIL_COMMIT } from './transaction';

/** Result of the COMMIT of a file. */
export type CommitResult =
  | { readonly kind: 'applied' }
  /** The history shows that the file is applied. The connection is lost. */
  | { readonly kind: 'found-applied'; readonly reason: string }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Sentence about a transactional file that was rolled back. */
export const ROLLED_BACK_HINT = 'The file was rolled back, and the files before it stay applied.';

/** Commits a file in a message of its own. Never throws. */
export async function commit(work: FileRequest, ports: EnginePorts): Promise<CommitResult> {
  const { session, clock, signal } = ports;
  // A sent COMMIT is not cancelled, but a dead connection must not delay the end of the run.
  let cancelTimer: (() => void) | undefined;
  const unlisten = signal.listen((urgency) => {
    const abort = () => session.abort(signal.reason()?.what ?? '');
    if (urgency === 'abort') abort();
    else cancelTimer ??= clock.after(COMMIT_TIMEOUT_MS, abort);
  });
  const reply = await session.execute(`${COMMIT_STATEMENTS.join('; ')};`);
  unlisten();
  cancelTimer?.();
  if (reply.kind === 'lost') return await resolveLostCommit(reply.reason, work, ports);
  await rollback(reply, session);
  if (reply.completed >= STATEMENTS_UNTIL_COMMIT) return { kind: 'applied' };
  if (reply.error === undefined) return await resolveLostCommit(INCOMPLETE_ANSWER, work, ports);
  return { kind: 'failed', problem: commitFailedProblem(reply.error, work) };
}

const COMMIT_TIMEOUT_MS = 4_000;

const INCOMPLETE_ANSWER = 'the server did not answer every statement of the COMMIT';

/** Returns the problem of a failed COMMIT. The usual cause is a deferred constraint or trigger. */
export function commitFailedProblem(error: ServerError, { prepared }: FileRequest): Problem {
  const location = { file: prepared.migration.path, line: undefined };
  return migrationFailedProblem(
    error,
    location,
    `The file failed at the COMMIT. ${ROLLED_BACK_HINT}`,
  );
}

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
