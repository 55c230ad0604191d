import { canonicalizeHost } from './host-name';
import type { Host } from './target';
import { type UrlResult, urlError } from './url-error';

const DEFAULT_PORT = 5432;

/**
 * @param hosts hosts joined by commas, as libpq holds them
 * @param ports ports joined by commas: one for all hosts or one for each; an empty one is 5432
 * @returns the hosts in the order in which a driver tries them, or why they are none
 */
export function parseHostList(
  hosts: string,
  ports: string | undefined,
): UrlResult<readonly [Host, ...Host[]]> {
  const names = hosts.split(',');
  const numbers: number[] = [];
  for (const port of (ports ?? '').split(',')) {
    const number = portNumber(port);
    if (number === undefined) return urlError('port');
    numbers.push(number);
  }
  if (numbers.length > 1 && numbers.length !== names.length) return urlError('port-count');

  const list: Host[] = [];
  for (const [index, name] of names.entries()) {
    if (name === '') return urlError('empty-host');
    const host = oneHost(name, numbers[index] ?? numbers[0] ?? DEFAULT_PORT);
    if (host === undefined) return urlError('host');
    list.push(host);
  }
  const [first, ...rest] = list;
  return first === undefined ? urlError('empty-host') : { ok: true, value: [first, ...rest] };
}

function oneHost(name: string, port: number): Host | undefined {
  // libpq: a folder is a Unix socket, @ its abstract kind
  if (name.startsWith('/') || name.startsWith('@'))
    return { kind: 'socket', directory: name, port };
  const canonical = canonicalizeHost(name);
  return canonical === undefined ? undefined : { kind: 'tcp', name: canonical, port };
}

function portNumber(port: string): number | undefined {
  if (port === '') return DEFAULT_PORT;
  if (!/^\d{1,5}$/.test(port)) return undefined;
  const number = Number(port);
  return number >= 1 && number <= 65535 ? number : undefined;
}
