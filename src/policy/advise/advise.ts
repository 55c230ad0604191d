import { getDeclaredValue } from '../../inputs/declared-value';
import type { Request } from '../../inputs/request';
import type { Finding } from '../finding';
import type { Governance } from '../governance';
import { mayMigrate } from '../role';
import { checkoutFindings } from './checkout-findings';
import { eventFindings } from './event-findings';
import { pgVariableFindings } from './pg-variables';
import { roleUrlMismatch } from './role-url-mismatch';
import { urlFindings } from './url-findings';

/**
 * Returns every finding about the request and its checkout (docs/decision.md#findings), whether it is blocked or not.
 * Returns none about a role or a target that a judge has blocked. A finding never blocks by itself.
 */
export function advise(request: Request, governance: Governance): readonly Finding[] {
  const role = getDeclaredValue(request.role);
  if (!mayMigrate(role)) return [];
  const findings = [
    ...eventFindings({ role, event: request.event }),
    ...checkoutFindings(role, request, governance),
  ];
  if (request.target?.ok !== true) return findings;
  const { target } = request.target;
  const authority = getDeclaredValue(request.authority);
  const { command, environment } = request;
  const otherUrls = command === undefined ? [] : request.otherUrls;
  return [
    ...roleUrlMismatch({ role, authority, target }),
    ...urlFindings({ target, otherUrls, environment }),
    ...(command === undefined ? [] : pgVariableFindings(target, environment)),
    ...findings,
  ];
}
