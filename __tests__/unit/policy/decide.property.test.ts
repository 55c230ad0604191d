import fc from 'fast-check';
import { PG_VARIABLES } from '../../../src/database-url/pg-environment';
import {
  type Environment,
  getDeclaredValue,
  toInputVariable,
} from '../../../src/inputs/declared-value';
import { ACTION_INPUTS, type InputRow } from '../../../src/inputs/input-table';
import { readRequest } from '../../../src/inputs/read-request';
import { advise } from '../../../src/policy/advise/advise';
import { decide } from '../../../src/policy/decide';
import { NO_GOVERNANCE } from '../../../src/policy/governance';
import { ALLOW_REASONS, BLOCK_REASONS } from '../../../src/policy/reason-codes';
import { propertyRuns } from '../../support/property-runs';
import { referenceAllows } from '../../support/reference';
import { environmentOf, OTHER_URL, URL_TEXT } from './support';

const RUNS = propertyRuns(3000);

/** The variables that set an input: that of `with:`, and its own variable if it has one. */
function sourcesOf(row: InputRow): readonly string[] {
  const input = toInputVariable(row.name);
  return row.variable === undefined ? [input] : [input, row.variable];
}

const ROWS: readonly InputRow[] = Object.values(ACTION_INPUTS);

/** Words with a meaning for some input, so that every branch is reached. */
const word = fc.constantFrom(
  ...['staging', 'prod', 'replica', 'Prod', 'production', ' staging ', 'prod\u00a0', 'рrod', ''],
  ...[
    'true',
    'TRUE',
    'false',
    `sha256:${'a'.repeat(64)}`,
    'migrate',
    'plan',
    'gate',
    'fail',
    'skip',
  ],
  ...[
    'embedded',
    URL_TEXT,
    OTHER_URL,
    'postgresql://h/db',
    'postgresql://u:p@ss@h/db',
    'mysql://h',
  ],
  ...['push', 'pull_request_target', 'issue_comment', 'workflow_run', 'octo/shop', '.', 'local'],
  ...['neon', 'DATABASE_URL', 'DB_ROLE', 'a-b', '__proto__', ' ', '\0', '\uD800', '${{ x }}'],
);
const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: word },
  fc.string({ unit: 'binary' }),
);

/** An environment with any values, or without them. */
const anyEnvironment: fc.Arbitrary<Environment> = fc.dictionary(
  fc.oneof(
    fc.constantFrom(
      ...ROWS.flatMap(sourcesOf),
      ...PG_VARIABLES,
      ...['GITHUB_EVENT_NAME', 'GITHUB_REPOSITORY', 'PATH', 'DIRECT_URL', '__proto__'],
    ),
    fc.string(),
  ),
  anyText,
  { maxKeys: 12 },
);

const payload = fc.option(
  fc.oneof(
    fc.json(),
    anyText,
    fc.constant('{"workflow_run":{"head_repository":{"full_name":"octo/shop"}}}'),
  ),
  { nil: undefined },
);

/** An input that is set in one place or in both, mostly to a valid value. */
function declarations(row: InputRow, ...valid: readonly string[]): fc.Arbitrary<Environment> {
  const [byInput = '', byVariable = ''] = sourcesOf(row);
  const value = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...valid) }, anyText);
  const pair = fc.tuple(value, value);
  return fc.oneof(
    { weight: 3, arbitrary: value.map((text) => ({ [byInput]: text })) },
    { weight: 3, arbitrary: value.map((text) => ({ [byVariable]: text })) },
    { weight: 2, arbitrary: value.map((text) => ({ [byInput]: text, [byVariable]: `${text} ` })) },
    pair.map(([one, other]) => ({ [byInput]: one, [byVariable]: other })),
    fc.constant({}),
  );
}

/** An environment that is read as a request, mostly with few problems. */
const request: fc.Arbitrary<Environment> = fc
  .tuple(
    declarations(ACTION_INPUTS.role, 'staging', 'prod'),
    declarations(ACTION_INPUTS.confirmation, 'true'),
    declarations(ACTION_INPUTS.authority, 'local', 'neon'),
    declarations(ACTION_INPUTS.url, URL_TEXT, 'embedded'),
    fc.record({
      INPUT_MODE: fc.constantFrom('migrate', 'plan', 'gate'),
      GITHUB_EVENT_NAME: fc.constantFrom('push', 'push', 'push', 'pull_request', 'issue_comment'),
      GITHUB_REPOSITORY: fc.constant('octo/shop'),
      INPUT_BASELINE: fc.constantFrom('', '', '', 'none', '0042'),
    }),
  )
  .map((parts) => Object.assign({}, ...parts));

/** The reason of the verdict for an environment that is read as a request. */
function reasonOf(environment: Environment, eventPayload?: string): string {
  const reading = readRequest(environment, eventPayload);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return decide(reading.request, NO_GOVERNANCE).reason;
}

const isAllowed = (reason: string) => ALLOW_REASONS.some((allowed) => allowed === reason);

/** Checks a property, and that it has seen enough verdicts of both kinds. */
function assertOnBothVerdicts<Values>(
  check: (seen: (reason: string) => void) => fc.IProperty<Values>,
) {
  const counts = { allowed: 0, blocked: 0 };
  const seen = (reason: string) => {
    counts[isAllowed(reason) ? 'allowed' : 'blocked'] += 1;
  };
  fc.assert(check(seen), RUNS);
  expect(counts.allowed).toBeGreaterThan(0);
  expect(counts.blocked).toBeGreaterThan(0);
}

describe('decide: any input', () => {
  test('returns a verdict or problems for any variables and payload', () => {
    let verdicts = 0;
    fc.assert(
      fc.property(anyEnvironment, payload, (environment, eventPayload) => {
        const reading = readRequest(environment, eventPayload);
        if (!reading.ok) {
          for (const problem of reading.problems) {
            expect(problem).toEqual({
              code: 'input-invalid',
              what: expect.stringMatching(/\.$/),
              next: expect.stringMatching(/\.$/),
            });
          }
          return;
        }
        verdicts += 1;
        const verdict = decide(reading.request, NO_GOVERNANCE);
        expect([...ALLOW_REASONS, ...BLOCK_REASONS]).toContain(verdict.reason);
        expect(isAllowed(verdict.reason)).toBe(verdict.allowed);
        for (const finding of advise(reading.request, NO_GOVERNANCE)) {
          expect(['warning', 'notice']).toContain(finding.level);
        }
      }),
      RUNS,
    );
    expect(verdicts).toBeGreaterThan(RUNS.numRuns / 20);
  });

  test('returns every reason of decide', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(request, (environment) => {
        met.add(reasonOf(environment));
      }),
      // Never fewer: each reason has to be drawn once.
      { numRuns: 5000 },
    );
    // These reasons do not depend on the request.
    const later = ['policy-invalid', 'policy-unavailable', 'server-read-only'];
    const fromDecide = BLOCK_REASONS.filter((reason) => !later.includes(reason));
    expect([...met].sort()).toEqual([...ALLOW_REASONS, ...fromDecide].sort());
  });
});

describe("decide: the original gate, a Python function in Alembic's env.py", () => {
  const place = fc.option(fc.oneof(word, fc.string({ unit: 'grapheme' })), { nil: undefined });

  test('allows the same runs as the original gate', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        place,
        place,
        fc.boolean(),
        fc.constantFrom('migrate', 'gate'),
        (role, confirmation, byInput, mode) => {
          // The original gate does not know a digest as the confirmation.
          fc.pre(!confirmation?.trim().startsWith('sha256:'));
          compared += 1;
          const settings = byInput
            ? { 'db-role': role, DB_ROLE: undefined, 'confirm-prod-migrations': confirmation, mode }
            : { DB_ROLE: role, CONFIRM_PROD_MIGRATIONS: confirmation, mode };
          const variables = { DB_ROLE: role, CONFIRM_PROD_MIGRATIONS: confirmation };
          expect(isAllowed(reasonOf(environmentOf(settings)))).toBe(referenceAllows(variables));
        },
      ),
      RUNS,
    );
    expect(compared).toBeGreaterThan(RUNS.numRuns / 2);
  });

  test('allows only staging, and prod that is confirmed or only read', () => {
    assertOnBothVerdicts((seen) =>
      fc.property(request, (environment) => {
        const reading = readRequest(environment, undefined);
        if (!reading.ok) return;
        const { role, confirmation, mode } = reading.request;
        const verdict = decide(reading.request, NO_GOVERNANCE);
        seen(verdict.reason);
        if (!verdict.allowed) return;
        const declared = getDeclaredValue(role);
        expect(['staging', 'prod']).toContain(declared);
        if (declared === 'staging' || mode === 'plan') return;
        for (const text of [confirmation.input, confirmation.variable]) {
          if (text !== undefined) expect(text).toMatch(/^(?:true|sha256:[0-9a-f]{64})$/i);
        }
        expect(confirmation.input ?? confirmation.variable).toBeDefined();
      }),
    );
  });
});

describe('decide: settings that never change a verdict', () => {
  test('the authority', () => {
    assertOnBothVerdicts((seen) =>
      fc.property(
        request,
        fc.option(anyText),
        fc.option(anyText),
        (environment, input, variable) => {
          const [byInput, byVariable] = sourcesOf(ACTION_INPUTS.authority) as [string, string];
          const other = { ...environment, [byInput]: input ?? '', [byVariable]: variable ?? '' };
          const reason = reasonOf(environment);
          seen(reason);
          expect(reasonOf(other)).toBe(reason);
        },
      ),
    );
  });

  const label = fc.stringMatching(/^(?:prod|staging|test|db|ep-cool|replica)-?[a-z0-9]{0,4}[a-z]$/);
  const validUrl = fc.oneof(
    fc.constantFrom(
      ...['embedded', URL_TEXT, OTHER_URL, 'postgresql://', 'host=/cloudsql/a:b:c dbname=prod'],
      ...['postgresql://h1,h2:6432/db?target_session_attrs=read-only', 'jdbc:postgresql://h/db'],
      ...['postgresql+asyncpg://u:pw@[::1]:5433/app_production', 'postgres://localhost/prod'],
    ),
    fc
      .tuple(label, fc.constantFrom('neon.tech', 'rds.amazonaws.com', 'acme.com'), label)
      .map(([host, provider, database]) => `postgresql://app:pw@${host}.${provider}/${database}`),
  );

  test.each(['input', 'variable', 'both'])('a valid URL, set by the %s', (way) => {
    const [byInput, byVariable] = sourcesOf(ACTION_INPUTS.url) as [string, string];
    const set = (environment: Environment, url: string): Environment => ({
      ...environment,
      [byInput]: way === 'variable' ? '' : url,
      [byVariable]: way === 'input' ? '' : ` ${url}\n`,
    });
    assertOnBothVerdicts((seen) =>
      fc.property(request, validUrl, validUrl, (environment, one, other) => {
        const reason = reasonOf(set(environment, one));
        seen(reason);
        expect(reason).not.toMatch(/^url-/);
        expect(reasonOf(set(environment, other))).toBe(reason);
      }),
    );
  });

  test('any other option', () => {
    // All inputs except those that the decision uses.
    const decisive = new Set(['mode', 'db-role', 'confirm-prod-migrations', 'database-url']);
    const option = fc.constantFrom(...ROWS.filter(({ name }) => !decisive.has(name)));
    const value = fc.oneof(
      fc.constantFrom('skip', 'fail', 'DATABASE_URL DIRECT_URL', '/', '..', 'true', 'a.pem'),
      fc.string({ minLength: 1 }),
    );
    assertOnBothVerdicts((seen) =>
      fc.property(request, option, value, (environment, row, text) => {
        const reason = reasonOf(environment);
        seen(reason);
        const reading = readRequest(
          { ...environment, [toInputVariable(row.name)]: text },
          undefined,
        );
        // An invalid value is an error, which does not allow the run either.
        if (reading.ok) expect(decide(reading.request, NO_GOVERNANCE).reason).toBe(reason);
      }),
    );
  });

  test('any variable that is not an input of the action', () => {
    assertOnBothVerdicts((seen) =>
      fc.property(request, fc.string(), anyText, (environment, name, text) => {
        fc.pre(!(name in environment) && !name.startsWith('INPUT_'));
        const reason = reasonOf(environment);
        seen(reason);
        expect(reasonOf({ ...environment, [name]: text })).toBe(reason);
      }),
    );
  });
});

describe('decide: an input and its variable', () => {
  const rows = [ACTION_INPUTS.role, ACTION_INPUTS.confirmation, ACTION_INPUTS.url] as const;

  test.each(rows.map((row) => [row.name, row] as const))(
    'a second value of %s can block a run, but never allow it',
    (_name, row) => {
      const [byInput, byVariable] = sourcesOf(row) as [string, string];
      assertOnBothVerdicts((seen) =>
        fc.property(request, anyText, anyText, (environment, one, other) => {
          const alone = reasonOf({ ...environment, [byInput]: one, [byVariable]: '' });
          const both = reasonOf({ ...environment, [byInput]: one, [byVariable]: other });
          seen(alone);
          if (one.trim() !== '' && !isAllowed(alone)) expect(isAllowed(both)).toBe(false);
        }),
      );
    },
  );

  test('the confirmation counts only if both confirm', () => {
    const text = fc.constantFrom('true', 'True', ' TRUE ', 'false', 'yes', '1', 'no', 'truе');
    fc.assert(
      fc.property(text, text, (input, variable) => {
        const settings = { DB_ROLE: 'prod', 'confirm-prod-migrations': input };
        const reason = reasonOf(environmentOf({ ...settings, CONFIRM_PROD_MIGRATIONS: variable }));
        const confirm = (one: string) => one.trim().toLowerCase() === 'true';
        const expected = confirm(input) && confirm(variable);
        expect(reason).toBe(expected ? 'prod-confirmed' : 'prod-unconfirmed');
      }),
    );
  });
});
