import { findingsOf, found, WORKFLOW, workflow } from './support';

const US = 'uses: acme/governed-migrations@v1';
const use = (given: string) => `- ${US}\n  with:\n${given.replaceAll(/^/gm, '    ')}`;
const PROD = use(
  'db-role: prod\nconfirm-prod-migrations: ${{ vars.C }}\ndatabase-url: ${{ secrets.U }}',
);
const SAFE = 'environment: production\nconcurrency: production';
const rules = (...args: Parameters<typeof found>) =>
  found(...args).map((each) => each.replace(/:.*/, ''));

const OPEN = {
  ...({ kind: 'found', reviewers: 0, preventsSelfReview: false, waitTimer: 0 } as const),
  ...({ branches: 'any', administratorsMayBypass: true } as const),
};

describe('this action is known by', () => {
  test.each([
    ['its name', 'acme/governed-migrations@v1'],
    ['its name in any case', 'Acme/Governed-Migrations@0123456789abcdef0123456789abcdef01234567'],
  ])('%s', (_, uses) => {
    expect(rules(workflow(`- uses: ${uses}\n  with:\n    db-role: replica`))).toEqual([
      'replica-migrates',
    ]);
  });

  test('a path that leads to it', () => {
    const files = {
      [WORKFLOW]: workflow('- uses: ./\n  with:\n    db-role: replica'),
      'action.yml':
        'inputs:\n  db-role: {}\n  confirm-prod-migrations: {}\nruns:\n  using: node24\n  main: x.js\n',
    };
    expect(rules(files)).toEqual(['replica-migrates']);
  });

  test('and by no other', () => {
    expect(rules(workflow('- uses: acme/other@v1\n  with:\n    db-role: replica'))).toEqual([]);
  });
});

describe('a role', () => {
  test.each([
    [
      'by the variable',
      workflow(`- ${US}`, { job: 'env:\n  DB_ROLE: replica' }),
      'replica-migrates',
    ],
    ['by neither', workflow(`- ${US}`), 'role-missing'],
    ['that is empty', workflow(use("db-role: ''")), 'role-missing'],
    ['in capitals', workflow(use('db-role: Staging')), 'role-invalid'],
    [
      'that is two',
      workflow(use('db-role: staging'), { job: 'env:\n  DB_ROLE: prod' }),
      'role-invalid',
    ],
    [
      'of a matrix',
      workflow(use('db-role: ${{ matrix.r }}'), {
        job: 'strategy:\n  matrix:\n    r: [staging, replica]',
      }),
      'replica-migrates',
    ],
  ])('%s can only be blocked', (_, text, rule) => {
    expect(rules(text)).toEqual([rule]);
  });

  test.each([
    ['of the run', workflow(use('db-role: ${{ vars.DB_ROLE }}\ndatabase-url: x'))],
    [
      'of a called workflow’s input',
      workflow(use('db-role: ${{ inputs.role }}'), { on: 'workflow_dispatch' }),
    ],
    ['of a check', workflow(use('mode: check'))],
    [
      'set by a step before',
      workflow(`- run: echo "DB_ROLE=staging" >> $GITHUB_ENV\n- ${US}\n  with:\n    mode: gate`),
    ],
  ])('%s is fine', (_, text) => {
    expect(rules(text)).toEqual([]);
  });
});

describe('untrusted triggers', () => {
  const staging = use('db-role: staging\ndatabase-url: ${{ secrets.U }}');
  const fork = 'if: github.event.workflow_run.head_repository.full_name == github.repository';
  test.each([
    [
      'pull_request_target',
      workflow('- run: DB_ROLE=staging alembic upgrade head', { on: 'pull_request_target' }),
      ['unenforced-role', 'untrusted-trigger'],
    ],
    ['a comment', workflow(staging, { on: 'issue_comment' }), ['untrusted-trigger']],
    [
      'a workflow_run',
      workflow(staging, { on: '{ workflow_run: { workflows: [x] } }' }),
      ['untrusted-trigger'],
    ],
    [
      'one of several',
      workflow(staging, { on: '[push, pull_request_target]' }),
      ['untrusted-trigger'],
    ],
  ])('%s is found', (_, text, expected) => {
    expect(rules(text)).toEqual(expected);
  });

  test.each([
    [
      'a workflow_run of the repository',
      workflow(staging, { on: '{ workflow_run: { workflows: [x] } }', job: fork }),
    ],
    [
      'a job for another event',
      workflow(staging, {
        on: '[push, pull_request_target]',
        job: "if: github.event_name == 'push'",
      }),
    ],
    ['a check', workflow(use('mode: check'), { on: 'pull_request_target' })],
    ['a pull request', workflow(staging, { on: 'pull_request' })],
  ])('%s is fine', (_, text) => {
    expect(rules(text)).toEqual([]);
  });
});

describe('production', () => {
  test.each([
    [
      'without an environment',
      workflow(PROD, { job: 'concurrency: x' }),
      ['prod-without-environment'],
    ],
    [
      'by a command',
      workflow('- run: DB_ROLE=prod alembic upgrade head', { job: 'concurrency: x' }),
      ['prod-without-environment', 'unenforced-role'],
    ],
    ['without concurrency', workflow(PROD, { job: 'environment: production' }), ['no-concurrency']],
    [
      'with a group for each run',
      workflow(PROD, { job: 'environment: production\nconcurrency: m-${{ github.run_id }}' }),
      ['no-concurrency'],
    ],
    ['by hand', workflow(PROD, { job: SAFE, on: 'workflow_dispatch' }), ['prod-from-any-ref']],
  ])('%s is found', (_, text, expected) => {
    expect(rules(text)).toEqual(expected);
  });

  test.each([
    ['with both', workflow(PROD, { job: SAFE })],
    [
      'with the workflow’s concurrency',
      workflow(PROD, {
        job: 'environment: { name: production }',
        top: 'concurrency: { group: x }\n',
      }),
    ],
    [
      'by hand, on one branch',
      workflow(PROD, {
        job: `${SAFE}\nif: github.ref == 'refs/heads/main'`,
        on: 'workflow_dispatch',
      }),
    ],
    [
      'that is only planned',
      workflow(use('mode: plan\ndb-role: prod\ndatabase-url: ${{ secrets.U }}')),
    ],
    ['that is staging', workflow(use('db-role: staging\ndatabase-url: x'))],
  ])('%s is fine', (_, text) => {
    expect(rules(text)).toEqual([]);
  });

  test('by hand is fine where the environment holds it to branches', () => {
    const text = workflow(PROD, { job: SAFE, on: 'workflow_dispatch' });
    expect(rules(text, { production: { ...OPEN, branches: 'custom' } })).toEqual([]);
    expect(rules(text, { production: OPEN })).toEqual([
      'environment-unprotected',
      'prod-from-any-ref',
    ]);
  });

  test('is held by the caller of a called workflow', () => {
    const call = (extra: string) =>
      `on: push\n${extra}jobs:\n  a:\n    uses: ./.github/workflows/b.yml\n`;
    const called = workflow(PROD, { on: 'workflow_call', job: 'environment: production' });
    const files = (extra: string) => ({
      '.github/workflows/a.yml': call(extra),
      '.github/workflows/b.yml': called,
    });
    expect(rules(files(''))).toEqual(['no-concurrency']);
    expect(rules(files('concurrency: x\n'))).toEqual([]);
  });
});

describe('a confirmation', () => {
  const hard = (job: string) =>
    workflow(
      use("db-role: prod\nconfirm-prod-migrations: 'true'\ndatabase-url: ${{ secrets.U }}"),
      { job },
    );
  const protectedOne = { production: { ...OPEN, reviewers: 1 } };

  test('in the file is found where nobody protects the job', () => {
    expect(rules(hard('concurrency: x'))).toEqual([
      'confirmation-hard-coded',
      'prod-without-environment',
    ]);
    expect(rules(hard(SAFE), { production: OPEN })).toEqual([
      'confirmation-hard-coded',
      'environment-unprotected',
    ]);
    expect(rules(hard(SAFE), protectedOne)).toEqual([]);
  });

  test('or a role from a secret is found, by input or variable', () => {
    const text = workflow(
      use(
        'db-role: ${{ secrets.R }}\nconfirm-prod-migrations: ${{ secrets.C }}\ndatabase-url: ${{ secrets.U }}',
      ),
    );
    expect(rules(text)).toEqual(['role-in-secret', 'role-in-secret']);
    const byVariable = workflow('- run: alembic upgrade head', {
      top: 'env:\n  DB_ROLE: ${{ secrets.R }}\n',
    });
    expect(rules(byVariable)).toEqual(['role-in-secret', 'unenforced-role']);
  });
});

describe('a URL in plain text', () => {
  const url = (text: string, file = 'deploy.sh') => rules({ [file]: `export X=${text}\n` });
  test.each([
    ['postgresql://app:s3cret-pw@db.acme.io/shop'],
    ['postgres://app:hunter2@ep-x-1.eu-central-1.aws.neon.tech/shop?sslmode=require'],
    ['postgresql+psycopg2://app:password@10.0.0.5:5432/shop'],
    ['"postgres://app:pass%40word@shop.x.eu-west-1.rds.amazonaws.com:5432/shop"'],
  ])('%s is found, and its password is not shown', (text) => {
    expect(url(text)).toEqual(['url-in-plain-text']);
    const [finding] = findingsOf({ 'a.sh': text });
    expect(finding?.what).not.toMatch(/s3cret|hunter2|:password|pass%40word/);
  });

  test.each([
    ['postgresql://app:s3cret-pw@localhost:5432/shop'],
    ['postgresql://postgres:postgres@postgres:5432/test'],
    ['postgresql://app:s3cret-pw@127.0.0.1/shop'],
    ['postgresql://app@db.acme.io/shop'],
    ['postgresql://app:${PASSWORD}@db.acme.io/shop'],
    ['postgresql://app:<password>@db.acme.io/shop'],
    ['postgresql://app:***@db.acme.io/shop'],
    ['postgresql://user:password@db.example.com/shop'],
    ['${{ secrets.DATABASE_URL }}'],
    ['mysql://app:s3cret-pw@db.acme.io/shop'],
  ])('%s is quiet', (text) => {
    expect(url(text)).toEqual([]);
  });

  test.each([
    ['postgresql://app:password@db.acme.io/shop', 'README.md'],
    ['postgresql://user:password@db.acme.io/shop', 'cmd/help.go'],
    ['postgresql://app:s3cret-pw@db.acme.io/shop', 'tests/test_url.py'],
  ])('%s is quiet in %s', (text, file) => {
    expect(url(text, file)).toEqual([]);
  });

  test('a workflow has no help in it', () => {
    const text = workflow('- run: make', {
      top: 'env:\n  U: postgresql://user:password@db.acme.io/x\n',
    });
    expect(rules(text)).toEqual(['url-in-plain-text']);
  });

  test('each line is named', () => {
    const files = { 'a.env.sh': 'A=1\nB=postgres://a:s3cret-pw@db.acme.io/x\n' };
    expect(found(files)).toEqual(['url-in-plain-text:2']);
  });
});

test('a committed confirmation is found, a role alone is not', () => {
  const text = (confirm: string) => ({ '.env.production': `DB_ROLE=prod\n${confirm}\n` });
  expect(found(text('CONFIRM_PROD_MIGRATIONS="TRUE"  # yes'))).toEqual(['env-file:2']);
  expect(found(text('export CONFIRM_PROD_MIGRATIONS=true'))).toEqual(['env-file:2']);
  expect(found(text('CONFIRM_PROD_MIGRATIONS='))).toEqual([]);
  expect(found(text('# CONFIRM_PROD_MIGRATIONS=true'))).toEqual([]);
});

test('an environment that protects nothing matters for production alone', () => {
  const text = (role: string, name: string) =>
    workflow(use(`db-role: ${role}\ndatabase-url: \${{ secrets.U }}`), {
      job: `environment: ${name}`,
    });
  const asked = (role: string, name: string) => rules(text(role, name), { [name]: OPEN });
  expect(asked('${{ vars.DB_ROLE }}', 'production')).toEqual(['environment-unprotected']);
  expect(asked('${{ vars.DB_ROLE }}', 'staging')).toEqual([]);
  expect(asked('staging', 'production')).toEqual([]);
});

test('an environment that is missing names the near one; what is unknown is no finding', () => {
  const text = workflow(PROD, { job: SAFE });
  const [missing] = findingsOf(text, {
    production: { kind: 'missing', others: ['x', 'Producton'] },
  });
  expect(missing).toMatchObject({
    rule: 'environment-missing',
    level: 'error',
    place: { line: 5 },
  });
  expect(missing?.what).toContain('Did you mean `Producton`?');
  expect(rules(text, { production: { kind: 'unknown', why: 'x' } })).toEqual([]);
  expect(rules(text, { production: { ...OPEN, branches: 'protected' } })).toEqual([]);
  expect(rules(text, { production: { ...OPEN, branches: 'none-protected' } })).toEqual([
    'environment-unprotected',
  ]);
});

test('a file that is no YAML is told, and the others are judged', () => {
  const files = {
    '.github/workflows/a.yml': 'on: [push\njobs: {}\n',
    '.github/workflows/b.yml': workflow('- run: alembic upgrade head'),
  };
  expect(rules(files)).toEqual(['ungoverned-migration', 'unreadable-workflow']);
});

test.each([
  ['nothing', ''],
  ['a list', '- a\n- b\n'],
  ['a word', 'x\n'],
  ['jobs that are none', 'on: push\njobs: [a]\n'],
  ['steps that are none', 'on: push\njobs:\n  a:\n    steps: x\n'],
  ['a need of itself', 'on: push\njobs:\n  a:\n    needs: a\n    steps:\n      - run: "true"\n'],
  ['a call of itself', 'on: workflow_call\njobs:\n  a:\n    uses: ./.github/workflows/x.yml\n'],
  ['anchors in a ring', 'on: push\na: &a\n  b: *a\n'],
])('a workflow of %s breaks nothing', (_, text) => {
  expect(findingsOf(text).filter(({ rule }) => rule !== 'unreadable-workflow')).toEqual([]);
});
