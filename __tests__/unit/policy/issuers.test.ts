import { isTrustedIssuer } from '../../../src/policy/issuers';

const GITHUB = 'https://token.actions.githubusercontent.com';
const GHES = 'https://github.acme.test';

test.each<[string, string, boolean]>([
  [GITHUB, 'https://github.com', true],
  [`${GITHUB}/acme-corp`, 'https://github.com', true],
  [`${GITHUB}/acme/corp`, 'https://github.com', false],
  [`${GITHUB}/`, 'https://github.com', false],
  [`${GITHUB}.evil.test`, 'https://github.com', false],
  [`x${GITHUB}`, 'https://github.com', false],
  ['http://token.actions.githubusercontent.com', 'https://github.com', false],
  ['https://tokenxactions.githubusercontent.com', 'https://github.com', false],
  ['https://token.actions.acme.ghe.com', 'https://acme.ghe.com', true],
  ['https://token.actions.other.ghe.com', 'https://acme.ghe.com', false],
  ['https://token.actions.acme.ghe.com', 'https://github.com', false],
  ['https://token.actions.acme.ghe.com', 'https://x.acme.ghe.com', false],
  ['https://token.actions.acme.ghe.com', 'xhttps://acme.ghe.com', false],
  ['https://token.actions.acme.ghe.com', 'https://acme.ghe.com.evil.test', false],
  ['https://token.actions.undefined.ghe.com', 'https://github.com', false],
  [`${GHES}/_services/token`, GHES, true],
  [`${GHES}/_services/token/x`, GHES, false],
  ['https://other.test/_services/token', GHES, false],
  ['/_services/token', '', false],
  ['', '', false],
])('isTrustedIssuer: the issuer %s on the server %s: %s', (issuer, server, trusted) => {
  expect(isTrustedIssuer(issuer, server)).toBe(trusted);
});
