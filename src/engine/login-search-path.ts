import type { SessionSetting } from '../database-url/session-setting';

/**
 * Returns the settings of the URL for files that run with the search path of a new session, although
 * the session of the run is older. A search path of the URL is also that of a new session.
 */
export function withLoginSearchPath(
  settings: readonly SessionSetting[],
): readonly SessionSetting[] {
  const isNamed = settings.some(
    ({ name, prepends }) => name === 'search_path' && prepends !== true,
  );
  return isNamed ? settings : [LOGIN_SEARCH_PATH, ...settings];
}

/**
 * Sets the search path that the login has in this database, in the order of PostgreSQL
 * (`process_settings` in https://github.com/postgres/postgres/blob/master/src/backend/utils/init/postinit.c).
 * Without such a setting, the search path stays as it is.
 */
const LOGIN_SEARCH_PATH: SessionSetting = {
  name: 'search_path',
  value: '',
  label: 'the search path of the login',
  inOptions: false,
  expression: `COALESCE((SELECT pg_catalog.substr(entry, 13) FROM pg_catalog.pg_db_role_setting AS s, pg_catalog.unnest(s.setconfig) AS entry WHERE s.setdatabase IN (0, (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())) AND s.setrole IN (0, (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = SESSION_USER)) AND entry LIKE 'search_path=%' ORDER BY s.setrole = 0, s.setdatabase = 0 LIMIT 1), pg_catalog.current_setting('search_path'))`,
};
