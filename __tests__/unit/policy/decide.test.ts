import { decide } from '../../../src/policy/decide';
import { NO_GOVERNANCE } from '../../../src/policy/governance';
import { ALLOW_REASONS, BLOCK_REASONS } from '../../../src/policy/reason-codes';
import { OTHER_URL, requestOf, type StepSettings, URL_TEXT } from './support';

/** A problem of one part of a request. A request cannot have two problems of the same part. */
interface Fault {
  readonly code: string;
  readonly part: 'event' | 'role' | 'url';
  readonly settings: StepSettings;
}

/** The most common form of each problem, in the order of the judges. */
const FAULTS: readonly Fault[] = [
  {
    code: 'untrusted-event',
    part: 'event',
    settings: { GITHUB_EVENT_NAME: 'pull_request_target' },
  },
  { code: 'role-conflict', part: 'role', settings: { 'db-role': 'staging', DB_ROLE: 'prod' } },
  {
    code: 'url-conflict',
    part: 'url',
    settings: { 'database-url': URL_TEXT, DATABASE_URL: OTHER_URL },
  },
  { code: 'role-missing', part: 'role', settings: { DB_ROLE: undefined } },
  { code: 'role-invalid', part: 'role', settings: { DB_ROLE: 'production' } },
  { code: 'replica-blocked', part: 'role', settings: { DB_ROLE: 'replica' } },
  { code: 'prod-unconfirmed', part: 'role', settings: { DB_ROLE: 'prod' } },
  { code: 'url-missing', part: 'url', settings: { DATABASE_URL: undefined } },
  { code: 'url-invalid', part: 'url', settings: { DATABASE_URL: URL_TEXT.replace('5432', 'x') } },
];

/** The verdict of `decide` for a request with these problems. */
function verdictOn(faults: readonly Fault[], settings: StepSettings = {}) {
  return decide(
    requestOf(Object.assign({ ...settings }, ...faults.map((fault) => fault.settings))),
    NO_GOVERNANCE,
  );
}

describe('decide: the reasons', () => {
  test('lists the block reasons in the order of the judges', () => {
    // The policies come after the request, and `server-read-only` belongs to `admit`.
    const later = ['policy-invalid', 'policy-unavailable', 'server-read-only'];
    const codes = [...FAULTS.map(({ code }) => code), ...later];
    expect(codes).toEqual(BLOCK_REASONS.filter((code) => code !== 'baseline-unconfirmed'));
  });

  test('returns baseline-unconfirmed in gate, after prod-unconfirmed', () => {
    const gate = { mode: 'gate', baseline: '0042' };
    expect(verdictOn([], { ...gate, DB_ROLE: 'prod' }).reason).toBe('prod-unconfirmed');
    expect(verdictOn([], { ...gate, DB_ROLE: 'staging' }).reason).toBe('baseline-unconfirmed');
    const confirmed = { ...gate, DB_ROLE: 'staging', CONFIRM_PROD_MIGRATIONS: 'true' };
    expect(verdictOn([], confirmed).reason).toBe('staging-allowed');
    expect(verdictOn([], { ...gate, DB_ROLE: 'staging', baseline: 'none' }).reason).toBe(
      'staging-allowed',
    );
    // In other modes, the history shows whether a baseline would be recorded.
    expect(verdictOn([], { baseline: '0042', DB_ROLE: 'staging' }).reason).toBe('staging-allowed');
  });

  test('lists the allow reasons', () => {
    expect(ALLOW_REASONS).toEqual(['staging-allowed', 'prod-confirmed', 'prod-read-only']);
  });
});

describe('decide: an allowed request', () => {
  test.each([
    ['staging', undefined, 'migrate', 'staging-allowed'],
    ['staging', undefined, 'plan', 'staging-allowed'],
    ['staging', undefined, 'gate', 'staging-allowed'],
    ['staging', 'false', 'migrate', 'staging-allowed'],
    ['prod', 'true', 'migrate', 'prod-confirmed'],
    ['prod', 'true', 'gate', 'prod-confirmed'],
    ['prod', 'true', 'plan', 'prod-read-only'],
    ['prod', undefined, 'plan', 'prod-read-only'],
  ])('allows %s, confirmed with %s, in %s: %s', (role, confirmation, mode, reason) => {
    const settings = { DB_ROLE: role, CONFIRM_PROD_MIGRATIONS: confirmation, mode };
    const verdict = decide(requestOf(settings), NO_GOVERNANCE);
    expect(verdict).toMatchObject({ allowed: true, reason, permit: { role, mode } });
  });

  test('puts the judged target into the permit', () => {
    const request = requestOf();
    const verdict = decide(request, NO_GOVERNANCE);
    if (!verdict.allowed || request.target?.ok !== true) throw new Error('blocked');
    expect(verdict.permit.target).toBe(request.target.target);
  });

  test.each([[undefined], ['mysql://h/db']])(
    'allows gate with the URL %s, with a permit without a target',
    (url) => {
      const verdict = decide(requestOf({ mode: 'gate', DATABASE_URL: url }), NO_GOVERNANCE);
      expect(verdict).toMatchObject({ allowed: true, permit: { target: undefined } });
    },
  );
});

describe.each(FAULTS)('decide: $code', (fault) => {
  test.each(['migrate', 'plan', 'gate'])('is the reason in %s, if it applies', (mode) => {
    const allowedAs: Record<string, string> = {
      'prod-unconfirmed in plan': 'prod-read-only',
      'url-missing in gate': 'staging-allowed',
      'url-invalid in gate': 'staging-allowed',
    };
    const verdict = verdictOn([fault], { mode });
    expect(verdict.reason).toBe(allowedAs[`${fault.code} in ${mode}`] ?? fault.code);
    expect(verdict.allowed).toBe(`${fault.code} in ${mode}` in allowedAs);
  });

  test('has whole sentences as what and next', () => {
    const verdict = verdictOn([fault]);
    if (verdict.allowed) throw new Error('allowed');
    expect(verdict.what).toMatch(/^[A-Z].*\.$|^[A-Z].*\?$/);
    expect(verdict.next).toMatch(/^[A-Z].*\.$/);
  });

  test('does not contain a value of the request', () => {
    const verdict = verdictOn([fault]);
    const text = JSON.stringify(verdict);
    for (const piece of ['s3cret', 'acme', 'shop']) expect(text).not.toContain(piece);
  });
});

/** Every pair of problems that a request can have at the same time. */
const PAIRS = FAULTS.flatMap((earlier, index) =>
  FAULTS.slice(index + 1)
    .filter((later) => later.part !== earlier.part)
    .map((later) => ({ earlier, later, name: `${earlier.code} before ${later.code}` })),
);

describe('decide: two problems', () => {
  test('has all pairs of different parts', () => {
    // One problem of the event, five of the role, three of the URL.
    expect(PAIRS).toHaveLength(1 * 5 + 1 * 3 + 5 * 3);
  });

  test.each(PAIRS)('returns $name', ({ earlier, later }) => {
    expect(verdictOn([earlier, later]).reason).toBe(earlier.code);
    expect(verdictOn([later, earlier]).reason).toBe(earlier.code);
  });
});

test('decide returns the earliest of three problems', () => {
  const [event, ...others] = FAULTS;
  if (event === undefined) throw new Error('no faults');
  for (const role of others.filter(({ part }) => part === 'role')) {
    for (const url of others.filter(({ part }) => part === 'url')) {
      expect(verdictOn([role, url, event]).reason).toBe('untrusted-event');
    }
  }
});
