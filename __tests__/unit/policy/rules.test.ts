import { type AdmitInput, admit } from '../../../src/policy/admit';
import { decide } from '../../../src/policy/decide';
import type { EnvironmentProtection } from '../../../src/policy/environment-protection';
import type { AttestationSigner, HeadAttestations } from '../../../src/policy/evaluate-attestation';
import type { Promotion, PublishedStatus } from '../../../src/policy/evaluate-promotion';
import { type EvaluationInput, evaluatePolicyRules } from '../../../src/policy/evaluate-rules';
import { FINDING_STAGES } from '../../../src/policy/finding';
import {
  type Governance,
  NO_GOVERNANCE,
  type ProvenRun,
  type Review,
  type RunReviews,
} from '../../../src/policy/governance';
import { notKnown } from '../../../src/policy/lookup-result';
import type { NamedRun } from '../../../src/policy/named-run';
import { readPolicy } from '../../../src/policy/read-policy';
import { isPromotionSource } from '../../../src/policy/role-policy';
import { requestOf, URL_TEXT, type Wish } from './support';

/*
 * Each rule of the policy file by itself: what it blocks, and the nearest neighbour that it lets go.
 * Through the built action, with stand-ins for GitHub: `__tests__/governance`.
 */

const CODES = [...Object.keys(FINDING_STAGES), 'ban-drop-column', 'renaming-table'];
const DIGEST = `sha256:${'a'.repeat(64)}`;

const RUN: ProvenRun = {
  ...{ issuer: 'https://token.actions.githubusercontent.com', environment: 'production' },
  ...{ repository: 'octo/shop', visibility: 'public', ref: 'refs/heads/main', commit: 'c1' },
  ...{ workflow: 'w', event: 'push', runId: '1', attempt: '1', actor: 'octocat' },
};
const PROTECTED: EnvironmentProtection = {
  ...{ kind: 'found', reviewers: 1, preventsSelfReview: true, waitTimer: 0 },
  ...{ branches: 'any', administratorsMayBypass: false },
};
const approval = (user: string, more: Partial<Review> = {}): Review => ({
  ...{ user, state: 'approved', comment: '', environments: ['production'] },
  ...more,
});
const REVIEWS: RunReviews = {
  all: [approval('ann')],
  involved: new Map([
    ['octocat', 'started the run'],
    ['bob', 'wrote the commit'],
  ]),
};
const NAMED: NamedRun = {
  ...{ id: '99', repository: 'octo/shop', headRepository: 'octo/shop' },
  ...{ workflow: 'staging.yml', branch: 'main', commit: 'c1', conclusion: 'success' },
};
const PUBLISHED: PublishedStatus = {
  ...{ commit: 'c1', state: 'success', head: 'h1', creator: 'github-actions[bot]', isBot: true },
  run: { known: true, value: NAMED },
};
const HOME = 'https://github.com/octo/shop';
const SIGNER: AttestationSigner = {
  issuer: 'https://token.actions.githubusercontent.com',
  ...{ subject: `${HOME}/staging.yml@refs/heads/main`, repository: HOME, commit: 'c1' },
  ...{ signer: `${HOME}/staging.yml@refs/heads/main` },
  ...{ workflow: `${HOME}/staging.yml@refs/heads/main`, run: `${HOME}/actions/runs/99/attempts/1` },
};
const PROMOTION: Promotion = {
  ...{ head: 'h1', context: 'c', published: [PUBLISHED], runId: '1', repository: 'octo/shop' },
  attestations: { known: true, value: { signed: [], refused: [], isExpected: false } },
  serverUrl: 'https://github.com',
};

interface Case {
  readonly wish?: Wish;
  readonly run?: Partial<ProvenRun> | 'unknown';
  readonly protection?: Partial<EnvironmentProtection>;
  readonly reviews?: Partial<RunReviews> | 'unknown';
  readonly others?: object;
}

function governanceOf(rules: object, { run, protection, reviews, others }: Case = {}): Governance {
  const text = JSON.stringify({ version: 1, roles: { prod: rules, ...others } });
  const policy = readPolicy({ text, source: 'p.yml', digest: 'd' }, CODES);
  if (!policy.ok) throw new Error(policy.what);
  return {
    policies: [policy],
    proof:
      run === 'unknown'
        ? notKnown('No token.', 'Ask for one.')
        : { known: true, value: { ...RUN, ...run } },
    protection: { ...PROTECTED, ...protection } as EnvironmentProtection,
    reviews:
      reviews === 'unknown'
        ? notKnown('Nobody tells.', 'Ask.')
        : { known: true, value: { ...REVIEWS, ...reviews } },
  };
}

const PROD: Wish = {
  DB_ROLE: 'prod',
  CONFIRM_PROD_MIGRATIONS: 'true',
  GITHUB_REF: 'refs/heads/main',
};

/** How every rule stands, in the words that people get. */
function told(rules: object, { wish, ...facts }: Case = {}, seen: Partial<AdmitInput> = {}) {
  const asked: EvaluationInput = {
    role: 'prod',
    ...{ request: requestOf({ ...PROD, ...wish }), governance: governanceOf(rules, facts) },
    ...{ findings: seen.findings ?? [], rehearsal: seen.rehearsal, promotion: seen.promotion },
    connected: Object.keys(seen).length > 0 && !('server' in seen),
  };
  return evaluatePolicyRules(asked).map(({ rule, source, standing }) => {
    const { kind, what, next } = { next: '', ...standing };
    return `${source}, ${rule} ${kind}: ${what} → ${next}`;
  });
}

/** The reason of the decision. */
function decided(rules: object, { wish, ...facts }: Case = {}): string {
  return decide(requestOf({ ...PROD, ...wish }), governanceOf(rules, facts)).reason;
}

const WRITABLE = { versionNumber: 150_000, inRecovery: false, readOnly: false, pooled: false };

/** The reason of the admission, of a run that was let to connect. */
function admitted(rules: object, seen: Partial<AdmitInput> = {}, wish: Wish = {}): string {
  const verdict = decide(requestOf({ ...PROD, ...wish }), governanceOf(rules));
  if (!verdict.allowed) throw new Error(`${verdict.reason}: ${verdict.what}`);
  const plan = { planDigest: DIGEST, pending: ['0001 a'] };
  return admit(verdict.permit, { server: WRITABLE, findings: [], ...plan, ...seen }).reason;
}

const ALLOWED = 'prod-confirmed';

test.each<[string, object, Case, string]>([
  ['no rule', {}, {}, ALLOWED],
  ['events: one of them', { events: ['schedule', 'push'] }, {}, ALLOWED],
  ['events: by the token', { events: ['push'] }, { run: { event: 'schedule' } }, 'policy:events'],
  [
    'events: by the runner, without a token',
    { events: ['push'] },
    { run: 'unknown', wish: { GITHUB_EVENT_NAME: 'schedule' } },
    'policy:events',
  ],
  ['events: the runner’s', { events: ['push'] }, { run: 'unknown' }, ALLOWED],
  [
    'events: none',
    { events: ['push'] },
    { run: 'unknown', wish: { GITHUB_EVENT_NAME: undefined } },
    'policy:events',
  ],
  ['branches: one of them', { branches: ['x', 'main'] }, {}, ALLOWED],
  [
    'branches: by the token',
    { branches: ['main'] },
    { run: { ref: 'refs/heads/x' } },
    'policy:branches',
  ],
  ['branches: the runner’s', { branches: ['main'] }, { run: 'unknown' }, ALLOWED],
  [
    'branches: another, without a token',
    { branches: ['main'] },
    { run: 'unknown', wish: { GITHUB_REF: 'refs/heads/mainx' } },
    'policy:branches',
  ],
  [
    'branches: a tag',
    { branches: ['main'] },
    { run: { ref: 'refs/tags/main' } },
    'policy:branches',
  ],
  [
    'branches: no ref',
    { branches: ['main', 'refs/*'] },
    { run: 'unknown', wish: { GITHUB_REF: undefined } },
    'policy:branches',
  ],
  [
    'branches: a ref within a ref',
    { branches: ['main'] },
    { run: { ref: 'x/refs/heads/main' } },
    'policy:branches',
  ],
  ['targets: this one', { targets: ['db.acme.internal/shop'] }, {}, ALLOWED],
  ['targets: another', { targets: ['db.acme.internal/other'] }, {}, 'policy:targets'],
  [
    'targets: one of two hosts is another',
    { targets: ['db.acme.internal/shop'] },
    { wish: { DATABASE_URL: URL_TEXT.replace('db.acme.internal:5432', 'db.acme.internal,db2') } },
    'policy:targets',
  ],
  [
    'targets: a socket',
    { targets: ['/run/pg/shop'] },
    { wish: { DATABASE_URL: 'postgresql:///shop?host=/run/pg' } },
    ALLOWED,
  ],
  [
    'targets: a throw-away',
    { targets: ['*/*'] },
    { wish: { DATABASE_URL: 'embedded' } },
    'policy:targets',
  ],
  [
    'targets: of another role',
    {},
    { others: { staging: { targets: ['*/shop'] } } },
    'policy:targets',
  ],
  ['targets: not of another role', {}, { others: { staging: { targets: ['*/other'] } } }, ALLOWED],
  [
    'targets: none, though another role has rules',
    {},
    { others: { staging: { events: ['x'] } } },
    ALLOWED,
  ],
  ['targets: a replica’s', {}, { others: { replica: { targets: ['*/shop'] } } }, 'policy:targets'],
  [
    'targets: of both',
    { targets: ['*/shop'] },
    { others: { staging: { targets: ['db.*.internal/*'] } } },
    'policy:targets',
  ],
  ['environments: this one', { environments: ['Production'] }, {}, ALLOWED],
  ['environments: another', { environments: ['staging'] }, {}, 'policy:environments'],
  [
    'environments: none',
    { environments: ['*'] },
    { run: { environment: undefined } },
    'policy:environments',
  ],
  ['environments: unproven', { environments: ['*'] }, { run: 'unknown' }, 'policy:environments'],
  ['protection: reviewers', { 'require-protection': true }, {}, ALLOWED],
  ['protection: not asked', { 'require-protection': false }, { run: 'unknown' }, ALLOWED],
  [
    'protection: nobody',
    { 'require-protection': true },
    { protection: { reviewers: 0 } },
    'policy:require-protection',
  ],
  [
    'protection: branches alone',
    { 'require-protection': true },
    { protection: { reviewers: 0, branches: 'protected' }, run: { visibility: 'private' } },
    ALLOWED,
  ],
  [
    'protection: named branches alone',
    { 'require-protection': true },
    { protection: { reviewers: 0, branches: 'custom' }, run: { visibility: 'private' } },
    ALLOWED,
  ],
  [
    'protection: protected branches alone, of which there is none',
    { 'require-protection': true },
    { protection: { reviewers: 0, branches: 'none-protected' } },
    'policy:require-protection',
  ],
  [
    'protection: reviewers of a private repository',
    { 'require-protection': true },
    { run: { visibility: 'private' } },
    'policy:require-protection',
  ],
  [
    'protection: of an internal one',
    { 'require-protection': true },
    { run: { visibility: 'internal' } },
    ALLOWED,
  ],
  [
    'protection: of an enterprise',
    { 'require-protection': true },
    { run: { visibility: 'private', issuer: 'https://ghes.acme.test/_services/token' } },
    ALLOWED,
  ],
  [
    'protection: missing',
    { 'require-protection': true },
    { protection: { kind: 'missing' } },
    'policy:require-protection',
  ],
  [
    'protection: unknown',
    { 'require-protection': true },
    { protection: { kind: 'unknown', why: 'No.' } },
    'policy:require-protection',
  ],
  [
    'protection: no environment',
    { 'require-protection': true },
    { run: { environment: undefined } },
    'policy:require-protection',
  ],
  [
    'protection: unproven',
    { 'require-protection': true },
    { run: 'unknown' },
    'policy:require-protection',
  ],
  ['approvals: one', { approvals: 1 }, {}, ALLOWED],
  ['approvals: none asked', { approvals: 0 }, { run: 'unknown' }, ALLOWED],
  ['approvals: two asked', { approvals: 2 }, {}, 'policy:approvals'],
  [
    'approvals: two',
    { approvals: 2 },
    { reviews: { all: [approval('ann'), approval('cy')] } },
    ALLOWED,
  ],
  [
    'approvals: one twice',
    { approvals: 2 },
    { reviews: { all: [approval('ann'), approval('ANN')] } },
    'policy:approvals',
  ],
  [
    'approvals: of who started it',
    { approvals: 1 },
    { reviews: { all: [approval('OctoCat')] } },
    'policy:approvals',
  ],
  [
    'approvals: of who wrote it',
    { approvals: 1 },
    { reviews: { all: [approval('bob')] } },
    'policy:approvals',
  ],
  [
    'approvals: rejected',
    { approvals: 1 },
    { reviews: { all: [approval('ann', { state: 'rejected' })] } },
    'policy:approvals',
  ],
  [
    'approvals: elsewhere',
    { approvals: 1 },
    { reviews: { all: [approval('ann', { environments: ['staging'] })] } },
    'policy:approvals',
  ],
  [
    'approvals: there and elsewhere, spelt otherwise',
    { approvals: 1 },
    { reviews: { all: [approval('ann', { environments: ['staging', 'PRODUCTION'] })] } },
    ALLOWED,
  ],
  [
    'approvals: no environment',
    { approvals: 1 },
    { run: { environment: undefined } },
    'policy:approvals',
  ],
  ['approvals: unproven', { approvals: 1 }, { run: 'unknown' }, 'policy:approvals'],
  ['approvals: not told', { approvals: 1 }, { reviews: 'unknown' }, 'policy:approvals'],
  ['confirm: a word', { confirm: 'plan-digest' }, {}, 'prod-unconfirmed'],
  [
    'confirm: a digest',
    { confirm: 'plan-digest' },
    { wish: { CONFIRM_PROD_MIGRATIONS: DIGEST } },
    ALLOWED,
  ],
  ['deny: what is not there', { deny: ['prod-url-local'] }, {}, ALLOWED],
  [
    'deny: what is there',
    { deny: ['url-pooler', 'prod-url-local'] },
    { wish: { DATABASE_URL: 'postgresql://localhost/shop' } },
    'policy:deny',
  ],
  ['deny: what only the server tells', { deny: ['history-ahead'] }, {}, ALLOWED],
  [
    'deny: what only the server tells, to the gate',
    { deny: ['history-ahead'] },
    { wish: { mode: 'gate' } },
    'policy:deny',
  ],
  [
    'deny: the stamp, of a command',
    { deny: ['role-stamp-mismatch'] },
    { wish: { command: 'x' } },
    ALLOWED,
  ],
  [
    'deny: what only the files of a command tell',
    { deny: ['history-ahead'] },
    { wish: { command: 'x' } },
    'policy:deny',
  ],
  [
    'deny: of the event, to the gate',
    { deny: ['prod-on-pull-request'] },
    { wish: { mode: 'gate', DATABASE_URL: undefined } },
    ALLOWED,
  ],
  [
    'deny: of the URL, to the gate without one',
    { deny: ['url-no-tls'] },
    { wish: { mode: 'gate', DATABASE_URL: undefined } },
    'policy:deny',
  ],
  ['deny: of the rehearsal', { deny: ['ban-drop-column'] }, {}, ALLOWED],
  [
    'deny: of the rehearsal, to the gate',
    { deny: ['ban-drop-column'] },
    { wish: { mode: 'gate' } },
    'policy:deny',
  ],
  [
    'deny: of the rehearsal, of a command',
    { deny: ['ban-drop-column'] },
    { wish: { command: 'x' } },
    'policy:deny',
  ],
  [
    'approvals: two asked, and one given beside one that does not count',
    { approvals: 2 },
    { reviews: { all: [approval('ann'), approval('bob'), approval('OctoCat')] } },
    'policy:approvals',
  ],
  [
    'protection: no rule for branches, in a private repository',
    { 'require-protection': true },
    { protection: { reviewers: 0, waitTimer: 30 }, run: { visibility: 'private' } },
    'policy:require-protection',
  ],
  [
    'protection: all that there is',
    { 'require-protection': true },
    {
      protection: {
        ...{ reviewers: 2, preventsSelfReview: false, waitTimer: 5 },
        ...{ branches: 'custom', administratorsMayBypass: true },
      },
    },
    ALLOWED,
  ],
  [
    'deny: several that are there',
    { deny: ['url-no-tls', 'prod-url-local'] },
    {
      wish: { DATABASE_URL: 'postgresql://localhost/shop' },
    },
    'policy:deny',
  ],
  [
    'targets: one that is not understood, to the gate',
    { targets: ['*/*'] },
    {
      wish: { mode: 'gate', DATABASE_URL: 'nonsense' },
    },
    'policy:targets',
  ],
  [
    'targets: none, to the gate',
    { targets: ['*/*'] },
    {
      wish: { mode: 'gate', DATABASE_URL: undefined },
    },
    'policy:targets',
  ],
  ['rehearsed: on no role', { 'rehearsed-on': 'staging' }, {}, 'policy:rehearsed-by'],
  ['rehearsed: later', REHEARSED(), {}, ALLOWED],
  ['rehearsed: to the gate', REHEARSED(), { wish: { mode: 'gate' } }, 'policy:rehearsed-on'],
  ['rehearsed: of a command', REHEARSED(), { wish: { command: 'x' } }, 'policy:rehearsed-on'],
  ['rehearsed: by nobody', { 'rehearsed-by': ['a@b'] }, {}, 'policy:rehearsed-by'],
])('%s', (_, rules, facts, reason) => {
  expect(decided(rules, facts)).toBe(reason);
  expect(told(rules, facts)).toMatchSnapshot();
});

function REHEARSED(more: object = {}): object {
  return { 'rehearsed-on': 'staging', 'rehearsed-by': ['staging.yml@main'], ...more };
}

describe('what the server or the plan tells', () => {
  const known = <Value>(value: Value) => ({ known: true as const, value });
  const promotion = (published: readonly PublishedStatus[]) => known({ ...PROMOTION, published });
  const attesting = (more: Partial<HeadAttestations>) => {
    const value = { signed: [], refused: [], isExpected: false, ...more };
    return known({ ...PROMOTION, attestations: known(value) });
  };
  const by = (run: Partial<NamedRun>, more: Partial<PublishedStatus> = {}) =>
    promotion([{ ...PUBLISHED, ...more, run: known({ ...NAMED, ...run }) }]);

  test.each<[string, object, Partial<AdmitInput>, string]>([
    [
      'a finding that is denied',
      { deny: ['history-ahead'] },
      { findings: ['history-ahead'] },
      'policy:deny',
    ],
    [
      'a finding about a server that nobody has asked',
      { deny: ['history-ahead'] },
      { server: undefined },
      'policy:deny',
    ],
    ['another finding', { deny: ['history-ahead'] }, { findings: ['role-stamp-copied'] }, ALLOWED],
    ['no finding', { deny: ['history-ahead'] }, {}, ALLOWED],
    [
      'a rule that is broken',
      { deny: ['ban-drop-column'] },
      { rehearsal: known(['ban-drop-column']) },
      'policy:deny',
    ],
    [
      'another rule',
      { deny: ['ban-drop-column'] },
      { rehearsal: known(['renaming-table']) },
      ALLOWED,
    ],
    [
      'a rehearsal that came to nothing',
      { deny: ['ban-drop-column'] },
      { rehearsal: notKnown('No.', 'No.') },
      'policy:deny',
    ],
    ['no rehearsal', { deny: ['ban-drop-column'] }, {}, 'policy:deny'],
    ['a state that was reached', REHEARSED(), { promotion: known(PROMOTION) }, ALLOWED],
    [
      'a state that was reached on a commit with a long name',
      REHEARSED(),
      {
        promotion: promotion([
          {
            ...PUBLISHED,
            commit: 'c'.repeat(40),
            run: known({ ...NAMED, commit: 'c'.repeat(40) }),
          },
        ]),
      },
      ALLOWED,
    ],
    ['nobody looked', REHEARSED(), {}, 'policy:rehearsed-on'],
    ['nobody tells', REHEARSED(), { promotion: notKnown('No.', 'No.') }, 'policy:rehearsed-on'],
    ['no status', REHEARSED(), { promotion: promotion([]) }, 'policy:rehearsed-on'],
    [
      'a red one',
      REHEARSED(),
      { promotion: promotion([{ ...PUBLISHED, state: 'failure' }]) },
      'policy:rehearsed-on',
    ],
    [
      'another head',
      REHEARSED(),
      { promotion: promotion([{ ...PUBLISHED, head: 'h2' }]) },
      'policy:rehearsed-on',
    ],
    [
      'the second of two',
      REHEARSED(),
      { promotion: promotion([{ ...PUBLISHED, isBot: false }, PUBLISHED]) },
      ALLOWED,
    ],
    ['a person’s', REHEARSED(), { promotion: by({}, { isBot: false }) }, 'policy:rehearsed-by'],
    [
      'a run that is not known',
      REHEARSED(),
      { promotion: promotion([{ ...PUBLISHED, run: notKnown('It is gone', '') }]) },
      'policy:rehearsed-by',
    ],
    [
      'another repository’s run',
      REHEARSED(),
      { promotion: by({ repository: 'octo/x' }) },
      'policy:rehearsed-by',
    ],
    [
      'a fork’s run',
      REHEARSED(),
      { promotion: by({ headRepository: 'm/shop' }) },
      'policy:rehearsed-by',
    ],
    [
      'its own, spelt otherwise',
      REHEARSED(),
      { promotion: by({ repository: 'Octo/Shop' }) },
      ALLOWED,
    ],
    [
      'another commit’s run',
      REHEARSED(),
      { promotion: by({ commit: 'c2' }) },
      'policy:rehearsed-by',
    ],
    [
      'another workflow',
      REHEARSED(),
      { promotion: by({ workflow: 'x.yml' }) },
      'policy:rehearsed-by',
    ],
    ['another branch', REHEARSED(), { promotion: by({ branch: 'x' }) }, 'policy:rehearsed-by'],
    [
      'a run that failed',
      REHEARSED(),
      { promotion: by({ conclusion: 'failure' }) },
      'policy:rehearsed-by',
    ],
    [
      'a run that goes on',
      REHEARSED(),
      { promotion: by({ conclusion: undefined }) },
      'policy:rehearsed-by',
    ],
    [
      'an attested one',
      REHEARSED(),
      { promotion: attesting({ signed: [SIGNER], isExpected: true }) },
      ALLOWED,
    ],
    [
      'one that is not attested, where it is to be',
      REHEARSED(),
      { promotion: attesting({ isExpected: true }) },
      'policy:rehearsed-by',
    ],
    [
      'what cannot be asked about attestations',
      REHEARSED(),
      { promotion: known({ ...PROMOTION, attestations: notKnown('Nobody tells', '') }) },
      'policy:rehearsed-by',
    ],
    [
      'several that are not believed',
      REHEARSED({ 'rehearsed-by': ['staging.yml@main', 'other.yml@*'] }),
      {
        promotion: promotion([
          { ...PUBLISHED, isBot: false, creator: 'mallory' },
          { ...PUBLISHED, run: notKnown('It is gone', '') },
        ]),
      },
      'policy:rehearsed-by',
    ],
    [
      'a red one behind a green one of another head',
      REHEARSED(),
      {
        promotion: promotion([
          { ...PUBLISHED, head: 'h2' },
          { ...PUBLISHED, commit: 'c'.repeat(40), head: 'failed', state: 'failure' },
        ]),
      },
      'policy:rehearsed-on',
    ],
    [
      'a green one of another head, far back',
      REHEARSED(),
      { promotion: promotion([{ ...PUBLISHED, commit: 'c'.repeat(40), head: 'h2' }]) },
      'policy:rehearsed-on',
    ],
    [
      'a red one of this head behind that of another',
      REHEARSED(),
      {
        promotion: promotion([
          { ...PUBLISHED, head: 'h2' },
          { ...PUBLISHED, commit: 'c'.repeat(40), state: 'failure' },
        ]),
      },
      'policy:rehearsed-on',
    ],
    ['this very run', REHEARSED(), { promotion: by({ id: '1', conclusion: undefined }) }, ALLOWED],
  ])('%s', (_, rules, seen, reason) => {
    expect(admitted(rules, seen)).toBe(reason);
    expect(told(rules, {}, seen)).toMatchSnapshot();
  });

  test('the digest of the plan is compared behind the rules', () => {
    const rules = { confirm: 'plan-digest', deny: ['history-ahead'] };
    const wish = { CONFIRM_PROD_MIGRATIONS: DIGEST };
    expect(admitted(rules, {}, wish)).toBe(ALLOWED);
    expect(admitted(rules, { planDigest: 'other' }, wish)).toBe('prod-unconfirmed');
    const both = { planDigest: 'other', findings: ['history-ahead'] } as const;
    expect(admitted(rules, both, wish)).toBe('policy:deny');
  });
});

test('a policy that is not understood blocks a plan too, a rule does not', () => {
  const invalid = { ok: false as const, what: 'No.', next: 'Mend it.', file: 'p.yml', line: 3 };
  for (const mode of ['plan', 'gate', 'migrate']) {
    const governance = { ...NO_GOVERNANCE, policies: [invalid] };
    expect(decide(requestOf({ ...PROD, mode }), governance)).toMatchObject({
      ...{ allowed: false, reason: 'policy-invalid', what: 'No.', file: 'p.yml', line: 3 },
    });
  }
  expect(decided({ events: ['schedule'] }, { wish: { mode: 'plan' } })).toBe('prod-read-only');
  expect(decided({ confirm: 'plan-digest' }, { wish: { mode: 'plan' } })).toBe('prod-read-only');
});

test('the rules of a role are for that role alone', () => {
  const wish = { DB_ROLE: 'staging' };
  expect(decided({ events: ['schedule'] }, { wish })).toBe('staging-allowed');
  const others = { staging: { events: ['schedule'] } };
  expect(decided({}, { wish, others })).toBe('policy:events');
  expect(decided({}, { others })).toBe(ALLOWED);
});

test('a plan sees how each rule stands, and what is met', () => {
  const rules = { ...REHEARSED(), events: ['push'], approvals: 2, confirm: 'plan-digest' };
  const request = requestOf({ ...PROD, mode: 'plan' });
  const asked: EvaluationInput = {
    role: 'prod',
    ...{ request, governance: governanceOf(rules), findings: [] },
    ...{ rehearsal: undefined, promotion: undefined, connected: false },
  };
  expect(evaluatePolicyRules(asked).map(({ rule, standing }) => [rule, standing.kind])).toEqual([
    ['events', 'met'],
    ['approvals', 'unmet'],
    ['confirm', 'later'],
    ['rehearsed-on', 'later'],
    ['rehearsed-by', 'later'],
  ]);
});

test('what is not known of a run that nobody asked about', () => {
  const asked = { known: false, what: 'It was not asked for.', next: 'No rule needs it.' };
  expect(NO_GOVERNANCE).toEqual({
    ...{ policies: [], proof: asked, reviews: asked },
    protection: { kind: 'unknown', why: 'It was not asked for.' },
  });
});

test('a policy that is not understood has no rules to show, and its block names what there is', () => {
  const invalid = { ok: false as const, what: 'No.', next: 'Mend it.' };
  const governance = { ...NO_GOVERNANCE, policies: [invalid] };
  const request = requestOf(PROD);
  const nothing = { findings: [], rehearsal: undefined, promotion: undefined, connected: false };
  expect(evaluatePolicyRules({ role: 'prod', request, governance, ...nothing })).toEqual([]);
  expect(decide(request, governance)).toStrictEqual({
    ...{ allowed: false, reason: 'policy-invalid', what: 'No.', next: 'Mend it.' },
  });
});

test('a policy that names no workflow believes none', () => {
  const rules = { 'rehearsed-on': 'staging' };
  const seen = (published: readonly PublishedStatus[]) => ({
    promotion: { known: true as const, value: { ...PROMOTION, published } },
  });
  expect(told(rules, {}, seen([]))).toMatchSnapshot();
  expect(told(rules, {}, seen([PUBLISHED]))).toMatchSnapshot();
});

test('a role is promoted where a policy names it, and no other is', () => {
  const governance = governanceOf(REHEARSED());
  expect([isPromotionSource(governance, 'staging'), isPromotionSource(governance, 'prod')]).toEqual(
    [true, false],
  );
  const beside = governanceOf(REHEARSED(), { others: { staging: { events: ['push'] } } });
  expect(isPromotionSource(beside, 'staging')).toBe(true);
  expect(isPromotionSource(governance, undefined)).toBe(false);
  expect(isPromotionSource(NO_GOVERNANCE, 'staging')).toBe(false);
});
