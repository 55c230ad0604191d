import ipaddr from 'ipaddr.js';

// Hosts are compared and judged byte by byte, so names beyond ASCII come as punycode or not at all.
const NAME = /^(?=.{1,253}$)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*$/;

/**
 * @param name a host as written, without brackets
 * @returns its canonical form: lower case, no trailing dot, no IPv6 zone, addresses in one notation
 *   (getaddrinfo takes `127.1`, `0x7f.1` and `2130706433` for 127.0.0.1); undefined if it is none
 */
export function canonicalizeHost(name: string): string | undefined {
  const host = name.toLowerCase().replace(/\.$/, '');
  if (host.includes(':')) {
    const [address = ''] = host.split('%');
    // long deprecated, and ipaddr.js takes it for the mapped ::ffff:127.0.0.1, which it is not
    if (/^::\d+\./.test(address)) return undefined;
    return ipaddr.IPv6.isValid(address) ? ipaddr.IPv6.parse(address).toString() : undefined;
  }
  if (/^\d/.test(host) && ipaddr.IPv4.isValid(host)) return ipaddr.IPv4.parse(host).toString();
  return NAME.test(host) ? host : undefined;
}

/**
 * @param name a canonical host
 * @returns whether it is an address: asked of every row of the table, and cheaper than the library
 */
export function isAddress(name: string): boolean {
  return name.includes(':') || /^\d+\.\d+\.\d+\.\d+$/.test(name);
}
