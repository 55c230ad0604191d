import type { Governance } from './governance';

/** Whether a policy promotes what this role has reached to another. */
export function isPromotionSource({ policies }: Governance, role: string | undefined): boolean {
  return policies.some(
    (reading) =>
      reading.ok &&
      Object.values(reading.policy.roles).some(({ rehearsedOn }) => rehearsedOn === role),
  );
}
