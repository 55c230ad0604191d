import fc from 'fast-check';
import { type AdmitInput, admit } from '../../../src/policy/admit';
import type { CommitReviews } from '../../../src/policy/commit-reviews';
import { decide } from '../../../src/policy/decide';
import type { EnvironmentProtection } from '../../../src/policy/environment-protection';
import type { AttestationSigner } from '../../../src/policy/evaluate-attestation';
import type { Promotion, PublishedStatus } from '../../../src/policy/evaluate-promotion';
import { FINDING_DEFINITIONS, type FindingCode } from '../../../src/policy/finding';
import type { ProvenRun, RunReviews } from '../../../src/policy/github-facts';
import { type Governance, NO_GOVERNANCE } from '../../../src/policy/governance';
import { type LookupResult, notKnown } from '../../../src/policy/lookup-result';
import type { PolicyResult } from '../../../src/policy/policy';
import { readPolicy } from '../../../src/policy/read-policy';
import { propertyRuns } from '../../support/property-runs';
import { arbitraryChange, reviewsOf } from './commit-reviews-support';
import { requestOf, type StepSettings, URL_TEXT } from './support';

/*
 * For all requests, policies and facts: a run that is allowed with the policy is also allowed without
 * it. A policy can only add blocks.
 */

const CODES = [...Object.keys(FINDING_DEFINITIONS), 'ban-drop-column'];
const some = <Value>(...values: readonly Value[]) => fc.subarray([...values], { minLength: 1 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const DIGEST = `sha256:${'a'.repeat(64)}`;

const rules = fc.record(
  {
    environments: some('production', 'eu-*'),
    'require-protection': fc.boolean(),
    approvals: fc.integer({ min: 0, max: 2 }),
    reviews: fc.integer({ min: 0, max: 2 }),
    branches: some('main', 'release/*'),
    events: some('push', 'schedule'),
    targets: some('db.acme.internal/*', '*/other'),
    deny: some(...CODES),
    'rehearsed-on': fc.constantFrom('staging', 'prod'),
    'rehearsed-by': some('a.yml@main', 'b.yml@*'),
  },
  { requiredKeys: [] },
);
const confirmed = fc.record({ confirm: fc.constant('plan-digest') }, { requiredKeys: [] });
const reading: fc.Arbitrary<PolicyResult> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .record({
        prod: fc.tuple(rules, confirmed).map(([one, other]) => ({ ...one, ...other })),
        staging: rules,
        replica: rules,
      })
      .map((roles) => {
        const text = JSON.stringify({ version: 1, roles });
        return readPolicy({ text, source: 'p', digest: text }, CODES);
      }),
  },
  fc.constant({ ok: false as const, what: 'No policy.', next: 'Fix it.' }),
);

const proven: fc.Arbitrary<ProvenRun> = fc.record({
  issuer: fc.constantFrom('https://token.actions.githubusercontent.com', 'https://ghes/x'),
  environment: fc.constantFrom('production', 'eu-west', 'staging', undefined),
  repository: fc.constant('octo/shop'),
  visibility: fc.constantFrom('public', 'private', 'internal'),
  ref: fc.constantFrom('refs/heads/main', 'refs/heads/x', 'refs/tags/main', ''),
  commit: fc.constant('f00d'),
  workflow: fc.constant('w'),
  event: fc.constantFrom('push', 'schedule', 'pull_request', ''),
  runId: fc.constant('1'),
  attempt: fc.constant('1'),
  actor: fc.constant('octocat'),
});
const protection: fc.Arbitrary<EnvironmentProtection> = fc.oneof(
  fc.record({
    kind: fc.constant('found' as const),
    reviewers: fc.nat(1),
    preventsSelfReview: fc.boolean(),
    waitTimer: fc.nat(1),
    branches: fc.constantFrom('any', 'none-protected', 'protected', 'custom'),
    administratorsMayBypass: fc.boolean(),
  }),
  fc.constant({ kind: 'missing' as const, others: [] }),
  fc.constant({ kind: 'unknown' as const, why: 'It is not known.' }),
);
const login = fc.constantFrom('ann', 'Ann', 'bob');
const reviews: fc.Arbitrary<RunReviews> = fc.record({
  all: fc.array(
    fc.record({
      user: login,
      state: fc.constantFrom('approved', 'rejected', 'pending'),
      comment: fc.constant(''),
      environments: fc.constantFrom(['production'], ['staging'], []),
    }),
    { maxLength: 3 },
  ),
  involved: fc.constantFrom(new Map(), new Map([['ann', 'started the run' as const]])),
});
const factOf = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<LookupResult<Value>> =>
  fc.oneof(
    { weight: 3, arbitrary: value.map((known) => ({ known: true as const, value: known })) },
    fc.constant(notKnown('It is not known.', 'Ask.')),
  );
const commitReviews: fc.Arbitrary<CommitReviews> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(arbitraryChange, { minLength: 1, maxLength: 2 })
      .map((changes) => reviewsOf(changes)),
  },
  fc.constantFrom<CommitReviews>(
    { kind: 'nothing-pending' },
    { kind: 'too-many-files', count: 51 },
    { kind: 'no-branch', ref: undefined },
    { kind: 'unknown-commit', head: 'f00d' },
  ),
);
const governance: fc.Arbitrary<Governance> = fc.record({
  policies: fc.array(reading, { maxLength: 2 }),
  checkout: fc.option(
    fc.record({
      commit: fc.constantFrom('0123456789abcdef', undefined),
      state: fc.constantFrom('same' as const, 'other' as const, 'unknown' as const),
      why: fc.constantFrom(undefined, 'It is not known.'),
    }),
    { nil: undefined },
  ),
  branchPosition: factOf(fc.constantFrom('contained', 'elsewhere', 'missing')),
  proof: factOf(proven),
  protection,
  reviews: factOf(reviews),
  commitReviews: maybe(factOf(commitReviews)),
});

const settings: fc.Arbitrary<StepSettings> = fc.record(
  {
    DB_ROLE: fc.constantFrom('staging', 'prod', 'prod', 'replica', 'Prod', ''),
    CONFIRM_PROD_MIGRATIONS: fc.constantFrom('true', DIGEST, 'no', ''),
    DATABASE_URL: fc.constantFrom(
      URL_TEXT,
      'postgresql://app@prod.acme.test/other',
      'embedded',
      '',
    ),
    mode: fc.constantFrom('migrate', 'gate', 'plan'),
    command: fc.constantFrom('', '', 'x'),
    GITHUB_EVENT_NAME: fc.constantFrom('push', 'schedule', 'pull_request', 'issue_comment'),
    GITHUB_REF: fc.constantFrom('refs/heads/main', 'refs/heads/release/1', 'refs/tags/x', ''),
  },
  { requiredKeys: [] },
);
const published: fc.Arbitrary<PublishedStatus> = fc.record({
  commit: fc.constantFrom('c1', 'c2'),
  state: fc.constantFrom('success', 'failure', 'pending'),
  head: fc.constantFrom('head', 'other'),
  creator: fc.constant('x'),
  isBot: fc.boolean(),
  run: factOf(
    fc.record({
      id: fc.constantFrom('1', '2'),
      repository: fc.constantFrom('octo/shop', 'octo/other'),
      headRepository: fc.constantFrom('octo/shop', 'mallory/shop'),
      workflow: fc.constantFrom('a.yml', 'b.yml', 'c.yml'),
      branch: fc.constantFrom('main', 'x'),
      commit: fc.constantFrom('c1', 'c2'),
      conclusion: fc.constantFrom('success', 'failure', undefined),
    }),
  ),
});
const HOME = 'https://github.com/octo/shop';
const workflow = fc
  .constantFrom('a.yml@refs/heads/main', 'c.yml@refs/heads/x')
  .map((each) => `${HOME}/${each}`);
const signer: fc.Arbitrary<AttestationSigner> = fc.record({
  subject: workflow,
  signer: workflow,
  workflow,
  issuer: fc.constant('https://token.actions.githubusercontent.com'),
  repository: fc.constantFrom(HOME, 'https://github.com/mallory/shop'),
  commit: fc.constantFrom('c1', 'c2'),
  run: fc.constantFrom(`${HOME}/actions/runs/1/attempts/1`, `${HOME}/actions/runs/2/attempts/1`),
});
const promotion: fc.Arbitrary<Promotion> = fc.record({
  head: fc.constant('head'),
  context: fc.constant('c'),
  published: fc.array(published, { maxLength: 3 }),
  attestations: factOf(
    fc.record({
      signed: fc.array(signer, { maxLength: 2 }),
      refused: fc.constantFrom([], ['x']),
      isExpected: fc.boolean(),
    }),
  ),
  runId: fc.constant('1'),
  repository: fc.constant('octo/shop'),
  serverUrl: fc.constant('https://github.com'),
});
const codes = Object.keys(FINDING_DEFINITIONS) as FindingCode[];
const observed: fc.Arbitrary<AdmitInput> = fc.record({
  server: maybe(
    fc.record({
      versionNumber: fc.constant(150_000),
      inRecovery: fc.boolean(),
      readOnly: fc.boolean(),
      pooled: fc.boolean(),
    }),
  ),
  planDigest: fc.constantFrom(DIGEST, 'other', undefined),
  pending: fc.constantFrom([], ['0001 x']),
  findings: fc.subarray(codes),
  rehearsal: maybe(factOf(fc.subarray(['ban-drop-column']))),
  promotion: maybe(factOf(promotion)),
  commitReviews: maybe(factOf(commitReviews)),
});

/** Whether a run may write, or may continue in `gate` and `plan`. */
function isAllowed(settings: StepSettings, by: Governance, facts: AdmitInput): boolean {
  const verdict = decide(requestOf(settings), by);
  if (!verdict.allowed) return false;
  return verdict.permit.mode !== 'migrate' || admit(verdict.permit, facts).allowed;
}

test('a policy only adds blocks', () => {
  const runs = propertyRuns(5000);
  const counts = { allowed: 0, tightened: 0 };
  fc.assert(
    fc.property(settings, governance, observed, (step, governed, facts) => {
      const without = isAllowed(step, NO_GOVERNANCE, facts);
      const within = isAllowed(step, governed, facts);
      if (within) counts.allowed += 1;
      if (without && !within) counts.tightened += 1;
      expect([within, without]).not.toEqual([true, false]);
    }),
    runs,
  );
  expect(counts.allowed).toBeGreaterThan(runs.numRuns / 100);
  expect(counts.tightened).toBeGreaterThan(runs.numRuns / 100);
});

test('two policies allow a run only if each of them allows it', () => {
  const runs = propertyRuns(3000);
  let both = 0;
  fc.assert(
    fc.property(settings, governance, reading, observed, (step, governed, other, facts) => {
      const [one = other] = governed.policies;
      const by = (...policies: readonly PolicyResult[]) =>
        isAllowed(step, { ...governed, policies }, facts);
      const expected = by(one) && by(other);
      if (expected) both += 1;
      expect(by(one, other)).toBe(expected);
    }),
    runs,
  );
  expect(both).toBeGreaterThan(runs.numRuns / 100);
});

test('a run that is allowed with fewer facts is allowed with all facts', () => {
  fc.assert(
    fc.property(settings, governance, observed, (step, governed, facts) => {
      const { proof, protection: shield, reviews: approvals } = NO_GOVERNANCE;
      const { rehearsal: _, promotion: __, commitReviews: ___, ...unrehearsed } = facts;
      const blinds = [
        { proof },
        { protection: shield },
        { reviews: approvals },
        { commitReviews: undefined },
      ];
      for (const blind of blinds) {
        // Without a token, event and branch come from the runner and can differ.
        const same = !('proof' in blind) || !governed.proof.known;
        if (same && isAllowed(step, { ...governed, ...blind }, facts)) {
          expect(isAllowed(step, governed, facts)).toBe(true);
        }
      }
      if (facts.rehearsal?.known === true && facts.rehearsal.value.length > 0) return;
      if (isAllowed(step, governed, unrehearsed))
        expect(isAllowed(step, governed, facts)).toBe(true);
    }),
    propertyRuns(3000),
  );
});
