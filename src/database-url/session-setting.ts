/** A run-time parameter of the server that a connection string sets, such as `search_path`. */
export interface SessionSetting {
  readonly name: string;
  readonly value: string;
  /** How messages name it. An unknown name can be a part of a password, so it is not always shown. */
  readonly label: string;
  /** Whether the value is put in front of a list that the login already has, such as a search path. */
  readonly prepends?: boolean;
  /** An SQL expression for the value, in place of `value`. */
  readonly expression?: string;
  /** Whether it is a part of the parameter `options`, and not a parameter itself. */
  readonly inOptions: boolean;
}

/** What a connection string says beside the server, the database and the login. */
export interface UrlSession {
  /** In the order in which they apply. Each name occurs once. */
  readonly settings: readonly SessionSetting[];
  /** The rest of `options`. Only the proxies of some providers read it (`endpoint=…`). */
  readonly startupOptions: string | undefined;
  /** Parameters that only one tool reads: `schema` and `x-…`. */
  readonly toolParameters: ReadonlyMap<string, string>;
  /** Names of run-time parameters that the driver of the URL does not read. */
  readonly unread: readonly string[];
  /** How messages name the parameters that the query sets twice, to different values. */
  readonly contradicted: readonly string[];
}

/** A connection string without settings of the session. */
export const EMPTY_URL_SESSION: UrlSession = {
  settings: [],
  startupOptions: undefined,
  toolParameters: new Map(),
  unread: [],
  contradicted: [],
};

/** Run-time parameters that migrations are affected by, in lower case (PostgreSQL 18, `SHOW ALL`). */
const RUNTIME_NAMES = new Set(
  `allow_in_place_tablespaces bytea_output check_function_bodies client_connection_check_interval
  client_min_messages constraint_exclusion createrole_self_grant cursor_tuple_fraction datestyle
  deadlock_timeout default_statistics_target default_table_access_method default_tablespace
  default_text_search_config default_toast_compression default_transaction_deferrable
  default_transaction_isolation default_transaction_read_only enable_seqscan
  event_triggers extra_float_digits gin_pending_list_limit idle_in_transaction_session_timeout
  idle_session_timeout intervalstyle jit lc_messages lc_monetary lc_numeric lc_time lock_timeout
  log_min_duration_statement log_min_messages log_statement maintenance_work_mem
  max_parallel_maintenance_workers max_parallel_workers max_parallel_workers_per_gather
  plan_cache_mode quote_all_identifiers role row_security search_path session_authorization
  session_replication_role standard_conforming_strings statement_timeout synchronous_commit
  temp_buffers temp_file_limit temp_tablespaces timezone timezone_abbreviations
  transaction_timeout transform_null_equals work_mem xmlbinary xmloption`.split(/\s+/),
);

/** Returns whether the name is that of a run-time parameter of PostgreSQL that this action knows. */
export function isRuntimeName(name: string): boolean {
  return RUNTIME_NAMES.has(name.toLowerCase());
}

/** Returns the settings that every server knows. Others can be parameters of a driver. */
export function listKnownSettings({ settings }: UrlSession): readonly SessionSetting[] {
  return settings.filter(({ name }) => isRuntimeName(name));
}
