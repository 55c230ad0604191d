import fc from 'fast-check';
import { type AdmitInput, admit } from '../../../src/policy/admit';
import { BLOCK_REASONS } from '../../../src/policy/reason-codes';
import type { ServerFacts } from '../../../src/policy/server-facts';
import { propertyRuns } from '../../support/property-runs';
import { readPermitOf, type StepSettings } from './support';

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

const PROD = (confirmation: string): StepSettings => ({
  DB_ROLE: 'prod',
  CONFIRM_PROD_MIGRATIONS: confirmation,
});

/** A type with optional properties that can be undefined. */
type Loosely<Value> = { readonly [Name in keyof Value]?: Value[Name] | undefined };

/** The verdict of `admit` for a step that `decide` has allowed. */
function admitted(settings: StepSettings, observed: Loosely<Omit<AdmitInput, 'findings'>> = {}) {
  return admit(readPermitOf(settings), {
    server: WRITABLE,
    planDigest: DIGEST,
    pending: ['0005 add_orders'],
    ...observed,
    findings: [],
  });
}

describe('admit: the write permit', () => {
  test.each([
    ['allows staging', {}, 'staging-allowed', false],
    [
      'allows staging with a confirmation',
      { CONFIRM_PROD_MIGRATIONS: 'true' },
      'staging-allowed',
      true,
    ],
    ['allows prod that is confirmed with true', PROD('true'), 'prod-confirmed', true],
    [
      'allows prod that is confirmed with the digest of this plan',
      PROD(DIGEST),
      'prod-confirmed',
      true,
    ],
  ])('%s', (_name, settings, reason, confirmed) => {
    const role = settings === undefined || !('DB_ROLE' in settings) ? 'staging' : 'prod';
    expect(admitted(settings)).toMatchObject({
      allowed: true,
      reason,
      permit: { role, confirmed },
    });
  });

  test('contains the target that decide has judged', () => {
    const permit = readPermitOf();
    const verdict = admit(permit, { server: WRITABLE, planDigest: undefined, findings: [] });
    if (!verdict.allowed) throw new Error('blocked');
    expect(verdict.permit.target).toBe(permit.target);
  });

  test('is created for a command without server facts and plan', () => {
    const unseen = { server: undefined, planDigest: undefined };
    expect(admitted({}, unseen).reason).toBe('staging-allowed');
    expect(admitted(PROD('true'), unseen).reason).toBe('prod-confirmed');
  });

  test.each(['plan', 'gate'])('is never created in %s', (mode) => {
    expect(admitted({ mode }).allowed).toBe(false);
    expect(admitted({ ...PROD('true'), mode }).allowed).toBe(false);
  });
});

describe('admit: a read-only server', () => {
  test.each([
    ['blocks on a standby', STANDBY, 'standby'],
    [
      'blocks on a server with default_transaction_read_only',
      READ_ONLY,
      'default_transaction_read_only',
    ],
  ])('%s', (_name, server, words) => {
    for (const settings of [{}, PROD('true'), PROD(DIGEST)]) {
      const verdict = admitted(settings, { server });
      expect(verdict).toMatchObject({ allowed: false, reason: 'server-read-only' });
      expect(verdict).toHaveProperty('what', expect.stringContaining(words));
    }
  });

  test('blocks before the digest is compared', () => {
    const verdict = admitted(PROD(DIGEST), { server: STANDBY, planDigest: OTHER_DIGEST });
    expect(verdict.reason).toBe('server-read-only');
  });
});

describe('admit: a digest as the confirmation', () => {
  test('blocks another plan and names its migrations', () => {
    const verdict = admitted(PROD(DIGEST), { planDigest: OTHER_DIGEST });
    expect(verdict).toMatchObject({ allowed: false, reason: 'prod-unconfirmed' });
    expect(verdict).toHaveProperty('what', expect.stringContaining(OTHER_DIGEST));
    expect(verdict).toHaveProperty('what', expect.stringContaining(DIGEST));
    expect(verdict).toHaveProperty('what', expect.stringMatching(/: 0005 add_orders\.$/));
  });

  test('names at most twenty pending migrations', () => {
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
      const expected = `The confirmation is ${DIGEST}, but the digest of the pending migrations is ${OTHER_DIGEST}${words}`;
      expect(what(count)).toHaveProperty('what', expected);
    }
  });

  test('blocks if the plan digest was not computed', () => {
    const command = { server: undefined, pending: undefined, planDigest: undefined };
    expect(admitted(PROD(DIGEST), command)).toHaveProperty(
      'what',
      'The confirmation is the digest of a plan, but this checkout does not have a digest: it was not computed.',
    );
  });

  test('compares the digest of commit and command', () => {
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

  test('is not compared if nothing is pending', () => {
    const nothing = { planDigest: OTHER_DIGEST, pending: [] };
    expect(admitted(PROD(DIGEST), nothing).reason).toBe('prod-confirmed');
    expect(admitted(PROD(DIGEST), { ...nothing, server: STANDBY }).reason).toBe('server-read-only');
  });

  test('is compared if the variable is true', () => {
    const settings = { ...PROD('true'), 'confirm-prod-migrations': DIGEST };
    expect(admitted(settings).allowed).toBe(true);
    expect(admitted(settings, { planDigest: OTHER_DIGEST }).reason).toBe('prod-unconfirmed');
  });

  test('is not compared for staging', () => {
    const settings = { CONFIRM_PROD_MIGRATIONS: DIGEST };
    expect(admitted(settings, { planDigest: OTHER_DIGEST }).allowed).toBe(true);
  });
});

describe('admit: a baseline', () => {
  const baseline = ['0001 shop'];

  test('must be confirmed for every role', () => {
    const blocked = admitted({}, { baseline });
    expect(blocked).toMatchObject({ reason: 'baseline-unconfirmed' });
    expect(blocked).toMatchObject({ what: expect.stringContaining('0001 shop') });
    expect(admitted({}, { baseline: [] })).toMatchObject({ allowed: true });
    expect(admitted(PROD('true'), { baseline })).toMatchObject({ allowed: true });
  });

  test('is confirmed by the digest of its plan, for staging too', () => {
    const staging = (digest: string) => ({ CONFIRM_PROD_MIGRATIONS: digest });
    expect(admitted(staging(DIGEST), { baseline })).toMatchObject({ allowed: true });
    const other = admitted(staging(OTHER_DIGEST), { baseline });
    expect(other).toMatchObject({ reason: 'prod-unconfirmed' });
    expect(other).toMatchObject({ what: expect.stringContaining('0001 shop (baseline)') });
    const alone = admitted(staging(OTHER_DIGEST), { baseline, pending: [] });
    expect(alone).toMatchObject({ reason: 'prod-unconfirmed' });
  });
});

test('admit returns a verdict for any server and plan, and never allows a read-only server', () => {
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
  const settings = fc.constantFrom<StepSettings>(
    {},
    { mode: 'plan' },
    { mode: 'gate', DATABASE_URL: undefined },
    { DATABASE_URL: 'embedded' },
    PROD('true'),
    PROD(DIGEST),
    { DB_ROLE: 'prod', mode: 'plan' },
  );
  fc.assert(
    fc.property(settings, facts, digest, fc.nat(2), (step, server, planDigest, pending) => {
      const names = Array.from({ length: pending }, (_, at) => `000${at} file`);
      const verdict = admit(readPermitOf(step), {
        server,
        planDigest,
        pending: names,
        findings: [],
      });
      if (verdict.allowed) {
        expect(server?.readOnly ?? false).toBe(false);
        expect(step['mode']).toBeUndefined();
        const byDigest = step['CONFIRM_PROD_MIGRATIONS'] === DIGEST;
        if (byDigest && pending > 0) expect(planDigest).toBe(DIGEST);
      } else {
        expect(BLOCK_REASONS).toContain(verdict.reason);
      }
    }),
    propertyRuns(1000),
  );
});
