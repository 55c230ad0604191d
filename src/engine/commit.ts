import type { Problem } from '../problem';
import type { EnginePorts, FileRequest } from './apply-types';
import { migrationFailedProblem } from './failure-problems';
import { type CommitStatus, resolveCommit } from './resolve-commit';
import { rollback } from './rollback';
import type { ServerError } from './session';
import { COMMIT_STATEMENTS, STATEMENTS_UNTIL_COMMIT } from './transaction';

/** How a file ended whose text had run to its end. */
export type CommitResult =
  | { readonly kind: 'applied' }
  /** It is applied, as the history says; the connection is lost. */
  | { readonly kind: 'found-applied'; readonly reason: string }
  | { readonly kind: 'failed'; readonly problem: Problem };

export const ROLLED_BACK_HINT = 'Nothing of this file was kept; the files before it stay applied.';

/** Commits a file in a message of its own: the last file, and where none follows. */
export async function commit(work: FileRequest, ports: EnginePorts): Promise<CommitResult> {
  const { session, clock, signal } = ports;
  // A COMMIT in flight is waited for, and not cancelled; but not on a line that went dead.
  let deadline: (() => void) | undefined;
  const unlisten = signal.listen((urgency) => {
    const giveUp = () => session.abort(signal.reason()?.what ?? '');
    if (urgency === 'abort') giveUp();
    else deadline ??= clock.after(COMMIT_TIMEOUT_MS, giveUp);
  });
  const reply = await session.execute(`${COMMIT_STATEMENTS.join('; ')};`);
  unlisten();
  deadline?.();
  if (reply.kind === 'lost') return await resolveLostCommit(reply.reason, work, ports);
  await rollback(reply, session);
  if (reply.completed >= STATEMENTS_UNTIL_COMMIT) return { kind: 'applied' };
  if (reply.error === undefined) return await resolveLostCommit(UNEXPECTED, work, ports);
  return { kind: 'failed', problem: commitFailedProblem(reply.error, work) };
}

const COMMIT_TIMEOUT_MS = 4_000;

const UNEXPECTED = 'the server did not answer every statement of it';

/** What the server's refusal of a COMMIT means: most often a deferred constraint or trigger failed. */
export function commitFailedProblem(error: ServerError, { prepared }: FileRequest): Problem {
  const place = { file: prepared.migration.path, line: undefined };
  return migrationFailedProblem(error, place, `It failed at the commit. ${ROLLED_BACK_HINT}`);
}

/** Words for each verdict that is not "applied". */
type Words = Readonly<
  Record<Exclude<CommitStatus, 'applied'>, (file: string, reason: string) => Problem>
>;

/**
 * The answer to the last message of a file was lost: it is found out what became of the file.
 *
 * @param words Other words for some verdicts.
 */
export async function resolveLostCommit(
  reason: string,
  work: FileRequest,
  ports: EnginePorts,
  words: Partial<Words> = {},
): Promise<CommitResult> {
  const { path } = work.prepared.migration;
  ports.progress.message(
    `The answer to the last message of ${path} was lost: looking whether it came about.`,
  );
  const verdict = await resolveCommit(work, ports);
  if (verdict === 'applied') return { kind: 'found-applied', reason };
  return { kind: 'failed', problem: { ...WORDS, ...words }[verdict](path, reason) };
}

const WORDS: Words = {
  'not-applied': (file, reason) => ({
    code: 'connection-lost',
    what: `The connection ended after the COMMIT was sent and before its answer came: ${reason}. It did not come about: the file is not applied, as was seen once the lock was free.`,
    next: 'Run again: the files before it stay applied, and this one starts anew.',
    file,
  }),
  'applied-by-another': (file, reason) => ({
    code: 'connection-lost',
    what: `The connection ended before the COMMIT was answered: ${reason}. It did not come about; another run has applied the file since.`,
    next: 'Run again: it goes on where that run is.',
    file,
  }),
  unknown: (file, reason) => ({
    code: 'commit-unknown',
    what: `The connection ended after the COMMIT was sent and before its answer came: ${reason}. Whether the file is applied is not known, for the server could not be asked in time.`,
    next: 'Run again: that is safe, for the history tells whether it is applied.',
    file,
  }),
};
