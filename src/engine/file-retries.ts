import type { Migration } from '../migrations/migration';
import type { Problem } from '../problem';
import type { ApplyRequest, EnginePorts } from './apply-types';
import { sleepUnlessCancelled } from './cancellation-signal';
import { retryDelayMs } from './retry';

/** Counts and delays the retries of a file that was rolled back. */
export class FileRetries {
  private count = 0;

  constructor(
    private readonly limits: Pick<ApplyRequest['limits'], 'lockRetries'>,
    private readonly ports: EnginePorts,
  ) {}

  /** Starts again at 0, for the next file. */
  reset(): void {
    this.count = 0;
  }

  canRetry(): boolean {
    return this.count < this.limits.lockRetries && this.ports.signal.reason() === undefined;
  }

  /** Reports the retry and waits until it may start. */
  async wait(migration: Migration, { what }: Problem, durationMs: number): Promise<undefined> {
    const { clock, signal, progress } = this.ports;
    this.count += 1;
    progress.message(
      `${what} The file was rolled back. Retry ${this.count} of ${this.limits.lockRetries}.`,
    );
    progress.ended(migration, 'not run', durationMs);
    await sleepUnlessCancelled(clock, signal, retryDelayMs(this.count, clock));
    return undefined;
  }

  /** Adds the number of attempts to a problem. */
  addCount(problem: Problem): Problem {
    if (this.count === 0) return problem;
    return { ...problem, what: `${problem.what} The file was run ${this.count + 1} times.` };
  }
}
