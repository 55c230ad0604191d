import { UNTRUSTED_EVENTS } from '../../../../src/policy/untrusted-events';
import { createWorkflow, findFindings, listFindings, WORKFLOW } from './support';

const ACTION = 'uses: acme/governed-migrations@v1';
const createUse = (inputs: string) => `- ${ACTION}\n  with:\n${inputs.replaceAll(/^/gm, '    ')}`;
const PROD_USE = createUse(
  'db-role: prod\nconfirm-prod-migrations: ${{ vars.C }}\ndatabase-url: ${{ secrets.U }}',
);
const PROTECTED_JOB = 'environment: production\nconcurrency: production';
const listRules = (...args: Parameters<typeof listFindings>) =>
  listFindings(...args).map((each) => each.replace(/:.*/, ''));

const UNPROTECTED = {
  kind: 'found',
  reviewers: 0,
  preventsSelfReview: false,
  waitTimer: 0,
  branches: 'any',
  administratorsMayBypass: true,
} as const;

describe('isThisAction', () => {
  test.each([
    ['its name', 'acme/governed-migrations@v1'],
    ['its name in any case', 'Acme/Governed-Migrations@0123456789abcdef0123456789abcdef01234567'],
  ])('recognizes the action by %s', (_, uses) => {
    expect(listRules(createWorkflow(`- uses: ${uses}\n  with:\n    db-role: replica`))).toEqual([
      'replica-migrates',
    ]);
  });

  test('recognizes the action by its local path', () => {
    const files = {
      [WORKFLOW]: createWorkflow('- uses: ./\n  with:\n    db-role: replica'),
      'action.yml':
        'inputs:\n  db-role: {}\n  confirm-prod-migrations: {}\nruns:\n  using: node24\n  main: x.js\n',
    };
    expect(listRules(files)).toEqual(['replica-migrates']);
  });

  test('does not recognize an action with another name', () => {
    expect(
      listRules(createWorkflow('- uses: acme/other@v1\n  with:\n    db-role: replica')),
    ).toEqual([]);
  });
});

describe('role-missing, role-invalid and replica-migrates', () => {
  test.each([
    [
      'replica in the variable',
      createWorkflow(`- ${ACTION}`, { job: 'env:\n  DB_ROLE: replica' }),
      'replica-migrates',
    ],
    ['missing in input and variable', createWorkflow(`- ${ACTION}`), 'role-missing'],
    ['empty', createWorkflow(createUse("db-role: ''")), 'role-missing'],
    ['in capitals', createWorkflow(createUse('db-role: Staging')), 'role-invalid'],
    [
      'different in input and variable',
      createWorkflow(createUse('db-role: staging'), { job: 'env:\n  DB_ROLE: prod' }),
      'role-invalid',
    ],
    [
      'replica in a matrix',
      createWorkflow(createUse('db-role: ${{ matrix.r }}'), {
        job: 'strategy:\n  matrix:\n    r: [staging, replica]',
      }),
      'replica-migrates',
    ],
  ])('finds a use that is always blocked: the role is %s', (_, text, rule) => {
    expect(listRules(text)).toEqual([rule]);
  });

  test.each([
    ['in vars', createWorkflow(createUse('db-role: ${{ vars.DB_ROLE }}\ndatabase-url: x'))],
    [
      'in an input of the workflow',
      createWorkflow(createUse('db-role: ${{ inputs.role }}'), { on: 'workflow_dispatch' }),
    ],
    ['missing with mode: check', createWorkflow(createUse('mode: check'))],
    [
      'in GITHUB_ENV of an earlier step',
      createWorkflow(
        `- run: echo "DB_ROLE=staging" >> $GITHUB_ENV\n- ${ACTION}\n  with:\n    mode: gate`,
      ),
    ],
  ])('accepts a use: the role is %s', (_, text) => {
    expect(listRules(text)).toEqual([]);
  });
});

describe('untrusted-trigger', () => {
  const staging = createUse('db-role: staging\ndatabase-url: ${{ secrets.U }}');
  const fork = 'if: github.event.workflow_run.head_repository.full_name == github.repository';
  test.each([
    [
      'pull_request_target',
      createWorkflow('- run: DB_ROLE=staging alembic upgrade head', { on: 'pull_request_target' }),
      ['unenforced-role', 'untrusted-trigger'],
    ],
    [
      'workflow_run',
      createWorkflow(staging, { on: '{ workflow_run: { workflows: [x] } }' }),
      ['untrusted-trigger'],
    ],
    [
      'one of several events',
      createWorkflow(staging, { on: '[push, pull_request_target]' }),
      ['untrusted-trigger'],
    ],
  ])('finds a migration on %s', (_, text, expected) => {
    expect(listRules(text)).toEqual(expected);
  });

  test.each(UNTRUSTED_EVENTS)('finds a migration on %s alone and beside push', (on) => {
    expect(listRules(createWorkflow(staging, { on }))).toEqual(['untrusted-trigger']);
    expect(listRules(createWorkflow(staging, { on: `[push, ${on}]` }))).toEqual([
      'untrusted-trigger',
    ]);
  });

  test.each([
    [
      'a migration on workflow_run that excludes forks',
      createWorkflow(staging, { on: '{ workflow_run: { workflows: [x] } }', job: fork }),
    ],
    [
      'a job with a condition on another event',
      createWorkflow(staging, {
        on: '[push, pull_request_target]',
        job: "if: github.event_name == 'push'",
      }),
    ],
    [
      'mode: check on pull_request_target',
      createWorkflow(createUse('mode: check'), { on: 'pull_request_target' }),
    ],
    ['a migration on pull_request', createWorkflow(staging, { on: 'pull_request' })],
    ['a migration on repository_dispatch', createWorkflow(staging, { on: 'repository_dispatch' })],
  ])('accepts %s', (_, text) => {
    expect(listRules(text)).toEqual([]);
  });
});

describe('prod-without-environment, no-concurrency and prod-from-any-ref', () => {
  test.each([
    [
      'without an environment',
      createWorkflow(PROD_USE, { job: 'concurrency: x' }),
      ['prod-without-environment'],
    ],
    [
      'with a command and without an environment',
      createWorkflow('- run: DB_ROLE=prod alembic upgrade head', { job: 'concurrency: x' }),
      ['prod-without-environment', 'unenforced-role'],
    ],
    [
      'without concurrency',
      createWorkflow(PROD_USE, { job: 'environment: production' }),
      ['no-concurrency'],
    ],
    [
      'with a concurrency group for each run',
      createWorkflow(PROD_USE, {
        job: 'environment: production\nconcurrency: m-${{ github.run_id }}',
      }),
      ['no-concurrency'],
    ],
    [
      'on workflow_dispatch',
      createWorkflow(PROD_USE, { job: PROTECTED_JOB, on: 'workflow_dispatch' }),
      ['prod-from-any-ref'],
    ],
  ])('finds production %s', (_, text, expected) => {
    expect(listRules(text)).toEqual(expected);
  });

  test.each([
    [
      'production with environment and concurrency',
      createWorkflow(PROD_USE, { job: PROTECTED_JOB }),
    ],
    [
      'production with concurrency of the workflow',
      createWorkflow(PROD_USE, {
        job: 'environment: { name: production }',
        top: 'concurrency: { group: x }\n',
      }),
    ],
    [
      'production on workflow_dispatch with a condition on the ref',
      createWorkflow(PROD_USE, {
        job: `${PROTECTED_JOB}\nif: github.ref == 'refs/heads/main'`,
        on: 'workflow_dispatch',
      }),
    ],
    [
      'production with mode: plan',
      createWorkflow(createUse('mode: plan\ndb-role: prod\ndatabase-url: ${{ secrets.U }}')),
    ],
    ['staging', createWorkflow(createUse('db-role: staging\ndatabase-url: x'))],
  ])('accepts %s', (_, text) => {
    expect(listRules(text)).toEqual([]);
  });

  test('accepts workflow_dispatch if the environment limits the branches', () => {
    const text = createWorkflow(PROD_USE, { job: PROTECTED_JOB, on: 'workflow_dispatch' });
    expect(listRules(text, { production: { ...UNPROTECTED, branches: 'custom' } })).toEqual([]);
    expect(listRules(text, { production: UNPROTECTED })).toEqual([
      'environment-unprotected',
      'prod-from-any-ref',
    ]);
  });

  test('accepts a called workflow with concurrency of its caller', () => {
    const createCaller = (extra: string) =>
      `on: push\n${extra}jobs:\n  a:\n    uses: ./.github/workflows/b.yml\n`;
    const called = createWorkflow(PROD_USE, {
      on: 'workflow_call',
      job: 'environment: production',
    });
    const files = (extra: string) => ({
      '.github/workflows/a.yml': createCaller(extra),
      '.github/workflows/b.yml': called,
    });
    expect(listRules(files(''))).toEqual(['no-concurrency']);
    expect(listRules(files('concurrency: x\n'))).toEqual([]);
  });
});

describe('confirmation-hard-coded and role-in-secret', () => {
  const createConfirmedWorkflow = (job: string) =>
    createWorkflow(
      createUse("db-role: prod\nconfirm-prod-migrations: 'true'\ndatabase-url: ${{ secrets.U }}"),
      { job },
    );
  const withReviewer = { production: { ...UNPROTECTED, reviewers: 1 } };

  test('finds a confirmation in the workflow if the environment is not protected', () => {
    expect(listRules(createConfirmedWorkflow('concurrency: x'))).toEqual([
      'confirmation-hard-coded',
      'prod-without-environment',
    ]);
    expect(listRules(createConfirmedWorkflow(PROTECTED_JOB), { production: UNPROTECTED })).toEqual([
      'confirmation-hard-coded',
      'environment-unprotected',
    ]);
    expect(listRules(createConfirmedWorkflow(PROTECTED_JOB), withReviewer)).toEqual([]);
  });

  test('finds a role and a confirmation in a secret, in inputs and variables', () => {
    const text = createWorkflow(
      createUse(
        'db-role: ${{ secrets.R }}\nconfirm-prod-migrations: ${{ secrets.C }}\ndatabase-url: ${{ secrets.U }}',
      ),
    );
    expect(listRules(text)).toEqual(['role-in-secret', 'role-in-secret']);
    const byVariable = createWorkflow('- run: alembic upgrade head', {
      top: 'env:\n  DB_ROLE: ${{ secrets.R }}\n',
    });
    expect(listRules(byVariable)).toEqual(['role-in-secret', 'unenforced-role']);
  });
});

describe('url-in-plain-text', () => {
  const checkUrl = (text: string, file = 'deploy.sh') =>
    listRules({ [file]: `export X=${text}\n` });
  test.each([
    ['postgresql://app:s3cret-pw@db.acme.io/shop'],
    ['postgres://app:hunter2@ep-x-1.eu-central-1.aws.neon.tech/shop?sslmode=require'],
    ['postgresql+psycopg2://app:password@10.0.0.5:5432/shop'],
    ['postgresql://app:s3cret-pw@172.18.0.1:5432/shop'],
    ['postgresql://app:s3cret-pw@192.0.3.1:5432/shop'],
    ['"postgres://app:pass%40word@shop.x.eu-west-1.rds.amazonaws.com:5432/shop"'],
  ])('finds %s and does not show the password', (text) => {
    expect(checkUrl(text)).toEqual(['url-in-plain-text']);
    const [finding] = findFindings({ 'a.sh': text });
    expect(finding?.what).not.toMatch(/s3cret|hunter2|:password|pass%40word/);
  });

  test.each([
    ['postgresql://app:s3cret-pw@localhost:5432/shop'],
    ['postgresql://postgres:postgres@postgres:5432/test'],
    ['postgresql://app:s3cret-pw@127.0.0.1/shop'],
    ['postgresql://app:s3cret-pw@172.17.0.1:5432/shop'],
    ['postgresql://app:s3cret-pw@host.docker.internal:5432/shop'],
    ['postgresql://app:s3cret-pw@192.0.2.7:5432/shop'],
    ['postgresql://app:s3cret-pw@198.51.100.7/shop'],
    ['postgresql://app:s3cret-pw@203.0.113.7/shop'],
    ['postgresql://app@db.acme.io/shop'],
    ['postgresql://app:${PASSWORD}@db.acme.io/shop'],
    ['postgresql://app:<password>@db.acme.io/shop'],
    ['postgresql://app:***@db.acme.io/shop'],
    ['postgresql://user:password@db.example.com/shop'],
    ['${{ secrets.DATABASE_URL }}'],
    ['mysql://app:s3cret-pw@db.acme.io/shop'],
  ])('ignores %s', (text) => {
    expect(checkUrl(text)).toEqual([]);
  });

  test.each([
    ['postgresql://app:password@db.acme.io/shop', 'README.md'],
    ['postgresql://user:password@db.acme.io/shop', 'cmd/help.go'],
    ['postgresql://app:s3cret-pw@db.acme.io/shop', 'tests/test_url.py'],
  ])('ignores %s in %s', (text, file) => {
    expect(checkUrl(text, file)).toEqual([]);
  });

  test('finds the password of an example in a workflow', () => {
    const text = createWorkflow('- run: make', {
      top: 'env:\n  U: postgresql://user:password@db.acme.io/x\n',
    });
    expect(listRules(text)).toEqual(['url-in-plain-text']);
  });

  test('reports the line of the URL', () => {
    const files = { 'a.env.sh': 'A=1\nB=postgres://a:s3cret-pw@db.acme.io/x\n' };
    expect(listFindings(files)).toEqual(['url-in-plain-text:2']);
  });
});

test('env-file: finds a committed confirmation and accepts a role', () => {
  const text = (confirm: string) => ({ '.env.production': `DB_ROLE=prod\n${confirm}\n` });
  expect(listFindings(text('CONFIRM_PROD_MIGRATIONS="TRUE"  # yes'))).toEqual(['env-file:2']);
  expect(listFindings(text('export CONFIRM_PROD_MIGRATIONS=true'))).toEqual(['env-file:2']);
  expect(listFindings(text('CONFIRM_PROD_MIGRATIONS='))).toEqual([]);
  expect(listFindings(text('# CONFIRM_PROD_MIGRATIONS=true'))).toEqual([]);
});

test('environment-unprotected: finds only environments of production', () => {
  const text = (role: string, name: string) =>
    createWorkflow(createUse(`db-role: ${role}\ndatabase-url: \${{ secrets.U }}`), {
      job: `environment: ${name}`,
    });
  const checkEnvironment = (role: string, name: string) =>
    listRules(text(role, name), { [name]: UNPROTECTED });
  expect(checkEnvironment('${{ vars.DB_ROLE }}', 'production')).toEqual([
    'environment-unprotected',
  ]);
  expect(checkEnvironment('${{ vars.DB_ROLE }}', 'staging')).toEqual([]);
  expect(checkEnvironment('staging', 'production')).toEqual([]);
});

test('environment-missing: suggests a similar name and ignores unknown environments', () => {
  const text = createWorkflow(PROD_USE, { job: PROTECTED_JOB });
  const [missing] = findFindings(text, {
    production: { kind: 'missing', others: ['x', 'Producton'] },
  });
  expect(missing).toMatchObject({
    rule: 'environment-missing',
    level: 'error',
    place: { line: 5 },
  });
  expect(missing?.what).toContain('Did you mean `Producton`?');
  expect(listRules(text, { production: { kind: 'unknown', why: 'x' } })).toEqual([]);
  expect(listRules(text, { production: { ...UNPROTECTED, branches: 'protected' } })).toEqual([]);
  expect(listRules(text, { production: { ...UNPROTECTED, branches: 'none-protected' } })).toEqual([
    'environment-unprotected',
  ]);
});

describe('unread-file', () => {
  const usesScript = createWorkflow('- run: bash deploy.sh');

  test('finds a script that a workflow uses and that cannot be read', () => {
    expect(listRules({ [WORKFLOW]: usesScript, 'deploy.sh': undefined })).toEqual(['unread-file']);
  });

  test('finds a workflow that cannot be read', () => {
    expect(listRules({ [WORKFLOW]: undefined })).toEqual(['unread-file']);
  });

  test('ignores a file that no workflow uses, and a script that does not exist', () => {
    expect(listRules({ [WORKFLOW]: usesScript, 'other.sh': undefined })).toEqual([]);
  });
});

test('unreadable-workflow: finds invalid YAML and still checks the other workflows', () => {
  const files = {
    '.github/workflows/a.yml': 'on: [push\njobs: {}\n',
    '.github/workflows/b.yml': createWorkflow('- run: alembic upgrade head'),
  };
  expect(listRules(files)).toEqual(['ungoverned-migration', 'unreadable-workflow']);
  const [unreadable] = findFindings({ '.github/workflows/a.yml': 'on: [push\njobs: {}\n' });
  expect(unreadable?.what).toMatch(/^Invalid YAML: [a-z]/);
});

test.each([
  ['an empty text', ''],
  ['a list', '- a\n- b\n'],
  ['a scalar', 'x\n'],
  ['jobs in a list', 'on: push\njobs: [a]\n'],
  ['a scalar instead of steps', 'on: push\njobs:\n  a:\n    steps: x\n'],
  [
    'a job that needs itself',
    'on: push\njobs:\n  a:\n    needs: a\n    steps:\n      - run: "true"\n',
  ],
  [
    'a job that calls its own workflow',
    'on: workflow_call\njobs:\n  a:\n    uses: ./.github/workflows/x.yml\n',
  ],
  ['an alias that refers to itself', 'on: push\na: &a\n  b: *a\n'],
])('reports no finding for a workflow that consists of %s', (_, text) => {
  expect(findFindings(text).filter(({ rule }) => rule !== 'unreadable-workflow')).toEqual([]);
});
