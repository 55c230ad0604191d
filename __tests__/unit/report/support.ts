import { NO_GOVERNANCE } from '../../../src/policy/governance';
import { EMPTY_RUN_RESULT, type Report, type RunResult } from '../../../src/report/report';

/** What a test says of a report; the rest is a run that was allowed and had nothing to do. */
export interface Wish extends Partial<Omit<Report, 'work'>> {
  readonly work?: Partial<RunResult>;
}

/** A report as a run gives it. */
export function reportOf({ work, ...wish }: Wish = {}): Report {
  return {
    mode: 'migrate',
    decision: 'allowed',
    reason: 'staging-allowed',
    role: 'staging',
    authority: undefined,
    block: undefined,
    onBlock: 'fail',
    problems: [],
    findings: [],
    policy: [],
    target: 'app@db.acme.internal:5432/shop',
    embedded: false,
    command: false,
    ...{ governance: NO_GOVERNANCE, seen: undefined, evidence: undefined },
    ...wish,
    work: { ...EMPTY_RUN_RESULT, ...work },
  };
}

/** A report of a run that the gate blocked. */
export function blockedReport(wish: Wish = {}): Report {
  return reportOf({
    decision: 'blocked',
    reason: 'replica-blocked',
    role: 'replica',
    block: {
      allowed: false,
      reason: 'replica-blocked',
      what: 'The declared role is `replica`.',
      next: 'Migrate the primary.',
    },
    ...wish,
  });
}
