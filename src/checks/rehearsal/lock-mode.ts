/** The table lock modes of Postgres, from the weakest to the strongest (PostgreSQL documentation, 13.3.1). */
const LOCK_MODES = [
  'AccessShareLock',
  'RowShareLock',
  'RowExclusiveLock',
  'ShareUpdateExclusiveLock',
  'ShareLock',
  'ShareRowExclusiveLock',
  'ExclusiveLock',
  'AccessExclusiveLock',
];

/** Returns the rank of a lock mode from 1 to 8; 0 for undefined or an unknown mode. */
export function lockStrength(mode: string | undefined): number {
  return mode === undefined ? 0 : LOCK_MODES.indexOf(mode) + 1;
}

/** Returns the name of a lock mode as the documentation writes it, such as `ACCESS EXCLUSIVE`. */
export function lockModeName(mode: string): string {
  return mode
    .replace(/Lock$/, '')
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toUpperCase();
}

/** Returns whether reads wait for a lock of this mode. */
export const blocksReads = (mode: string) =>
  lockStrength(mode) >= lockStrength('AccessExclusiveLock');

/** Returns whether writes wait for a lock of this mode. */
export const blocksWrites = (mode: string) => lockStrength(mode) >= lockStrength('ShareLock');
