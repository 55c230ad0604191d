/** The units of a duration in Postgres, in milliseconds. */
const UNITS_MS: Readonly<Record<string, number>> = {
  us: 0.001,
  ms: 1,
  s: 1000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** Postgres stores such settings as milliseconds in 32 bits, which is almost 25 days. */
const MAX_DURATION_MS = 2_147_483_647;

/**
 * Reads a duration in the syntax of Postgres: a number and a unit (`250ms`, `5s`, `1.5 min`). Without
 * a unit, it is in milliseconds. `0` disables the limit. Returns whole milliseconds. Returns undefined
 * if the text is not a duration, if it is too long, or if it would be rounded to 0.
 */
export function parseDuration(text: string): number | undefined {
  const [, number, unit = 'ms'] = /^(\d+(?:\.\d+)?)\s*([a-z]+)?$/.exec(text) ?? [];
  const factor = Object.hasOwn(UNITS_MS, unit) ? UNITS_MS[unit] : undefined;
  if (number === undefined || factor === undefined) return undefined;
  const exact = Number(number) * factor;
  const milliseconds = roundHalfToEven(exact);
  if (milliseconds > MAX_DURATION_MS || (milliseconds === 0 && exact > 0)) return undefined;
  return milliseconds;
}

/** Rounds like Postgres, which rounds a half to the even number. */
function roundHalfToEven(exact: number): number {
  const up = Math.round(exact);
  return exact % 1 === 0.5 && up % 2 === 1 ? up - 1 : up;
}
