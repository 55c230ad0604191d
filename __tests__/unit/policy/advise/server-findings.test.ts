import { serverFindings } from '../../../../src/policy/advise/server-findings';

type Facts = Parameters<typeof serverFindings>[0];

const QUIET: Facts = {
  server: { versionNumber: 150_000, inRecovery: false, readOnly: false, pooled: false },
  ...{ role: 'prod', ahead: [], stampedAs: undefined, stampedElsewhere: undefined },
};
const STANDBY = { ...QUIET.server, readOnly: true, inRecovery: true };

test.each<[string, Partial<Facts>]>([
  ['nothing', {}],
  ['stamped as what it is', { stampedAs: 'prod' }],
  [
    'a standby carries what its primary has',
    { server: { ...STANDBY, readOnly: false }, stampedElsewhere: 'prod x' },
  ],
])('%s: quiet', (_, facts) => {
  expect(serverFindings({ ...QUIET, ...facts })).toEqual([]);
});

test.each<[string, Partial<Facts>]>([
  ['a standby', { server: STANDBY }],
  ['a server that is set to read-only', { server: { ...STANDBY, inRecovery: false } }],
  ['a history that is ahead', { ahead: ['0007', '0008'] }],
  ['a stamp of another role', { stampedAs: 'staging' }],
  ['a copy', { stampedElsewhere: 'staging db.acme.test shop' }],
  ['all of it', { server: { ...STANDBY, inRecovery: false }, ahead: ['1'], stampedAs: 'staging' }],
])('%s: told', (_, facts) => {
  expect(serverFindings({ ...QUIET, ...facts })).toMatchSnapshot();
});
