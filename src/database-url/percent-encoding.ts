import { type UrlResult, urlError } from './url-error';

/** C0 and C1 control characters and DEL: no name needs them and drivers treat them differently. */
export const CONTROL_CHARACTERS = /\p{Cc}/u;

/**
 * @param text a part of a URL whose every % is followed by two hexadecimal digits
 * @returns the text decoded as libpq does it (as a component, not as a whole URI), or why it is none
 */
export function decodePercent(text: string): UrlResult<string> {
  try {
    const value = decodeURIComponent(text);
    return CONTROL_CHARACTERS.test(value) ? urlError('control') : { ok: true, value };
  } catch {
    return urlError('not-utf8');
  }
}
