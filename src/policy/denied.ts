import type { ReadPermit } from './decide';
import { FINDINGS, type FindingCode } from './finding';
import { roleRules } from './role-rules';

/** Whether a policy denies this role something that only a rehearsal of what is pending shows. */
export function deniesRehearsed(permit: ReadPermit): boolean {
  return denied(permit).some((code) => !isFinding(code));
}

/** Whether a policy denies this role something that only the server tells. */
export function deniesOnServer(permit: ReadPermit): boolean {
  return denied(permit).some((code) => isFinding(code) && FINDINGS[code] === 'server');
}

function denied({ governance, role }: ReadPermit): readonly string[] {
  return roleRules(governance.policies, role).flatMap(({ deny = [] }) => deny);
}

function isFinding(code: string): code is FindingCode {
  return Object.hasOwn(FINDINGS, code);
}
