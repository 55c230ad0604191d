/** Limits of the visits: of what one step follows, and of what all steps follow together. */
export const VISIT_LIMITS = { step: 500, total: 100_000, depth: 100 } as const;

/**
 * Limits what the check follows. A visit is a script, a function, a workflow or an action that leads
 * further. What is remembered, and what leads no further, costs nothing. The limit is a number and
 * not a time, so that the result is the same for the same commit.
 */
export class VisitBudget {
  private stepVisits = 0;
  private totalVisits = 0;
  /** For each open visit, whether it already counts. */
  private readonly openVisits: boolean[] = [];
  private reason: string | undefined;
  private shortfalls = 0;

  /** @param isOutOfTime A backstop for a check that takes far longer than usual. */
  constructor(private readonly isOutOfTime: () => boolean = () => false) {}

  /** Starts the next step: its visits, and what it could not follow, are counted from here. */
  startStep(): void {
    this.stepVisits = 0;
    this.reason = undefined;
  }

  /** Why the step is not followed to its end, as the end of a sentence; undefined if it is. */
  get shortfall(): string | undefined {
    return this.reason;
  }

  /** How often something was not followed to its end, in all steps. */
  get shortfallCount(): number {
    return this.shortfalls;
  }

  /** Records that the step is not followed to its end. The first reason counts. */
  reportShortfall(reason: string): void {
    this.reason ??= reason;
    this.shortfalls += 1;
  }

  /** Runs a visit, or records the shortfall if a limit is reached. Returns whether it ran. */
  visit(run: () => void): boolean {
    const parent = this.openVisits.length - 1;
    if (this.openVisits[parent] === false) {
      this.openVisits[parent] = true;
      this.stepVisits += 1;
      this.totalVisits += 1;
    }
    const exceeded = this.findExceededLimit();
    if (exceeded !== undefined) {
      this.reportShortfall(exceeded);
      return false;
    }
    this.openVisits.push(false);
    run();
    this.openVisits.pop();
    return true;
  }

  /**
   * Runs the visit of a called workflow, which belongs to no step. Returns the limit that is reached;
   * undefined if it ran.
   */
  visitCall(run: () => void): string | undefined {
    this.startStep();
    const { totalVisits } = this;
    const exceeded = this.findExceededLimit();
    if (exceeded === undefined) run();
    this.totalVisits = Math.max(this.totalVisits, totalVisits + 1);
    return exceeded;
  }

  private findExceededLimit(): string | undefined {
    if (this.openVisits.length >= VISIT_LIMITS.depth) {
      return `more than ${VISIT_LIMITS.depth} calls, one inside the other`;
    }
    if (this.stepVisits >= VISIT_LIMITS.step) {
      return `more than ${VISIT_LIMITS.step} different calls of scripts, functions or actions`;
    }
    if (this.totalVisits >= VISIT_LIMITS.total) {
      return `together with the steps before it, more than ${VISIT_LIMITS.total} different calls of scripts, functions or actions`;
    }
    return this.isOutOfTime() ? 'more than the check can follow in its time' : undefined;
  }
}
