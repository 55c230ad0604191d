/** Milliseconds in each unit that Postgres knows for a duration. */
const UNITS: Readonly<Record<string, number>> = {
  us: 0.001,
  ms: 1,
  s: 1000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** Postgres keeps such settings in 32 bits, as milliseconds: almost 25 days. */
const MAX_DURATION_MS = 2_147_483_647;

/**
 * Reads a duration as Postgres writes it: a number and a unit, `250ms`, `5s`, `1.5 min`; without a
 * unit, milliseconds; `0` is without end.
 *
 * @returns Milliseconds, whole; undefined for what is no such duration, is too long, or would be
 * rounded to 0 and so to no limit at all.
 */
export function parseDuration(text: string): number | undefined {
  const [, number, unit = 'ms'] = /^(\d+(?:\.\d+)?)\s*([a-z]+)?$/.exec(text) ?? [];
  const factor = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
  if (number === undefined || factor === undefined) return undefined;
  const exact = Number(number) * factor;
  const milliseconds = rounded(exact);
  if (milliseconds > MAX_DURATION_MS || (milliseconds === 0 && exact > 0)) return undefined;
  return milliseconds;
}

/** As Postgres rounds: a half goes to the even neighbour. */
function rounded(exact: number): number {
  const up = Math.round(exact);
  return exact % 1 === 0.5 && up % 2 === 1 ? up - 1 : up;
}
