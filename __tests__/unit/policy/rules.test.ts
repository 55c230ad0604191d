import { type AdmitInput, admit } from '../../../src/policy/admit';
import type { CommitReviews, ReviewedPullRequest } from '../../../src/policy/commit-reviews';
import { decide } from '../../../src/policy/decide';
import type { EnvironmentProtection } from '../../../src/policy/environment-protection';
import type { AttestationSigner, HeadAttestations } from '../../../src/policy/evaluate-attestation';
import type { Promotion, PublishedStatus } from '../../../src/policy/evaluate-promotion';
import { type EvaluationInput, evaluatePolicyRules } from '../../../src/policy/evaluate-rules';
import { FINDING_DEFINITIONS } from '../../../src/policy/finding';
import type {
  BranchPosition,
  ProvenRun,
  Review,
  RunReviews,
} from '../../../src/policy/github-facts';
import { type Governance, NO_GOVERNANCE } from '../../../src/policy/governance';
import { type LookupResult, notKnown } from '../../../src/policy/lookup-result';
import type { NamedRun } from '../../../src/policy/named-run';
import { readPolicy } from '../../../src/policy/read-policy';
import { isPromotionSource } from '../../../src/policy/role-policy';
import type { RunCheckout } from '../../../src/policy/run-checkout';
import { changeOf, pullRequestOf, reviewsOf } from './commit-reviews-support';
import { requestOf, type StepSettings, URL_TEXT } from './support';

/*
 * Each rule of the policy file: a case that it blocks, and a similar case that it allows.
 * `__tests__/scenarios/governance` tests the built action with a GitHub server of the tests.
 */

const CODES = [...Object.keys(FINDING_DEFINITIONS), 'ban-drop-column', 'renaming-table'];
const DIGEST = `sha256:${'a'.repeat(64)}`;

const NEON = 'ep-quiet-sea-1.eu-central-1.aws.neon.tech';
const NEON_POOLED_URL = `postgresql://app@${NEON.replace('.', '-pooler.')}/shop?sslmode=require`;

const RUN: ProvenRun = {
  issuer: 'https://token.actions.githubusercontent.com',
  environment: 'production',
  repository: 'octo/shop',
  visibility: 'public',
  ref: 'refs/heads/main',
  commit: 'c1',
  workflow: 'w',
  event: 'push',
  runId: '1',
  attempt: '1',
  actor: 'octocat',
};
const PROTECTED: EnvironmentProtection = {
  kind: 'found',
  reviewers: 1,
  preventsSelfReview: true,
  waitTimer: 0,
  branches: 'any',
  administratorsMayBypass: false,
};
const approval = (user: string, more: Partial<Review> = {}): Review => ({
  user,
  state: 'approved',
  comment: '',
  environments: ['production'],
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
  id: '99',
  repository: 'octo/shop',
  headRepository: 'octo/shop',
  workflow: 'staging.yml',
  branch: 'main',
  commit: 'c1',
  conclusion: 'success',
};
const PUBLISHED: PublishedStatus = {
  commit: 'c1',
  state: 'success',
  head: 'h1',
  creator: 'github-actions[bot]',
  isBot: true,
  run: { known: true, value: NAMED },
};
const HOME = 'https://github.com/octo/shop';
const SIGNER: AttestationSigner = {
  issuer: 'https://token.actions.githubusercontent.com',
  subject: `${HOME}/staging.yml@refs/heads/main`,
  repository: HOME,
  commit: 'c1',
  signer: `${HOME}/staging.yml@refs/heads/main`,
  workflow: `${HOME}/staging.yml@refs/heads/main`,
  run: `${HOME}/actions/runs/99/attempts/1`,
};
const PROMOTION: Promotion = {
  head: 'h1',
  context: 'c',
  published: [PUBLISHED],
  runId: '1',
  repository: 'octo/shop',
  attestations: { known: true, value: { signed: [], refused: [], isExpected: false } },
  serverUrl: 'https://github.com',
};

interface Case {
  readonly settings?: StepSettings;
  readonly run?: Partial<ProvenRun> | 'unknown';
  readonly protection?: Partial<EnvironmentProtection>;
  readonly reviews?: Partial<RunReviews> | 'unknown';
  readonly others?: object;
  /** `unread` if the run was blocked before, or is a plan of a policy. */
  readonly checkout?: Partial<RunCheckout> | 'unread';
  readonly position?: BranchPosition | 'unknown';
  /** The pull requests of HEAD. Undefined for a run of the engine, before the pending files are known. */
  readonly commitReviews?: readonly Partial<ReviewedPullRequest>[] | 'unknown';
}

/** The reviews of HEAD, or of one pending file. By default, Ann has approved the pull request. */
function found(
  pullRequests: readonly Partial<ReviewedPullRequest>[] | undefined,
  file?: string,
): LookupResult<CommitReviews> | undefined {
  if (pullRequests === undefined) return undefined;
  return {
    known: true,
    value: reviewsOf([changeOf({ file, pullRequests: pullRequests.map(pullRequestOf) })]),
  };
}

function governanceOf(rules: object, settings: Case = {}): Governance {
  const { run, protection, reviews, others, checkout, position, commitReviews } = settings;
  const text = JSON.stringify({ version: 1, roles: { prod: rules, ...others } });
  const policy = readPolicy({ text, source: 'p.yml', digest: 'd' }, CODES);
  if (!policy.ok) throw new Error(policy.what);
  return {
    policies: [policy],
    checkout:
      checkout === 'unread'
        ? undefined
        : { commit: RUN.commit, state: 'same', why: undefined, ...checkout },
    branchPosition:
      position === undefined || position === 'unknown'
        ? notKnown('GitHub did not answer.', 'Retry.')
        : { known: true, value: position },
    proof:
      run === 'unknown'
        ? notKnown('No token.', 'Ask for one.')
        : { known: true, value: { ...RUN, ...run } },
    protection: { ...PROTECTED, ...protection } as EnvironmentProtection,
    reviews:
      reviews === 'unknown'
        ? notKnown('It is not known.', 'Ask.')
        : { known: true, value: { ...REVIEWS, ...reviews } },
    commitReviews:
      commitReviews === 'unknown' ? notKnown('It is not known.', 'Ask.') : found(commitReviews),
  };
}

const PROD: StepSettings = {
  DB_ROLE: 'prod',
  CONFIRM_PROD_MIGRATIONS: 'true',
  GITHUB_REF: 'refs/heads/main',
};

/** The results of all rules, with their messages. */
function describeResults(
  rules: object,
  { settings, ...facts }: Case = {},
  seen: Partial<AdmitInput> = {},
) {
  const input: EvaluationInput = {
    role: 'prod',
    request: requestOf({ ...PROD, ...settings }),
    governance: governanceOf(rules, facts),
    findings: seen.findings ?? [],
    rehearsal: seen.rehearsal,
    promotion: seen.promotion,
    commitReviews: seen.commitReviews,
    connected: Object.keys(seen).length > 0 && !('server' in seen),
  };
  return evaluatePolicyRules(input).map(({ rule, source, standing }) => {
    const { kind, what, next } = { next: '', ...standing };
    return `${source}, ${rule} ${kind}: ${what} → ${next}`;
  });
}

/** The reason of `decide`. */
function reasonOfDecide(rules: object, { settings, ...facts }: Case = {}): string {
  return decide(requestOf({ ...PROD, ...settings }), governanceOf(rules, facts)).reason;
}

const WRITABLE = { versionNumber: 150_000, inRecovery: false, readOnly: false, pooled: false };

/** The reason of `admit`, for a run that `decide` allows. */
function reasonOfAdmit(
  rules: object,
  seen: Partial<AdmitInput> = {},
  settings: StepSettings = {},
): string {
  const verdict = decide(requestOf({ ...PROD, ...settings }), governanceOf(rules));
  if (!verdict.allowed) throw new Error(`${verdict.reason}: ${verdict.what}`);
  const plan = { planDigest: DIGEST, pending: ['0001 a'] };
  return admit(verdict.permit, { server: WRITABLE, findings: [], ...plan, ...seen }).reason;
}

const ALLOWED = 'prod-confirmed';
const OTHER = { commit: 'abcdef0123456789', state: 'other' as const };

test.each<[string, object, Case, string]>([
  ['no rules', {}, {}, ALLOWED],
  ['events: an allowed event', { events: ['schedule', 'push'] }, {}, ALLOWED],
  [
    'events: the event of the token counts',
    { events: ['push'] },
    { run: { event: 'schedule' } },
    'policy:events',
  ],
  [
    'events: another event of the runner, without a token',
    { events: ['push'] },
    { run: 'unknown', settings: { GITHUB_EVENT_NAME: 'schedule' } },
    'policy:events',
  ],
  [
    'events: an allowed event of the runner, without a token',
    { events: ['push'] },
    { run: 'unknown' },
    ALLOWED,
  ],
  [
    'events: no event',
    { events: ['push'] },
    { run: 'unknown', settings: { GITHUB_EVENT_NAME: undefined } },
    'policy:events',
  ],
  ['branches: an allowed branch', { branches: ['x', 'main'] }, {}, ALLOWED],
  [
    'branches: the ref of the token counts',
    { branches: ['main'] },
    { run: { ref: 'refs/heads/x' } },
    'policy:branches',
  ],
  [
    'branches: an allowed branch of the runner, without a token',
    { branches: ['main'] },
    { run: 'unknown' },
    ALLOWED,
  ],
  [
    'branches: another branch of the runner, without a token',
    { branches: ['main'] },
    { run: 'unknown', settings: { GITHUB_REF: 'refs/heads/mainx' } },
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
    { run: 'unknown', settings: { GITHUB_REF: undefined } },
    'policy:branches',
  ],
  [
    'branches: another commit that is on the branch',
    { branches: ['main'] },
    { checkout: OTHER, position: 'contained' },
    ALLOWED,
  ],
  [
    'branches: another commit that is not on the branch',
    { branches: ['main'] },
    { checkout: OTHER, position: 'elsewhere' },
    'policy:branches',
  ],
  [
    'branches: another commit that GitHub does not know',
    { branches: ['main'] },
    { checkout: OTHER, position: 'missing' },
    'policy:branches',
  ],
  [
    'branches: another commit, and GitHub does not answer',
    { branches: ['main'] },
    { checkout: OTHER, position: 'unknown' },
    'policy:branches',
  ],
  [
    'branches: another commit of another branch, which contains it',
    { branches: ['main'] },
    { checkout: OTHER, position: 'contained', run: { ref: 'refs/heads/x' } },
    'policy:branches',
  ],
  [
    'branches: a submodule that its superproject does not record',
    { branches: ['main'] },
    { checkout: { ...OTHER, why: 'The submodule has moved.' }, position: 'contained' },
    'policy:branches',
  ],
  [
    'branches: a checkout that is not known goes by the ref',
    { branches: ['main'] },
    { checkout: { commit: undefined, state: 'unknown' } },
    ALLOWED,
  ],
  [
    'branches: a checkout that was not read',
    { branches: ['main'] },
    { checkout: 'unread' },
    ALLOWED,
  ],
  ['no branches: another commit', {}, { checkout: OTHER, position: 'elsewhere' }, ALLOWED],
  [
    'deny: a checkout that is not known',
    { deny: ['checkout-unknown'] },
    {
      checkout: { commit: undefined, state: 'unknown' },
      settings: { GITHUB_ACTIONS: 'true' },
    },
    'policy:deny',
  ],
  [
    'deny: a checkout that is known',
    { deny: ['checkout-unknown', 'policy-unseen'] },
    { settings: { GITHUB_ACTIONS: 'true' } },
    ALLOWED,
  ],
  [
    'deny: a finding about the URL, if the checkout was not read',
    { deny: ['url-no-tls'] },
    { checkout: 'unread' },
    ALLOWED,
  ],
  [
    'deny: a checkout that was not read',
    { deny: ['checkout-unknown'] },
    { checkout: 'unread' },
    ALLOWED,
  ],
  [
    'branches: a ref that ends with the ref of a branch',
    { branches: ['main'] },
    { run: { ref: 'x/refs/heads/main' } },
    'policy:branches',
  ],
  ['targets: an allowed target', { targets: ['db.acme.internal/shop'] }, {}, ALLOWED],
  ['targets: another target', { targets: ['db.acme.internal/other'] }, {}, 'policy:targets'],
  [
    'targets: one of two hosts is not allowed',
    { targets: ['db.acme.internal/shop'] },
    {
      settings: { DATABASE_URL: URL_TEXT.replace('db.acme.internal:5432', 'db.acme.internal,db2') },
    },
    'policy:targets',
  ],
  [
    'targets: a socket',
    { targets: ['/run/pg/shop'] },
    { settings: { DATABASE_URL: 'postgresql:///shop?host=/run/pg' } },
    ALLOWED,
  ],
  [
    'targets: the embedded Postgres',
    { targets: ['*/*'] },
    { settings: { DATABASE_URL: 'embedded' } },
    'policy:targets',
  ],
  [
    'targets: a target of another role',
    {},
    { others: { staging: { targets: ['*/shop'] } } },
    'policy:targets',
  ],
  [
    'targets: not a target of another role',
    {},
    { others: { staging: { targets: ['*/other'] } } },
    ALLOWED,
  ],
  [
    'targets: the pooler of a target of another role',
    {},
    {
      others: { staging: { targets: [`${NEON}/shop`] } },
      settings: { DATABASE_URL: NEON_POOLED_URL },
    },
    'policy:targets',
  ],
  [
    'targets: the pooler of an allowed target',
    { targets: [`${NEON}/shop`] },
    { settings: { DATABASE_URL: NEON_POOLED_URL } },
    ALLOWED,
  ],
  [
    'targets: another port of the host of another role',
    {},
    { others: { staging: { targets: ['db.acme.internal:6000/shop'] } } },
    ALLOWED,
  ],
  [
    'targets: another port of an allowed host',
    { targets: ['db.acme.internal/shop', '!db.acme.internal:6000/shop'] },
    { settings: { DATABASE_URL: URL_TEXT.replace(':5432', ':6000') } },
    'policy:targets',
  ],
  [
    'targets: not set, and another role has other rules',
    {},
    { others: { staging: { events: ['x'] } } },
    ALLOWED,
  ],
  [
    'targets: a target of the role replica',
    {},
    { others: { replica: { targets: ['*/shop'] } } },
    'policy:targets',
  ],
  [
    'targets: a target of both roles',
    { targets: ['*/shop'] },
    { others: { staging: { targets: ['db.*.internal/*'] } } },
    'policy:targets',
  ],
  ['environments: an allowed environment', { environments: ['Production'] }, {}, ALLOWED],
  ['environments: another environment', { environments: ['staging'] }, {}, 'policy:environments'],
  [
    'environments: a job without an environment',
    { environments: ['*'] },
    { run: { environment: undefined } },
    'policy:environments',
  ],
  ['environments: no proof', { environments: ['*'] }, { run: 'unknown' }, 'policy:environments'],
  ['require-protection: required reviewers', { 'require-protection': true }, {}, ALLOWED],
  ['require-protection: false', { 'require-protection': false }, { run: 'unknown' }, ALLOWED],
  [
    'require-protection: no reviewers',
    { 'require-protection': true },
    { protection: { reviewers: 0 } },
    'policy:require-protection',
  ],
  [
    'require-protection: protected branches only',
    { 'require-protection': true },
    { protection: { reviewers: 0, branches: 'protected' }, run: { visibility: 'private' } },
    ALLOWED,
  ],
  [
    'require-protection: custom branches only',
    { 'require-protection': true },
    { protection: { reviewers: 0, branches: 'custom' }, run: { visibility: 'private' } },
    ALLOWED,
  ],
  [
    'require-protection: protected branches only, but there are none',
    { 'require-protection': true },
    { protection: { reviewers: 0, branches: 'none-protected' } },
    'policy:require-protection',
  ],
  [
    'require-protection: reviewers in a private repository',
    { 'require-protection': true },
    { run: { visibility: 'private' } },
    'policy:require-protection',
  ],
  [
    'require-protection: reviewers in an internal repository',
    { 'require-protection': true },
    { run: { visibility: 'internal' } },
    ALLOWED,
  ],
  [
    'require-protection: reviewers in a private repository of another issuer',
    { 'require-protection': true },
    { run: { visibility: 'private', issuer: 'https://ghes.acme.test/_services/token' } },
    ALLOWED,
  ],
  [
    'require-protection: an environment that does not exist',
    { 'require-protection': true },
    { protection: { kind: 'missing' } },
    'policy:require-protection',
  ],
  [
    'require-protection: a protection that is not known',
    { 'require-protection': true },
    { protection: { kind: 'unknown', why: 'No.' } },
    'policy:require-protection',
  ],
  [
    'require-protection: a job without an environment',
    { 'require-protection': true },
    { run: { environment: undefined } },
    'policy:require-protection',
  ],
  [
    'require-protection: no proof',
    { 'require-protection': true },
    { run: 'unknown' },
    'policy:require-protection',
  ],
  ['approvals: one required, one given', { approvals: 1 }, {}, ALLOWED],
  ['approvals: none required', { approvals: 0 }, { run: 'unknown' }, ALLOWED],
  ['approvals: two required, one given', { approvals: 2 }, {}, 'policy:approvals'],
  [
    'approvals: two required, two given',
    { approvals: 2 },
    { reviews: { all: [approval('ann'), approval('cy')] } },
    ALLOWED,
  ],
  [
    'approvals: two required, two given by one user',
    { approvals: 2 },
    { reviews: { all: [approval('ann'), approval('ANN')] } },
    'policy:approvals',
  ],
  [
    'approvals: by the user who started the run',
    { approvals: 1 },
    { reviews: { all: [approval('OctoCat')] } },
    'policy:approvals',
  ],
  [
    'approvals: by the author of the commit',
    { approvals: 1 },
    { reviews: { all: [approval('bob')] } },
    'policy:approvals',
  ],
  [
    'approvals: a rejection',
    { approvals: 1 },
    { reviews: { all: [approval('ann', { state: 'rejected' })] } },
    'policy:approvals',
  ],
  [
    'approvals: in another environment',
    { approvals: 1 },
    { reviews: { all: [approval('ann', { environments: ['staging'] })] } },
    'policy:approvals',
  ],
  [
    'approvals: in several environments, in other letter case',
    { approvals: 1 },
    { reviews: { all: [approval('ann', { environments: ['staging', 'PRODUCTION'] })] } },
    ALLOWED,
  ],
  [
    'approvals: a job without an environment',
    { approvals: 1 },
    { run: { environment: undefined } },
    'policy:approvals',
  ],
  ['approvals: no proof', { approvals: 1 }, { run: 'unknown' }, 'policy:approvals'],
  [
    'approvals: reviews that are not known',
    { approvals: 1 },
    { reviews: 'unknown' },
    'policy:approvals',
  ],
  ['reviews: not known before the plan', { reviews: 1 }, {}, ALLOWED],
  ['reviews: none required', { reviews: 0 }, { commitReviews: [] }, ALLOWED],
  [
    'reviews: HEAD is reviewed, in gate',
    { reviews: 1 },
    { commitReviews: [{}], settings: { mode: 'gate' } },
    ALLOWED,
  ],
  [
    'reviews: HEAD is not reviewed, in gate',
    { reviews: 1 },
    { commitReviews: [], settings: { mode: 'gate' } },
    'policy:reviews',
  ],
  [
    'reviews: HEAD has one of two reviews, with a command',
    { reviews: 2 },
    { commitReviews: [{}], settings: { command: 'x' } },
    'policy:reviews',
  ],
  [
    'reviews: GitHub was not asked, in gate',
    { reviews: 1 },
    { settings: { mode: 'gate' } },
    'policy:reviews',
  ],
  [
    'reviews: the reviews are not known, in gate',
    { reviews: 1 },
    { commitReviews: 'unknown', settings: { mode: 'gate' } },
    'policy:reviews',
  ],
  ['confirm: true', { confirm: 'plan-digest' }, {}, 'prod-unconfirmed'],
  [
    'confirm: a digest',
    { confirm: 'plan-digest' },
    { settings: { CONFIRM_PROD_MIGRATIONS: DIGEST } },
    ALLOWED,
  ],
  ['deny: a finding that the run does not have', { deny: ['prod-url-local'] }, {}, ALLOWED],
  [
    'deny: a finding that the run has',
    { deny: ['url-pooler', 'prod-url-local'] },
    { settings: { DATABASE_URL: 'postgresql://localhost/shop' } },
    'policy:deny',
  ],
  ['deny: a finding about the server', { deny: ['history-ahead'] }, {}, ALLOWED],
  [
    'deny: a finding about the server, in gate',
    { deny: ['history-ahead'] },
    { settings: { mode: 'gate' } },
    'policy:deny',
  ],
  [
    'deny: a finding about the server, with a command',
    { deny: ['role-stamp-mismatch'] },
    { settings: { command: 'x' } },
    ALLOWED,
  ],
  [
    'deny: history-ahead, with a command',
    { deny: ['history-ahead'] },
    { settings: { command: 'x' } },
    'policy:deny',
  ],
  [
    'deny: a finding about the event, in gate',
    { deny: ['prod-on-pull-request'] },
    { settings: { mode: 'gate', DATABASE_URL: undefined } },
    ALLOWED,
  ],
  [
    'deny: a finding about the URL, in gate without a URL',
    { deny: ['url-no-tls'] },
    { settings: { mode: 'gate', DATABASE_URL: undefined } },
    'policy:deny',
  ],
  ['deny: a rule of the rehearsal', { deny: ['ban-drop-column'] }, {}, ALLOWED],
  [
    'deny: a rule of the rehearsal, in gate',
    { deny: ['ban-drop-column'] },
    { settings: { mode: 'gate' } },
    'policy:deny',
  ],
  [
    'deny: a rule of the rehearsal, with a command',
    { deny: ['ban-drop-column'] },
    { settings: { command: 'x' } },
    'policy:deny',
  ],
  [
    'approvals: two required, one given and two that do not count',
    { approvals: 2 },
    { reviews: { all: [approval('ann'), approval('bob'), approval('OctoCat')] } },
    'policy:approvals',
  ],
  [
    'require-protection: neither reviewers nor branches, in a private repository',
    { 'require-protection': true },
    { protection: { reviewers: 0, waitTimer: 30 }, run: { visibility: 'private' } },
    'policy:require-protection',
  ],
  [
    'require-protection: all kinds of protection',
    { 'require-protection': true },
    {
      protection: {
        reviewers: 2,
        preventsSelfReview: false,
        waitTimer: 5,
        branches: 'custom',
        administratorsMayBypass: true,
      },
    },
    ALLOWED,
  ],
  [
    'deny: two findings, of which the run has one',
    { deny: ['url-no-tls', 'prod-url-local'] },
    {
      settings: { DATABASE_URL: 'postgresql://localhost/shop' },
    },
    'policy:deny',
  ],
  [
    'targets: an invalid URL, in gate',
    { targets: ['*/*'] },
    {
      settings: { mode: 'gate', DATABASE_URL: 'nonsense' },
    },
    'policy:targets',
  ],
  [
    'targets: no URL, in gate',
    { targets: ['*/*'] },
    {
      settings: { mode: 'gate', DATABASE_URL: undefined },
    },
    'policy:targets',
  ],
  ['rehearsed-on without rehearsed-by', { 'rehearsed-on': 'staging' }, {}, 'policy:rehearsed-by'],
  ['rehearsed-on and rehearsed-by, in migrate', rehearsedRules(), {}, ALLOWED],
  [
    'rehearsed-on and rehearsed-by, in gate',
    rehearsedRules(),
    { settings: { mode: 'gate' } },
    'policy:rehearsed-on',
  ],
  [
    'rehearsed-on and rehearsed-by, with a command',
    rehearsedRules(),
    { settings: { command: 'x' } },
    'policy:rehearsed-on',
  ],
  ['rehearsed-by without rehearsed-on', { 'rehearsed-by': ['a@b'] }, {}, 'policy:rehearsed-by'],
])('evaluates %s', (_, rules, facts, reason) => {
  expect(reasonOfDecide(rules, facts)).toBe(reason);
  expect(describeResults(rules, facts)).toMatchSnapshot();
});

function rehearsedRules(more: object = {}): object {
  return { 'rehearsed-on': 'staging', 'rehearsed-by': ['staging.yml@main'], ...more };
}

describe('admit: rules that need the server or the plan', () => {
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
      'deny: a finding that the server has',
      { deny: ['history-ahead'] },
      { findings: ['history-ahead'] },
      'policy:deny',
    ],
    [
      'deny: two findings that the server has',
      { deny: ['history-ahead', 'role-stamp-copied'] },
      { findings: ['role-stamp-copied', 'history-ahead'] },
      'policy:deny',
    ],
    [
      'deny: a finding, without a connection',
      { deny: ['history-ahead'] },
      { server: undefined },
      'policy:deny',
    ],
    [
      'deny: another finding',
      { deny: ['history-ahead'] },
      { findings: ['role-stamp-copied'] },
      ALLOWED,
    ],
    ['deny: no finding', { deny: ['history-ahead'] }, {}, ALLOWED],
    [
      'deny: a broken rule of the rehearsal',
      { deny: ['ban-drop-column'] },
      { rehearsal: known(['ban-drop-column']) },
      'policy:deny',
    ],
    [
      'deny: another broken rule of the rehearsal',
      { deny: ['ban-drop-column'] },
      { rehearsal: known(['renaming-table']) },
      ALLOWED,
    ],
    [
      'deny: a failed rehearsal',
      { deny: ['ban-drop-column'] },
      { rehearsal: notKnown('No.', 'No.') },
      'policy:deny',
    ],
    ['deny: no rehearsal', { deny: ['ban-drop-column'] }, {}, 'policy:deny'],
    [
      'promotion: a state that was reached before',
      rehearsedRules(),
      { promotion: known(PROMOTION) },
      ALLOWED,
    ],
    [
      'promotion: a commit with a full SHA',
      rehearsedRules(),
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
    ['reviews: a reviewed file', { reviews: 1 }, { commitReviews: found([{}], 'a.sql') }, ALLOWED],
    [
      'reviews: a file without a pull request',
      { reviews: 1 },
      { commitReviews: found([], 'a.sql') },
      'policy:reviews',
    ],
    [
      'reviews: reviews that are not known',
      { reviews: 1 },
      { commitReviews: notKnown('No.', 'Ask.') },
      'policy:reviews',
    ],
    ['reviews: reviews that were not requested', { reviews: 1 }, {}, 'policy:reviews'],
    ['promotion: statuses that were not requested', rehearsedRules(), {}, 'policy:rehearsed-on'],
    [
      'promotion: statuses that are not known',
      rehearsedRules(),
      { promotion: notKnown('No.', 'No.') },
      'policy:rehearsed-on',
    ],
    ['promotion: no status', rehearsedRules(), { promotion: promotion([]) }, 'policy:rehearsed-on'],
    [
      'promotion: a failed status',
      rehearsedRules(),
      { promotion: promotion([{ ...PUBLISHED, state: 'failure' }]) },
      'policy:rehearsed-on',
    ],
    [
      'promotion: a status with another head',
      rehearsedRules(),
      { promotion: promotion([{ ...PUBLISHED, head: 'h2' }]) },
      'policy:rehearsed-on',
    ],
    [
      'promotion: the second of two statuses counts',
      rehearsedRules(),
      { promotion: promotion([{ ...PUBLISHED, isBot: false }, PUBLISHED]) },
      ALLOWED,
    ],
    [
      'promotion: a status by a user',
      rehearsedRules(),
      { promotion: by({}, { isBot: false }) },
      'policy:rehearsed-by',
    ],
    [
      'promotion: a run that is not known',
      rehearsedRules(),
      { promotion: promotion([{ ...PUBLISHED, run: notKnown('the run was deleted', '') }]) },
      'policy:rehearsed-by',
    ],
    [
      'promotion: a run of another repository',
      rehearsedRules(),
      { promotion: by({ repository: 'octo/x' }) },
      'policy:rehearsed-by',
    ],
    [
      'promotion: a run of a fork',
      rehearsedRules(),
      { promotion: by({ headRepository: 'm/shop' }) },
      'policy:rehearsed-by',
    ],
    [
      'promotion: a run of this repository in other letter case',
      rehearsedRules(),
      { promotion: by({ repository: 'Octo/Shop' }) },
      ALLOWED,
    ],
    [
      'promotion: a run on another commit',
      rehearsedRules(),
      { promotion: by({ commit: 'c2' }) },
      'policy:rehearsed-by',
    ],
    [
      'promotion: a run of a workflow in other letter case',
      rehearsedRules(),
      { promotion: by({ workflow: 'Staging.yml' }) },
      'policy:rehearsed-by',
    ],
    [
      'promotion: a run of another workflow',
      rehearsedRules(),
      { promotion: by({ workflow: 'x.yml' }) },
      'policy:rehearsed-by',
    ],
    [
      'promotion: a run on another branch',
      rehearsedRules(),
      { promotion: by({ branch: 'x' }) },
      'policy:rehearsed-by',
    ],
    [
      'promotion: a failed run',
      rehearsedRules(),
      { promotion: by({ conclusion: 'failure' }) },
      'policy:rehearsed-by',
    ],
    [
      'promotion: a run in progress',
      rehearsedRules(),
      { promotion: by({ conclusion: undefined }) },
      'policy:rehearsed-by',
    ],
    [
      'promotion: an attested run',
      rehearsedRules(),
      { promotion: attesting({ signed: [SIGNER], isExpected: true }) },
      ALLOWED,
    ],
    [
      'promotion: a run without an attestation, although the workflow attests',
      rehearsedRules(),
      { promotion: attesting({ isExpected: true }) },
      'policy:rehearsed-by',
    ],
    [
      'promotion: attestations that are not known',
      rehearsedRules(),
      { promotion: known({ ...PROMOTION, attestations: notKnown('they are not known', '') }) },
      'policy:rehearsed-by',
    ],
    [
      'promotion: several statuses that do not count',
      rehearsedRules({ 'rehearsed-by': ['staging.yml@main', 'other.yml@*'] }),
      {
        promotion: promotion([
          { ...PUBLISHED, isBot: false, creator: 'mallory' },
          { ...PUBLISHED, run: notKnown('the run was deleted', '') },
        ]),
      },
      'policy:rehearsed-by',
    ],
    [
      'promotion: a failed status after a success with another head',
      rehearsedRules(),
      {
        promotion: promotion([
          { ...PUBLISHED, head: 'h2' },
          { ...PUBLISHED, commit: 'c'.repeat(40), head: 'failed', state: 'failure' },
        ]),
      },
      'policy:rehearsed-on',
    ],
    [
      'promotion: a success with another head on an earlier commit',
      rehearsedRules(),
      { promotion: promotion([{ ...PUBLISHED, commit: 'c'.repeat(40), head: 'h2' }]) },
      'policy:rehearsed-on',
    ],
    [
      'promotion: a failed status with this head after a success with another head',
      rehearsedRules(),
      {
        promotion: promotion([
          { ...PUBLISHED, head: 'h2' },
          { ...PUBLISHED, commit: 'c'.repeat(40), state: 'failure' },
        ]),
      },
      'policy:rehearsed-on',
    ],
    [
      'promotion: the current run',
      rehearsedRules(),
      { promotion: by({ id: '1', conclusion: undefined }) },
      ALLOWED,
    ],
  ])('evaluates %s', (_, rules, seen, reason) => {
    expect(reasonOfAdmit(rules, seen)).toBe(reason);
    expect(describeResults(rules, {}, seen)).toMatchSnapshot();
  });

  test('compares the digest of the plan after the rules', () => {
    const rules = { confirm: 'plan-digest', deny: ['history-ahead'] };
    const settings = { CONFIRM_PROD_MIGRATIONS: DIGEST };
    expect(reasonOfAdmit(rules, {}, settings)).toBe(ALLOWED);
    expect(reasonOfAdmit(rules, { planDigest: 'other' }, settings)).toBe('prod-unconfirmed');
    const both = { planDigest: 'other', findings: ['history-ahead'] } as const;
    expect(reasonOfAdmit(rules, both, settings)).toBe('policy:deny');
  });
});

test('an invalid policy blocks plan too, but a rule does not', () => {
  const invalid = { ok: false as const, what: 'No.', next: 'Fix it.', file: 'p.yml', line: 3 };
  for (const mode of ['plan', 'gate', 'migrate']) {
    const governance = { ...NO_GOVERNANCE, policies: [invalid] };
    expect(decide(requestOf({ ...PROD, mode }), governance)).toMatchObject({
      allowed: false,
      reason: 'policy-invalid',
      what: 'No.',
      file: 'p.yml',
      line: 3,
    });
  }
  expect(reasonOfDecide({ events: ['schedule'] }, { settings: { mode: 'plan' } })).toBe(
    'prod-read-only',
  );
  expect(reasonOfDecide({ confirm: 'plan-digest' }, { settings: { mode: 'plan' } })).toBe(
    'prod-read-only',
  );
});

test('the rules of a role apply to this role only', () => {
  const settings = { DB_ROLE: 'staging' };
  expect(reasonOfDecide({ events: ['schedule'] }, { settings })).toBe('staging-allowed');
  const others = { staging: { events: ['schedule'] } };
  expect(reasonOfDecide({}, { settings, others })).toBe('policy:events');
  expect(reasonOfDecide({}, { others })).toBe(ALLOWED);
});

test('evaluatePolicyRules returns the result of every rule in plan', () => {
  const rules = {
    ...rehearsedRules(),
    events: ['push'],
    approvals: 2,
    reviews: 1,
    confirm: 'plan-digest',
  };
  const request = requestOf({ ...PROD, mode: 'plan' });
  const input: EvaluationInput = {
    role: 'prod',
    request,
    governance: governanceOf(rules),
    findings: [],
    rehearsal: undefined,
    promotion: undefined,
    commitReviews: undefined,
    connected: false,
  };
  expect(evaluatePolicyRules(input).map(({ rule, standing }) => [rule, standing.kind])).toEqual([
    ['events', 'met'],
    ['approvals', 'unmet'],
    ['reviews', 'later'],
    ['confirm', 'later'],
    ['rehearsed-on', 'later'],
    ['rehearsed-by', 'later'],
  ]);
});

test('NO_GOVERNANCE has no policies and no facts', () => {
  const notRequested = { known: false, what: 'It was not requested.', next: 'No rule needs it.' };
  expect(NO_GOVERNANCE).toEqual({
    policies: [],
    checkout: undefined,
    branchPosition: notRequested,
    proof: notRequested,
    reviews: notRequested,
    commitReviews: undefined,
    protection: { kind: 'unknown', why: 'It was not requested.' },
  });
});

test('an invalid policy has no rule results, and its block has what and next', () => {
  const invalid = { ok: false as const, what: 'No.', next: 'Fix it.' };
  const governance = { ...NO_GOVERNANCE, policies: [invalid] };
  const request = requestOf(PROD);
  const nothing = {
    findings: [],
    rehearsal: undefined,
    promotion: undefined,
    commitReviews: undefined,
    connected: false,
  };
  expect(evaluatePolicyRules({ role: 'prod', request, governance, ...nothing })).toEqual([]);
  expect(decide(request, governance)).toStrictEqual({
    allowed: false,
    reason: 'policy-invalid',
    what: 'No.',
    next: 'Fix it.',
  });
});

test('rehearsed-on without rehearsed-by does not accept any run', () => {
  const rules = { 'rehearsed-on': 'staging' };
  const seen = (published: readonly PublishedStatus[]) => ({
    promotion: { known: true as const, value: { ...PROMOTION, published } },
  });
  expect(describeResults(rules, {}, seen([]))).toMatchSnapshot();
  expect(describeResults(rules, {}, seen([PUBLISHED]))).toMatchSnapshot();
});

test('isPromotionSource returns whether a policy names the role in rehearsed-on', () => {
  const governance = governanceOf(rehearsedRules());
  expect([isPromotionSource(governance, 'staging'), isPromotionSource(governance, 'prod')]).toEqual(
    [true, false],
  );
  const beside = governanceOf(rehearsedRules(), { others: { staging: { events: ['push'] } } });
  expect(isPromotionSource(beside, 'staging')).toBe(true);
  expect(isPromotionSource(governance, undefined)).toBe(false);
  expect(isPromotionSource(NO_GOVERNANCE, 'staging')).toBe(false);
});
