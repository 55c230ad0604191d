import { A, applied, B, DATABASE, type Fate, type HostileFile, refused, rolledBack } from './file';

const refusedAsOwnTables = refused('own-tables');
const goesOn: Fate = { kind: 'reaches the history', next: 'goes on' };
const stops: Fate = { kind: 'reaches the history', next: 'stops' };

function file(
  name: string,
  content: string,
  on: HostileFile['on'] = applied(),
  off: HostileFile['off'] = on,
  more: Pick<HostileFile, 'ordinary' | 'needsTables'> = {},
): HostileFile {
  return { name, content, on, off, ...more };
}

/** SQL in a string, which the parser does not see. */
const dynamic = (sql: string) => `${A} DO $do$ BEGIN EXECUTE $sql$${sql}$sql$; END $do$; ${B}`;
const between = (statement: string) => `${A}\n${statement}\n${B}`;

/** Fails in the first file, whose transaction creates the tables, and in later files. */
const failing = (name: string, sql: string, more?: { ordinary?: boolean }) =>
  file(name, dynamic(sql), rolledBack(), rolledBack(), more);

/** Files that change or block the history. */
export const history: readonly HostileFile[] = [
  file(
    'DROP SCHEMA governed',
    between('DROP SCHEMA governed CASCADE;'),
    refusedAsOwnTables,
    rolledBack(),
  ),
  file(
    'DROP SCHEMA "governed"',
    between('DROP SCHEMA "governed" CASCADE;'),
    refusedAsOwnTables,
    rolledBack(),
  ),
  file(
    'DROP SCHEMA by a Unicode escape',
    between('DROP SCHEMA U&"\\0067overned" CASCADE;'),
    refusedAsOwnTables,
    rolledBack(),
  ),
  file(
    'DROP SCHEMA by an escape of its own',
    between('DROP SCHEMA U&"!0067overned" UESCAPE \'!\' CASCADE;'),
    refusedAsOwnTables,
    rolledBack(),
  ),
  file(
    'DROP TABLE by a Unicode escape',
    between('DROP TABLE U&"gov\\0065rned".migrations;'),
    refusedAsOwnTables,
    rolledBack(),
  ),
  file(
    'DROP TABLE with the name of the database',
    between(`DROP TABLE ${DATABASE}.governed.migrations;`),
    rolledBack(),
    rolledBack(),
  ),
  file(
    'DELETE FROM "governed"."migrations"',
    between('DELETE FROM "governed"."migrations";'),
    refusedAsOwnTables,
    goesOn,
  ),
  file(
    'DELETE through the search path',
    between('SET search_path = governed, public; DELETE FROM migrations;'),
    refusedAsOwnTables,
    goesOn,
  ),
  file(
    'DELETE through SET SCHEMA',
    between("SET SCHEMA 'governed'; DELETE FROM migrations;"),
    refusedAsOwnTables,
    goesOn,
  ),
  file(
    'DELETE through the search path, by set_config',
    between("SELECT set_config('search_path', 'governed', false); DELETE FROM migrations;"),
    refusedAsOwnTables,
    goesOn,
  ),
  file(
    'DELETE in a WITH',
    between('WITH d AS (DELETE FROM governed.migrations RETURNING *) SELECT * FROM d;'),
    refusedAsOwnTables,
    goesOn,
  ),
  file(
    'DELETE in a function of standard SQL',
    between(
      'CREATE FUNCTION public.f() RETURNS void BEGIN ATOMIC DELETE FROM governed.migrations; END; SELECT public.f();',
    ),
    refusedAsOwnTables,
    goesOn,
  ),
  file(
    'a row written for itself',
    between(
      "INSERT INTO governed.migrations VALUES (7, '7', 'x', 'x', 'applied', 0, 'x', now(), 0, 'x');",
    ),
    refusedAsOwnTables,
    stops,
  ),
  file(
    'a trigger on the history',
    between(
      'CREATE TRIGGER t BEFORE INSERT ON governed.migrations FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();',
    ),
    refusedAsOwnTables,
    rolledBack(),
  ),
  failing('DROP SCHEMA, by dynamic SQL', 'DROP SCHEMA governed CASCADE'),
  failing('DROP TABLE, by dynamic SQL', 'DROP TABLE governed.migrations'),
  failing('RENAME, by dynamic SQL', 'ALTER TABLE governed.migrations RENAME TO hidden'),
  failing('DROP COLUMN, by dynamic SQL', 'ALTER TABLE governed.migrations DROP COLUMN checksum'),
  failing(
    'a CHECK that nothing passes, by dynamic SQL',
    'ALTER TABLE governed.migrations ADD CHECK (duration_ms < 0) NOT VALID',
  ),
  failing(
    'a trigger that raises, by dynamic SQL',
    "CREATE FUNCTION public.no() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''no''; END'; CREATE TRIGGER t BEFORE INSERT ON governed.migrations FOR EACH ROW EXECUTE FUNCTION public.no()",
  ),
  failing(
    'a trigger that drops the row, by dynamic SQL',
    "CREATE FUNCTION public.no() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER t BEFORE INSERT ON governed.migrations FOR EACH ROW EXECUTE FUNCTION public.no()",
  ),
  failing(
    'a trigger that drops the row, made again and again',
    "CREATE OR REPLACE FUNCTION public.no() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE OR REPLACE TRIGGER t BEFORE INSERT ON governed.migrations FOR EACH ROW EXECUTE FUNCTION public.no()",
  ),
  failing(
    'a rule that drops the row, by dynamic SQL',
    'CREATE RULE r AS ON INSERT TO governed.migrations DO INSTEAD NOTHING',
  ),
  failing(
    'a rule that leads the row elsewhere, by dynamic SQL',
    'CREATE TABLE public.elsewhere (LIKE governed.migrations); CREATE RULE r AS ON INSERT TO governed.migrations DO INSTEAD INSERT INTO public.elsewhere VALUES (NEW.*)',
  ),
  failing(
    'a deferred trigger that raises at the commit, by dynamic SQL',
    "CREATE FUNCTION public.no() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''no''; END'; CREATE CONSTRAINT TRIGGER t AFTER INSERT ON governed.migrations DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.no()",
  ),
  failing(
    'our rights revoked, by dynamic SQL',
    'REVOKE ALL ON governed.migrations FROM CURRENT_USER',
    { ordinary: true },
  ),
  failing(
    'our rights on the schema revoked, by dynamic SQL',
    'REVOKE ALL ON SCHEMA governed FROM CURRENT_USER',
    { ordinary: true },
  ),
  failing(
    'row security on the history, by dynamic SQL',
    'ALTER TABLE governed.migrations ENABLE ROW LEVEL SECURITY; ALTER TABLE governed.migrations FORCE ROW LEVEL SECURITY',
    { ordinary: true },
  ),
  file(
    'DROP OWNED BY the login',
    `${A} DROP OWNED BY CURRENT_USER; CREATE TABLE public.b ();`,
    rolledBack(),
    rolledBack(),
    { ordinary: true, needsTables: true },
  ),
  file('TRUNCATE, by dynamic SQL', dynamic('TRUNCATE governed.migrations'), goesOn),
  file(
    'a lock on the history',
    between("DO $$ BEGIN EXECUTE 'LOCK TABLE governed.migrations'; END $$;"),
  ),
  file(
    'a deferred constraint that fails at the commit',
    between(
      'CREATE TABLE public.d (n int UNIQUE DEFERRABLE INITIALLY DEFERRED); INSERT INTO public.d VALUES (1), (1);',
    ),
    rolledBack(),
  ),
  file(
    'a deferred constraint, made immediate and met',
    between(
      'CREATE TABLE public.d (n int UNIQUE DEFERRABLE INITIALLY DEFERRED); INSERT INTO public.d VALUES (1), (1); DELETE FROM public.d; SET CONSTRAINTS ALL IMMEDIATE;',
    ),
  ),
  file(
    'a deferred trigger that raises at the commit',
    between(
      "CREATE TABLE public.d (n int); CREATE FUNCTION public.no() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''no''; END'; CREATE CONSTRAINT TRIGGER t AFTER INSERT ON public.d DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.no(); INSERT INTO public.d VALUES (1);",
    ),
    rolledBack(),
  ),
  file(
    'tables named like those of the engine',
    between(
      'CREATE TABLE public.migrations (version text); CREATE TABLE public.schema_version (); CREATE SCHEMA "Governed"; CREATE TABLE "Governed".migrations (); CREATE TABLE public.governed (migrations int);',
    ),
  ),
  file(
    'functions named like the catalog’s',
    between(
      "CREATE SCHEMA evil; CREATE FUNCTION evil.max(int) RETURNS int LANGUAGE sql AS 'SELECT 99'; CREATE FUNCTION evil.now() RETURNS timestamptz LANGUAGE sql AS 'SELECT NULL::timestamptz'; CREATE FUNCTION evil.set_config(text, text, boolean) RETURNS text LANGUAGE sql AS 'SELECT ''hijacked'''; CREATE FUNCTION evil.pg_try_advisory_xact_lock(int, int) RETURNS boolean LANGUAGE sql AS 'SELECT false'; SET search_path = evil, pg_catalog, public;",
    ),
  ),
  file(
    'operators named like the catalog’s',
    between(
      "CREATE SCHEMA evil; CREATE FUNCTION evil.zero(int, int) RETURNS int LANGUAGE sql AS 'SELECT 0'; CREATE FUNCTION evil.never(text, text) RETURNS boolean LANGUAGE sql AS 'SELECT false'; CREATE OPERATOR evil.+ (FUNCTION = evil.zero, LEFTARG = int, RIGHTARG = int); CREATE OPERATOR evil.<> (FUNCTION = evil.never, LEFTARG = text, RIGHTARG = text); SET search_path = evil, pg_catalog, public;",
    ),
  ),
  file(
    'types and casts named like the catalog’s',
    between(
      'CREATE SCHEMA evil; CREATE DOMAIN evil.int4 AS text; CREATE DOMAIN evil.text AS int; CREATE DOMAIN evil.timestamptz AS int; SET search_path = evil, pg_catalog, public;',
    ),
  ),
  file(
    'an event trigger that forbids the rest',
    between(
      "CREATE FUNCTION public.no() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''no''; END'; CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION public.no();",
    ),
    rolledBack(3),
  ),
  file(
    'an event trigger that forbids every later file',
    `${A} ${B} CREATE FUNCTION public.no() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''no''; END'; CREATE EVENT TRIGGER e ON ddl_command_end WHEN TAG IN ('CREATE TABLE AS') EXECUTE FUNCTION public.no();`,
    { kind: 'reaches the history', next: 'stops' },
  ),
  file(
    'defaults of the login, for its next session',
    between(
      // Only in this database: two trials at once would change the same row of the cluster.
      `ALTER ROLE hostile_other IN DATABASE ${DATABASE} SET search_path = governed; ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO PUBLIC;`,
    ),
  ),
  file(
    'notices that look like workflow commands',
    between(
      "DO $do$ BEGIN RAISE NOTICE E'\\n::error::forged\\n::add-mask::forged\\n::stop-commands::forged\\n##[error]forged\\n::set-output name=decision::forged'; RAISE WARNING '::error file=forged::forged'; RAISE INFO E'\\r::notice::forged'; END $do$;",
    ),
  ),
  file(
    'an error that looks like workflow commands',
    `${A}\nDO $do$ BEGIN RAISE EXCEPTION E'x\\n::add-mask::forged\\n::stop-commands::forged\\n::notice::forged' USING HINT = E'\\n::notice::forged'; END $do$; ${B}`,
    rolledBack(2),
  ),
];
