import type { DeclaredTarget } from './connection-settings';
import { parseHostList } from './host-list';
import { canonicalizeHost } from './host-name';
import { CONTROL_CHARACTERS } from './percent-encoding';
import { environmentFallback, type PgEnvironment } from './pg-environment';
import { readSessionAttributes } from './session-attributes';
import type { Host, ServerTarget } from './target';
import { readTls } from './tls';
import { type UrlError, type UrlResult, urlError } from './url-error';

/**
 * @param declared what the connection string says
 * @param environment the PG* variables that drivers fall back to where it is silent
 * @param text the string itself
 * @returns the server that every driver would reach, or why they would not agree
 */
export function resolveTarget(
  declared: DeclaredTarget,
  environment: PgEnvironment,
  text: string,
): UrlResult<ServerTarget> {
  const refusal = ambiguous(declared, environment);
  if (refusal !== undefined) return refusal;

  // Nobody names a host: libpq takes its socket, pg takes localhost. Both are this machine.
  const hosts = parseHostList(
    declared.hosts ?? environmentFallback(environment, 'PGHOST') ?? 'localhost',
    declared.ports ?? environmentFallback(environment, 'PGPORT'),
  );
  if (!hosts.ok) return hosts;
  if (addressDiffers(declared, environment, hosts.value)) return urlError('address-differs');
  const tls = readTls(declared.settings, environment, hosts.value);
  if (!tls.ok) return tls;
  const attributes = readSessionAttributes(declared.settings, environment);
  if (!attributes.ok) return attributes;
  const user = declared.user ?? environmentFallback(environment, 'PGUSER');
  // every driver falls back to a database of the user's name
  const database = declared.database ?? environmentFallback(environment, 'PGDATABASE') ?? user;
  if (CONTROL_CHARACTERS.test(`${user}${database}`)) return urlError('control');
  return {
    ok: true,
    value: {
      kind: 'server',
      hosts: hosts.value,
      database,
      user,
      password: declared.password ?? environmentFallback(environment, 'PGPASSWORD'),
      tls: tls.value,
      options: declared.settings.get('options') ?? environmentFallback(environment, 'PGOPTIONS'),
      sessionAttributes: attributes.value,
      driver: declared.driver,
      text,
    },
  };
}

/** What two drivers would fill in differently. */
function ambiguous(declared: DeclaredTarget, environment: PgEnvironment): UrlError | undefined {
  // only libpq reads service files, and what is in them is not in the text
  if (declared.settings.has('service') || environmentFallback(environment, 'PGSERVICE'))
    return urlError('service');
  const port = environmentFallback(environment, 'PGPORT');
  const otherPort = port !== undefined && port !== '5432';
  // libpq takes 5432 for the host without a port, asyncpg takes PGPORT
  if (otherPort && declared.ports?.split(',').includes('')) return urlError('port-variable');
  if (declared.form !== 'jdbc') return undefined;
  const filled =
    (declared.hosts === undefined && environmentFallback(environment, 'PGHOST') !== undefined) ||
    (declared.ports === undefined && otherPort) ||
    (declared.database === undefined &&
      environmentFallback(environment, 'PGDATABASE') !== undefined);
  return filled ? urlError('jdbc-environment') : undefined;
}

/** libpq connects to hostaddr, whatever the host is; others never read it. */
function addressDiffers(
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
