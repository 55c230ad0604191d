import type { ReadPermit } from './decide';
import { FINDING_DEFINITIONS, isFindingCode } from './finding';
import { rulesForRole } from './role-policy';

/** Returns whether a policy denies this role a rule that only a rehearsal can check. */
export function needsRehearsal(permit: ReadPermit): boolean {
  return listDeniedCodes(permit).some((code) => !isFindingCode(code));
}

/** Returns whether a policy denies this role a finding about the server. */
export function needsServerFacts(permit: ReadPermit): boolean {
  return listDeniedCodes(permit).some(
    (code) => isFindingCode(code) && FINDING_DEFINITIONS[code].stage === 'server',
  );
}

/** Returns the codes of findings and rules that the policies deny this role. */
export function listDeniedCodes({ governance, role }: ReadPermit): readonly string[] {
  return rulesForRole(governance.policies, role).flatMap(({ deny = [] }) => deny);
}
