import { NO_GOVERNANCE } from '../../../src/policy/governance';
import { EMPTY_RUN_RESULT, type Report, type RunResult } from '../../../src/report/report';

/** Fields of a report; the default is an allowed run that had nothing to do. */
export interface ReportOptions extends Partial<Omit<Report, 'result'>> {
  readonly result?: Partial<RunResult>;
}

/** Creates the report of a run. */
export function createReport({ result, ...fields }: ReportOptions = {}): Report {
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
    governance: NO_GOVERNANCE,
    commitReviews: undefined,
    snapshot: undefined,
    evidence: undefined,
    ...fields,
    result: { ...EMPTY_RUN_RESULT, ...result },
  };
}

/** Creates the report of a run that the gate blocked. */
export function createBlockedReport(fields: ReportOptions = {}): Report {
  return createReport({
    decision: 'blocked',
    reason: 'replica-blocked',
    role: 'replica',
    block: {
      allowed: false,
      reason: 'replica-blocked',
      what: 'The declared role is `replica`.',
      next: 'Migrate the primary.',
    },
    ...fields,
  });
}
