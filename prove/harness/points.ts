import type { HoldOptions, Place } from './hold';

/** The kinds of messages that the engine sends, and a pattern that only this kind matches. */
const KINDS = {
  look: (text: string) => /pg_is_in_recovery/.test(text) && !/^BEGIN|MOVE 0 IN|^CLOSE/.test(text),
  opening: (text: string) => text.startsWith('BEGIN ISOLATION') && text.includes('MOVE 0 IN'),
  handover: (text: string) => text.startsWith('CLOSE ALL;') && text.includes('MOVE 0 IN'),
  closing: (text: string) => text.startsWith('CLOSE ALL;') && !text.includes('MOVE 0 IN'),
  /** A handover or a closing: the messages with a COMMIT, whose loss leaves the result open. */
  commit: (text: string) => text.startsWith('CLOSE ALL;') && /\bCOMMIT\b/.test(text),
  // The other kinds belong to non-transactional files.
  announce: (text: string) => text.startsWith('BEGIN ISOLATION') && !text.includes('MOVE 0 IN'),
  statement: (text: string) => /^(?:BEGIN; )?\/\* governed:/.test(text),
  count: (text: string) => /^BEGIN; SELECT pg_catalog\.set_config\('role'/.test(text),
  finish: (text: string) => text.includes("SET state = 'applied'"),
} as const;

/** Name of a kind of message. */
export type Kind = keyof typeof KINDS;

/**
 * Returns a point at the `nth` message of a kind, counted from now.
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

/** A point before the startup of the connection. */
export const GREETED: HoldOptions = {
  at: 'answered',
  match: ({ letter }) => letter === 'startup',
};
