/**
 * Parameters of a query that a driver reads and that have no effect here: they configure the
 * driver, its pool, or a name in the list of sessions (docs/targets.md#parameters). Drivers send
 * every other name to the server as a run-time parameter (lib/pq `isDriverSetting`, pgx
 * `notRuntimeParams`).
 */
const DRIVER_PARAMETERS = new Set(
  // libpq (PQconninfoOptions), except those of `SETTING_NAMES`.
  `application_name authtype connect_timeout fallback_application_name gssdelegation gsslib keepalives keepalives_count keepalives_idle keepalives_interval krbsrvname krbspn
  load_balance_hosts max_protocol_version min_protocol_version oauth_client_id oauth_client_secret
  oauth_issuer oauth_scope replication requirepeer scram_client_key
  scram_server_key servicefile sslcertmode sslcompression sslcrl sslcrldir sslkeylogfile
  sslnegotiation sslpassword sslsni ssl_max_protocol_version ssl_min_protocol_version
  tcp_user_timeout tty
  binary_parameters disable_prepared_binary_result sslinline
  default_query_exec_mode description_cache_capacity min_read_buffer_size pool_health_check_period
  pool_max_conn_idle_time pool_max_conn_lifetime pool_max_conn_lifetime_jitter pool_max_conns
  pool_min_conns pool_min_idle_conns prefer_simple_protocol statement_cache_capacity
  statement_cache_mode
  backoff binary connect_retry_count connect_retry_interval connection connectionTimeoutMillis debug
  encoding fetch_types idleTimeoutMillis idle_timeout keepAlive keep_alive max max_lifetime
  max_pipeline parseInputDatesAsUTC prepare publications query_timeout uselibpqcompat
  connection_limit max_connection_lifetime max_idle_connection_lifetime pgbouncer pool_timeout
  single_use_connections socket_timeout sslaccept sslidentity statement_cache_size
  async_fallback charset command_timeout direct_tls max_cacheable_statement_size
  max_cached_statement_lifetime prepared_statement_cache_size prepared_statement_name_func timeout
  checkout_timeout conn_health_checks conn_max_age min_messages pool pool_size prepared_statements
  reaping_frequency statement-cache-capacity ssl-mode ssl-ca ssl-cert ssl-key
  supa workaround`.split(/\s+/),
);

/** Returns whether only a driver reads the parameter, and it has no effect here. */
export function isDriverParameter(name: string): boolean {
  return DRIVER_PARAMETERS.has(name);
}
