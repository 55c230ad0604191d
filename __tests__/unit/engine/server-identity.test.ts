import type { LedgerState } from '../../../src/engine/ledger-state';
import { findIdentityUse, identityQuery } from '../../../src/engine/server-identity';

const SEEN: LedgerState & { kind: 'seen' } = {
  kind: 'seen',
  head: { ordinal: 1, hash: 'h', endHash: undefined },
  stampedAs: undefined,
  stampedElsewhere: 'prod db.acme.test:5432 shop',
  sameServer: undefined,
  serverColumn: 'present',
};

test.each<[string, LedgerState, ReturnType<typeof findIdentityUse>]>([
  ['a ledger without a row of this place', SEEN, 'compare'],
  ['a ledger with a row of this place', { ...SEEN, stampedAs: 'prod' }, undefined],
  ['a missing ledger', { kind: 'missing' }, 'record'],
  ['an empty ledger', { ...SEEN, head: undefined }, 'record'],
  ['an older ledger that the login can upgrade', { ...SEEN, serverColumn: 'addable' }, 'record'],
  [
    'the same with a row of this place',
    { ...SEEN, serverColumn: 'addable', stampedAs: 'prod' },
    'record',
  ],
  ['an older ledger of another owner', { ...SEEN, serverColumn: 'absent' }, undefined],
  ['a ledger that the login cannot read', { kind: 'hidden' }, undefined],
])('findIdentityUse: %s', (_, ledger, use) => {
  expect(findIdentityUse(ledger)).toBe(use);
});

test('identityQuery ignores a timeline that the URL sets', () => {
  const setting = (name: string) => ({ name, value: 'x', label: name, inOptions: true });
  expect(identityQuery([setting('search_path')])).toContain('neon.timeline_id');
  expect(identityQuery([setting('neon.timeline_id')])).not.toContain('neon.timeline_id');
});
