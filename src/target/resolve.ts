import { hostList } from './host-list';
import { canonicalHost } from './host-name';
import { CONTROL } from './percent';
import { fallback, type PgEnvironment } from './pg-environment';
import { type Refusal, type Result, refuse } from './refusal';
import { readSessionAttributes } from './session-attributes';
import type { Declared } from './settings';
import type { Host, ServerTarget } from './target';
import { readTls } from './tls';

/**
 * @param declared what the connection string says
 * @param environment the PG* variables that drivers fall back to where it is silent
 * @param text the string itself
 * @returns the server that every driver would reach, or why they would not agree
 */
export function resolve(
  declared: Declared,
  environment: PgEnvironment,
  text: string,
): Result<ServerTarget> {
  const refusal = ambiguous(declared, environment);
  if (refusal !== undefined) return refusal;

  // Nobody names a host: libpq takes its socket, pg takes localhost. Both are this machine.
  const hosts = hostList(
    declared.hosts ?? fallback(environment, 'PGHOST') ?? 'localhost',
    declared.ports ?? fallback(environment, 'PGPORT'),
  );
  if (!hosts.ok) return hosts;
  if (addressDiffers(declared, environment, hosts.value)) return refuse('address-differs');
  const tls = readTls(declared.settings, environment, hosts.value);
  if (!tls.ok) return tls;
  const attributes = readSessionAttributes(declared.settings, environment);
  if (!attributes.ok) return attributes;
  const user = declared.user ?? fallback(environment, 'PGUSER');
  // every driver falls back to a database of the user's name
  const database = declared.database ?? fallback(environment, 'PGDATABASE') ?? user;
  if (CONTROL.test(`${user}${database}`)) return refuse('control');
  return {
    ok: true,
    value: {
      kind: 'server',
      hosts: hosts.value,
      database,
      user,
      password: declared.password ?? fallback(environment, 'PGPASSWORD'),
      tls: tls.value,
      options: declared.settings.get('options') ?? fallback(environment, 'PGOPTIONS'),
      sessionAttributes: attributes.value,
      driver: declared.driver,
      text,
    },
  };
}

/** What two drivers would fill in differently. */
function ambiguous(declared: Declared, environment: PgEnvironment): Refusal | undefined {
  // only libpq reads service files, and what is in them is not in the text
  if (declared.settings.has('service') || fallback(environment, 'PGSERVICE'))
    return refuse('service');
  const port = fallback(environment, 'PGPORT');
  const otherPort = port !== undefined && port !== '5432';
  // libpq takes 5432 for the host without a port, asyncpg takes PGPORT
  if (otherPort && declared.ports?.split(',').includes('')) return refuse('port-variable');
  if (declared.form !== 'jdbc') return undefined;
  const filled =
    (declared.hosts === undefined && fallback(environment, 'PGHOST') !== undefined) ||
    (declared.ports === undefined && otherPort) ||
    (declared.database === undefined && fallback(environment, 'PGDATABASE') !== undefined);
  return filled ? refuse('jdbc-environment') : undefined;
}

/** libpq connects to hostaddr, whatever the host is; others never read it. */
function addressDiffers(
  declared: Declared,
  environment: PgEnvironment,
  hosts: readonly Host[],
): boolean {
  const text = declared.settings.get('hostaddr') ?? fallback(environment, 'PGHOSTADDR');
  if (text === undefined) return false;
  const addresses = text.split(',').map(canonicalHost);
  if (addresses.length !== hosts.length) return true;
  return hosts.some((host, index) => host.kind !== 'tcp' || host.name !== addresses[index]);
}
