import ipaddr from 'ipaddr.js';

// Hosts are compared byte by byte, so names with other than ASCII characters must be in Punycode.
const NAME = /^(?=.{1,253}$)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*$/;

/**
 * Returns the canonical form of a host: lower case, without a trailing dot or an IPv6 zone, addresses
 * in one notation (`getaddrinfo` reads `127.1`, `0x7f.1` and `2130706433` as 127.0.0.1). Returns
 * undefined if the name is not a valid host.
 *
 * @param name Without brackets.
 */
export function canonicalizeHost(name: string): string | undefined {
  const host = name.toLowerCase().replace(/\.$/, '');
  if (host.includes(':')) {
    const [address = ''] = host.split('%');
    // A deprecated form, which ipaddr.js confuses with the mapped address ::ffff:127.0.0.1.
    if (/^::\d+\./.test(address)) return undefined;
    return ipaddr.IPv6.isValid(address) ? ipaddr.IPv6.parse(address).toString() : undefined;
  }
  if (/^\d/.test(host) && ipaddr.IPv4.isValid(host)) return ipaddr.IPv4.parse(host).toString();
  return NAME.test(host) ? host : undefined;
}

/**
 * Returns whether a canonical host is an address. Called for every row of the provider table, so it
 * does not use the slower library.
 */
export function isAddress(name: string): boolean {
  return name.includes(':') || /^\d+\.\d+\.\d+\.\d+$/.test(name);
}
