import { type Result, refuse } from './refusal';

/** C0 and C1 control characters and DEL: no name needs them and drivers treat them differently. */
export const CONTROL = /\p{Cc}/u;

/**
 * @param text a part of a URL whose every % is followed by two hexadecimal digits
 * @returns the text decoded as libpq does it (as a component, not as a whole URI), or why it is none
 */
export function decode(text: string): Result<string> {
  try {
    const value = decodeURIComponent(text);
    return CONTROL.test(value) ? refuse('control') : { ok: true, value };
  } catch {
    return refuse('not-utf8');
  }
}
