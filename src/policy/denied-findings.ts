import type { ReadPermit } from './decide';
import { FINDING_STAGES, type FindingCode } from './finding';
import { rulesForRole } from './role-policy';

/** Whether a policy denies this role something that only a rehearsal of what is pending shows. */
export function needsRehearsal(permit: ReadPermit): boolean {
  return denied(permit).some((code) => !isFinding(code));
}

/** Whether a policy denies this role something that only the server tells. */
export function needsServerFacts(permit: ReadPermit): boolean {
  return denied(permit).some((code) => isFinding(code) && FINDING_STAGES[code] === 'server');
}

function denied({ governance, role }: ReadPermit): readonly string[] {
  return rulesForRole(governance.policies, role).flatMap(({ deny = [] }) => deny);
}

function isFinding(code: string): code is FindingCode {
  return Object.hasOwn(FINDING_STAGES, code);
}
