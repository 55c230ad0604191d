import { describeSources, getDeclaredValue } from '../../inputs/declared-value';
import { NO_BASELINE } from '../../inputs/input-values';
import type { Request } from '../../inputs/request';
import { readConfirmation } from '../read-confirmation';
import { block, type RunBlock } from '../verdict';

/**
 * `prod-unconfirmed`, `baseline-unconfirmed`: production needs a confirmation
 * (docs/decision.md#confirmation). `plan` only reads and does not.
 */
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
      'The confirmation is the digest of a plan, but `gate` does not have a plan to compare.',
      'Set the confirmation to `true`, or use `mode: migrate`, which compares the digest.',
    );
  }
  return block(
    'prod-unconfirmed',
    describeMissingConfirmation(request),
    `Check the migrations, then set ${describeSources(request.confirmation)} to \`true\` for this step.`,
  );
}

/** `gate` does not read the history, so it assumes that the baseline would be recorded. */
function judgeGateBaseline({ mode, baseline, confirmation }: Request): RunBlock | undefined {
  const isAbsent = baseline === undefined || baseline === NO_BASELINE;
  if (mode !== 'gate' || isAbsent || readConfirmation(confirmation).kind !== 'none')
    return undefined;
  return block(
    'baseline-unconfirmed',
    '`baseline` records files as applied without running them, but the run is not confirmed.',
    `Check the files, then set ${describeSources(confirmation)} to \`true\` for this step, or remove \`baseline\`.`,
  );
}

function describeMissingConfirmation({ confirmation: { input, variable } }: Request): string {
  if (input === undefined && variable === undefined) {
    return 'The role is `prod`, but the run is not confirmed.';
  }
  return input !== undefined && variable !== undefined
    ? 'The role is `prod`, but the confirmation is set twice with values that do not both confirm.'
    : 'The role is `prod`, but the confirmation is neither `true` nor the digest of a plan (`sha256:` and 64 lower-case hexadecimal digits).';
}
