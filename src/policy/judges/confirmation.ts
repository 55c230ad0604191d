import { declaredValue, places } from '../../inputs/declared';
import type { Request } from '../../inputs/request';
import { confirmationOf } from '../confirmation';
import { type Block, block } from '../verdict';

/** `prod-unconfirmed`: production asks for an explicit word (PIN-462, rule 2). `plan` only reads. */
export function judgeConfirmation(request: Request): Block | undefined {
  if (declaredValue(request.role) !== 'prod' || request.mode === 'plan') return undefined;
  const confirmation = confirmationOf(request.confirmation);
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
    `Set ${places(request.confirmation)} to true for this step, once someone has looked.`,
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
