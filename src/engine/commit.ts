import type { Problem } from '../problem';
import { failedFile } from './failure';
import { resolve, type Verdict } from './resolve';
import { rollback } from './rollback';
import type { ServerError } from './session';
import { CLOSING, COMMITTED } from './transaction';
import type { FileWork, Ports } from './work';

/** How a file ended whose text had run to its end. */
export type CommitEnd =
  | { readonly kind: 'applied' }
  /** It is applied, as the history says; the connection is lost. */
  | { readonly kind: 'found-applied'; readonly reason: string }
  | { readonly kind: 'failed'; readonly problem: Problem };

export const NOTHING_KEPT = 'Nothing of this file was kept; the files before it stay applied.';

/** Commits a file in a message of its own: the last file, and where none follows. */
export async function commit(work: FileWork, ports: Ports): Promise<CommitEnd> {
  const { session, clock, halt } = ports;
  // A COMMIT in flight is waited for, and not cancelled; but not on a line that went dead.
  let patience: (() => void) | undefined;
  const unlisten = halt.listen((urgency) => {
    const giveUp = () => session.abort(halt.reason()?.what ?? '');
    if (urgency === 'give-up') giveUp();
    else patience ??= clock.after(COMMIT_PATIENCE, giveUp);
  });
  const reply = await session.run(`${CLOSING.join('; ')};`);
  unlisten();
  patience?.();
  if (reply.kind === 'lost') return await afterLoss(reply.reason, work, ports);
  await rollback(reply, session);
  if (reply.completed >= COMMITTED) return { kind: 'applied' };
  if (reply.error === undefined) return await afterLoss(UNEXPECTED, work, ports);
  return { kind: 'failed', problem: refusedCommit(reply.error, work) };
}

const COMMIT_PATIENCE = 4_000;

const UNEXPECTED = 'the server did not answer every statement of it';

/** What the server's refusal of a COMMIT means: most often a deferred constraint or trigger failed. */
export function refusedCommit(error: ServerError, { prepared }: FileWork): Problem {
  const place = { file: prepared.migration.path, line: undefined };
  return failedFile(error, place, `It failed at the commit. ${NOTHING_KEPT}`);
}

/** Words for each verdict that is not "applied". */
type Words = Readonly<
  Record<Exclude<Verdict, 'applied'>, (file: string, reason: string) => Problem>
>;

/**
 * The answer to the last message of a file was lost: it is found out what became of the file.
 *
 * @param words Other words for some verdicts.
 */
export async function afterLoss(
  reason: string,
  work: FileWork,
  ports: Ports,
  words: Partial<Words> = {},
): Promise<CommitEnd> {
  const { path } = work.prepared.migration;
  ports.watcher.heard(
    `The answer to the last message of ${path} was lost: looking whether it came about.`,
  );
  const verdict = await resolve(work, ports);
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
