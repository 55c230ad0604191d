import type { Message } from './messages';
import { textOf } from './messages';

/** The place at which a message or its answer is stopped. */
export type Place =
  /** Before the message. */
  | 'before'
  /** After a number of its bytes. A negative number counts from its end. */
  | { readonly bytes: number }
  | 'half'
  /** After the message and before its answer. */
  | 'sent'
  /** After the first message of the answer. */
  | 'answer-begun'
  /** Before the last message of the answer, ReadyForQuery. */
  | 'answered'
  /** In the middle of this last message. */
  | 'answer-cut';

/** A point at which a connection is stopped once. */
export interface HoldOptions {
  readonly at: Place;
  /** The message to stop: a pattern of its text, or a predicate. The first match counts. */
  readonly match: RegExp | ((message: Message, text: string) => boolean);
}

/** A connection that is stopped at a point. */
export interface Held {
  /** Text of the stopped message, or of the message whose answer is stopped. */
  readonly text: string;
  /** Number of the connection through the proxy, from 1. */
  readonly connection: number;
  /** Closes both sides. The held bytes are lost. */
  cut(): void;
  /** Closes the client side. The server side stays open and receives nothing until `release`. */
  cutClient(): void;
  /** Forwards nothing in either direction from now on, without an error, until the proxy closes. */
  swallow(): void;
  /**
   * Continues. After `cutClient`, the server receives the held bytes and then the end of the
   * connection.
   */
  release(): void;
}

/** A point that a proof waits for. */
export interface Hold {
  /** Resolves when a connection reaches the point. Never, if none does: see `HoldOptions`. */
  readonly reached: Promise<Held>;
  /** Removes the point, unless it was reached already. */
  forget(): void;
}

/** A point and the callback for its connection. */
export interface Waiting {
  readonly options: HoldOptions;
  reach(held: Held): void;
}

/** Returns whether a message of the client matches a point. */
export function isMeant({ match }: HoldOptions, message: Message): boolean {
  const text = message.letter === 'Q' ? textOf(message) : '';
  if (typeof match === 'function') return match(message, text);
  return message.letter === 'Q' && match.test(text);
}

/** Returns the number of bytes before the stop, if the place is in the message itself. */
export function bytesBefore(place: Place, length: number): number | undefined {
  if (place === 'before') return 0;
  if (place === 'half') return length >> 1;
  if (place === 'sent') return length;
  if (typeof place === 'string') return undefined;
  const { bytes } = place;
  return Math.max(0, Math.min(length, bytes < 0 ? length + bytes : bytes));
}
