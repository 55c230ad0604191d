import type { Message } from './messages';
import { textOf } from './messages';

/** Where a message, or its answer, is stopped on its way. */
export type Place =
  /** Nothing of the message was forwarded. */
  | 'before'
  /** So many of its bytes were forwarded: a negative number counts from its end. */
  | { readonly bytes: number }
  | 'half'
  /** All of it was forwarded; nothing of the answer is. */
  | 'sent'
  /** The first message of the answer was forwarded, and nothing more. */
  | 'answer-begun'
  /** All of the answer but its last message, by which the server says that it is ready. */
  | 'answered'
  /** Half of that last message too. */
  | 'answer-cut';

/** A point at which a connection is to be stopped, once. */
export interface HoldOptions {
  readonly at: Place;
  /** The message that is meant: its text's pattern, or a look at it. The first one that fits. */
  readonly match: RegExp | ((message: Message, text: string) => boolean);
}

/** A connection that stands still at the point. */
export interface Held {
  /** The text of the message that stands there, or whose answer does. */
  readonly text: string;
  /** Which connection through the proxy it is, from 1. */
  readonly connection: number;
  /** Ends both sides; what was held back is lost. */
  cut(): void;
  /** The client sees its line dead; the server keeps its side, and nothing reaches it before `release`. */
  cutClient(): void;
  /** From now on nothing is forwarded either way, and nobody is told. Until the proxy closes. */
  swallow(): void;
  /** Goes on. After `cutClient`, the server gets what was held back and then the end of the line. */
  release(): void;
}

/** A point that was asked for. */
export interface Hold {
  /** Settles when a connection has come to the point. Never, when none does: see `HoldOptions`. */
  readonly reached: Promise<Held>;
  /** Lets every message pass again, unless the point was reached already. */
  forget(): void;
}

/** A point that is waited for. */
export interface Waiting {
  readonly options: HoldOptions;
  reach(held: Held): void;
}

/** Whether a client's message is the one that a point means. */
export function isMeant({ match }: HoldOptions, message: Message): boolean {
  const text = message.letter === 'Q' ? textOf(message) : '';
  if (typeof match === 'function') return match(message, text);
  return message.letter === 'Q' && match.test(text);
}

/** How many of a message's bytes go before the stop, where the place is in the message itself. */
export function bytesBefore(place: Place, length: number): number | undefined {
  if (place === 'before') return 0;
  if (place === 'half') return length >> 1;
  if (place === 'sent') return length;
  if (typeof place === 'string') return undefined;
  const { bytes } = place;
  return Math.max(0, Math.min(length, bytes < 0 ? length + bytes : bytes));
}
