import { findNewStamp, type LedgerState } from '../../../src/engine/ledger-state';

const seen = (
  stampedAs?: string,
  stampedElsewhere?: string,
  sameServer = stampedElsewhere,
): LedgerState => ({
  kind: 'seen',
  head: undefined,
  stampedAs,
  stampedElsewhere,
  sameServer,
  serverColumn: 'present',
});
const MISSING: LedgerState = { kind: 'missing' };
const COPY: LedgerState = { ...seen(), stampedElsewhere: 'prod db.acme.test shop' } as LedgerState;
const SAME = seen(undefined, 'prod db.acme.test shop');

test.each<[string, LedgerState, LedgerState, ReturnType<typeof findNewStamp>]>([
  ['another role in a new ledger', MISSING, seen('prod'), 'role-stamp-mismatch'],
  ['another role in an empty ledger', seen(), seen('prod'), 'role-stamp-mismatch'],
  ['another role in a copy', COPY, seen('prod'), 'role-stamp-mismatch'],
  ['another role under another name of the server', MISSING, SAME, 'role-stamp-mismatch'],
  ['the first row of another location', seen(), COPY, 'role-stamp-copied'],
  ['the same role', MISSING, seen('staging'), undefined],
  ['the same role in a copy', COPY, seen('staging'), undefined],
  [
    'the same role under another name of the server',
    MISSING,
    seen(undefined, 'staging db.acme.test shop'),
    undefined,
  ],
  ['a role that was known before', seen('prod'), seen('prod'), undefined],
  ['a copy that was known before', COPY, COPY, undefined],
  ['an empty ledger', MISSING, seen(), undefined],
  ['a ledger that cannot be read', seen(), { kind: 'hidden' }, undefined],
])('findNewStamp: %s', (_, before, now, finding) => {
  expect(findNewStamp(before, now, 'staging', false)).toBe(finding);
});

test('findNewStamp: a target of the policy on the same server is a copy', () => {
  expect(findNewStamp(MISSING, SAME, 'staging', true)).toBe('role-stamp-copied');
});
