import { setTimeout as pause } from 'node:timers/promises';
import type { Held, Place } from '../harness/proxy';

/** A way to lose a COMMIT, or its answer. */
export interface Loss {
  readonly name: string;
  readonly place: Place;
  /** What happens to the connection that stands at the place. */
  strike(held: Held): Promise<void>;
}

/** How long a message travels on after its client saw the line die, in milliseconds. */
const LATE = 1000;

const cut = async (held: Held) => held.cut();

const late = async (held: Held) => {
  held.cutClient();
  await pause(LATE);
  held.release();
};

/** The length of the letter and of the length itself. */
const HEAD = 5;

/** Every boundary at which the line can die, and the message that arrives after all. */
export const LOSSES: readonly Loss[] = [
  { name: 'nothing forwarded', place: 'before', strike: cut },
  { name: 'its letter forwarded', place: { bytes: 1 }, strike: cut },
  { name: 'its length forwarded', place: { bytes: HEAD }, strike: cut },
  { name: 'half forwarded', place: 'half', strike: cut },
  { name: 'all but the last byte forwarded', place: { bytes: -1 }, strike: cut },
  { name: 'all forwarded', place: 'sent', strike: cut },
  { name: 'the answer begun', place: 'answer-begun', strike: cut },
  { name: 'the answer there but its end', place: 'answered', strike: cut },
  { name: 'the end of the answer cut', place: 'answer-cut', strike: cut },
  { name: 'all of it delivered late', place: 'before', strike: late },
  { name: 'the second half delivered late', place: 'half', strike: late },
  { name: 'the last byte delivered late', place: { bytes: -1 }, strike: late },
  { name: 'delivered, the answer late', place: 'sent', strike: late },
];
