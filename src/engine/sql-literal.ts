/**
 * Returns a SQL expression for a text that does not depend on session settings of a file: only
 * ASCII, because of `client_encoding`, and with escapes, because of `standard_conforming_strings`.
 * Other characters are encoded as bytes, because before PostgreSQL 13 their escapes work only in
 * UTF-8 databases.
 */
export function quoteLiteral(text: string): string {
  if (!PRINTABLE.test(text)) {
    return `pg_catalog.convert_from(pg_catalog.decode('${hex(text)}', 'hex'), 'UTF8')`;
  }
  return `E'${text.replaceAll(/['\\]/g, '$&$&')}'`;
}

const PRINTABLE = /^[\x20-\x7e]*$/;

/**
 * Returns the UTF-8 of a text in hex. `Buffer` is not available in this room, so the bytes come
 * from the escapes of a URI.
 */
function hex(text: string): string {
  // A file name on Windows can contain a lone surrogate. A URI cannot.
  const wellFormed = text.replaceAll(/\p{Surrogate}/gu, '\ufffd');
  return encodeURIComponent(wellFormed).replaceAll(/%(..)|(.)/g, (_, escaped, plain) =>
    escaped === undefined ? plain.charCodeAt(0).toString(16).padStart(2, '0') : escaped,
  );
}
