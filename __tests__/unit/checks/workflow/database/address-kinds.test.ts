import {
  isDockerBridge,
  isDockerHost,
  isDocumentationAddress,
  isLoopbackHost,
} from '../../../../../src/checks/workflow/database/address-kinds';

test.each([
  ['192.0.2.1', true],
  ['198.51.100.255', true],
  ['203.0.113.9', true],
  ['2001:db8::1', true],
  ['3fff:fff::1', true],
  ['192.0.3.1', false],
  ['2001:db9::1', false],
  ['::ffff:192.0.2.1', true],
  ['db.acme.io', false],
])('isDocumentationAddress: %s is %s', (name, expected) => {
  expect(isDocumentationAddress(name)).toBe(expected);
});

test.each([
  ['172.17.0.1', true],
  ['172.17.255.9', true],
  ['172.18.0.1', false],
  ['10.0.0.1', false],
])('isDockerBridge: %s is %s', (name, expected) => {
  expect(isDockerBridge(name)).toBe(expected);
});

test('isDockerHost accepts only the names of the host', () => {
  expect(['host.docker.internal', '172.17.0.1', '172.17.0.2', 'db'].filter(isDockerHost)).toEqual([
    'host.docker.internal',
    '172.17.0.1',
  ]);
});

test('isLoopbackHost accepts localhost and loopback addresses', () => {
  const names = ['localhost', '127.0.0.1', '127.9.9.9', '::1', '0.0.0.0', 'postgres', '10.0.0.1'];
  expect(names.filter(isLoopbackHost)).toEqual([
    'localhost',
    '127.0.0.1',
    '127.9.9.9',
    '::1',
    '0.0.0.0',
  ]);
});
