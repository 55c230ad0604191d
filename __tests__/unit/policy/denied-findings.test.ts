import { getJudgedTarget } from '../../../src/policy/decide';
import { needsRehearsal, needsServerFacts } from '../../../src/policy/denied-findings';
import { NO_GOVERNANCE } from '../../../src/policy/governance';
import { readPolicy } from '../../../src/policy/read-policy';
import { mayMigrate } from '../../../src/policy/role';
import { rulesForRole } from '../../../src/policy/role-policy';
import { readPermitOf } from './support';

/** Creates the governance of a policy with these roles, and of an invalid policy. */
function governanceOf(roles: object) {
  const text = JSON.stringify({ version: 1, roles });
  const codes = ['history-ahead', 'prod-url-local', 'ban-drop-column'];
  const policy = readPolicy({ text, source: 'p.yml', digest: 'd' }, codes);
  if (!policy.ok) throw new Error(policy.what);
  return { ...NO_GOVERNANCE, policies: [policy, { ok: false as const, what: 'x', next: 'y' }] };
}

const denied = (deny: readonly string[]) => {
  const permit = { ...readPermitOf(), governance: governanceOf({ staging: { deny } }) };
  return [needsRehearsal(permit), needsServerFacts(permit)];
};

test.each<[string[], boolean, boolean]>([
  [['prod-url-local'], false, false],
  [['history-ahead'], false, true],
  [['prod-url-local', 'history-ahead'], false, true],
  [['ban-drop-column'], true, false],
  [['prod-url-local', 'ban-drop-column'], true, false],
  [['ban-drop-column', 'history-ahead'], true, true],
])(
  'deny: %j: needsRehearsal returns %s, needsServerFacts returns %s',
  (deny, rehearsal, server) => {
    expect(denied(deny)).toEqual([rehearsal, server]);
  },
);

test('needsRehearsal and needsServerFacts ignore the rules of another role', () => {
  const governance = governanceOf({ prod: { deny: ['history-ahead', 'ban-drop-column'] } });
  const permit = { ...readPermitOf(), governance };
  expect([needsRehearsal(permit), needsServerFacts(permit)]).toEqual([false, false]);
  const ruleless = { ...readPermitOf(), governance: governanceOf({ staging: { approvals: 1 } }) };
  expect([needsRehearsal(ruleless), needsServerFacts(ruleless)]).toEqual([false, false]);
});

test('rulesForRole returns the rules of each valid policy', () => {
  const { policies } = governanceOf({ prod: { approvals: 2 } });
  expect(rulesForRole(policies, 'prod')).toEqual([expect.objectContaining({ approvals: 2 })]);
  expect(rulesForRole(policies, 'staging')).toEqual([]);
});

test.each([
  ['staging', true],
  ['prod', true],
  ['replica', false],
  ['production', false],
  [undefined, false],
])('mayMigrate: role %s: %s', (role, may) => {
  expect(mayMigrate(role)).toBe(may);
});

test('getJudgedTarget returns the target of the permit, and throws without one', () => {
  const permit = readPermitOf();
  expect(getJudgedTarget(permit)).toBe(permit.target);
  const gate = readPermitOf({ mode: 'gate', DATABASE_URL: undefined });
  expect(() => getJudgedTarget(gate)).toThrow('does not have a target');
});
