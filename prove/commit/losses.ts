import { setTimeout as pause } from 'node:timers/promises';
import type { Held, Place } from '../harness/proxy';

/** A way to lose a COMMIT, or its answer. */
export interface Loss {
  readonly name: string;
  readonly place: Place;
  /** What is done to the connection that is stopped at the place. */
  strike(held: Held): Promise<void>;
}

/** Delay of a message after its client lost the connection, in milliseconds. */
const LATE = 1000;

const cut = async (held: Held) => held.cut();

const late = async (held: Held) => {
  held.cutClient();
  await pause(LATE);
  held.release();
};

/** Bytes of the message type and of the length field. */
const HEAD = 5;

/** Every boundary at which the connection can be lost, and a message that arrives late. */
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
