import { describeSources, getDeclaredValue } from '../../inputs/declared-value';
import { NO_BASELINE } from '../../inputs/input-values';
import type { Request } from '../../inputs/request';
import { readConfirmation } from '../read-confirmation';
import { block, type RunBlock } from '../verdict';

/** `prod-unconfirmed`: production asks for an explicit word (PIN-462, rule 2). `plan` only reads. */
export function judgeConfirmation(request: Request): RunBlock | undefined {
  return judgeProduction(request) ?? judgeGateBaseline(request);
}

function judgeProduction(request: Request): RunBlock | undefined {
  if (getDeclaredValue(request.role) !== 'prod' || request.mode === 'plan') return undefined;
  const confirmation = readConfirmation(request.confirmation);
  if (confirmation.kind === 'word') return undefined;
  if (confirmation.kind === 'digest') {
    if (request.mode !== 'gate') return undefined;
    return block(
      'prod-unconfirmed',
      'The confirmation is the digest of a plan, and `gate` sees no plan to compare it with.',
      'Confirm the gate with `true`, or let `mode: migrate` compare the digest.',
    );
  }
  return block(
    'prod-unconfirmed',
    what(request),
    `Set ${describeSources(request.confirmation)} to true for this step, once someone has looked.`,
  );
}

/** Whether one would be recorded, the history tells, and `gate` does not see it: it is as if it would. */
function judgeGateBaseline({ mode, baseline, confirmation }: Request): RunBlock | undefined {
  const none = baseline === undefined || baseline === NO_BASELINE;
  if (mode !== 'gate' || none || readConfirmation(confirmation).kind !== 'none') return undefined;
  return block(
    'baseline-unconfirmed',
    'A baseline is asked for, which records files as applied without running them, and nothing confirms it.',
    `Set ${describeSources(confirmation)} to true for this step, once someone has looked; or leave \`baseline\` out.`,
  );
}

function what({ confirmation: { input, variable } }: Request): string {
  if (input === undefined && variable === undefined) {
    return 'The role is `prod`, and nothing confirms that production is meant.';
  }
  return input !== undefined && variable !== undefined
    ? 'The role is `prod`; the confirmation is set twice, and not both confirm.'
    : "The role is `prod`, and the confirmation is neither true nor a plan's digest (sha256: and 64 lower-case hexadecimal digits).";
}
