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
    expect(judge(`${start(`${RUN} || true`)}\n${MIGRATE}`, {}, selfHosted)).toEqual(['lasting']);
    expect(judge(MIGRATE, {}, selfHosted)).toEqual(['lasting']);
    const remote = (text: string) =>
      text.replace('    steps:', '    env:\n      DOCKER_HOST: ssh://deploy@db\n    steps:');
    expect(judge(`${start(RUN)}\n${MIGRATE}`, {}, remote)).toEqual(['lasting']);
  });
});

describe('docker run on another runner', () => {
  const dynamic = (text: string) => text.replace('ubuntu-latest', '${{ vars.RUNNER }}');
  const withOption = (option: string) => `${start(RUN.replace('-d', `-d ${option}`))}\n${MIGRATE}`;

  test('accepts a container without a volume', () => {
    expect(judge(`${start(RUN)}\n${MIGRATE}`, {}, selfHosted)).toEqual(['container']);
    expect(judge(`${start(RUN)}\n${MIGRATE}`, {}, dynamic)).toEqual(['container']);
  });

  test.each([
    '-v data:/var/lib/postgresql/data',
    '-v=data:/var/lib/postgresql/data',
    '--volume data:/var/lib/postgresql/data',
    '--mount source=data,target=/var/lib/postgresql/data',
    '--volumes-from old',
  ])('finds a container with %s', (option) => {
    expect(judge(withOption(option), {}, selfHosted)).toEqual(['lasting']);
    expect(judge(withOption(option), {}, dynamic)).toEqual(['lasting']);
    expect(judge(withOption(option))).toEqual(['container']);
  });

  test('accepts a service with a volume, and a Compose service only without one', () => {
    const service = (text: string) =>
      selfHosted(text).replace(
        '    steps:',
        "    services:\n      db:\n        image: postgres\n        ports: ['5432:5432']\n        volumes: ['d:/var/lib/postgresql/data']\n    steps:",
      );
    expect(judge(MIGRATE, {}, service)).toEqual(['container']);
    const up = `${start('docker compose up -d db')}\n${MIGRATE}`;
    expect(judge(up, COMPOSE, selfHosted)).toEqual(['container']);
    const volume = {
      'compose.yaml': COMPOSE['compose.yaml'].replace(
        '    ports',
        "    volumes: ['d:/x']\n    ports",
      ),
    };
    expect(judge(up, volume, selfHosted)).toEqual(['lasting']);
    expect(judge(up, volume)).toEqual(['container']);
  });
});

describe('a start in a composite action', () => {
  const action = (steps: string) => ({
    'setup/action.yml': `runs:\n  using: composite\n  steps:\n${steps.replaceAll(/^/gm, '    ')}\n`,
  });
  const step = (run: string) => `- shell: bash\n  run: ${run}`;
  const USE = '- uses: ./setup';

  test('counts for a later step of the job', () => {
    expect(judge(`${USE}\n${MIGRATE}`, action(step(RUN)))).toEqual(['container']);
    expect(judge(`${MIGRATE}\n${USE}`, action(step(RUN)))).toEqual(['lasting']);
    expect(judge(`${USE}\n  if: inputs.x\n${MIGRATE}`, action(step(RUN)))).toEqual(['lasting']);
    expect(judge(`${USE}\n${MIGRATE}`, action(`${step(RUN)}\n  if: inputs.x`))).toEqual([
      'lasting',
    ]);
    expect(judge(`${USE}\n${MIGRATE}`, action(step(`${RUN} || true`)))).toEqual(['lasting']);
    const image = RUN.replace('postgres:16', '${{ inputs.image }}');
    expect(judge(`${USE}\n${MIGRATE}`, action(step(image)))).toEqual(['lasting']);
  });

  test('counts for a command of the same action, and only before it', () => {
    const migrate = step(`dbmate --url ${URL} up`);
    expect(judge(USE, action(`${step(RUN)}\n${migrate}`))).toEqual(['container']);
    expect(judge(USE, action(`${migrate}\n${step(RUN)}`))).toEqual(['lasting']);
    expect(judge(`${start(RUN)}\n${USE}`, action(migrate))).toEqual(['container']);
    expect(judge(`${USE}\n${start(RUN)}`, action(migrate))).toEqual(['lasting']);
    const both = `- shell: bash\n  run: |\n    ${RUN}\n    dbmate --url ${URL} up`;
    expect(judge(USE, action(both))).toEqual(['container']);
    const after = `- shell: bash\n  run: |\n    dbmate --url ${URL} up\n    ${RUN}`;
    expect(judge(USE, action(after))).toEqual(['lasting']);
  });

  test('reads Compose there', () => {
    const files = { ...COMPOSE, ...action(step('docker compose up -d --wait')) };
    expect(judge(`${USE}\n${MIGRATE}`, files)).toEqual(['container']);
    const run = step('docker compose run --rm web alembic upgrade head');
    expect(judge(USE, { ...COMPOSE, ...action(run) })).toEqual(['container']);
  });

  describe('with inputs', () => {
    const START = 'docker run -d -p ${{ inputs.port }}:5432 postgres:${{ inputs.version }}';
    const withInputs = (inputs: string, command = START) => {
      const files = action(step(command));
      const [[path, text] = ['', '']] = Object.entries(files);
      return { [path]: `inputs:\n  port:${inputs}\n  version: { default: "16" }\n${text}` };
    };
    const DEFAULT = ' { default: "5432" }';
    const given = (value: string) => `${USE}\n  with:\n    port: ${value}\n${MIGRATE}`;

    test('uses their defaults and the values that a step gives', () => {
      expect(judge(`${USE}\n${MIGRATE}`, withInputs(DEFAULT))).toEqual(['container']);
      expect(judge(given('5432'), withInputs(' {}'))).toEqual(['container']);
      expect(judge(given('5432'), withInputs(' { default: "6543" }'))).toEqual(['container']);
      const twice = `${USE}\n  with: { port: 6543 }\n${given('5432')}`;
      expect(judge(twice, withInputs(DEFAULT))).toEqual(['container']);
    });

    test.each([
      ['another default', `${USE}\n${MIGRATE}`, withInputs(' { default: "6543" }')],
      ['no default', `${USE}\n${MIGRATE}`, withInputs(' {}')],
      ['another value', given('6543'), withInputs(DEFAULT)],
      ['an unknown value', given('${{ vars.PORT }}'), withInputs(DEFAULT)],
      [
        'an unknown image',
        `${USE}\n${MIGRATE}`,
        withInputs(DEFAULT, START.replace('postgres', '${{ inputs.image }}')),
      ],
    ])('finds %s', (_, steps, files) => {
      expect(judge(steps, files)).toEqual(['lasting']);
    });
  });
});

test('finds a command that runs after a failed start on another runner', () => {
  const step = (condition: string) => `${start(RUN)}\n${MIGRATE}\n  if: ${condition}`;
  for (const condition of ['always()', 'failure()', 'success() || failure()']) {
    expect(judge(step(condition), {}, selfHosted)).toEqual(['lasting']);
    expect(judge(step(condition))).toEqual(['container']);
  }
  expect(judge(step('success()'), {}, selfHosted)).toEqual(['container']);
});

test('reads a script in another folder only if the job starts it', () => {
  const files = { 'docker/serve': 'docker stop db\n', 'bin/halt': 'docker stop db\n' };
  const after = (step: string) => judge(`${start(RUN)}\n${start(step)}\n${MIGRATE}`, files);
  expect(after('echo serve')).toEqual(['container']);
  expect(after('bash serve')).toEqual(['lasting']);
  expect(after('./serve')).toEqual(['lasting']);
  expect(after('docker/serve')).toEqual(['lasting']);
  expect(after('halt')).toEqual(['lasting']);
});

test('tells the command of a program from a script of the repository with the same name', () => {
  const files = { 'bin/ci': 'docker compose down\n', 'scripts/build': 'docker stop db\n' };
  const after = (step: string) => judge(`${start(RUN)}\n${start(step)}\n${MIGRATE}`, files);
  for (const step of [
    'npm ci',
    'npm --prefix ./web ci',
    'cd web && npm ci --ignore-scripts',
    'npm run ci',
    'make ci',
    'docker build .',
    'docker compose -f ci.yml build',
    'cargo build --release && npm ci',
  ]) {
    expect(after(step)).toEqual(['container']);
  }
  for (const step of [
    'ci',
    'sudo ci',
    'bin/ci',
    'bundle exec ci',
    'npm ci && ci',
    'npm ci && timeout 60 ci',
    'npx ci',
    'docker build . && scripts/build',
  ]) {
    expect(after(step)).toEqual(['lasting']);
  }
});

describe('docker run in a network', () => {
  const DB = 'docker run -d --name db --network ci postgres:16';
  const app = (host: string, options = '--network ci') =>
    start(
      `docker run --rm ${options} -e DATABASE_URL=postgres://a:b@${host}:5432/x amacneil/dbmate up`,
    );
  const inNetwork = (host: string, options?: string, database = DB) =>
    judge(`${start(database)}\n${app(host, options)}`);

  test('accepts the name and the alias of a container in the same network', () => {
    expect(inNetwork('db')).toEqual(['container']);
    expect(inNetwork('db', '--network=ci', DB.replace('--network ci', '--net=ci'))).toEqual([
      'container',
    ]);
    const alias = DB.replace('--network ci', '--network ci --network-alias pg');
    expect(inNetwork('pg', undefined, alias)).toEqual(['container']);
  });

  test.each([
    ['another host', 'db.acme.io', undefined, DB],
    ['loopback', 'localhost', undefined, DB],
    ['another network', 'db', '--network other', DB],
    ['the default network', 'db', '', DB],
    ['an unknown network', 'db', '--network $NET', DB.replace('ci', '$NET')],
    ['another image', 'db', undefined, DB.replace('postgres:16', 'acme/proxy')],
    ['no network of the database', 'db', undefined, DB.replace('--network ci', '')],
    ['a file of variables', 'db', '--env-file x --network ci', DB],
    [
      'another container with the same alias',
      'db',
      undefined,
      `${DB}\ndocker run -d --network ci --network-alias db acme/proxy`,
    ],
  ])('finds %s', (_, host, options, database) => {
    expect(inNetwork(host, options, database)).toEqual(['lasting']);
  });

  test('accepts the services of the job in their network', () => {
    const service =
      (more = '') =>
      (text: string) =>
        text.replace(
          '    steps:',
          `    services:\n      db:\n        image: postgres\n${more}    steps:`,
        );
    const network = '--network ${{ job.services.db.network }}';
    expect(judge(app('db', network), {}, service())).toEqual(['container']);
    expect(judge(app('db', '--network ${{ job.container.network }}'), {}, service())).toEqual([
      'container',
    ]);
    expect(judge(app('db', '--network ${{ vars.N }}'), {}, service())).toEqual(['lasting']);
    expect(judge(app('other', network), {}, service())).toEqual(['lasting']);
    const alias = '      proxy:\n        image: acme/proxy\n        options: --network-alias db\n';
    expect(judge(app('db', network), {}, service(alias))).toEqual(['lasting']);
  });

  test('judges psql inside of the container', () => {
    const exec = (command: string) => judge(`${start(DB)}\n${start(`docker exec ${command}`)}`);
    expect(exec('-i db psql -U postgres -f migrations/1.sql')).toEqual(['container']);
    expect(exec('db psql -h 127.0.0.1 -U postgres -f migrations/1.sql')).toEqual(['container']);
    expect(exec('other psql -U postgres -f migrations/1.sql')).toEqual(['lasting']);
    expect(exec('db psql -h db.acme.io -f migrations/1.sql')).toEqual(['lasting']);
    expect(exec('db psql postgres://db.acme.io/x -f migrations/1.sql')).toEqual(['lasting']);
    expect(exec('-e PGHOST=db.acme.io db psql -f migrations/1.sql')).toEqual(['lasting']);
    expect(exec('--env-file x db psql -f migrations/1.sql')).toEqual(['lasting']);
    expect(exec('db dbmate --url postgres://localhost:6543/x up')).toEqual(['lasting']);
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
    ['a file of variables that is missing', change('    build', '    env_file: x.env\n    build')],
    [
      'a remote URL in a file of variables',
      {
        ...change('    build', '    env_file: x.env\n    build'),
        'x.env': 'REPLICA_URL=postgres://db.acme.io/x\n',
      },
    ],
    ['a variable that is not set', change('@db:5432', '@${DB_HOST}:5432')],
    [
      'a remote URL in an override file',
      {
        ...COMPOSE,
        'compose.override.yaml':
          'services:\n  web:\n    environment:\n      DATABASE_URL: postgres://db.acme.io/x\n',
      },
    ],
    [
      'another image in an override file',
      { ...COMPOSE, 'compose.override.yaml': 'services:\n  db:\n    image: alpine/socat\n' },
    ],
    ['another network', change('    build', '    networks: [other]\n    build')],
    [
      'a network of another project',
      change('services:', 'networks:\n  default:\n    external: true\nservices:'),
    ],
    [
      'the same name for another service',
      change('  web:', '  proxy:\n    image: acme/proxy\n    container_name: db\n  web:'),
    ],
    [
      'the same alias for another service',
      change(
        '  web:',
        '  proxy:\n    image: acme/proxy\n    networks:\n      default:\n        aliases: [db]\n  web:',
      ),
    ],
    ['a link with another name', change('    build', '    links: ["x:db"]\n    build')],
    ['a parent that is missing', change('    build', '    extends: other\n    build')],
    ['no replicas', change('    ports', '    deploy:\n      replicas: 0\n    ports')],
    ['an included file that is missing', change('services:', 'include: [x.yaml]\nservices:')],
  ])('finds a service with %s', (_, files) => {
    const run = `${UP}\n${start('docker compose run --rm web alembic upgrade head')}`;
    expect(judge(run, files)).toEqual(['lasting']);
  });

  const RUN_WEB = start('docker compose run --rm web alembic upgrade head');

  test('uses the values of variables, and the default of those that nothing sets', () => {
    const files = change('@db:5432', '@${H:-db}:5432');
    const remote = change('@db:5432', '@${H:-db.acme.io}:5432');
    const env = (host: string) => (text: string) =>
      text.replace('    steps:', `    env:\n      H: ${host}\n    steps:`);
    expect(judge(RUN_WEB, files)).toEqual(['container']);
    expect(judge(RUN_WEB, remote)).toEqual(['lasting']);
    expect(judge(RUN_WEB, { ...files, '.env': 'H=db.acme.io\n' })).toEqual(['lasting']);
    expect(judge(RUN_WEB, { ...remote, '.env': 'H=db\n' })).toEqual(['container']);
    // The file of another folder.
    expect(judge(RUN_WEB, { ...remote, 'api/.env': 'H=db\n' })).toEqual(['lasting']);
    expect(judge(RUN_WEB, files, env('db.acme.io'))).toEqual(['lasting']);
    expect(judge(RUN_WEB, remote, env('db'))).toEqual(['container']);
    expect(judge(RUN_WEB, files, env('${{ vars.H }}'))).toEqual(['lasting']);
    expect(judge(`${start('echo "H=$X" > .env')}\n${RUN_WEB}`, files)).toEqual(['lasting']);
    expect(judge(RUN_WEB, files, selfHosted)).toEqual(['lasting']);
    const password = change('postgres:x@', 'postgres:${PW}@');
    expect(judge(RUN_WEB, password, env('x'))).toEqual(['container']);
    const passed = change(
      '      DATABASE_URL: postgresql://postgres:x@db:5432/postgres',
      '      DATABASE_URL:',
    );
    expect(judge(RUN_WEB, passed)).toEqual(['lasting']);
    const url = (text: string) =>
      text.replace('    steps:', '    env:\n      DATABASE_URL: postgres://db:5432/x\n    steps:');
    expect(judge(RUN_WEB, passed, url)).toEqual(['container']);
  });

  test('does not read a project that a variable selects', () => {
    const selected = (text: string) =>
      text.replace('    steps:', '    env:\n      COMPOSE_FILE: x.yaml\n    steps:');
    expect(judge(RUN_WEB, COMPOSE, selected)).toEqual(['lasting']);
    expect(judge(RUN_WEB, { ...COMPOSE, '.env': 'COMPOSE_FILE=x.yaml\n' })).toEqual(['lasting']);
  });

  test.each([
    ['an override file', { ...COMPOSE, 'compose.override.yaml': 'services:\n  db: {}\n' }],
    [
      'a file of variables',
      {
        ...change('    build', '    env_file: [x.env]\n    build'),
        'x.env': 'REPLICA_URL=postgres://db:5432/x\n',
      },
    ],
    ['a network of the project', change('services:', 'networks:\n  default: {}\nservices:')],
    [
      'the same network for both',
      {
        'compose.yaml': COMPOSE['compose.yaml']
          .replace('    ports', '    networks: [back]\n    ports')
          .replace('    build', '    networks: { back: {}, front: {} }\n    build')
          .replace('services:', 'networks: { back: {}, front: {} }\nservices:'),
      },
    ],
    [
      'anchors',
      {
        'compose.yaml': `x-env: &env\n  DATABASE_URL: postgresql://postgres:x@db:5432/postgres\nx-web: &web\n  build: .\n  depends_on: [db]\n  environment: *env\nservices:\n  db:\n    image: postgres:16\n  web:\n    <<: *web\n    environment:\n      <<: *env\n      A: b\n`,
      },
    ],
    [
      'a parent',
      {
        ...change('    build', '    extends: { file: base.yaml, service: base }\n    build'),
        'base.yaml': 'services:\n  base:\n    environment:\n      A: b\n',
      },
    ],
    ['limits', change('    ports', '    deploy:\n      resources: {}\n    ports')],
    ['a link', change('    build', '    links: [db]\n    build')],
  ])('accepts a service with %s', (_, files) => {
    expect(judge(RUN_WEB, files)).toEqual(['container']);
  });

  test('accepts a stop before the first start, and not after it', () => {
    const down = start('docker compose down -v --remove-orphans');
    expect(judge(`${down}\n${UP}\n${MIGRATE}`, COMPOSE)).toEqual(['container']);
    expect(judge(`${UP}\n${down}\n${MIGRATE}`, COMPOSE)).toEqual(['lasting']);
    expect(judge(`${UP}\n${down}\n${UP}\n${MIGRATE}`, COMPOSE)).toEqual(['lasting']);
    const service = (text: string) =>
      text.replace(
        '    steps:',
        "    services:\n      db:\n        image: postgres\n        ports: ['5432:5432']\n    steps:",
      );
    const run = start('docker run -d -p 5433:5432 postgres');
    expect(judge(`${down}\n${run}\n${MIGRATE}`, {}, service)).toEqual(['lasting']);
  });

  test('merges the files that the command names, in their order', () => {
    const files = {
      ...COMPOSE,
      'ci.yaml':
        'services:\n  web:\n    environment:\n      - DATABASE_URL=postgresql://postgres:x@db:5432/ci\n',
      'prod.yaml':
        'services:\n  web:\n    environment:\n      DATABASE_URL: postgres://db.acme.io/x\n',
    };
    const run = (options: string) =>
      judge(start(`docker compose ${options} run --rm web alembic upgrade head`), files);
    expect(run('-f compose.yaml -f ci.yaml')).toEqual(['container']);
    expect(run('-f compose.yaml -f prod.yaml')).toEqual(['lasting']);
    expect(run('-f compose.yaml -f prod.yaml -f ci.yaml')).toEqual(['container']);
    expect(run('-f compose.yaml -f ci.yaml -f missing.yaml')).toEqual(['lasting']);
    expect(run('-f ci.yaml')).toEqual(['lasting']);
  });

  test('finds a remote variable of a parent, of an anchor and of a weaker file', () => {
    const url = 'postgres://db.acme.io/x';
    const parent = {
      ...change('    build', '    extends: { file: base.yaml, service: base }\n    build'),
      'base.yaml': `services:\n  base:\n    environment:\n      REPLICA_URL: ${url}\n`,
    };
    expect(judge(RUN_WEB, parent)).toEqual(['lasting']);
    const anchor = change(
      '      DATABASE_URL',
      `      <<: { REPLICA_URL: ${url} }\n      DATABASE_URL`,
    );
    expect(judge(RUN_WEB, anchor)).toEqual(['lasting']);
    const weaker = {
      ...COMPOSE,
      'compose.override.yaml': 'services:\n  web:\n    environment: {A: b}\n',
    };
    const replica = {
      ...weaker,
      'compose.yaml': COMPOSE['compose.yaml'].replace(
        '      DATABASE_URL',
        `      REPLICA_URL: ${url}\n      DATABASE_URL`,
      ),
    };
    expect(judge(RUN_WEB, weaker)).toEqual(['container']);
    expect(judge(RUN_WEB, replica)).toEqual(['lasting']);
  });

  describe('with included files', () => {
    const { 'compose.yaml': all } = COMPOSE;
    const [head = '', web = ''] = all.split(/(?= {2}web:)/);
    const including = (include: string, files: Readonly<Record<string, string>>) => ({
      'compose.yaml': `include:${include}\nservices:\n${web}`,
      ...files,
    });
    const DB_FILE = { 'db.yml': head };

    test.each([
      ['a path', including(' [db.yml]', DB_FILE)],
      ['a path from the folder', including(' [./db.yml]', DB_FILE)],
      ['a map', including(' [{ path: db.yml }]', DB_FILE)],
      [
        'a file that includes another',
        including(' [a.yml]', { 'a.yml': 'include: [db.yml]\n', ...DB_FILE }),
      ],
    ])('reads %s', (_, files) => {
      expect(judge(RUN_WEB, files)).toEqual(['container']);
      expect(judge(`${UP}\n${MIGRATE}`, files)).toEqual(['container']);
    });

    test.each([
      ['a missing file', including(' [db.yml]', {}), '`db.yml` was not read'],
      [
        'a file of another folder',
        including(' [x/db.yml]', { 'x/db.yml': head }),
        'includes other',
      ],
      ['a file from the network', including(' ["oci://x/y"]', DB_FILE), 'includes other'],
      [
        'a file with variables',
        including(' [{ path: db.yml, env_file: x.env }]', DB_FILE),
        'includes other',
      ],
      ['a file of a variable', including(' ["$X.yml"]', DB_FILE), 'includes other'],
      ['a file that includes itself', including(' [compose.yaml]', DB_FILE), 'includes'],
    ])('names %s', (_, files, why) => {
      const { migrations } = readTestConfiguration({
        ...files,
        [WORKFLOW]: createWorkflow(RUN_WEB),
      });
      expect(migrations.map(({ verdict }) => verdict.kind)).toEqual(['lasting']);
      expect(migrations[0]?.verdict.why).toContain('`compose.yaml` includes');
      expect(migrations[0]?.verdict.why).toContain(why);
    });

    test('finds another image and a second service of the same name', () => {
      const image = { 'db.yml': head.replace('postgres:16', 'acme/proxy') };
      expect(judge(RUN_WEB, including(' [db.yml]', image))).toEqual(['lasting']);
      const files = including(' [db.yml]', DB_FILE);
      const twice = {
        ...files,
        'compose.override.yaml': 'services:\n  db:\n    image: postgres\n',
      };
      expect(judge(RUN_WEB, twice)).toEqual(['lasting']);
    });
  });

  test('judges psql inside of the database', () => {
    const exec = (command: string) =>
      judge(`${UP}\n${start(`docker compose exec -T ${command}`)}`, COMPOSE);
    expect(exec('db psql -U postgres -f migrations/1.sql')).toEqual(['container']);
    expect(exec('db psql -h localhost -U postgres -f migrations/1.sql')).toEqual(['container']);
    expect(exec('db psql -h db.acme.io -f migrations/1.sql')).toEqual(['lasting']);
    expect(exec('db psql "$PROD_URL" -f migrations/1.sql')).toEqual(['lasting']);
    expect(exec('web psql -U postgres -f migrations/1.sql')).toEqual(['lasting']);
  });

  describe('with the command of a service', () => {
    const URL_OF_DB = 'postgresql://postgres:x@db:5432/postgres';
    const command = (text: string, more = '', from = '', to = '') => ({
      'compose.yaml': `${COMPOSE['compose.yaml']}    command: ${text}\n${more}`.replace(from, to),
    });
    const PRISMA = 'npx prisma migrate deploy';
    const UP_ALL = start('docker compose up -d');
    const RUN_APP = start('docker compose run --rm web');

    test.each([
      ['up of all services', UP_ALL, command(PRISMA)],
      ['up of two services', start('docker compose up -d db web'), command(PRISMA)],
      ['up of one service', start('docker compose up -d web'), command(PRISMA)],
      ['run', RUN_APP, command(PRISMA)],
      [
        'run without a dependency',
        `${UP}\n${RUN_APP}`,
        command(PRISMA, '', '    depends_on: [db]\n', ''),
      ],
      ['a text of a shell', UP_ALL, command(`sh -c "${PRISMA} && npm start"`)],
    ])('accepts %s', (_, steps, files) => {
      expect(judge(steps, files)).toEqual(['container']);
    });

    test.each([
      ['a remote URL', UP_ALL, command(PRISMA, '', URL_OF_DB, 'postgres://db.acme.io/x')],
      ['an unknown URL', RUN_APP, command(PRISMA, '', URL_OF_DB, '${PROD_URL:?}')],
      ['another image', UP_ALL, command(PRISMA, '', 'postgres:16', 'acme/proxy')],
      ['loopback', UP_ALL, command(PRISMA, '', '@db:', '@localhost:')],
      ['a variable of its shell', UP_ALL, command(`sh -c "export DATABASE_URL=$U; ${PRISMA}"`)],
      ['a file of its shell', UP_ALL, command(`sh -c ". ./env && ${PRISMA}"`)],
      ['a script', UP_ALL, { ...command('./migrate.sh'), 'migrate.sh': `${PRISMA}\n` }],
      ['an option of run', start('docker compose run -e DATABASE_URL=$U web'), command(PRISMA)],
      ['no database', start('docker compose up -d --no-deps web'), command(PRISMA)],
      ['no dependency', RUN_APP, command(PRISMA, '', '    depends_on: [db]\n', '')],
      [
        'another Docker host',
        UP_ALL.replace('docker compose', 'DOCKER_HOST=ssh://x docker compose'),
        command(PRISMA),
      ],
      [
        'another network',
        UP_ALL,
        command(PRISMA, '    networks: [other]\nnetworks: {other: {}}\n'),
      ],
    ])('finds %s', (_, steps, files) => {
      const found = judge(steps, files);
      expect(found).toContain('lasting');
      expect(found).not.toContain('container');
    });

    test('finds a volume on a self-hosted runner', () => {
      const volume = command(PRISMA, '', '    ports', '    volumes: [d:/x]\n    ports');
      expect(judge(UP_ALL, volume, selfHosted)).toEqual(['lasting']);
      expect(judge(UP_ALL, volume)).toEqual(['container']);
    });
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

test('judges a tool that a service of compose is, also with the words of the call', () => {
  const judgeTool = (run: string, host: string) =>
    readTestConfiguration({
      'compose.yml': `services:\n  db: {image: postgres:16}\n  m:\n    image: flyway/flyway:10\n    command: migrate\n    environment: {FLYWAY_URL: "jdbc:postgresql://${host}:5432/x"}\n    depends_on: [db]\n`,
      [WORKFLOW]: createWorkflow(`- run: docker compose up -d --wait db\n- run: ${run}`),
    }).migrations.map(({ verdict }) => verdict.kind);
  for (const run of ['docker compose up m', 'docker compose run m migrate']) {
    expect(judgeTool(run, 'db')).toEqual(['container']);
    expect(judgeTool(run, 'db.acme.io')).toEqual(['lasting']);
  }
});
