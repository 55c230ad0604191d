import { getDeclaredValue } from '../../inputs/declared-value';
import type { Request } from '../../inputs/request';
import type { Finding } from '../finding';
import { mayMigrate } from '../role';
import { eventFindings } from './event-findings';
import { roleUrlMismatch } from './role-url-mismatch';
import { urlFindings } from './url-findings';

/**
 * Every finding that a request alone can tell (contract, section 5), blocked or not. Never blocks,
 * and says nothing of a role or target that a judge has refused.
 */
export function advise(request: Request): readonly Finding[] {
  const role = getDeclaredValue(request.role);
  if (!mayMigrate(role)) return [];
  const about = eventFindings({ role, event: request.event });
  if (request.target?.ok !== true) return about;
  const { target } = request.target;
  const authority = getDeclaredValue(request.authority);
  const otherUrls = request.command === undefined ? [] : request.otherUrls;
  return [
    ...roleUrlMismatch({ role, authority, target }),
    ...urlFindings({ target, otherUrls, environment: request.environment }),
    ...about,
  ];
}
