import { parseTarget } from '../../../../src/database-url/connection-string';
import { serverFindings, timeoutSetAside } from '../../../../src/policy/advise/server-findings';

type Facts = Parameters<typeof serverFindings>[0];

function serverTarget(url: string): Facts['target'] {
  const parsed = parseTarget(url, {});
  if (!parsed.ok) throw new Error(parsed.what);
  return parsed.target;
}

const QUIET: Facts = {
  server: { versionNumber: 150_000, inRecovery: false, readOnly: false, pooled: false },
  role: 'prod',
  ahead: [],
  stamp: undefined,
  isOwnTarget: false,
  target: serverTarget('postgresql://app@localhost/shop'),
};
const STAMP = { stampedAs: undefined, sameServer: undefined, stampedElsewhere: undefined };
const ELSEWHERE = { ...STAMP, stampedElsewhere: 'staging db.acme.test:5432 shop' };
const SAME_SERVER = { ...ELSEWHERE, sameServer: 'staging db.acme.test:5432 shop' };
const STANDBY = { ...QUIET.server, readOnly: true, inRecovery: true };

test.each<[string, Partial<Facts>]>([
  ['a server without a stamp', {}],
  ['an empty ledger', { stamp: STAMP }],
  ['a stamp of the same role', { stamp: { ...STAMP, stampedAs: 'prod' } }],
  [
    'a stamp of the same role under another name of the server',
    { stamp: { ...ELSEWHERE, sameServer: 'prod db.acme.test:5432 shop' } },
  ],
  [
    'a copy of a server that has the role of its first run and is named by the policy',
    { stamp: { ...SAME_SERVER, stampedAs: 'prod' }, isOwnTarget: true },
  ],
  [
    'a standby with the history of its primary',
    { server: { ...STANDBY, readOnly: false }, stamp: ELSEWHERE },
  ],
])('serverFindings returns none for %s', (_, facts) => {
  expect(serverFindings({ ...QUIET, ...facts })).toEqual([]);
});

test.each<[string, Partial<Facts>]>([
  ['a standby', { server: STANDBY }],
  ['a read-only server', { server: { ...STANDBY, inRecovery: false } }],
  ['a history with newer versions', { ahead: ['0007', '0008'] }],
  ['a stamp of another role', { stamp: { ...STAMP, stampedAs: 'staging' } }],
  [
    'a stamp of another role at a target of the policy',
    { stamp: { ...STAMP, stampedAs: 'staging' }, isOwnTarget: true },
  ],
  ['a copy of another database', { stamp: ELSEWHERE }],
  ['another name of a server with another role', { stamp: SAME_SERVER }],
  [
    'another name of a server, although a run had the role at this name',
    { stamp: { ...SAME_SERVER, stampedAs: 'prod' } },
  ],
  [
    'another name of a server, by the entry of each host',
    {
      stamp: SAME_SERVER,
      target: serverTarget("postgresql://postgres.x@aws-0-eu.pooler.supabase.com,[::1]:6000/o'd"),
    },
  ],
  ['a copy of a server that the policy names', { stamp: SAME_SERVER, isOwnTarget: true }],
  [
    'a standby of a server with another role',
    { server: { ...STANDBY, readOnly: false }, stamp: SAME_SERVER },
  ],
  [
    'a read-only server, a newer history and another stamp',
    {
      server: { ...STANDBY, inRecovery: false },
      ahead: ['1'],
      stamp: { ...STAMP, stampedAs: 'staging' },
    },
  ],
])('serverFindings reports %s', (_, facts) => {
  expect(serverFindings({ ...QUIET, ...facts })).toMatchSnapshot();
});

test.each(['user', 'database', 'database user', 'configuration file', 'command line'])(
  'timeoutSetAside says where the value is set: %s',
  (source) => {
    const timeout = { name: 'statement_timeout', shown: '300ms', source };
    expect(timeoutSetAside(timeout)).toMatchSnapshot();
  },
);
