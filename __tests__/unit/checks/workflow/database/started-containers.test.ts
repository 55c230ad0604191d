import { createWorkflow, readTestConfiguration, WORKFLOW } from '../support';

const URL = 'postgresql://postgres:x@localhost:5432/postgres';
const MIGRATE = `- run: dbmate up\n  env:\n    DATABASE_URL: ${URL}`;
const RUN = 'docker run -d --name db -e POSTGRES_PASSWORD=x -p 5432:5432 postgres:16';
const COMPOSE = {
  'compose.yaml': `services:
  db:
    image: postgres:16
    ports: ['5432:5432']
  web:
    build: .
    depends_on: [db]
    environment:
      DATABASE_URL: postgresql://postgres:x@db:5432/postgres
`,
};

const judge = (
  steps: string,
  files: Readonly<Record<string, string>> = {},
  change: (workflow: string) => string = (text) => text,
) => {
  const all = { ...files, [WORKFLOW]: change(createWorkflow(steps)) };
  return readTestConfiguration(all).migrations.map(({ verdict }) => verdict.kind);
};
const start = (command: string) => `- run: |\n${command.replaceAll(/^/gm, '    ')}`;
const selfHosted = (text: string) => text.replace('ubuntu-latest', '[self-hosted, ubuntu-latest]');

describe('docker run', () => {
  test.each([
    ['in an earlier step', `${start(RUN)}\n${MIGRATE}`],
    ['in the same step', start(`${RUN}\ndbmate --url ${URL} up`)],
    [
      'with -dp and options of the server',
      `${start('docker run --rm -d -p5432:5432 postgres:16 -c fsync=off')}\n${MIGRATE}`,
    ],
    [
      'in the network of the machine',
      `${start('docker run -d --network host postgres:16')}\n${MIGRATE}`,
    ],
    [
      'on two lines',
      `${start('docker run -d \\\n  -p 5432:5432 \\\n  postgis/postgis:16-3.4')}\n${MIGRATE}`,
    ],
  ])('accepts a container that is started %s', (_, steps) => {
    expect(judge(steps)).toEqual(['container']);
  });

  test.each([
    ['|| true', `${RUN} || true`],
    ['an if', `if [ "$X" ]; then ${RUN}; fi`],
    ['&&', `[ "$X" ] && ${RUN}`],
    ['a pipe', `${RUN} | cat`],
    ['the background', `${RUN} &`],
    ['set +e', `set +e\n${RUN}`],
    ['another Docker host', `DOCKER_HOST=ssh://x ${RUN}`],
    ['-H', RUN.replace('docker', 'docker -H tcp://x:2375')],
    ['docker context', `docker context use prod\n${RUN}`],
    ['ssh', `ssh host '${RUN}'`],
    ['another image', RUN.replace('postgres:16', 'alpine/socat')],
    ['an image that is not known', RUN.replace('postgres:16', '$IMAGE')],
    ['another entry point', RUN.replace('-d', '-d --entrypoint socat')],
    ['another program', `${RUN} bash`],
    ['another port', RUN.replace('5432:5432', '5433:5432')],
    ['no port', RUN.replace('-p 5432:5432', '')],
    [
      'a tunnel beside the network of the machine',
      'docker run -d --network host postgres\nssh -fNL 5432:db:5432 x',
    ],
    ['a container that is stopped', `${RUN}\ndocker rm -f db`],
  ])('finds a start with %s', (_, command) => {
    expect(judge(`${start(command)}\n${MIGRATE}`)).toEqual(['lasting']);
  });

  test.each([
    ['a condition', `${start(RUN)}\n  if: inputs.x`],
    ['continue-on-error', `${start(RUN)}\n  continue-on-error: true`],
    ['a shell that goes on', `${start(RUN)}\n  shell: bash {0}`],
  ])('finds a start in a step with %s', (_, step) => {
    expect(judge(`${step}\n${MIGRATE}`)).toEqual(['lasting']);
  });

  test('finds a start after the command, on a self-hosted runner and in another place', () => {
    expect(judge(`${MIGRATE}\n${start(RUN)}`)).toEqual(['lasting']);
    expect(judge(start(`dbmate --url ${URL} up\n${RUN}`))).toEqual(['lasting']);
    expect(judge(`${start(RUN)}\n${MIGRATE}`, {}, selfHosted)).toEqual(['lasting']);
    expect(judge(`${start(`${RUN} || true`)}\n${MIGRATE}`, {}, selfHosted)).toEqual(['lasting']);
    expect(judge(MIGRATE, {}, selfHosted)).toEqual(['lasting']);
    const dynamic = (text: string) => text.replace('ubuntu-latest', '${{ vars.RUNNER }}');
    expect(judge(`${start(RUN)}\n${MIGRATE}`, {}, dynamic)).toEqual(['lasting']);
    const remote = (text: string) =>
      text.replace('    steps:', '    env:\n      DOCKER_HOST: ssh://deploy@db\n    steps:');
    expect(judge(`${start(RUN)}\n${MIGRATE}`, {}, remote)).toEqual(['lasting']);
  });
});

describe('docker compose', () => {
  const UP = start('docker compose up -d --wait db');
  test.each([
    ['from the runner', `${UP}\n${MIGRATE}`],
    ['after up of all services', `${start('docker compose up -d')}\n${MIGRATE}`],
    ['by run', `${UP}\n${start('docker compose run --rm web alembic upgrade head')}`],
    [
      'by run, which starts its dependencies',
      start('docker compose run --rm web alembic upgrade head'),
    ],
    [
      'by exec',
      `${start('docker compose up -d')}\n${start('docker compose exec -T web alembic upgrade head')}`,
    ],
    ['by docker-compose', `${start('docker-compose up -d db')}\n${MIGRATE}`],
  ])('accepts a database of the project %s', (_, steps) => {
    expect(judge(steps, COMPOSE)).toEqual(['container']);
  });

  const change = (from: string, to: string) => ({
    'compose.yaml': COMPOSE['compose.yaml'].replace(from, to),
  });
  test.each([
    ['another image', change('image: postgres:16', 'image: alpine/socat')],
    ['a network of its own', change('    ports', '    network_mode: host\n    ports')],
    ['another entry point', change('    ports', '    entrypoint: socat\n    ports')],
    ['host entries', change('    build', '    extra_hosts: ["db:10.0.0.5"]\n    build')],
    ['a remote URL', change('@db:5432', '@db.acme.io:5432')],
    [
      'a second URL',
      change(
        '      DATABASE_URL',
        '      REPLICA_URL: postgres://db.acme.io/x\n      DATABASE_URL',
      ),
    ],
    ['a file of variables', change('    build', '    env_file: .env\n    build')],
    ['a variable of the shell', change('@db:5432', '@${DB_HOST}:5432')],
    ['an override file', { ...COMPOSE, 'compose.override.yaml': 'services: {}\n' }],
    ['an included file', change('services:', 'include: [x.yaml]\nservices:')],
  ])('finds a service with %s', (_, files) => {
    const run = `${UP}\n${start('docker compose run --rm web alembic upgrade head')}`;
    expect(judge(run, files)).toEqual(['lasting']);
  });

  test('uses the default of a variable that nothing sets', () => {
    const files = change('postgres:16', 'postgres:${PG:-16}');
    const run = start('docker compose run --rm web alembic upgrade head');
    expect(judge(run, files)).toEqual(['container']);
    expect(judge(run, { ...files, '.env': 'PG=17\n' })).toEqual(['lasting']);
  });

  test('finds a deploy on a self-hosted runner and another project', () => {
    const run = start('docker compose run --rm web alembic upgrade head');
    const volume = change('    ports', '    volumes: [data:/var/lib/postgresql/data]\n    ports');
    expect(judge(`${UP}\n${run}`, volume, selfHosted)).toEqual(['lasting']);
    expect(judge(`${UP}\n${MIGRATE}`, volume, selfHosted)).toEqual(['lasting']);
    expect(
      judge(start('docker compose -f prod.yaml run web alembic upgrade head'), COMPOSE),
    ).toEqual(['lasting']);
    expect(judge(start('docker compose exec web alembic upgrade head'), COMPOSE)).toEqual([
      'lasting',
    ]);
    expect(judge(start('docker compose run --no-deps web alembic upgrade head'), COMPOSE)).toEqual([
      'lasting',
    ]);
    expect(
      judge(start(`docker compose run -e DATABASE_URL=$U web alembic upgrade head`), COMPOSE),
    ).toEqual(['lasting']);
  });
});
