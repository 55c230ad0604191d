import { createWorkflow, readTestConfiguration, WORKFLOW } from '../support';

const SERVICE = "services:\n  db:\n    image: postgres:16\n    ports: ['5432:5432']";

type Files = Readonly<Record<string, string>>;

const judgeSteps = (steps: string, files: Files, change = (text: string) => text) =>
  readTestConfiguration({
    ...files,
    [WORKFLOW]: change(createWorkflow(steps, { job: SERVICE })),
  }).migrations.map(({ verdict }) => verdict.kind);

const judge = (run: string, files: Files, env = 'A: b') =>
  judgeSteps(`- run: ${JSON.stringify(run)}\n  env:\n    ${env}`, files);

/** Commands that start another on a machine with variables of its own. */
const OTHER_MACHINES: readonly string[] = [
  'kubectl exec deploy/app -- COMMAND',
  'kubectl run x --image=app --command -- COMMAND',
  'heroku run COMMAND',
  'ssh x@y "cd app && COMMAND"',
  'flyctl ssh console -C "COMMAND"',
  'gcloud compute ssh vm --command "COMMAND"',
  'ssh x@y "docker exec app COMMAND"',
  'kamal app exec "COMMAND"',
  'doppler run -- COMMAND',
];

describe('a file of variables of the checkout', () => {
  const FILES = ['.env', '.env.test', '.env.testing', '.env.local', 'api/.env'];

  test.each(OTHER_MACHINES)('says nothing about the database of %s', (text) => {
    for (const name of FILES) {
      const run = text.replace('COMMAND', 'alembic upgrade head');
      const files = { [name]: 'DATABASE_URL=sqlite:///test.db\n' };
      expect(judge(run, files)).toEqual(['lasting']);
      expect(judge('alembic upgrade head', files)).toEqual(['other']);
    }
  });

  test.each(OTHER_MACHINES)('says nothing about the connection of Laravel for %s', (text) => {
    const files = {
      '.env.testing': 'DB_CONNECTION=sqlite\n',
      'config/database.php':
        "<?php return ['default' => env('DB_CONNECTION', 'sqlite'), 'connections' => []];",
    };
    const command = 'php artisan migrate --force';
    expect(judge(text.replace('COMMAND', command), files)).toEqual(['lasting']);
    expect(judge(command, files)).toEqual(['other']);
  });

  test('says nothing about another machine if a step copies it', () => {
    const files = { '.env.example': 'DATABASE_URL=sqlite:///test.db\n' };
    const copy = '- run: cp .env.example .env\n';
    const inPod = `${copy}- run: kubectl exec deploy/app -- alembic upgrade head`;
    expect(judgeSteps(inPod, files)).toEqual(['lasting']);
    expect(judgeSteps(`${copy}- run: alembic upgrade head`, files)).toEqual(['other']);
  });

  test('proves nothing on a runner that can set the variable, unless a step copies it', () => {
    const selfHosted = (text: string) => text.replace('ubuntu-latest', '[self-hosted]');
    const files = { '.env.testing': 'DATABASE_URL=sqlite:///test.db\n' };
    const run = '- run: alembic upgrade head';
    expect(judgeSteps(run, files, selfHosted)).toEqual(['lasting']);
    const copy = `- run: cp .env.testing .env\n${run}`;
    expect(judgeSteps(copy, files, selfHosted)).toEqual(['other']);
  });
});

test('the variables of a step do not reach another machine, unless the command brings them', () => {
  const env = 'DATABASE_URL: sqlite:///test.db';
  for (const text of ['kubectl exec app -- COMMAND', 'ssh x@y "COMMAND"', 'heroku run COMMAND']) {
    expect(judge(text.replace('COMMAND', 'alembic upgrade head'), {}, env)).toEqual(['lasting']);
  }
  const brought = 'ssh x@y "DATABASE_URL=sqlite:///x alembic upgrade head"';
  expect(judge(brought, {}, 'DATABASE_URL: postgres://db.acme.io/x')).toEqual(['other']);
  expect(judge('ssh x@y "dbmate --url sqlite:x up"', {})).toEqual(['other']);
  expect(judge('alembic upgrade head', {}, env)).toEqual(['other']);
});

describe('the text of an action that runs on another machine', () => {
  const action = (uses: string, input: string, command: string) =>
    `- uses: ${uses}\n  with:\n    host: x\n    ${input}: ${JSON.stringify(command)}`;
  const SSH: readonly (readonly [string, string])[] = [
    ['appleboy/ssh-action@v1', 'script'],
    ['fifsky/ssh-action@v1', 'command'],
    ['garygrossgarten/github-action-ssh@v0', 'command'],
    ['cross-the-world/ssh-pipeline@v1', 'script'],
    ['D3rHase/ssh-command-action@v0', 'command'],
    ['matheusvanzan/sshpass-action@v2', 'run'],
    ['easingthemes/ssh-deploy@v5', 'SCRIPT_AFTER'],
  ];
  const settings = {
    'app/settings.py':
      "DATABASES = {'default': {'ENGINE': 'django.db.backends.postgresql', 'HOST': os.environ.get('DB_HOST', 'localhost'), 'PORT': os.environ.get('DB_PORT', '5432')}}\n",
  };

  test.each(SSH)('does not reach the containers of the job: %s', (uses, input) => {
    for (const command of [
      'python manage.py migrate',
      "sudo -u app bash -c 'python manage.py migrate'",
      'docker compose exec web python manage.py migrate',
    ]) {
      expect(judgeSteps(action(uses, input, command), settings)).toEqual(['lasting']);
    }
    expect(judge('python manage.py migrate', settings)).toEqual(['container']);
  });

  test.each(SSH)('does not have the defaults of the checkout: %s', (uses, input) => {
    const files = {
      'app/settings.py': "DATABASES = {'default': dj_database_url.config(default='sqlite:///x')}\n",
      'config/database.php': "<?php return ['default' => env('DB_CONNECTION', 'sqlite')];",
    };
    for (const command of ['python manage.py migrate', 'php artisan migrate --force']) {
      expect(judgeSteps(action(uses, input, command), files)).toEqual(['lasting']);
      expect(judge(command, files)).toEqual(['other']);
    }
  });

  test('can name another database itself', () => {
    const steps = action('appleboy/ssh-action@v1', 'script', 'dbmate --url sqlite:x up');
    expect(judgeSteps(steps, {})).toEqual(['other']);
  });

  test('runs on the runner if the action starts no other machine', () => {
    const steps = action('nick-fields/retry@v3', 'command', 'python manage.py migrate');
    expect(judgeSteps(steps, settings)).toEqual(['container']);
    const inContainer = action('devcontainers/ci@v0.3', 'runCmd', 'python manage.py migrate');
    expect(judgeSteps(inContainer, settings)).toEqual(['lasting']);
  });
});
