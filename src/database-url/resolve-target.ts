import type { DeclaredTarget } from './connection-settings';
import { parseHostList } from './host-list';
import { canonicalizeHost } from './host-name';
import { listUnenforceable } from './list-unenforceable';
import { CONTROL_CHARACTERS } from './percent-encoding';
import { environmentFallback, type PgEnvironment } from './pg-environment';
import { readUrlSession } from './read-url-session';
import { readSessionAttributes } from './session-attributes';
import type { Host, ServerTarget } from './target';
import { readTls } from './tls';
import { type UrlError, type UrlResult, urlError } from './url-error';

/**
 * Adds the PG* variables and the defaults to a connection string. Returns the server that every driver
 * would connect to, or an error if drivers would connect to different ones.
 *
 * @param text The connection string.
 */
export function resolveTarget(
  declared: DeclaredTarget,
  environment: PgEnvironment,
  text: string,
): UrlResult<ServerTarget> {
  const ambiguity = findAmbiguity(declared, environment);
  if (ambiguity !== undefined) return ambiguity;

  // Without a host, libpq uses its socket and pg uses localhost. Both are this machine.
  const hosts = parseHostList(
    declared.hosts ?? environmentFallback(environment, 'PGHOST') ?? 'localhost',
    declared.ports ?? environmentFallback(environment, 'PGPORT'),
  );
  if (!hosts.ok) return hosts;
  if (hasDifferentAddress(declared, environment, hosts.value)) return urlError('address-differs');
  const tls = readTls(declared.settings, environment, hosts.value);
  if (!tls.ok) return tls;
  const attributes = readSessionAttributes(declared.settings, environment);
  if (!attributes.ok) return attributes;
  const user = declared.user ?? environmentFallback(environment, 'PGUSER');
  // The default database of every driver is the name of the user.
  const database = declared.database ?? environmentFallback(environment, 'PGDATABASE') ?? user;
  if (CONTROL_CHARACTERS.test(`${user}${database}`)) return urlError('control');
  const options = declared.settings.get('options') ?? environmentFallback(environment, 'PGOPTIONS');
  return {
    ok: true,
    value: {
      kind: 'server',
      hosts: hosts.value,
      database,
      user,
      password: declared.password ?? environmentFallback(environment, 'PGPASSWORD'),
      passwordFile: declared.settings.get('passfile'),
      tls: tls.value,
      options,
      session: readUrlSession(declared, options),
      sessionAttributes: attributes.value,
      unenforceable: listUnenforceable(declared.settings, environment),
      driver: declared.driver,
      text,
    },
  };
}

/** Returns an error if drivers would add different values. */
function findAmbiguity(declared: DeclaredTarget, environment: PgEnvironment): UrlError | undefined {
  // Only libpq reads service files, and the text does not show what they contain.
  if (declared.settings.has('service') || environmentFallback(environment, 'PGSERVICE'))
    return urlError('service');
  const port = environmentFallback(environment, 'PGPORT');
  const isOtherPort = port !== undefined && port !== '5432';
  // For a host without a port, libpq uses 5432 and asyncpg uses PGPORT.
  if (isOtherPort && declared.ports?.split(',').includes('')) return urlError('port-variable');
  if (declared.form !== 'jdbc') return undefined;
  const usesEnvironment =
    (declared.hosts === undefined && environmentFallback(environment, 'PGHOST') !== undefined) ||
    (declared.ports === undefined && isOtherPort) ||
    (declared.database === undefined &&
      environmentFallback(environment, 'PGDATABASE') !== undefined);
  return usesEnvironment ? urlError('jdbc-environment') : undefined;
}

/** libpq connects to `hostaddr`, whatever the host is. Other drivers do not read it. */
function hasDifferentAddress(
  declared: DeclaredTarget,
  environment: PgEnvironment,
  hosts: readonly Host[],
): boolean {
  const text = declared.settings.get('hostaddr') ?? environmentFallback(environment, 'PGHOSTADDR');
  if (text === undefined) return false;
  const addresses = text.split(',').map(canonicalizeHost);
  if (addresses.length !== hosts.length) return true;
  return hosts.some((host, index) => host.kind !== 'tcp' || host.name !== addresses[index]);
}
