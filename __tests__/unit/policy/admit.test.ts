import fc from 'fast-check';
import { type AdmitInput, admit } from '../../../src/policy/admit';
import { BLOCK_REASONS } from '../../../src/policy/reasons';
import type { ServerFacts } from '../../../src/policy/server-facts';
import { propertyRuns } from '../../support/property-runs';
import { readPermitOf, type Wish } from './support';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;
const OTHER_DIGEST = `sha256:${'f'.repeat(64)}`;

const WRITABLE: ServerFacts = {
  versionNumber: 150018,
  inRecovery: false,
  readOnly: false,
  pooled: false,
};
const READ_ONLY: ServerFacts = { ...WRITABLE, readOnly: true };
const STANDBY: ServerFacts = { ...READ_ONLY, inRecovery: true };

const PROD = (confirmation: string): Wish => ({
  DB_ROLE: 'prod',
  CONFIRM_PROD_MIGRATIONS: confirmation,
});

/** Parts of it; undefined where a run does not know one. */
type Loosely<Value> = { readonly [Name in keyof Value]?: Value[Name] | undefined };

/** What `admit` says once a step that asks so was allowed and the target has answered. */
function admitted(wish: Wish, observed: Loosely<Omit<AdmitInput, 'findings'>> = {}) {
  return admit(readPermitOf(wish), {
    server: WRITABLE,
    planDigest: DIGEST,
    pending: ['0005 add_orders'],
    ...observed,
    findings: [],
  });
}

describe('a permit to write', () => {
  test.each([
    ['staging', {}, 'staging-allowed', false],
    ['staging that confirms too', { CONFIRM_PROD_MIGRATIONS: 'true' }, 'staging-allowed', true],
    ['prod by the word', PROD('true'), 'prod-confirmed', true],
    ['prod by the digest of this plan', PROD(DIGEST), 'prod-confirmed', true],
  ])('%s', (_name, wish, reason, confirmed) => {
    const role = wish === undefined || !('DB_ROLE' in wish) ? 'staging' : 'prod';
    expect(admitted(wish)).toMatchObject({ allowed: true, reason, permit: { role, confirmed } });
  });

  test('is for the target that was judged', () => {
    const permit = readPermitOf();
    const verdict = admit(permit, { server: WRITABLE, planDigest: undefined, findings: [] });
    if (!verdict.allowed) throw new Error('blocked');
    expect(verdict.permit.target).toBe(permit.target);
  });

  test('is given for a command too, whose server and plan are not ours to see', () => {
    const unseen = { server: undefined, planDigest: undefined };
    expect(admitted({}, unseen).reason).toBe('staging-allowed');
    expect(admitted(PROD('true'), unseen).reason).toBe('prod-confirmed');
  });

  test.each(['plan', 'gate'])('is never given in %s', (mode) => {
    expect(admitted({ mode }).allowed).toBe(false);
    expect(admitted({ ...PROD('true'), mode }).allowed).toBe(false);
  });
});

describe('a server that takes no writes blocks', () => {
  test.each([
    ['a standby', STANDBY, 'standby'],
    ['a server that is set to read-only', READ_ONLY, 'default_transaction_read_only'],
  ])('%s', (_name, server, words) => {
    for (const wish of [{}, PROD('true'), PROD(DIGEST)]) {
      const verdict = admitted(wish, { server });
      expect(verdict).toMatchObject({ allowed: false, reason: 'server-read-only' });
      expect(verdict).toHaveProperty('what', expect.stringContaining(words));
    }
  });

  test('before the digest is compared', () => {
    const verdict = admitted(PROD(DIGEST), { server: STANDBY, planDigest: OTHER_DIGEST });
    expect(verdict.reason).toBe('server-read-only');
  });
});

describe('a digest confirms the plan that it names', () => {
  test('and no other', () => {
    const verdict = admitted(PROD(DIGEST), { planDigest: OTHER_DIGEST });
    expect(verdict).toMatchObject({ allowed: false, reason: 'prod-unconfirmed' });
    expect(verdict).toHaveProperty('what', expect.stringContaining(OTHER_DIGEST));
    expect(verdict).toHaveProperty('what', expect.stringContaining(DIGEST));
    expect(verdict).toHaveProperty('what', expect.stringMatching(/: 0005 add_orders\.$/));
  });

  test('and names twenty of those that are pending now', () => {
    const names = Array.from({ length: 22 }, (_, at) => `${at}`);
    const what = (count: number) =>
      admitted(PROD(DIGEST), { planDigest: OTHER_DIGEST, pending: names.slice(0, count) });
    const listed = (count: number) => names.slice(0, count).join(', ');
    for (const [count, words] of [
      [19, `: ${listed(19)}.`],
      [20, `: ${listed(20)}.`],
      [21, `: ${listed(20)}, and 1 more.`],
      [22, `: ${listed(20)}, and 2 more.`],
    ] as const) {
      const expected = `The confirmation is ${DIGEST}, but what is pending now is ${OTHER_DIGEST}${words}`;
      expect(what(count)).toHaveProperty('what', expected);
    }
  });

  test('and says so where nobody has looked', () => {
    const command = { server: undefined, pending: undefined, planDigest: undefined };
    expect(admitted(PROD(DIGEST), command)).toHaveProperty(
      'what',
      'The confirmation is the digest of a plan, and this checkout has none: nobody has looked.',
    );
  });

  test('and the commit of a command, where the checkout is one', () => {
    const command = { server: undefined, pending: undefined };
    expect(admitted(PROD(DIGEST), command)).toMatchObject({ allowed: true });
    const other = admitted(PROD(DIGEST), { ...command, planDigest: OTHER_DIGEST });
    expect(other).toMatchObject({ allowed: false, reason: 'prod-unconfirmed' });
    expect(other).toHaveProperty('what', expect.stringContaining(`command is ${OTHER_DIGEST}`));
    const unplanned = 'the checkout differs from its commit: env.py';
    const none = admitted(PROD(DIGEST), { ...command, planDigest: undefined, unplanned });
    expect(none).toMatchObject({ allowed: false, reason: 'prod-unconfirmed' });
    expect(none).toHaveProperty('what', expect.stringContaining('env.py'));
  });

  test('and is not asked for where nothing is pending', () => {
    const nothing = { planDigest: OTHER_DIGEST, pending: [] };
    expect(admitted(PROD(DIGEST), nothing).reason).toBe('prod-confirmed');
    expect(admitted(PROD(DIGEST), { ...nothing, server: STANDBY }).reason).toBe('server-read-only');
  });

  test('where the word is given beside it', () => {
    const wish = { ...PROD('true'), 'confirm-prod-migrations': DIGEST };
    expect(admitted(wish).allowed).toBe(true);
    expect(admitted(wish, { planDigest: OTHER_DIGEST }).reason).toBe('prod-unconfirmed');
  });

  test('for prod alone: staging needs no confirmation and is bound by none', () => {
    const wish = { CONFIRM_PROD_MIGRATIONS: DIGEST };
    expect(admitted(wish, { planDigest: OTHER_DIGEST }).allowed).toBe(true);
  });
});

test('total: any server and any plan give a verdict, and a refusal by the server is never lost', () => {
  const facts = fc.option(
    fc.record({
      versionNumber: fc.integer(),
      inRecovery: fc.boolean(),
      readOnly: fc.boolean(),
      pooled: fc.boolean(),
    }),
    { nil: undefined },
  );
  const digest = fc.option(fc.oneof(fc.constantFrom(DIGEST, OTHER_DIGEST, ''), fc.string()), {
    nil: undefined,
  });
  const wish = fc.constantFrom<Wish>(
    {},
    { mode: 'plan' },
    { mode: 'gate', DATABASE_URL: undefined },
    { DATABASE_URL: 'embedded' },
    PROD('true'),
    PROD(DIGEST),
    { DB_ROLE: 'prod', mode: 'plan' },
  );
  fc.assert(
    fc.property(wish, facts, digest, fc.nat(2), (asked, server, planDigest, pending) => {
      const names = Array.from({ length: pending }, (_, at) => `000${at} file`);
      const verdict = admit(readPermitOf(asked), {
        server,
        planDigest,
        pending: names,
        findings: [],
      });
      if (verdict.allowed) {
        expect(server?.readOnly ?? false).toBe(false);
        expect(asked['mode']).toBeUndefined();
        const byDigest = asked['CONFIRM_PROD_MIGRATIONS'] === DIGEST;
        if (byDigest && pending > 0) expect(planDigest).toBe(DIGEST);
      } else {
        expect(BLOCK_REASONS).toContain(verdict.reason);
      }
    }),
    propertyRuns(1000),
  );
});
