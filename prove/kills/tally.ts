import type { Death } from '../harness/deaths';
import type { Random } from '../harness/seed';
import type { Wrongs } from '../harness/workload';

/** Shares of the kinds of death, in percent. A server takes the longest to restart. */
const SHARES: Readonly<Record<Death, number>> = { runner: 55, backend: 30, server: 15 };

interface Where {
  /** Undefined on a direct connection. */
  readonly front: unknown;
  readonly deaths: readonly Death[];
}

/** Counts the wanted and the completed kills. */
export class Tally {
  readonly #left = new Map<string, number>();
  readonly #counts = new Map<string, number>();
  readonly #points = new Map<string, number>();
  readonly #wrong = { half: 0, twice: 0, lost: 0, disorder: 0 };
  /** Kills that hit no open transaction. They do not count. */
  missed = 0;

  /**
   * Creates the counters.
   *
   * @param pooled Whether there is a pooler. Otherwise all kills are direct.
   */
  constructor(wanted: number, pooled: boolean) {
    const ways = pooled ? [false, true] : [false];
    const keys = ways.flatMap((way) => deaths().map((death) => ({ death, way })));
    for (const { death, way } of keys) {
      this.#left.set(key(way, death), Math.floor((wanted * SHARES[death]) / 100 / ways.length));
    }
    const rest = wanted - [...this.#left.values()].reduce((sum, each) => sum + each, 0);
    const first = key(false, 'runner');
    this.#left.set(first, (this.#left.get(first) ?? 0) + rest);
  }

  /** Returns the next kind of death in a place. Undefined if all are done. */
  next({ front, deaths: possible }: Where, random: Random): Death | undefined {
    const pooled = front !== undefined;
    const [first, ...more] = possible.filter((death) => this.left(pooled, death) > 0);
    return first && random.pick([first, ...more]);
  }

  left(pooled: boolean, death: Death): number {
    return this.#left.get(key(pooled, death)) ?? 0;
  }

  /**
   * Counts a death.
   *
   * @param point Undefined if it hit no open transaction.
   */
  count({ front }: Where, death: Death, point: string | undefined): void {
    const pooled = front !== undefined;
    if (point === undefined) {
      this.missed += 1;
      return;
    }
    this.#left.set(key(pooled, death), this.left(pooled, death) - 1);
    add(this.#counts, key(pooled, death));
    add(this.#points, point);
  }

  wrong({ half, twice, lost, disorder }: Wrongs): void {
    this.#wrong.half += half.length;
    this.#wrong.twice += twice.length;
    this.#wrong.lost += lost.length;
    this.#wrong.disorder += disorder ? 1 : 0;
  }

  get total(): number {
    return [...this.#counts.values()].reduce((sum, each) => sum + each, 0);
  }

  get kinds(): (readonly [string, number])[] {
    return [...this.#counts].sort();
  }

  get points(): (readonly [string, number])[] {
    return [...this.#points].sort();
  }

  get wrongs(): (readonly [string, number])[] {
    const { half, twice, lost, disorder } = this.#wrong;
    return [
      ['half applied', half],
      ['applied twice', twice],
      ['lost', lost],
      ['out of order', disorder],
    ];
  }
}

function deaths(): readonly Death[] {
  return ['runner', 'backend', 'server'];
}

function key(pooled: boolean, death: Death): string {
  return `${death}, ${pooled ? 'pooled' : 'direct'}`;
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
