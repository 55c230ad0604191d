import type { Doorbell } from '../../__tests__/scenarios/gate/connection-counter';
import type { Cluster } from '../harness/cluster';
import type { Random } from '../harness/seed';
import type { Seen } from './places';

/** Resources of the paths. */
export interface Machine {
  readonly cluster: Cluster;
  /** A port that closes every connection. */
  readonly doorbell: Doorbell;
  readonly random: Random;
}

/** A way in which a run with a password fails. */
export interface ErrorPath {
  readonly name: string;
  /** Expected result of the run, which proves that this path was taken. */
  readonly says?: string | RegExp;
  /** Changes the password so that it is complete in this path. */
  readonly fit?: (password: string) => string;
  /** The known limit that this path shows. Its leaks are counted separately and must occur. */
  readonly limit?: string;
  run(machine: Machine, password: string): Promise<Seen>;
}
