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
