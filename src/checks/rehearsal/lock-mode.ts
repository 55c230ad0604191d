/** Postgres's table locks from the weakest to the strongest (documentation, 13.3.1). */
const MODES = [
  'AccessShareLock',
  'RowShareLock',
  'RowExclusiveLock',
  'ShareUpdateExclusiveLock',
  'ShareLock',
  'ShareRowExclusiveLock',
  'ExclusiveLock',
  'AccessExclusiveLock',
];

/** How strong a lock is; 0 for none. */
export function lockStrength(mode: string | undefined): number {
  return mode === undefined ? 0 : MODES.indexOf(mode) + 1;
}

/** `ACCESS EXCLUSIVE`, as the documentation writes it. */
export function lockModeName(mode: string): string {
  return mode
    .replace(/Lock$/, '')
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toUpperCase();
}

/** Whether reads have to wait for it. */
export const blocksReads = (mode: string) =>
  lockStrength(mode) >= lockStrength('AccessExclusiveLock');

/** Whether writes have to wait for it. */
export const blocksWrites = (mode: string) => lockStrength(mode) >= lockStrength('ShareLock');
