import type { ConnectionCounter } from '../../__tests__/scenarios/gate/connection-counter';
import type { Cluster } from '../harness/cluster';
import type { Random } from '../harness/seed';
import type { Seen } from './places';

/** What the paths need of the machine. */
export interface Machine {
  readonly cluster: Cluster;
  /** A port that hangs up on everybody. */
  readonly doorbell: ConnectionCounter;
  readonly random: Random;
}

/** A way for a run to go wrong while it knows a password. */
export interface ErrorPath {
  readonly name: string;
  /** What its run is to say of itself, so that the path is known to have been gone. */
  readonly says?: string | RegExp;
  /** Makes the password one that can stand whole where the path puts it. */
  readonly fit?: (password: string) => string;
  /** The stated limit that it shows: leaks of it are counted apart, and must be there. */
  readonly limit?: string;
  run(machine: Machine, password: string): Promise<Seen>;
}
