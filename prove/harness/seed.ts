import { parseArgs } from 'node:util';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Random choices that a seed repeats. */
export interface Random {
  /** Returns an integer between two numbers, both included. */
  integer(from: number, to: number): number;
  /** Returns one of the values. */
  pick<T>(choices: readonly [T, ...T[]]): T;
  /** Returns a generator for one trial, so that parallel trials do not share a sequence. */
  split(trial: number): Random;
}

/** Arguments of a proof. */
export interface Trials {
  readonly seed: number;
  readonly count: number;
  readonly random: Random;
  /** Returns whether a trial runs: all of them, or those whose name contains `--only`. */
  wanted(name: string): boolean;
}

/** Creates a generator for a seed. */
export function randomFrom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const integer = (from: number, to: number) => uniformInt(generator, from, to);
  return {
    integer,
    pick: ([first, ...rest]) => rest[integer(-1, rest.length - 1)] ?? first,
    split: (trial) => randomFrom(Math.imul(seed ^ (trial + 1), 0x9e3779b1) | 0),
  };
}

/**
 * Reads `--seed`, `--count` and `--only`, and prints the seed first. Without `--seed` it comes from
 * the clock.
 *
 * @param defaultCount Number of trials without `--count`.
 */
export function trialsFromArguments(defaultCount: number): Trials {
  const { values } = parseArgs({
    options: { seed: { type: 'string' }, count: { type: 'string' }, only: { type: 'string' } },
  });
  const seed = whole(values.seed, Date.now() % 2 ** 31);
  const count = whole(values.count, defaultCount);
  console.log(`seed ${seed}, count ${count}   (again: --seed ${seed} --count ${count})`);
  const { only = '' } = values;
  return { seed, count, random: randomFrom(seed), wanted: (name) => name.includes(only) };
}

function whole(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^\d{1,10}$/.test(text)) throw new Error(`Not a whole number: ${text}`);
  return Number(text);
}
