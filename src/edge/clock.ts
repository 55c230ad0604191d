import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../engine/clock';

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: async (milliseconds) => {
    await sleep(milliseconds);
  },
  random: () => Math.random(),
};
