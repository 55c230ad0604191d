import { canonicalizeHost } from './host-name';
import type { Host } from './target';
import { type UrlResult, urlError } from './url-error';

const DEFAULT_PORT = 5432;

/**
 * Parses lists of hosts and ports as libpq does. Returns the hosts in the order in which a driver tries
 * them, or an error.
 *
 * @param hosts Comma-separated.
 * @param ports Comma-separated: one port for all hosts, or one for each. An empty port is 5432.
 */
export function parseHostList(
  hosts: string,
  ports: string | undefined,
): UrlResult<readonly [Host, ...Host[]]> {
  const names = hosts.split(',');
  const numbers: number[] = [];
  for (const port of (ports ?? '').split(',')) {
    const number = parsePort(port);
    if (number === undefined) return urlError('port');
    numbers.push(number);
  }
  if (numbers.length > 1 && numbers.length !== names.length) return urlError('port-count');

  const list: Host[] = [];
  for (const [index, name] of names.entries()) {
    if (name === '') return urlError('empty-host');
    const host = parseHost(name, numbers[index] ?? numbers[0] ?? DEFAULT_PORT);
    if (host === undefined) return urlError('host');
    list.push(host);
  }
  const [first, ...rest] = list;
  return first === undefined ? urlError('empty-host') : { ok: true, value: [first, ...rest] };
}

function parseHost(name: string, port: number): Host | undefined {
  // As in libpq, a directory is a Unix socket, and `@` an abstract one.
  if (name.startsWith('/') || name.startsWith('@')) {
    return { kind: 'socket', directory: name, port };
  }
  const canonical = canonicalizeHost(name);
  return canonical === undefined ? undefined : { kind: 'tcp', name: canonical, port };
}

function parsePort(port: string): number | undefined {
  if (port === '') return DEFAULT_PORT;
  if (!/^\d{1,5}$/.test(port)) return undefined;
  const number = Number(port);
  return number >= 1 && number <= 65535 ? number : undefined;
}
