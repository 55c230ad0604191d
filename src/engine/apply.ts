import type { WritePermit } from '../policy/admit';
import { applyNonTransactional } from './apply-non-transactional';
import type {
  ApplyEnd,
  ApplyRequest,
  EnginePorts,
  FileRequest,
  MigrationResult,
} from './apply-types';
import type { CancelReason } from './cancellation-signal';
import { cancelledProblem } from './cancelled-problem';
import { type CommitResult, commit } from './commit';
import { type CommitFailure, lostBetweenFilesProblem } from './commit-failure';
import { createFileRequest } from './create-file-request';
import { FileRetries } from './file-retries';
import { NextMessage } from './next-message';
import { EntryRelinker } from './relink-entry';
import { type FileRunResult, runFile } from './run-file';

/**
 * Applies the pending migrations in order, each once. If a file fails, the run ends and the files
 * before it stay applied. Takes a WritePermit, so that nothing is written without a decision.
 *
 * The COMMIT of a file is sent only after the file has succeeded, in one message with the start of
 * the next file. So n files need n + 1 messages
 * (docs/engine-rationale.md#two-messages-for-each-file).
 *
 * @returns The reason for the end, a result for every file that was started, and the ledger entry and
 * the ledger as they are after the last conflict with another run.
 */
export async function apply(
  _permit: WritePermit,
  work: ApplyRequest,
  ports: EnginePorts,
): Promise<
  { end: ApplyEnd; results: readonly MigrationResult[] } & Pick<ApplyRequest, 'entry' | 'ledger'>
> {
  const run = new ApplyRun(work, ports);
  for (;;) {
    const end = await run.step();
    if (end !== undefined) return { end, results: run.results, ...run.link };
  }
}

/** A file that succeeded and whose transaction is still open. */
interface OpenTransaction {
  readonly work: FileRequest;
  /** Milliseconds. */
  readonly durationMs: number;
}

/** State of one call of `apply`. */
class ApplyRun {
  readonly results: MigrationResult[] = [];
  private openFile: OpenTransaction | undefined;
  /** Index of the next pending file. */
  private index = 0;
  private readonly retries: FileRetries;
  /** Retries of a file that succeeded, but whose run could not be recorded. */
  private readonly recordRetries: FileRetries;
  private readonly relinker = new EntryRelinker();
  private readonly nextMessage = new NextMessage();
  /** Whether the next COMMIT needs its own message, because the next file cannot be parsed. */
  private commitsAlone = false;

  constructor(
    private work: ApplyRequest,
    private readonly ports: EnginePorts,
  ) {
    this.retries = new FileRetries(work.limits, ports);
    this.recordRetries = new FileRetries(work.limits, ports);
  }

  get link(): Pick<ApplyRequest, 'entry' | 'ledger'> {
    const { entry, ledger } = this.work;
    return { entry, ledger };
  }

  /**
   * Sends one message, or runs one non-transactional file. Returns undefined if there is more to
   * do.
   */
  async step(): Promise<ApplyEnd | undefined> {
    const file = createFileRequest(this.work, this.index);
    if (file === undefined && this.openFile === undefined) return { kind: 'done' };
    const cancelReason = this.ports.signal.reason();
    if (cancelReason !== undefined) return await this.cancel(cancelReason);
    const mustCommitFirst = file === undefined || this.commitsAlone || !file.prepared.transactional;
    if (this.openFile !== undefined && mustCommitFirst) return await this.commit(this.openFile);
    if (file === undefined) return { kind: 'done' };
    return file.prepared.transactional
      ? await this.runTransactional(file)
      : await this.runNonTransactional(file);
  }

  private async runTransactional(file: FileRequest): Promise<ApplyEnd | undefined> {
    const { clock, progress } = this.ports;
    const { migration } = file.prepared;
    const { openFile } = this;
    this.openFile = undefined;
    const startMs = clock.now();
    const running = runFile(file, this.nextMessage.build(file, openFile?.work), this.ports);
    // The server runs the message meanwhile.
    if (openFile !== undefined)
      progress.ended(openFile.work.prepared.migration, 'ran', openFile.durationMs);
    progress.started(migration);
    this.nextMessage.prepare(createFileRequest(this.work, this.index + 1), file);
    const end = await running;
    const durationMs = clock.now() - startMs;
    if (end.kind === 'started') {
      if (openFile !== undefined) this.addResult(openFile, 'applied');
      return await this.handleFileResult(file, end.file, durationMs);
    }
    progress.ended(migration, 'not run', durationMs);
    if (end.kind === 'not-parsed') {
      // Run both files again, and commit the first one in a message of its own.
      progress.message(
        `The server could not parse ${migration.path}. The file before it is run again and committed in a message of its own.`,
      );
      this.commitsAlone = true;
      this.index -= 1;
      return undefined;
    }
    if (openFile === undefined || end.kind === 'not-started') {
      if (openFile !== undefined) this.addResult(openFile, 'failed');
      return end.kind === 'not-started' ? { kind: 'failed', problem: end.problem } : undefined;
    }
    progress.started(openFile.work.prepared.migration);
    return await this.handleCommitFailure(openFile, end.failure);
  }

  private async handleFileResult(
    file: FileRequest,
    end: FileRunResult,
    durationMs: number,
  ): Promise<ApplyEnd | undefined> {
    const { progress } = this.ports;
    const { migration } = file.prepared;
    switch (end.kind) {
      case 'ran':
        this.openFile = { work: file, durationMs };
        this.index += 1;
        this.retries.reset();
        return undefined;
      case 'retryable':
      case 'failed':
        if (end.kind === 'retryable' && this.retries.canRetry())
          return await this.retries.wait(migration, end.problem, durationMs);
        progress.ended(migration, 'failed', durationMs);
        this.addResult({ work: file, durationMs }, 'failed');
        return { kind: 'failed', problem: this.retries.addCount(end.problem) };
      default:
        progress.ended(migration, 'not run', durationMs);
        return end.kind === 'refused' ? { kind: 'failed', problem: end.problem } : end;
    }
  }

  private async commit(openFile: OpenTransaction): Promise<ApplyEnd | undefined> {
    const { clock, progress } = this.ports;
    const startMs = clock.now();
    const end = await commit(openFile.work, this.ports);
    this.openFile = undefined;
    this.commitsAlone = false;
    const durationMs = openFile.durationMs + clock.now() - startMs;
    if (end.kind !== 'applied' && end.kind !== 'found-applied')
      return await this.handleCommitFailure({ ...openFile, durationMs }, end);
    progress.ended(openFile.work.prepared.migration, 'applied', durationMs);
    this.addResult({ ...openFile, durationMs }, 'applied');
    return this.endAfterCommit(end);
  }

  /** Continues the transaction of a file after a conflict. Otherwise ends or retries its run. */
  private async handleCommitFailure(
    openFile: OpenTransaction,
    failure: CommitFailure,
  ): Promise<ApplyEnd | undefined> {
    const { migration } = openFile.work.prepared;
    const { durationMs } = openFile;
    const end = await this.relinker.relink(failure, openFile.work, this.work, this.ports);
    if (end.kind === 'linked') {
      this.work = { ...this.work, ...end.update };
      const work = createFileRequest(this.work, this.index - 1);
      if (work !== undefined) this.openFile = { ...openFile, work };
      this.commitsAlone = true;
      return undefined;
    }
    if (end.kind === 'retryable' && this.recordRetries.canRetry()) {
      this.index -= 1;
      return await this.recordRetries.wait(migration, end.problem, durationMs);
    }
    this.ports.progress.ended(migration, end.kind === 'stale' ? 'not run' : 'failed', durationMs);
    if (end.kind === 'stale') return end;
    this.addResult(openFile, 'failed');
    return { kind: 'failed', problem: end.problem };
  }

  /** A lost connection is not an error if no file is left. */
  private endAfterCommit(end: CommitResult): ApplyEnd | undefined {
    if (end.kind === 'failed') return { kind: 'failed', problem: end.problem };
    const pendingCount = this.work.pending.length - this.index;
    if (end.kind === 'applied' || pendingCount === 0) return undefined;
    return { kind: 'failed', problem: lostBetweenFilesProblem(end.reason, pendingCount) };
  }

  private async runNonTransactional(file: FileRequest): Promise<ApplyEnd | undefined> {
    const { clock, progress } = this.ports;
    const { migration } = file.prepared;
    const startMs = clock.now();
    progress.started(migration);
    const end = await applyNonTransactional(file, this.ports);
    const durationMs = clock.now() - startMs;
    if (end.kind === 'locked' || end.kind === 'stale' || end.kind === 'refused') {
      progress.ended(migration, 'not run', durationMs);
      return end.kind === 'refused' ? { kind: 'failed', problem: end.problem } : end;
    }
    const status = end.kind === 'failed' ? 'failed' : 'applied';
    progress.ended(migration, status, durationMs);
    this.addResult({ work: file, durationMs }, status);
    this.index += 1;
    return this.endAfterCommit(end);
  }

  /** Handles a cancellation: rolls back a file that ran and is not committed. */
  private async cancel(cancelReason: CancelReason): Promise<ApplyEnd> {
    const { openFile } = this;
    const pendingCount = `${this.work.pending.length - this.index} pending files were not started.`;
    if (openFile === undefined)
      return { kind: 'failed', problem: cancelledProblem(cancelReason, pendingCount) };
    const { path } = openFile.work.prepared.migration;
    await this.ports.session.execute('ROLLBACK');
    this.ports.progress.ended(openFile.work.prepared.migration, 'failed', openFile.durationMs);
    this.addResult(openFile, 'failed');
    return {
      kind: 'failed',
      problem: cancelledProblem(cancelReason, `${path} was rolled back. ${pendingCount}`, path),
    };
  }

  private addResult(
    { work, durationMs }: OpenTransaction,
    status: MigrationResult['status'],
  ): void {
    this.results.push({ migration: work.prepared.migration, status, durationMs });
  }
}
