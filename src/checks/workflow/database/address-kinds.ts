import ipaddr from 'ipaddr.js';

/** Docker's default bridge. Its first address is the host of the containers. */
const DOCKER_BRIDGE = ipaddr.IPv4.parseCIDR('172.17.0.0/16');

/** Addresses for documents (RFC 5737, RFC 3849, RFC 9637). No server can have one. */
const DOCUMENTATION_RANGES: readonly (readonly [ipaddr.IPv4 | ipaddr.IPv6, number])[] = [
  ipaddr.IPv4.parseCIDR('192.0.2.0/24'),
  ipaddr.IPv4.parseCIDR('198.51.100.0/24'),
  ipaddr.IPv4.parseCIDR('203.0.113.0/24'),
  ipaddr.IPv6.parseCIDR('2001:db8::/32'),
  ipaddr.IPv6.parseCIDR('3fff::/20'),
];

function parseAddress(name: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  return ipaddr.isValid(name) ? ipaddr.process(name) : undefined;
}

function isInRange(
  address: ipaddr.IPv4 | ipaddr.IPv6,
  [network, bits]: readonly [ipaddr.IPv4 | ipaddr.IPv6, number],
): boolean {
  return address.kind() === network.kind() && address.match(network, bits);
}

/** Whether a canonical host is `localhost` or an address that leads to this machine. */
export function isLoopbackHost(name: string): boolean {
  if (name === 'localhost') return true;
  const range = parseAddress(name)?.range();
  return range === 'loopback' || range === 'unspecified';
}

/** Whether a canonical host is an address of Docker's default bridge. */
export function isDockerBridge(name: string): boolean {
  const address = parseAddress(name);
  return address !== undefined && isInRange(address, DOCKER_BRIDGE);
}

/** Whether a canonical host is the machine that runs the containers, as a container sees it. */
export function isDockerHost(name: string): boolean {
  return name === 'host.docker.internal' || name === '172.17.0.1';
}

/** Whether a canonical host is an address for documents, which no server can have. */
export function isDocumentationAddress(name: string): boolean {
  const address = parseAddress(name);
  return address !== undefined && DOCUMENTATION_RANGES.some((range) => isInRange(address, range));
}
