import { A, applied, B, type HostileFile, refused, rolledBack, wholeOrNothing } from './file';

const settings = refused('session-settings');

function file(
  name: string,
  content: string,
  on: HostileFile['on'] = applied(),
  off: HostileFile['off'] = on,
): HostileFile {
  return { name, content, on, off };
}

/** Both parts, with a statement between them that changes the session. */
const between = (statement: string) => `${A}\n${statement}\n${B}`;

/** Files that change their session, or leave something in it. */
export const session: readonly HostileFile[] = [
  file('RESET ALL', between('RESET ALL;')),
  file(
    'DISCARD PLANS, SEQUENCES, TEMP',
    between('DISCARD PLANS; DISCARD SEQUENCES; DISCARD TEMP;'),
  ),
  file('DEALLOCATE ALL', between('PREPARE p AS SELECT 1; DEALLOCATE ALL;')),
  file('SET ROLE', between('SET ROLE hostile_other;')),
  file(
    'SET ROLE to a login without privileges',
    between('SET ROLE hostile_nobody;'),
    rolledBack(3),
  ),
  file('SET SESSION AUTHORIZATION', between('SET SESSION AUTHORIZATION hostile_other;')),
  file(
    'SET SESSION AUTHORIZATION to a login without privileges',
    between('SET SESSION AUTHORIZATION hostile_nobody;'),
    rolledBack(3),
  ),
  file('SET LOCAL ROLE, as the last statement', `${A} ${B} SET LOCAL ROLE hostile_nobody`),
  file(
    'search_path emptied, as pg_dump does',
    between("SELECT pg_catalog.set_config('search_path', '', false);"),
  ),
  file(
    'search_path to a schema of its own',
    between('CREATE SCHEMA evil; SET search_path = evil, pg_catalog;'),
  ),
  file(
    'SET TRANSACTION READ ONLY in the middle',
    between('SET TRANSACTION READ ONLY;'),
    rolledBack(3),
  ),
  file('SET TRANSACTION READ ONLY at the end', `${A} ${B} SET TRANSACTION READ ONLY`, rolledBack()),
  file(
    'SET TRANSACTION ISOLATION LEVEL',
    between('SET TRANSACTION ISOLATION LEVEL SERIALIZABLE;'),
    rolledBack(2),
  ),
  file(
    'SET SESSION CHARACTERISTICS',
    between('SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY, ISOLATION LEVEL SERIALIZABLE;'),
  ),
  file('default_transaction_read_only', between('SET default_transaction_read_only = on;')),
  file(
    'default_transaction_isolation and deferrable',
    between(
      "SET default_transaction_isolation = 'serializable'; SET default_transaction_deferrable = on;",
    ),
  ),
  file(
    'standard_conforming_strings off',
    `SET standard_conforming_strings = off; ${A} ${B}`,
    settings,
    applied(),
  ),
  file(
    'standard_conforming_strings off, by set_config',
    between("SELECT set_config('standard_conforming_strings', 'off', false);"),
  ),
  file('SET NAMES LATIN1', `SET NAMES 'LATIN1'; ${A} ${B}`, settings, applied()),
  file(
    'client_encoding LATIN1, by set_config',
    between("SELECT set_config('client_encoding', 'LATIN1', false);"),
  ),
  file(
    'client_encoding by UPDATE of pg_settings',
    between("UPDATE pg_settings SET setting = 'LATIN1' WHERE name = 'client_encoding';"),
  ),
  file(
    'client_encoding SJIS, by a function',
    between(
      "CREATE FUNCTION public.f() RETURNS int LANGUAGE sql SET client_encoding = 'SJIS' AS 'SELECT 1'; SELECT public.f();",
    ),
  ),
  file('client_min_messages', between('SET client_min_messages = error;')),
  file(
    'client_min_messages, and a notice for each statement',
    between('SET client_min_messages = debug5;'),
  ),
  file('session_replication_role', between('SET session_replication_role = replica;')),
  file(
    'row_security and check_function_bodies',
    between(
      "SET row_security = off; SET check_function_bodies = off; CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'no sql';",
    ),
  ),
  file(
    'names of dates, zones and numbers',
    between(
      "SET DateStyle = 'German'; SET IntervalStyle = 'sql_standard'; SET TimeZone = 'Asia/Kathmandu'; SET extra_float_digits = -10; SET bytea_output = escape;",
    ),
  ),
  file(
    'transform_null_equals and quote_all_identifiers',
    between(
      'SET transform_null_equals = on; SET quote_all_identifiers = on; SET array_nulls = off;',
    ),
  ),
  file(
    'plans without indexes, with little memory',
    between("SET enable_indexscan = off; SET enable_seqscan = off; SET work_mem = '64kB';"),
  ),
  file(
    'a setting of its own',
    between("SET hostile.setting = 'x'; SELECT set_config('governed.tag', 'y', false);"),
  ),
  file(
    'statement_timeout that strikes',
    `${A}\nSET statement_timeout = '20ms';\nSELECT pg_sleep(60); ${B}`,
    rolledBack(3),
  ),
  file(
    'statement_timeout of a millisecond',
    between("SET statement_timeout = '1ms';"),
    wholeOrNothing,
  ),
  file(
    'statement_timeout for whatever follows',
    `${A} ${B} SET statement_timeout = '10ms'`,
    wholeOrNothing,
  ),
  file('lock_timeout of a millisecond', between("SET lock_timeout = '1ms';")),
  file(
    'idle_in_transaction_session_timeout of a millisecond',
    between("SET idle_in_transaction_session_timeout = '1ms';"),
    wholeOrNothing,
  ),
  file('a cursor left open', between('DECLARE c CURSOR FOR SELECT 1; FETCH c;')),
  file(
    'a cursor WITH HOLD left open',
    between('DECLARE c CURSOR WITH HOLD FOR SELECT 1; FETCH c;'),
  ),
  file(
    'a cursor WITH HOLD that would fail when it is held',
    between('DECLARE c CURSOR WITH HOLD FOR SELECT 1/0;'),
    rolledBack(),
  ),
  file('a prepared statement left', between('PREPARE p AS SELECT 1; EXECUTE p;')),
  file('a temporary table that goes', between('CREATE TEMP TABLE base (id int) ON COMMIT DROP;')),
  file('a temporary table that shadows', between('CREATE TEMP TABLE base (id int);')),
  file(
    'temporary tables named like the catalog',
    between(
      'CREATE TEMP TABLE pg_class (oid int); CREATE TEMP TABLE migrations (id int); CREATE TEMP TABLE pg_settings (name text, setting text);',
    ),
  ),
  file('LISTEN and NOTIFY', between("LISTEN evil; NOTIFY evil, '::error::forged';")),
  file('an advisory lock for the transaction', between('SELECT pg_advisory_xact_lock(1);')),
  file('an advisory lock kept', between('SELECT pg_advisory_lock(1);'), applied('advisory lock')),
  file(
    'our own locks taken',
    between(
      "SELECT count(pg_advisory_lock(classid::int, objid::bigint::bit(32)::int)) FROM pg_locks WHERE locktype = 'advisory';",
    ),
    applied('advisory lock'),
  ),
  file(
    'our own locks given back',
    between(
      "SELECT pg_advisory_unlock(classid::int, objid::bigint::bit(32)::int) FROM pg_locks WHERE locktype = 'advisory';",
    ),
  ),
  file(
    'pg_advisory_unlock_all',
    between('SELECT pg_advisory_unlock_all();'),
    refused('unlock-all'),
    applied(),
  ),
  file(
    'pg_advisory_unlock_all, by dynamic SQL',
    between("DO $$ BEGIN EXECUTE 'SELECT pg_advisory_unlock_all()'; END $$;"),
  ),
  file(
    'its own session, ended',
    `${A}\nSELECT pg_terminate_backend(pg_backend_pid());\n${B}`,
    rolledBack(),
  ),
  file(
    'its own statement, cancelled',
    `${A}\nSELECT pg_cancel_backend(pg_backend_pid());\n${B}`,
    rolledBack(2),
  ),
  file(
    'its own statement, cancelled at the very end',
    `${A} ${B}\nSELECT pg_cancel_backend(pg_backend_pid())`,
    rolledBack(),
  ),
];
