import { readTestConfiguration, WORKFLOW } from './support';

/** Lists what was not judged in a step, with other files of the repository. */
function unjudged(step: string, files: Readonly<Record<string, string>> = {}) {
  const workflow = `on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - ${step}\n`;
  const configuration = readTestConfiguration({ [WORKFLOW]: workflow, ...files });
  return configuration.unjudged.map(({ subject, why }) => `${subject} ${why}`);
}

describe('a command that speaks of migrations is listed with its reason', () => {
  test.each([
    ['run: ./bin/migrate', '`./bin/migrate` is not in the repository'],
    ['run: $MIGRATE_COMMAND up', '`$MIGRATE_COMMAND up` is only known at run time'],
    ['run: node "$DIR/migrate.js"', 'is only known at run time'],
    ['run: make migrate', '`make migrate` names no script or task that was found'],
    ['run: acme schema:load', '`acme schema:load` is not a command that the check knows'],
    ['run: acme db:deploy', '`acme db:deploy` is not a command that the check knows'],
    ['run: terraform apply -target=module.db_migration', 'is not a command that the check knows'],
  ])('%s', (step, text) => {
    expect(unjudged(step)).toEqual([expect.stringContaining(text)]);
  });

  test('or because the step does', () => {
    expect(unjudged('{ name: Run migrations, run: ./bin/deploy }')).toEqual([
      expect.stringContaining('`./bin/deploy` is not in the repository'),
    ]);
    expect(unjudged('{ name: Deploy, run: ./bin/deploy }')).toEqual([]);
  });

  test('if psql reads a file that is not committed, and only then', () => {
    const psql = (words: string) => unjudged(`{ name: Migrate, run: 'psql "$U" ${words}' }`);
    expect(psql('-f x.sql')).toEqual([
      expect.stringContaining('reads `x.sql`, which is not in the repository'),
    ]);
    expect(psql('-c "select 1"')).toEqual([]);
    expect(unjudged('{ name: Load, run: psql -f x.sql }')).toEqual([]);
  });

  test('in a script that is followed', () => {
    const files = { 'package.json': '{ "scripts": { "db": "acme migrate" } }' };
    expect(unjudged('run: npm run db', files)).toEqual([
      '`acme migrate` is not a command that the check knows',
    ]);
  });

  test('if it is a program without a call that the check knows', () => {
    const files = { 'scripts/migrate.js': 'require("./own-engine").up();\n' };
    expect(unjudged('run: node scripts/migrate.js', files)).toEqual([
      '`scripts/migrate.js` is a program in which the check found no call that it knows',
    ]);
  });

  test('before others, if there are many', () => {
    const commands = (count: number) =>
      Array.from({ length: count }, (_, index) => `tool-${index}`).join('; ');
    const rows = (name: string, run: string) => unjudged(`{ name: ${name}, run: ${run} }`);
    const many = rows('Migrate', `${commands(25)}; acme migrate`);
    expect(many).toContain('`acme migrate` is not a command that the check knows');
    expect(many).toHaveLength(21);
    expect(many.at(-1)).toBe('6 more commands of this step are not listed');
    expect(rows('Deploy', `${commands(25)}; acme migrate`)).toEqual([
      '`acme migrate` is not a command that the check knows',
    ]);
    expect(rows('Migrate', commands(21)).at(-1)).toBe('1 more command of this step is not listed');
    expect(rows('Migrate', commands(20))).toHaveLength(20);
    expect(rows('Migrate', `for i in a b c d; do ${commands(20)}; done`)).toHaveLength(20);
  });

  test('before others in a script that is followed', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `tool-${index}\n`).join('');
    expect(unjudged('run: ./x.sh', { 'x.sh': `${lines}acme migrate\n` })).toEqual([
      '`acme migrate` is not a command that the check knows',
    ]);
    expect(unjudged('{ name: Migrate, run: ./x.sh }', { 'x.sh': lines }).at(-1)).toBe(
      '10 more commands of this step are not listed',
    );
  });

  test('without the password of a URL', () => {
    const [text] = unjudged('run: acme migrate postgres://u:hunter2@h/d');
    expect(text).toContain('postgres://…@h/d');
  });
});

test.each([
  ['a tool that only looks', 'run: alembic check'],
  [
    'a program that starts no other',
    'run: echo "run migrations"; ls migrations; git diff migrations',
  ],
  ['a linter', 'run: squawk migrations/*.sql'],
  ['a build', 'run: docker build -t app-migrations .'],
  ['a migration that was found', 'run: alembic upgrade head'],
  ['an unknown command about something else', 'run: acme deploy'],
  ['a schema of something else', 'run: acme validate --schema openapi.json'],
  ['an installation', '{ name: Install Flyway, run: apt-get -y install wget }'],
])('%s is not listed', (_, step) => {
  expect(unjudged(step)).toEqual([]);
});

describe('in a step that speaks of migrations', () => {
  const list = (run: string) => unjudged(`{ name: Migrate, run: '${run}' }`);

  test.each([
    'find db -name x.sql',
    'curl -fsSL https://acme.io/health',
    'docker cp db:/x.sql .',
    'aws ec2 describe-instances --filters a',
    'aws --region eu-west-1 ecs wait tasks-stopped',
    'aws s3 cp s3://a/b .',
    '. .env',
    'source ci/.env.test',
    'oc delete job x',
    'kubectl get pods',
  ])('a command that can start no migration is not listed: %s', (run) => {
    expect(list(run)).toEqual([]);
  });

  test.each([
    'curl -X POST https://acme.io/hook',
    'curl -sd x https://acme.io/hook',
    'curl https://acme.io/migrate',
    'docker start x',
    'aws lambda invoke --function-name list-x out',
    '. ./setup',
    'oc start-build x',
  ])('a command that can start one is listed: %s', (run) => {
    expect(list(run)).toHaveLength(1);
  });

  test('only a program that runs files is said to run one that is missing', () => {
    expect(list('acme ./db/x.sql')).toEqual([expect.stringContaining('is not a command that')]);
    expect(list('ruby db/x.rb')).toEqual([expect.stringContaining('is not in the repository')]);
  });
});

describe('an action of another repository', () => {
  test.each([
    ['uses: acme/migrate-action@v1'],
    ['{ name: Migrate the database, uses: acme/run@v1 }'],
    ['{ uses: acme/run@v1, with: { args: db migrate } }'],
  ])('is listed if the step speaks of migrations: %s', (step) => {
    expect(unjudged(step)).toEqual([expect.stringContaining('is an action of another repository')]);
  });

  test.each([
    ['uses: acme/run@v1'],
    ['{ name: Check out the migrations, uses: actions/checkout@v4 }'],
    ['{ name: Migrate, uses: docker/build-push-action@v6 }'],
  ])('is not listed otherwise: %s', (step) => {
    expect(unjudged(step)).toEqual([]);
  });
});

test('a workflow of another repository is listed if its job speaks of migrations', () => {
  const list = (id: string) => {
    const text = `on: push\njobs:\n  ${id}:\n    uses: acme/ci/.github/workflows/run.yml@v1\n`;
    return readTestConfiguration(text).unjudged.map(({ subject, why }) => `${subject} ${why}`);
  };
  expect(list('migrate')).toEqual([
    '`acme/ci/.github/workflows/run.yml@v1` is a workflow of another repository',
  ]);
  expect(list('test')).toEqual([]);
});

test('lists a call of Django that is its own command, and none that changes no schema', () => {
  const files = { 'manage.py': 'import django\n' };
  for (const call of [
    'python manage.py makemigrations --check --dry-run',
    'python manage.py showmigrations',
    './manage.py makemigrations --check',
  ]) {
    expect(unjudged(`{ name: Check migrations, run: ${call} }`, files)).toEqual([]);
  }
  expect(unjudged('run: python manage.py migrate_tenants', files)).toHaveLength(1);
});

test('lists a search only if it starts a program', () => {
  expect(unjudged('run: find alembic/migrations -name x.py')).toEqual([]);
  expect(unjudged('run: find migrations -name x -exec ./bin/migrate {} +')).toHaveLength(1);
  expect(unjudged('{ name: Migrations, uses: softprops/action-gh-release@v2 }')).toEqual([]);
  expect(unjudged('{ name: Migrations, uses: acme/action-gh-release@v2 }')).toHaveLength(1);
});

test('does not list a manifest that a step writes with a migration, and lists another', () => {
  const job = (path: string, command: string) =>
    unjudged(
      `run: |\n          cat > /tmp/migration.yaml <<EOF\n          kind: Job\n          spec: {containers: [{image: x, command: [${command}]}]}\n          EOF\n      - run: kubectl apply -f ${path}`,
    );
  expect(job('/tmp/migration.yaml', 'alembic, upgrade, head')).toEqual([]);
  expect(job('/tmp/migration.yaml', 'acme, up')).toHaveLength(1);
  expect(job('/tmp/other-migration.yaml', 'alembic, upgrade, head')).toHaveLength(1);
});
