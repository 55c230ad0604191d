import type { Target } from '../database-url/target';
import { getDeclaredValue } from '../inputs/declared-value';
import type { Mode, Request } from '../inputs/request';
import type { Governance } from './governance';
import { judgeConfirmation } from './judges/judge-confirmation';
import { judgeEvent } from './judges/judge-event';
import { judgePolicyFiles, judgePolicyRules } from './judges/judge-policy';
import { judgeRole, judgeRoleConflict } from './judges/judge-role';
import { judgeTarget, judgeUrlConflict } from './judges/judge-target';
import { type ProdConfirmation, readConfirmation } from './read-confirmation';
import type { AllowReason } from './reasons';
import { type MigratableRole, mayMigrate } from './role';
import { block, type RunBlock, type Verdict } from './verdict';

declare const seal: unique symbol;

/** Leave to open a connection and to read. Only `decide` makes one. */
export interface ReadPermit {
  readonly [seal]: 'read';
  readonly mode: Mode;
  readonly role: MigratableRole;
  readonly confirmation: ProdConfirmation;
  /** What was judged is what is connected to. Undefined only in `gate`, which connects to nothing. */
  readonly target: Target | undefined;
  /** What was asked, and by which policies it was judged: `admit` judges by the same. */
  readonly request: Request;
  readonly governance: Governance;
}

/**
 * The target that a permit is for. Only `gate` is let go without one, and connects to nothing.
 *
 * @throws Error for a permit of `gate` without a target: a bug.
 */
export function getJudgedTarget({ target }: ReadPermit): Target {
  if (target === undefined) throw new Error('This permit is for no target.');
  return target;
}

type Judge = (request: Request) => RunBlock | undefined;

/** In the contract's order (section 4): the first that speaks wins. */
const JUDGES: readonly Judge[] = [
  judgeEvent,
  judgeRoleConflict,
  judgeUrlConflict,
  judgeRole,
  judgeConfirmation,
  judgeTarget,
];

/**
 * The block that the request alone calls for, if any: whoever asks it first need not ask anybody for
 * what the policies want to know.
 */
export function findRequestBlock(request: Request): RunBlock | undefined {
  for (const judge of JUDGES) {
    const blocked = judge(request);
    if (blocked !== undefined) return blocked;
  }
  return undefined;
}

/**
 * Decides by the declared role, and by the policies, whether the run may go on (contract, section 4;
 * PIN-462). Pure and total: gives a permit to read, or a block that opened nothing. The policies come
 * last and only ever add blocks.
 */
export function decide(request: Request, governance: Governance): Verdict<ReadPermit> {
  const refused = findRequestBlock(request) ?? judgePolicyFiles(governance);
  if (refused !== undefined) return refused;
  const role = getDeclaredValue(request.role);
  // The judges let no other role through; a new one that nobody judged must not slip by either.
  if (!mayMigrate(role)) {
    return block(
      'role-invalid',
      'The role is not one that may migrate.',
      'Declare staging or prod.',
    );
  }
  const blocked = judgePolicyRules(role, request, governance);
  if (blocked !== undefined) return blocked;
  const permit = {
    mode: request.mode,
    role,
    confirmation: readConfirmation(request.confirmation),
    target: request.target?.ok === true ? request.target.target : undefined,
    request,
    governance,
  } as ReadPermit;
  return { allowed: true, reason: allowReason(role, request.mode), permit };
}

function allowReason(role: MigratableRole, mode: Mode): AllowReason {
  if (role === 'staging') return 'staging-allowed';
  return mode === 'plan' ? 'prod-read-only' : 'prod-confirmed';
}
