import type { Migration } from '../migrations/migration';
import type { WritePermit } from '../policy/admit';
import type { Problem } from '../problem';
import { applyNonTransactional } from './apply-non-transactional';
import type {
  ApplyEnd,
  ApplyRequest,
  EnginePorts,
  FileRequest,
  MigrationResult,
} from './apply-types';
import { type CancelReason, sleepUnlessCancelled } from './cancellation-signal';
import { cancelledProblem } from './cancelled-problem';
import { type CommitResult, commit } from './commit';
import type { ExpectedHistory } from './expected-history';
import { retryDelayMs } from './retry';
import { type FileRunResult, runFile } from './run-file';
import { buildFileMessage, type FileMessage } from './transaction';

/**
 * Applies the pending migrations in order, each once. A file that fails ends the run; what came
 * before it stays. Takes a WritePermit so that nothing is written that was not admitted.
 *
 * The COMMIT of a file is sent once the file was seen to succeed, in one message with the start of
 * the next: n files take n + 1 messages.
 *
 * @returns Why it stopped, and a row for every file that was begun.
 */
export async function apply(
  _permit: WritePermit,
  work: ApplyRequest,
  ports: EnginePorts,
): Promise<{ stop: ApplyEnd; outcomes: readonly MigrationResult[] }> {
  const run = new Run(work, ports);
  for (;;) {
    const stop = await run.step();
    if (stop !== undefined) return { stop, outcomes: run.outcomes };
  }
}

/** A file whose text has run to its end, in a transaction that is still open. */
interface Open {
  readonly work: FileRequest;
  /** How long it ran, in milliseconds. */
  readonly duration: number;
}

/** Where a run of `apply` stands. */
class Run {
  readonly outcomes: MigrationResult[] = [];
  private open: Open | undefined;
  /** The file that is next, among those pending. */
  private index = 0;
  private tries = 0;
  /** The message of the file behind the one that runs: made meanwhile, so that the server need not wait. */
  private ahead: { readonly tag: string; readonly message: FileMessage } | undefined;
  /** Whether the next COMMIT is sent alone, for the server could not read the file behind it. */
  private apart = false;

  constructor(
    private readonly work: ApplyRequest,
    private readonly ports: EnginePorts,
  ) {}

  /** Sends one message, or runs one file outside a transaction. Gives a Stop when it is over. */
  async step(): Promise<ApplyEnd | undefined> {
    const file = this.fileAt(this.index);
    if (file === undefined && this.open === undefined) return { kind: 'done' };
    const wish = this.ports.signal.reason();
    if (wish !== undefined) return await this.signal(wish);
    const alone = file === undefined || this.apart || !file.prepared.transactional;
    if (this.open !== undefined && alone) return await this.commit(this.open);
    if (file === undefined) return { kind: 'done' };
    return file.prepared.transactional ? await this.transaction(file) : await this.outside(file);
  }

  private fileAt(index: number): FileRequest | undefined {
    const { pending, tag, expected, entry, ending, ...order } = this.work;
    const prepared = pending[index];
    if (prepared === undefined) return undefined;
    return {
      ...order,
      prepared,
      expected: this.expectedAt(index),
      tag: `${tag}_${index}`,
      entry: index === 0 ? entry : undefined,
      ending: index === pending.length - 1 ? ending : undefined,
    };
  }

  /** The history as the files before have left it. One that is resumed has its row already. */
  private expectedAt(index: number): ExpectedHistory {
    const { pending, expected, table } = this.work;
    const before = pending[index - 1];
    if (before === undefined) return expected;
    // In our own history the row of a file that was begun is there already; in a tool's it is not.
    const resumed = table.create === undefined && expected.begun !== undefined ? 1 : 0;
    return {
      historyExists: true,
      tableExists: true,
      begun: undefined,
      unadopted: false,
      head: before.migration.version,
      ordinal: expected.ordinal + index - resumed,
    };
  }

  private messageOf(file: FileRequest, closes: FileRequest | undefined): FileMessage {
    const { ahead } = this;
    const made = ahead?.tag === file.tag && ahead.message.closes === closes;
    return made ? ahead.message : buildFileMessage(file, closes);
  }

  /** Makes the message of the next file, as it is if this one succeeds. */
  private lookAhead(file: FileRequest): void {
    const next = this.fileAt(this.index + 1);
    if (!next?.prepared.transactional) return;
    this.ahead = { tag: next.tag, message: buildFileMessage(next, file) };
  }

  private async transaction(file: FileRequest): Promise<ApplyEnd | undefined> {
    const { clock, progress } = this.ports;
    const { migration } = file.prepared;
    const { open } = this;
    this.open = undefined;
    const since = clock.now();
    const running = runFile(file, this.messageOf(file, open?.work), this.ports);
    // Said, and made, while the server is at work already.
    if (open !== undefined) progress.ended(open.work.prepared.migration, 'ran', open.duration);
    progress.started(migration);
    this.lookAhead(file);
    const end = await running;
    const duration = clock.now() - since;
    if (end.kind === 'begun') {
      if (open !== undefined) this.record(open, 'applied');
      return await this.after(file, end.file, duration);
    }
    progress.ended(migration, 'not run', duration);
    if (end.kind === 'unread') {
      // Both anew, and apart, so that the one before is not held back by this one.
      progress.message(
        `The server could not read ${migration.path}: the file before it is run again, and committed apart.`,
      );
      this.apart = true;
      this.index -= 1;
      return undefined;
    }
    if (open !== undefined) this.record(open, 'failed');
    return { kind: 'failed', problem: end.problem };
  }

  private async after(
    file: FileRequest,
    end: FileRunResult,
    duration: number,
  ): Promise<ApplyEnd | undefined> {
    const { progress } = this.ports;
    const { migration } = file.prepared;
    switch (end.kind) {
      case 'ran':
        this.open = { work: file, duration };
        this.index += 1;
        this.tries = 0;
        return undefined;
      case 'unlucky':
      case 'failed':
        if (end.kind === 'unlucky' && this.mayTryAgain()) {
          return await this.tryAgain(migration, end.problem, duration);
        }
        progress.ended(migration, 'failed', duration);
        this.record({ work: file, duration }, 'failed');
        return { kind: 'failed', problem: this.afterTries(end.problem) };
      default:
        progress.ended(migration, 'not run', duration);
        return end.kind === 'refused' ? { kind: 'failed', problem: end.problem } : end;
    }
  }

  private mayTryAgain(): boolean {
    return this.tries < this.work.limits.lockRetries && this.ports.signal.reason() === undefined;
  }

  private async tryAgain(
    migration: Migration,
    { what }: Problem,
    duration: number,
  ): Promise<undefined> {
    const { clock, signal, progress } = this.ports;
    this.tries += 1;
    const { lockRetries } = this.work.limits;
    progress.message(`${what} Rolled back: trying again (${this.tries} of ${lockRetries}).`);
    progress.ended(migration, 'not run', duration);
    await sleepUnlessCancelled(clock, signal, retryDelayMs(this.tries, clock));
    return undefined;
  }

  private afterTries(problem: Problem): Problem {
    if (this.tries === 0) return problem;
    return { ...problem, what: `${problem.what} It was run ${this.tries + 1} times.` };
  }

  private async commit(open: Open): Promise<ApplyEnd | undefined> {
    const { clock, progress } = this.ports;
    const since = clock.now();
    const end = await commit(open.work, this.ports);
    this.open = undefined;
    this.apart = false;
    const duration = open.duration + clock.now() - since;
    const status = end.kind === 'failed' ? 'failed' : 'applied';
    progress.ended(open.work.prepared.migration, status, duration);
    this.record({ ...open, duration }, status);
    return this.stopAfter(end);
  }

  /** A lost connection is no end where nothing is left to do. */
  private stopAfter(end: CommitResult): ApplyEnd | undefined {
    if (end.kind === 'failed') return { kind: 'failed', problem: end.problem };
    const left = this.work.pending.length - this.index;
    if (end.kind === 'applied' || left === 0) return undefined;
    return { kind: 'failed', problem: lostBetween(end.reason, left) };
  }

  private async outside(file: FileRequest): Promise<ApplyEnd | undefined> {
    const { clock, progress } = this.ports;
    const { migration } = file.prepared;
    const since = clock.now();
    progress.started(migration);
    const end = await applyNonTransactional(file, this.ports);
    const duration = clock.now() - since;
    if (end.kind === 'locked' || end.kind === 'stale' || end.kind === 'refused') {
      progress.ended(migration, 'not run', duration);
      return end.kind === 'refused' ? { kind: 'failed', problem: end.problem } : end;
    }
    const status = end.kind === 'failed' ? 'failed' : 'applied';
    progress.ended(migration, status, duration);
    this.record({ work: file, duration }, status);
    this.index += 1;
    return this.stopAfter(end);
  }

  /** Somebody wishes the end: a file that ran and is not committed is rolled back. */
  private async signal(wish: CancelReason): Promise<ApplyEnd> {
    const { open } = this;
    const left = `${this.work.pending.length - this.index} not begun`;
    if (open === undefined)
      return { kind: 'failed', problem: cancelledProblem(wish, `between two files, ${left}`) };
    const { path } = open.work.prepared.migration;
    await this.ports.session.execute('ROLLBACK');
    this.ports.progress.ended(open.work.prepared.migration, 'failed', open.duration);
    this.record(open, 'failed');
    return {
      kind: 'failed',
      problem: cancelledProblem(wish, `${path} was rolled back, ${left}`, path),
    };
  }

  private record({ work, duration }: Open, status: MigrationResult['status']): void {
    this.outcomes.push({ migration: work.prepared.migration, status, duration });
  }
}

function lostBetween(reason: string, left: number): Problem {
  return {
    code: 'connection-lost',
    what: `The connection ended: ${reason}. The last file whose COMMIT was sent is applied, as the history says; ${left} files are not begun.`,
    next: 'Run again: it goes on with the first file that is not applied.',
  };
}
