import type { ReadPermit } from './decide';
import { FINDINGS } from './finding';

/** Whether a policy denies this role something that only a rehearsal of what is pending shows. */
export function deniesRehearsed({ governance, role }: ReadPermit): boolean {
  return governance.policies.some(
    (reading) =>
      reading.ok &&
      reading.policy.roles[role]?.deny?.some((code) => !Object.hasOwn(FINDINGS, code)) === true,
  );
}
