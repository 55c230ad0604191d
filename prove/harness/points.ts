import type { HoldOptions, Place } from './hold';

/** The kinds of message that the engine sends, told by what no other kind holds. */
const KINDS = {
  look: (text: string) => /pg_is_in_recovery/.test(text) && !/^BEGIN|MOVE 0 IN|^CLOSE/.test(text),
  opening: (text: string) => text.startsWith('BEGIN ISOLATION') && text.includes('MOVE 0 IN'),
  handover: (text: string) => text.startsWith('CLOSE ALL;') && text.includes('MOVE 0 IN'),
  closing: (text: string) => text.startsWith('CLOSE ALL;') && !text.includes('MOVE 0 IN'),
  /** A handover or a closing: with its COMMIT, the one message whose loss leaves a doubt. */
  commit: (text: string) => text.startsWith('CLOSE ALL;') && /\bCOMMIT\b/.test(text),
  // The rest is of files that run statement by statement.
  announce: (text: string) => text.startsWith('BEGIN ISOLATION') && !text.includes('MOVE 0 IN'),
  statement: (text: string) => /^(?:BEGIN; )?\/\* governed:/.test(text),
  count: (text: string) => /^BEGIN; SET LOCAL ROLE NONE;/.test(text),
  finish: (text: string) => text.includes("SET state = 'applied'"),
} as const;

/** A kind of message. */
export type Kind = keyof typeof KINDS;

/**
 * Stops at the `nth` message of a kind, counted from now.
 *
 * @param nth From 1.
 */
export function at(kind: Kind, place: Place, nth = 1): HoldOptions {
  let left = nth;
  return {
    at: place,
    match: (message, text) => {
      if (message.letter !== 'Q' || !KINDS[kind](text)) return false;
      left -= 1;
      return left === 0;
    },
  };
}

/** Stops before the server's greeting is forwarded. */
export const GREETED: HoldOptions = {
  at: 'answered',
  match: ({ letter }) => letter === 'startup',
};
