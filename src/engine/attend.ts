import { blockersOf, cancelStatement, namesOf } from './backend';
import { repeat } from './clock';
import type { Notice, Reply } from './session';
import { toldProcess } from './transaction';
import type { FileWork, Ports } from './work';

/** Who blocks a statement is asked half-way through its lock_timeout; without one, after so long. */
const LOOK_WITHOUT_TIMEOUT = 5_000;

/** The question is not free for the server. */
const SHORTEST_LOOK = 50;

/** A cancel may come before the statement that it is for, and is then for nothing: said again. */
const CANCEL_AGAIN = 250;

/** What a statement may take to end once it is cancelled; the runner kills after 7.5 s. */
const LAST_PATIENCE = 5_000;

/** What came back, and what was seen meanwhile. */
export interface Attended {
  readonly reply: Reply;
  /** Who held a lock that the file waited for, in words. */
  readonly blockers: string | undefined;
}

/**
 * Sends a message that runs a file, and attends to it until its answer: who blocks it is asked by
 * the second connection, and once the run shall end, its statement is cancelled there. By SQL, and
 * not by the protocol's request: that takes down some poolers, and reaches through none for sure
 * (reliability, A3).
 */
export async function attend(work: FileWork, sql: string, ports: Ports): Promise<Attended> {
  const { session, clock, halt, watcher } = ports;
  let process = work.pooled ? undefined : session.greetedBy;
  let blockers: string | undefined;
  let over = false;
  const look = async () => {
    if (process === undefined) return;
    const seen = namesOf(await session.aside(blockersOf(process)));
    if (over || seen === undefined || seen === blockers) return;
    blockers = seen;
    watcher.heard(`Waiting for a lock that is held by ${seen}.`);
  };
  const cancel = async () => {
    if (process !== undefined) await session.aside(cancelStatement(process, work.keys));
  };
  const ends: (() => void)[] = [repeat(clock, lookEvery(work), look)];
  const stop = () => {
    void cancel();
    ends.push(
      repeat(clock, CANCEL_AGAIN, cancel),
      clock.after(LAST_PATIENCE, () => session.abort(halt.reason()?.what ?? '')),
    );
  };
  ends.push(
    halt.listen((urgency) => {
      if (urgency === 'give-up') session.abort(halt.reason()?.what ?? '');
      else stop();
    }),
  );
  if (halt.reason() !== undefined) stop();
  const hear = ({ severity, message }: Notice) => {
    const told = toldProcess(work.tag, message);
    if (told === undefined) watcher.heard(`${severity}: ${message}`);
    else process ??= told;
  };
  const reply = await session.run(sql, hear);
  over = true;
  for (const end of ends) end();
  return { reply, blockers };
}

function lookEvery({ limits }: FileWork): number {
  return limits.lockTimeout > 0
    ? Math.max(limits.lockTimeout / 2, SHORTEST_LOOK)
    : LOOK_WITHOUT_TIMEOUT;
}
