import type { TestDatabase } from '../../__tests__/support/postgres';
import type { Remainder } from './file';

/** Settings that change how a session parses or sends text. */
const TEXT = 'é漢😀 \\a ""';

/**
 * Returns a file that stores, in a table, everything that it sees of its session. The settings of
 * PL/pgSQL exist only after the engine has used it, with the COMMIT of the first file.
 */
export function witness(table: string): string {
  return `CREATE TABLE public.${table} AS
    SELECT 'current_user' AS what, current_user::pg_catalog.text AS value
    UNION ALL SELECT 'session_user', session_user
    UNION ALL SELECT 'schemas', pg_catalog.current_schemas(false)::pg_catalog.text
    UNION ALL SELECT 'text', '${TEXT}'
    UNION ALL SELECT name, setting FROM pg_catalog.pg_settings WHERE context IN ('user', 'superuser')
      AND name NOT LIKE 'plpgsql.%'
    UNION ALL SELECT 'temporary table', relname FROM pg_catalog.pg_class
      WHERE relnamespace = pg_catalog.pg_my_temp_schema()
    UNION ALL SELECT 'prepared statement', name FROM pg_catalog.pg_prepared_statements
    UNION ALL SELECT 'cursor', pg_catalog.count(*)::pg_catalog.text FROM pg_catalog.pg_cursors
    UNION ALL SELECT 'listening', channel FROM pg_catalog.pg_listening_channels() AS channel
    UNION ALL SELECT 'advisory lock', pg_catalog.count(*)::pg_catalog.text FROM pg_catalog.pg_locks
      WHERE locktype = 'advisory' AND pid = pg_catalog.pg_backend_pid();`;
}

/** Returns the differences between the two witnesses that are not allowed. */
export async function leftBehind(
  db: TestDatabase,
  first: string,
  second: string,
  allowed: readonly Remainder[],
): Promise<string[]> {
  const rows = await db.query<{ what: string; value: string | null }>(
    `
    (SELECT * FROM public.${second} EXCEPT SELECT * FROM public.${first})
    UNION ALL (SELECT what, 'no longer ' || value FROM
      (SELECT * FROM public.${first} EXCEPT SELECT * FROM public.${second}) AS gone)
    UNION ALL (SELECT 'the lock', 'held ' || value || ' times' FROM public.${first}
      WHERE what = 'advisory lock' AND value <> '1')
    UNION ALL (SELECT what, 'mangled: ' || value FROM public.${second}
      WHERE what = 'text' AND value <> $1)`,
    [TEXT],
  );
  const isAllowed = (what: string) => allowed.some((each) => each === what);
  return rows
    .filter(({ what }) => !isAllowed(what))
    .map(({ what, value }) => `the next file saw ${what} ${value}`);
}
