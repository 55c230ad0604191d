import { setsLastingSearchPath } from '../../../src/migrations/lasting-search-path';
import { inspectText, unwrap } from './support';

const isLasting = async (text: string) => {
  const { statements } = unwrap(await inspectText(text));
  return setsLastingSearchPath(text, () => statements);
};

test.each([
  "DO $$ BEGIN EXECUTE 'ALTER DATABASE ' || current_database() || ' SET search_path TO app, public'; END $$; SET\n  SEARCH_PATH = app, public;",
  'ALTER ROLE app IN DATABASE shop SET search_path = app; SET SESSION search_path TO app;',
  `ALTER USER app SET "search_path" = app; SELECT pg_catalog.set_config('search_path', 'app', false);`,
])('the search path of the session is also that of later sessions: %s', async (text) => {
  expect(await isLasting(text)).toBe(true);
});

test.each([
  'SET search_path = app;',
  'ALTER DATABASE shop SET search_path = app;',
  'ALTER DATABASE shop SET search_path = app; SET LOCAL search_path = app;',
  "ALTER DATABASE shop SET search_path = app; SELECT set_config('search_path', 'app', true);",
  'ALTER DATABASE shop SET timezone = utc; SET search_path = app;',
  'ALTER DATABASE shop OWNER TO app; CREATE FUNCTION f() RETURNS int SET search_path = app RETURN 1; SET search_path = app;',
])('it is only for the session, or only for later sessions: %s', async (text) => {
  expect(await isLasting(text)).toBe(false);
});
