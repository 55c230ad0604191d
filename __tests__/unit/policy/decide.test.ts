import { decide } from '../../../src/policy/decide';
import { NO_GOVERNANCE } from '../../../src/policy/governance';
import { ALLOW_REASONS, BLOCK_REASONS } from '../../../src/policy/reasons';
import { OTHER_URL, requestOf, URL_TEXT, type Wish } from './support';

/** What is wrong, in which part of a request: two faults of one part cannot be had together. */
interface Fault {
  readonly code: string;
  readonly part: 'event' | 'role' | 'url';
  readonly wish: Wish;
}

/** Each fault as it is met most often, in the contract's order (section 4). */
const FAULTS: readonly Fault[] = [
  { code: 'untrusted-event', part: 'event', wish: { GITHUB_EVENT_NAME: 'pull_request_target' } },
  { code: 'role-conflict', part: 'role', wish: { 'db-role': 'staging', DB_ROLE: 'prod' } },
  {
    code: 'url-conflict',
    part: 'url',
    wish: { 'database-url': URL_TEXT, DATABASE_URL: OTHER_URL },
  },
  { code: 'role-missing', part: 'role', wish: { DB_ROLE: undefined } },
  { code: 'role-invalid', part: 'role', wish: { DB_ROLE: 'production' } },
  { code: 'replica-blocked', part: 'role', wish: { DB_ROLE: 'replica' } },
  { code: 'prod-unconfirmed', part: 'role', wish: { DB_ROLE: 'prod' } },
  { code: 'url-missing', part: 'url', wish: { DATABASE_URL: undefined } },
  { code: 'url-invalid', part: 'url', wish: { DATABASE_URL: URL_TEXT.replace('5432', 'x') } },
];

/** What `decide` says of a request with these faults. */
function verdictOn(faults: readonly Fault[], wish: Wish = {}) {
  return decide(
    requestOf(Object.assign({ ...wish }, ...faults.map((fault) => fault.wish))),
    NO_GOVERNANCE,
  );
}

describe('the reasons', () => {
  test('of a block stand in the order in which they are asked', () => {
    // The policies come after all that a request tells, and `server-read-only` is for `admit`.
    const asked = [...FAULTS.map(({ code }) => code), 'policy-invalid', 'server-read-only'];
    expect(asked).toEqual(BLOCK_REASONS.filter((code) => code !== 'baseline-unconfirmed'));
  });

  test('of a gate with a baseline that nothing confirms comes after that of production', () => {
    const gate = { mode: 'gate', baseline: '0042' };
    expect(verdictOn([], { ...gate, DB_ROLE: 'prod' }).reason).toBe('prod-unconfirmed');
    expect(verdictOn([], { ...gate, DB_ROLE: 'staging' }).reason).toBe('baseline-unconfirmed');
    const confirmed = { ...gate, DB_ROLE: 'staging', CONFIRM_PROD_MIGRATIONS: 'true' };
    expect(verdictOn([], confirmed).reason).toBe('staging-allowed');
    expect(verdictOn([], { ...gate, DB_ROLE: 'staging', baseline: 'none' }).reason).toBe(
      'staging-allowed',
    );
    // Elsewhere the history tells whether there is one to record.
    expect(verdictOn([], { baseline: '0042', DB_ROLE: 'staging' }).reason).toBe('staging-allowed');
  });

  test('of an allowance are those of the contract', () => {
    expect(ALLOW_REASONS).toEqual(['staging-allowed', 'prod-confirmed', 'prod-read-only']);
  });
});

describe('a request without a fault', () => {
  test.each([
    ['staging', undefined, 'migrate', 'staging-allowed'],
    ['staging', undefined, 'plan', 'staging-allowed'],
    ['staging', undefined, 'gate', 'staging-allowed'],
    ['staging', 'false', 'migrate', 'staging-allowed'],
    ['prod', 'true', 'migrate', 'prod-confirmed'],
    ['prod', 'true', 'gate', 'prod-confirmed'],
    ['prod', 'true', 'plan', 'prod-read-only'],
    ['prod', undefined, 'plan', 'prod-read-only'],
  ])('%s, confirmed by %s, in %s: %s', (role, confirmation, mode, reason) => {
    const wish = { DB_ROLE: role, CONFIRM_PROD_MIGRATIONS: confirmation, mode };
    const verdict = decide(requestOf(wish), NO_GOVERNANCE);
    expect(verdict).toMatchObject({ allowed: true, reason, permit: { role, mode } });
  });

  test('is permitted to read the target that was judged, and no other', () => {
    const request = requestOf();
    const verdict = decide(request, NO_GOVERNANCE);
    if (!verdict.allowed || request.target?.ok !== true) throw new Error('blocked');
    expect(verdict.permit.target).toBe(request.target.target);
  });

  test.each([[undefined], ['mysql://h/db']])(
    'in gate needs no target: with the URL %s the permit has none',
    (url) => {
      const verdict = decide(requestOf({ mode: 'gate', DATABASE_URL: url }), NO_GOVERNANCE);
      expect(verdict).toMatchObject({ allowed: true, permit: { target: undefined } });
    },
  );
});

describe.each(FAULTS)('$code', (fault) => {
  test.each(['migrate', 'plan', 'gate'])('in %s', (mode) => {
    const harmless: Record<string, string> = {
      'prod-unconfirmed in plan': 'prod-read-only',
      'url-missing in gate': 'staging-allowed',
      'url-invalid in gate': 'staging-allowed',
    };
    const verdict = verdictOn([fault], { mode });
    expect(verdict.reason).toBe(harmless[`${fault.code} in ${mode}`] ?? fault.code);
    expect(verdict.allowed).toBe(`${fault.code} in ${mode}` in harmless);
  });

  test('says what is wrong and what to do, each in whole sentences', () => {
    const verdict = verdictOn([fault]);
    if (verdict.allowed) throw new Error('allowed');
    expect(verdict.what).toMatch(/^[A-Z].*\.$|^[A-Z].*\?$/);
    expect(verdict.next).toMatch(/^[A-Z].*\.$/);
  });

  test('repeats no value of the request', () => {
    const verdict = verdictOn([fault]);
    const said = JSON.stringify(verdict);
    for (const piece of ['s3cret', 'acme', 'shop']) expect(said).not.toContain(piece);
  });
});

/** Every pair of faults that can be had together, adjacent ones among them. */
const PAIRS = FAULTS.flatMap((earlier, index) =>
  FAULTS.slice(index + 1)
    .filter((later) => later.part !== earlier.part)
    .map((later) => ({ earlier, later, name: `${earlier.code} before ${later.code}` })),
);

describe('of two faults the earlier speaks', () => {
  test('and the pairs are all that there can be', () => {
    // one fault of the event, five of the role, three of the URL
    expect(PAIRS).toHaveLength(1 * 5 + 1 * 3 + 5 * 3);
  });

  test.each(PAIRS)('$name', ({ earlier, later }) => {
    expect(verdictOn([earlier, later]).reason).toBe(earlier.code);
    expect(verdictOn([later, earlier]).reason).toBe(earlier.code);
  });
});

test('of three faults the earliest speaks', () => {
  const [event, ...others] = FAULTS;
  if (event === undefined) throw new Error('no faults');
  for (const role of others.filter(({ part }) => part === 'role')) {
    for (const url of others.filter(({ part }) => part === 'url')) {
      expect(verdictOn([role, url, event]).reason).toBe('untrusted-event');
    }
  }
});
