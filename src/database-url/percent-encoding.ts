import { type UrlResult, urlError } from './url-error';

/** C0 and C1 control characters and DEL. No name needs them, and drivers treat them differently. */
export const CONTROL_CHARACTERS = /\p{Cc}/u;

/**
 * Decodes a part of a URL as libpq does: as a component, not as a whole URI. Returns an error if the
 * result is not UTF-8 or contains control characters.
 *
 * @param text Every `%` must be followed by two hexadecimal digits.
 */
export function decodePercent(text: string): UrlResult<string> {
  try {
    const value = decodeURIComponent(text);
    return CONTROL_CHARACTERS.test(value) ? urlError('control') : { ok: true, value };
  } catch {
    return urlError('not-utf8');
  }
}
