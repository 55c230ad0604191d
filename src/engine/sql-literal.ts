/**
 * A text as a SQL expression that every session reads alike, whatever a file has set before it:
 * ASCII alone, for `client_encoding`, and with escapes, for `standard_conforming_strings`. Other
 * characters come as bytes: before PostgreSQL 13 their escapes work in UTF-8 databases alone.
 */
export function quoteLiteral(text: string): string {
  if (!PRINTABLE.test(text)) {
    return `pg_catalog.convert_from(pg_catalog.decode('${hex(text)}', 'hex'), 'UTF8')`;
  }
  return `E'${text.replaceAll(/['\\]/g, '$&$&')}'`;
}

const PRINTABLE = /^[\x20-\x7e]*$/;

/** The UTF-8 of a text, in hex. This room knows no bytes; the escapes of a URI hold them. */
function hex(text: string): string {
  // A file name may hold half a character, on Windows; a URI may not.
  const whole = text.replaceAll(/\p{Surrogate}/gu, '\ufffd');
  return encodeURIComponent(whole).replaceAll(/%(..)|(.)/g, (_, escaped, plain) =>
    escaped === undefined ? plain.charCodeAt(0).toString(16).padStart(2, '0') : escaped,
  );
}
