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
import type { AllowReason } from './reason-codes';
import { type MigratableRole, mayMigrate } from './role';
import { block, type RunBlock, type Verdict } from './verdict';

declare const seal: unique symbol;

/** Permission to open a connection and to read. Only `decide` creates one. */
export interface ReadPermit {
  readonly [seal]: 'read';
  readonly mode: Mode;
  readonly role: MigratableRole;
  readonly confirmation: ProdConfirmation;
  /** The judged target, to which the action connects. Undefined only in `gate`, which does not. */
  readonly target: Target | undefined;
  /** The request and the policies that were judged. `admit` uses the same. */
  readonly request: Request;
  readonly governance: Governance;
}

/**
 * Returns the target that a permit is for. Only a permit of `gate` can be without a target.
 *
 * @throws Error if the permit does not have a target, which is a bug of the caller.
 */
export function getJudgedTarget({ target }: ReadPermit): Target {
  if (target === undefined) throw new Error('This permit does not have a target.');
  return target;
}

type Judge = (request: Request) => RunBlock | undefined;

/** In the order of docs/decision.md#reasons. The first block wins. */
const REQUEST_JUDGES: readonly Judge[] = [
  judgeEvent,
  judgeRoleConflict,
  judgeUrlConflict,
  judgeRole,
  judgeConfirmation,
  judgeTarget,
];

/**
 * Returns the block that follows from the request alone; undefined if there is none. If there is one,
 * the caller does not have to request the facts that the policies need.
 */
export function findRequestBlock(request: Request): RunBlock | undefined {
  for (const judge of REQUEST_JUDGES) {
    const blocked = judge(request);
    if (blocked !== undefined) return blocked;
  }
  return undefined;
}

/**
 * Decides by the declared role and by the policies whether the run may continue. Returns a read
 * permit, or a block of a run that did not open a connection (docs/decision.md#two-steps). The
 * policies come last and can only add blocks. Pure; never throws.
 */
export function decide(request: Request, governance: Governance): Verdict<ReadPermit> {
  const early = findRequestBlock(request) ?? judgePolicyFiles(governance);
  if (early !== undefined) return early;
  const role = getDeclaredValue(request.role);
  // The judges block every other role. This check also blocks a role that is added later.
  if (!mayMigrate(role)) {
    return block(
      'role-invalid',
      'The role may not migrate.',
      'Set the role to `staging` or `prod`.',
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
