import { type Governance, NO_GOVERNANCE } from '../../../src/policy/governance';
import { isOwnTarget } from '../../../src/policy/own-target';
import type { PolicyResult } from '../../../src/policy/policy';
import { readPolicy } from '../../../src/policy/read-policy';
import { readPermitOf } from './support';

const HERE = 'db.acme.internal/shop';

/** Returns a policy with these targets of the role `staging`. */
function policyWith(targets: readonly string[] | undefined): PolicyResult {
  const rules = targets === undefined ? { events: ['push'] } : { targets };
  const text = JSON.stringify({ version: 1, roles: { staging: rules } });
  return readPolicy({ text, source: 'p.yml', digest: 'sha256:x' }, []);
}

/**
 * Tells whether the policies name the target of a run. The permit is from a run without them, because a
 * policy that does not name the target blocks the run.
 */
function isOwn(policies: readonly PolicyResult[], settings = {}): boolean {
  const governance: Governance = { ...NO_GOVERNANCE, policies };
  return isOwnTarget({ ...readPermitOf(settings), governance });
}

test('isOwnTarget: every policy names the target for its role', () => {
  expect(isOwn([policyWith([HERE])])).toBe(true);
  expect(isOwn([policyWith([HERE]), policyWith(['db.acme.internal/*'])])).toBe(true);
  expect(isOwn([policyWith([HERE]), policyWith(['other.internal/shop'])])).toBe(false);
});

test('isOwnTarget: every host of the URL counts', () => {
  const url = 'postgresql://app@db.acme.internal,db2.acme.internal/shop?sslmode=verify-full';
  const settings = { DATABASE_URL: url };
  expect(isOwn([policyWith([HERE])], settings)).toBe(false);
  expect(isOwn([policyWith([HERE, 'db2.acme.internal/shop'])], settings)).toBe(true);
});

test.each<[string, readonly PolicyResult[]]>([
  ['without a policy', []],
  ['with a policy that has no `targets`', [policyWith(undefined)]],
  ['with an invalid policy', [{ ok: false, what: 'x', next: 'y' }]],
])('isOwnTarget is false %s', (_, policies) => {
  expect(isOwn(policies)).toBe(false);
});

test('isOwnTarget: a policy with rules for another role alone does not name the target', () => {
  const text = JSON.stringify({ version: 1, roles: { prod: { targets: [HERE] } } });
  expect(isOwn([readPolicy({ text, source: 'p.yml', digest: 'sha256:x' }, [])])).toBe(false);
});
