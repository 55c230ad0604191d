import { DENIABLE_CODES } from '../../../src/checks/deniable-codes';
import { REHEARSAL_RULES } from '../../../src/checks/rehearsal/rules';
import { DENIABLE_FINDINGS, FINDING_DEFINITIONS } from '../../../src/policy/finding';

const DENIABLE = [
  'prod-on-pull-request',
  'checkout-unknown',
  'policy-unseen',
  'prod-url-local',
  'prod-url-nonprod-name',
  'staging-url-prod-name',
  'staging-url-neon',
  'authority-url-mismatch',
  'authority-unknown',
  'url-reader-endpoint',
  'url-pooler',
  'url-no-tls',
  'url-unjudged',
  'server-read-only',
  'history-ahead',
  'file-not-read',
  'history-foreign',
  'role-stamp-mismatch',
  'role-stamp-copied',
];

test('`deny` accepts these findings, and no finding that is known only after the run', () => {
  expect(DENIABLE_FINDINGS).toEqual(DENIABLE);
  const others = Object.entries(FINDING_DEFINITIONS).filter(([code]) => !DENIABLE.includes(code));
  expect(others.map(([code, { stage }]) => [code, stage])).toEqual([
    ['timeout-set-aside', 'server'],
    ['head-unpublished', 'end'],
    ['history-shrank', 'end'],
    ['nothing-recorded', 'end'],
    ['several-heads', 'end'],
    ['command-unseen', 'end'],
  ]);
});

test('`deny` accepts the rules of the rehearsal too', () => {
  expect(DENIABLE_CODES).toEqual([...DENIABLE, ...REHEARSAL_RULES.map(({ id }) => id).sort()]);
});
