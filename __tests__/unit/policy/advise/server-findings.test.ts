import { serverFindings } from '../../../../src/policy/advise/server-findings';

type Facts = Parameters<typeof serverFindings>[0];

const QUIET: Facts = {
  server: { versionNumber: 150_000, inRecovery: false, readOnly: false, pooled: false },
  role: 'prod',
  ahead: [],
  stampedAs: undefined,
  stampedElsewhere: undefined,
};
const STANDBY = { ...QUIET.server, readOnly: true, inRecovery: true };

test.each<[string, Partial<Facts>]>([
  ['a server without a stamp', {}],
  ['a stamp of the same role', { stampedAs: 'prod' }],
  [
    'a standby with the history of its primary',
    { server: { ...STANDBY, readOnly: false }, stampedElsewhere: 'prod x' },
  ],
])('serverFindings returns none for %s', (_, facts) => {
  expect(serverFindings({ ...QUIET, ...facts })).toEqual([]);
});

test.each<[string, Partial<Facts>]>([
  ['a standby', { server: STANDBY }],
  ['a read-only server', { server: { ...STANDBY, inRecovery: false } }],
  ['a history with newer versions', { ahead: ['0007', '0008'] }],
  ['a stamp of another role', { stampedAs: 'staging' }],
  ['a copy of another database', { stampedElsewhere: 'staging db.acme.test shop' }],
  [
    'a read-only server, a newer history and another stamp',
    { server: { ...STANDBY, inRecovery: false }, ahead: ['1'], stampedAs: 'staging' },
  ],
])('serverFindings reports %s', (_, facts) => {
  expect(serverFindings({ ...QUIET, ...facts })).toMatchSnapshot();
});
