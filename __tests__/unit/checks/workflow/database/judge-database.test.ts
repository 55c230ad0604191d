import { createWorkflow, listFindings, readTestConfiguration, WORKFLOW } from '../support';

const LOCAL_URL = 'postgresql://postgres:postgres@localhost:5432/postgres';
const SERVICE = `services:
  postgres:
    image: postgres:16
    ports: ['5432:5432']`;
const STEP = `- run: dbmate up\n  env:\n    DATABASE_URL: ${LOCAL_URL}`;
const UNGOVERNED = ['ungoverned-migration'];

const listRules = (...args: Parameters<typeof listFindings>) =>
  listFindings(...args).map((each) => each.replace(/:.*/, ''));
const listKinds = (files: string | Readonly<Record<string, string>>) =>
  readTestConfiguration(files).migrations.map(({ verdict }) => verdict.kind);
const listWhy = (files: string | Readonly<Record<string, string>>) =>
  readTestConfiguration(files).migrations.map(({ verdict }) => verdict.why);
const withUrl = (url: string, job = SERVICE, run = 'dbmate up') =>
  createWorkflow(`- run: ${run}\n  env:\n    DATABASE_URL: ${url}`, { job });

describe('a container of the job', () => {
  test('accepts a service with a published port', () => {
    const text = createWorkflow(STEP, { job: SERVICE });
    expect(listRules(text)).toEqual([]);
    expect(readTestConfiguration(text).migrations[0]?.verdict).toEqual({
      kind: 'container',
      database: 'the service container `postgres` (`postgres:16`)',
      why: '`DATABASE_URL` leads to it from the runner',
    });
  });

  test.each([
    ['127.0.0.1', withUrl('postgres://a:b@127.0.0.1:5432/x')],
    ['the address of the machine on the bridge', withUrl('postgres://a:b@172.17.0.1:5432/x')],
    ['host.docker.internal', withUrl('postgres://a:b@host.docker.internal:5432/x')],
    [
      'another published port',
      withUrl('postgres://a:b@localhost:5433/x', SERVICE.replace('5432:', '5433:')),
    ],
    [
      'the port that Docker chooses',
      withUrl(
        'postgres://a:b@localhost:${{ job.services.postgres.ports[5432] }}/x',
        SERVICE.replace('5432:5432', '5432'),
      ),
    ],
    ['two hosts of the job', withUrl('postgres://a:b@localhost:5432,127.0.0.1:5432/x')],
    [
      'the name of the service in a job with container',
      withUrl('postgres://a:b@postgres:5432/x', `container: node:22\n${SERVICE}`),
    ],
    [
      'the name of the service in a container whose tag is not known',
      withUrl('postgres://a:b@postgres:5432/x', `container: node:\${{ vars.TAG }}\n${SERVICE}`),
    ],
    [
      'the variable of goose',
      createWorkflow(
        '- run: goose -dir m up\n  env:\n    GOOSE_DRIVER: postgres\n    GOOSE_DBSTRING: host=localhost port=5432 user=a',
        { job: SERVICE },
      ),
    ],
    [
      'an image of every matrix value',
      withUrl(
        LOCAL_URL,
        `strategy:\n  matrix:\n    pg: ['postgres:15', 'pgvector/pgvector:pg16']\n${SERVICE.replace('postgres:16', '${{ matrix.pg }}')}`,
      ),
    ],
    ['a secret password', withUrl('postgres://a:${{ secrets.PW }}@localhost:5432/x')],
    [
      'a secret user, password and database',
      withUrl('postgres://${{ secrets.U }}:${{ secrets.PW }}@localhost:5432/${{ secrets.DB }}'),
    ],
    [
      'a secret password in a variable of the shell',
      createWorkflow(
        `- run: dbmate --url "postgres://a:$PW@localhost:5432/x" up\n  env:\n    PW: \${{ secrets.PW }}`,
        { job: SERVICE },
      ),
    ],
    [
      'a password that the shell does not expand',
      withUrl("'postgres://a:b%40c@localhost:5432/x?sslmode=disable'"),
    ],
    [
      'GITHUB_ENV of an earlier step',
      createWorkflow(`- run: echo "DATABASE_URL=${LOCAL_URL}" >> $GITHUB_ENV\n- run: dbmate up`, {
        job: SERVICE,
      }),
    ],
    [
      'the option of the command',
      createWorkflow(`- run: dbmate --url ${LOCAL_URL} up`, { job: SERVICE }),
    ],
    [
      'a container in the network of the runner',
      createWorkflow(
        `- run: docker run --rm --network host -e DATABASE_URL=${LOCAL_URL} amacneil/dbmate up`,
        { job: SERVICE },
      ),
    ],
    [
      'a self-hosted runner',
      `on: push\njobs:\n  a:\n    runs-on: [self-hosted]\n${SERVICE.replaceAll(/^/gm, '    ')}\n    steps:\n${STEP.replaceAll(/^/gm, '      ')}\n`,
    ],
    ['jdbc:tc:', createWorkflow('- run: flyway -url=jdbc:tc:postgresql:16:///x migrate')],
    ['the local stack of Supabase', createWorkflow('- run: supabase db reset')],
  ])('accepts %s', (_, text) => {
    expect(listKinds(text).every((kind) => kind === 'container')).toBe(true);
    expect(listKinds(text)).not.toEqual([]);
    expect(listRules(text)).toEqual([]);
  });

  test.each([
    ['socat under the name of the host', SERVICE.replace('postgres:16', 'alpine/socat')],
    [
      'cloud-sql-proxy',
      SERVICE.replace('postgres:16', 'gcr.io/cloud-sql-connectors/cloud-sql-proxy:2'),
    ],
    ['pgbouncer', SERVICE.replace('postgres:16', 'edoburu/pgbouncer')],
    ['an image with a similar name', SERVICE.replace('postgres:16', 'acme/postgres:16')],
    [
      'a registry with the name of the image',
      SERVICE.replace('postgres:16', 'postgres:5000/socat'),
    ],
    ['an image that is not known', SERVICE.replace('postgres:16', '${{ vars.IMAGE }}')],
    [
      'one matrix value that is not a database',
      `strategy:\n  matrix:\n    pg: ['postgres:15', 'alpine/socat']\n${SERVICE.replace('postgres:16', '${{ matrix.pg }}')}`,
    ],
    ['another entry point', `${SERVICE}\n    options: --entrypoint socat`],
    ['a host entry', `${SERVICE}\n    options: --add-host=localhost:10.0.0.5`],
    ['no service', ''],
    ['no published port', SERVICE.replace("    ports: ['5432:5432']", '')],
    ['another published port', SERVICE.replace('5432:', '5433:')],
    ['a job that runs in a container', `container: node:22\n${SERVICE}`],
    ['a container that is not known', `container: \${{ vars.IMAGE }}\n${SERVICE}`],
  ])('finds a URL of localhost with %s', (_, job) => {
    expect(listRules(withUrl(LOCAL_URL, job))).toContain('ungoverned-migration');
  });

  test.each([
    ['the name of the service on the runner', 'postgres://a:b@postgres:5432/x'],
    ['one remote host of two', 'postgres://a:b@localhost:5432,db.example.com:5432/x'],
    ['a host in the query', 'postgres://a:b@localhost:5432/x?host=db.acme.io'],
    ['hostaddr', 'postgres://a:b@localhost:5432/x?hostaddr=10.0.0.5'],
    ['a service file', 'postgres://localhost:5432/x?service=prod'],
    ['no host', 'postgres:///x'],
    ['a socket', 'postgres:///x?host=/var/run/postgresql'],
    ['a secret', '${{ secrets.DATABASE_URL }}'],
    ['a secret host', 'postgres://a:${{ secrets.PW }}@${{ secrets.HOST }}:5432/x'],
    ['a secret port', 'postgres://a:b@localhost:${{ secrets.PORT }}/x'],
    ['secret options', 'postgres://a:b@localhost:5432/x?${{ vars.OPTIONS }}'],
    ['a secret password of a remote host', 'postgres://a:${{ secrets.PW }}@db.acme.io:5432/x'],
    ['a secret password with another port', 'postgres://a:${{ secrets.PW }}@localhost:5433/x'],
    ['another address of the bridge', 'postgres://a:b@172.17.0.2:5432/x'],
    [
      'a port of a service that does not exist',
      'postgres://a:b@localhost:${{ job.services.x.ports[5432] }}/x',
    ],
  ])('finds %s', (_, url) => {
    expect(listRules(withUrl(url))).toContain('ungoverned-migration');
  });

  test.each([
    ['PGHOSTADDR', 'PGHOSTADDR: 10.0.0.5'],
    ['PGSERVICE', 'PGSERVICE: prod'],
  ])('finds %s beside a local URL', (_, variable) => {
    const steps = `- run: psql ${LOCAL_URL} -f migrations/1.sql\n  env:\n    ${variable}`;
    expect(listRules(createWorkflow(steps, { job: SERVICE }))).toEqual(UNGOVERNED);
  });

  test('judges connection strings of .NET', () => {
    const kinds = (text: string) =>
      listKinds(
        createWorkflow(
          `- run: dotnet ef database update\n  env:\n    ConnectionStrings__Default: "${text}"`,
          { job: SERVICE },
        ),
      );
    const rest = 'Database=x;Username=a;Password=b';
    expect(kinds(`Host=localhost;Port=5432;${rest}`)).toEqual(['container']);
    expect(kinds(`Server=127.0.0.1;${rest};`)).toEqual(['container']);
    expect(kinds('Host=localhost;Password=${{ secrets.PW }}')).toEqual(['container']);
    expect(kinds(`Host=db.acme.io;Port=5432;${rest}`)).toEqual(['lasting']);
    expect(kinds(`Host=localhost;Port=6543;${rest}`)).toEqual(['lasting']);
    expect(kinds(`Host=localhost;Host=db.acme.io;${rest}`)).toEqual(['lasting']);
    expect(kinds(`Host=localhost,db.acme.io;${rest}`)).toEqual(['lasting']);
    expect(kinds('Host=${{ secrets.H }};Password=b')).toEqual(['lasting']);
    expect(kinds(rest)).toEqual(['lasting']);
  });

  test('judges psql by -h and PGHOST', () => {
    const psql = (words: string, env = 'A: b') =>
      listKinds(
        createWorkflow(`- run: psql ${words} -f migrations/1.sql\n  env:\n    ${env}`, {
          job: SERVICE,
        }),
      );
    expect(psql('-h localhost -U postgres')).toEqual(['container']);
    expect(psql('-h db.acme.io')).toEqual(['lasting']);
    expect(psql('-h localhost -p 6543')).toEqual(['lasting']);
    expect(psql('-U postgres', 'PGHOST: localhost')).toEqual(['container']);
    expect(psql('-U postgres', 'PGHOST: "${{ vars.H }}"')).toEqual(['lasting']);
    expect(psql('-U postgres')).toEqual(['lasting']);
    expect(psql('"$OTHER_URL"')).toEqual(['lasting']);
  });
});

describe('between the command and its container', () => {
  const withStep = (step: string) => createWorkflow(`${step}\n${STEP}`, { job: SERVICE });
  test.each([
    ['ssh -L', 'ssh -fN -L 5432:db.internal:5432 deploy@bastion'],
    ['ssh with options after the host', 'ssh deploy@bastion -NfL 5432:db:5432'],
    ['ssh on two lines', 'ssh \\\n    -L 5432:db:5432 x'],
    ['ssh with unknown options', 'ssh $OPTIONS deploy@bastion'],
    ['kubectl port-forward', 'kubectl port-forward svc/db 5432:5432 &'],
    ['cloud-sql-proxy', './cloud-sql-proxy --port 5432 acme:eu:db &'],
    ['cloud_sql_proxy', 'cloud_sql_proxy -instances=a=tcp:5432 &'],
    ['socat', 'socat TCP-LISTEN:5432,fork TCP:db:5432 &'],
    ['ssm start-session', 'aws ssm start-session --target i-1 &'],
    ['fly proxy', 'fly proxy 5432 -a db &'],
    ['chisel', 'chisel client x 5432:db:5432 &'],
    ['/etc/hosts', 'echo "10.0.0.5 localhost" | sudo tee -a /etc/hosts'],
    ['--add-host', 'docker run --add-host localhost:10.0.0.5 x'],
    ['iptables', 'sudo iptables -t nat -A OUTPUT -p tcp --dport 5432 -j DNAT --to 10.0.0.5'],
    ['docker stop', 'docker stop $(docker ps -q)'],
  ])('finds %s', (_, run) => {
    expect(listRules(withStep(`- run: |\n    ${run}`))).toEqual(UNGOVERNED);
  });

  test('finds a tunnel in a script, a composite action, a package script and an action', () => {
    const tunnel = 'ssh -fN -L 5432:db:5432 x';
    const files = (step: string, more: Record<string, string>) => ({
      [WORKFLOW]: withStep(step),
      ...more,
    });
    const script = { 'scripts/open.sh': `${tunnel}\n` };
    expect(listRules(files('- run: ./scripts/open.sh', script))).toEqual(UNGOVERNED);
    expect(
      listRules(files('- run: node tools/open.js', { 'tools/open.js': `run('${tunnel}')` })),
    ).toEqual(UNGOVERNED);
    const action = `runs:\n  using: composite\n  steps:\n    - shell: bash\n      run: ${tunnel}\n`;
    expect(listRules(files('- uses: ./open', { 'open/action.yml': action }))).toEqual(UNGOVERNED);
    const packages = { 'package.json': JSON.stringify({ scripts: { open: tunnel } }) };
    expect(listRules(files('- run: npm run open', packages))).toEqual(UNGOVERNED);
    expect(listRules(files('- uses: acme/ssh-tunnel@v1', {}))).toEqual(UNGOVERNED);
    const program = { 'open/action.yml': 'runs:\n  using: node24\n  main: x.js\n' };
    expect(listRules(files('- uses: ./open', program))).toEqual(UNGOVERNED);
  });

  test.each([
    ['ssh-keyscan', 'ssh-keyscan github.com >> ~/.ssh/known_hosts'],
    ['a comment', '# ssh -L 5432:db:5432 x'],
    ['docker run --rm', 'docker run --rm alpine true'],
    ['the host of a container', 'docker run --add-host=host.docker.internal:host-gateway x'],
  ])('accepts %s', (_, run) => {
    expect(listRules(withStep(`- run: |\n    ${run}`))).toEqual([]);
  });

  const withFiles = (run: string, files: Readonly<Record<string, string>>) => ({
    ...files,
    [WORKFLOW]: withStep(`- run: |\n    ${run}`),
  });

  test.each([
    ['a comment of a program', 'node x.js', 'x.js', '// ?pgbouncer=true and ssh -L 5432:db:5432'],
    ['a comment of a Python program', 'python x.py', 'x.py', 'a = 1  # behind pgbouncer'],
    ['the query of a URL', 'node x.js', 'x.js', "url = 'postgres://a@db/x?pgbouncer=true';"],
    ['a part of a query', 'node x.js', 'x.js', 'url = `${base}&pgbouncer=true`;'],
    ['a parameter', 'node x.js', 'x.js', 'if (params.get("pgbouncer") === "true") warn();'],
    ['a setting', 'node x.js', 'x.js', 'open({ pgbouncer: true });'],
    ['a URL', './x.sh', 'x.sh', 'curl -fsS https://acme.io/envoy/health'],
    ['a part of the project', './x.sh', 'x.sh', 'cargo test --lib -p nft --features gost'],
  ])('accepts the name of a proxy in %s', (_, run, file, text) => {
    expect(listRules(withFiles(run, { [file]: `${text}\n` }))).toEqual([]);
  });

  test.each([
    ['a program', './x.sh', 'x.sh', 'true\npgbouncer -d pgbouncer.ini', 2],
    ['a program after an option', './x.sh', 'x.sh', 'sudo -E nft add table nat', 1],
    ['an image', './x.sh', 'x.sh', 'docker run -d -p 5432:5432 haproxy:2', 1],
    ['an image of an organization', './x.sh', 'x.sh', 'docker run edoburu/pgbouncer', 1],
    ['a command of a program', 'node x.js', 'x.js', "// socat\nspawn('socat', args);", 2],
    ['a command of a method', 'node x.js', 'x.js', 'shell.run("pgbouncer");', 1],
    ['a command beside a comment', 'node x.js', 'x.js', "run('ssh -NL 5432:db:5432 x'); // x", 1],
    ['a URL that runs', './x.sh', 'x.sh', 'curl -s https://acme.io/ngrok.sh | bash', 1],
    ['a program after a build', './x.sh', 'x.sh', 'cargo test -p nft; nft add table nat', 1],
  ])('finds the name of a proxy as %s, with its line', (_, run, file, text, line) => {
    const files = withFiles(run, { [file]: `${text}\n` });
    expect(listRules(files)).toEqual(UNGOVERNED);
    expect(listWhy(files)[0]).toContain(`\`${file}:${line}\``);
  });

  describe('a recipe', () => {
    const MAKEFILE = `X = a:b
build: clean
\tcargo build

.PHONY: clean
clean:
\trm -rf x

open:
\tssh -fNL 5432:db:5432 x
start: open
again:
\t$(MAKE) open
any:
\tmake $(TARGET)
`;
    const JUSTFILE = `set shell := ["bash", "-c"]

alias o := open

build target="x": clean
    cargo build {{target}}

clean:
    rm -rf x

open *args:
    ssh -fNL 5432:db:5432 x

start: open
`;
    test.each([
      ['make build', 'Makefile', MAKEFILE],
      ['make', 'Makefile', MAKEFILE],
      ['make clean build && echo "$X"', 'Makefile', MAKEFILE],
      ['just build a', 'justfile', JUSTFILE.replace('alias o := open\n', '')],
      ['just', 'justfile', JUSTFILE.replace('alias o := open\n', '')],
    ])('counts only if the job starts it: %s', (run, file, text) => {
      const used = text.replace(/any:\n.*\n/, '');
      expect(listRules(withFiles(run, { [file]: used }))).toEqual([]);
      expect(listRules(withFiles(`${run}\n    docker stop db`, { [file]: used }))).toEqual(
        UNGOVERNED,
      );
    });

    test.each([
      ['make open', 'Makefile', MAKEFILE],
      ['make build open', 'Makefile', MAKEFILE],
      ['make start', 'Makefile', MAKEFILE],
      ['make again', 'Makefile', MAKEFILE],
      ['make any', 'Makefile', MAKEFILE],
      ['make "$TARGET"', 'Makefile', MAKEFILE],
      ['make ${{ inputs.target }}', 'Makefile', MAKEFILE],
      ['echo open | xargs make', 'Makefile', MAKEFILE],
      ['make build', 'Makefile', MAKEFILE.replace('X = a:b', 'X = docker run haproxy:2')],
      ['make build', 'Makefile', `${MAKEFILE}define run\ndocker run haproxy:2\nendef\n`],
      ['just open', 'justfile', JUSTFILE],
      ['just start', 'justfile', JUSTFILE],
      ['just o', 'justfile', JUSTFILE],
    ])('counts if it can start: %s', (run, file, text) => {
      expect(listRules(withFiles(run, { [file]: text }))).toEqual(UNGOVERNED);
    });
  });

  test('accepts a container that is stopped after the migration', () => {
    const text = createWorkflow(`${STEP}\n- run: docker stop x`, { job: SERVICE });
    expect(listRules(text)).toEqual([]);
  });

  test.each([
    ['ssh', `ssh host "dbmate --url ${LOCAL_URL} up"`],
    ['kubectl exec', `kubectl exec pod -- dbmate --url ${LOCAL_URL} up`],
    ['a program of unknown effect', `doppler run -- dbmate --url ${LOCAL_URL} up`],
    [
      'a container of its own network',
      `docker run -e DATABASE_URL=${LOCAL_URL} amacneil/dbmate up`,
    ],
    ['a running container', `docker exec x dbmate --url ${LOCAL_URL} up`],
    [
      'a Docker host elsewhere',
      `docker -H ssh://x run --network host -e DATABASE_URL=${LOCAL_URL} amacneil/dbmate up`,
    ],
  ])('finds a command that %s runs', (_, run) => {
    expect(listRules(createWorkflow(`- run: ${run}`, { job: SERVICE }))).toEqual(UNGOVERNED);
  });
});

describe('an action that migrates', () => {
  const URL = 'postgres://a:b@HOST:5432/x?search_path=public&sslmode=disable';
  const JDBC = 'jdbc:postgresql://HOST:5432/x';
  const judge = (uses: string, input: string, url: string, job = SERVICE, more = '') =>
    listKinds(createWorkflow(`- uses: ${uses}\n  with:\n    ${input}: ${url}${more}`, { job }));
  const ATLAS = 'ariga/atlas-action/migrate/apply@v1';
  const REDGATE = 'red-gate/flyway-actions/migrations/deploy@v1';
  const LIQUIBASE = 'liquibase-github-actions/update@v4';

  test.each([
    [ATLAS, 'url', URL, 'localhost'],
    [REDGATE, 'target-url', JDBC, 'localhost'],
    ['ariga/atlas-deploy-action@v0', 'url', URL, 'postgres'],
    [LIQUIBASE, 'url', JDBC, 'postgres'],
    ['joshuaavalon/flyway-action@v3', 'url', JDBC, 'postgres'],
  ])('reads the URL of %s', (uses, input, url, host) => {
    const withHost = (name: string) => url.replace('HOST', name);
    expect(judge(uses, input, withHost(host))).toEqual(['container']);
    expect(judge(uses, input, withHost(host), '')).toEqual(['lasting']);
    expect(judge(uses, input, withHost('db.acme.io'))).toEqual(['lasting']);
    expect(judge(uses, input, withHost('${{ secrets.H }}'))).toEqual(['lasting']);
    expect(judge(uses, input, '${{ secrets.U }}')).toEqual(['lasting']);
    expect(judge(uses, input, withHost(host === 'postgres' ? 'localhost' : 'postgres'))).toEqual([
      'lasting',
    ]);
    expect(judge(uses, 'config', withHost(host))).toEqual(['lasting']);
    expect(judge(uses, input, `\${{ env.U }}`, `env:\n  U: ${withHost(host)}\n${SERVICE}`)).toEqual(
      ['container'],
    );
  });

  test('is lasting with another input that selects the database', () => {
    const local = JDBC.replace('HOST', 'localhost');
    expect(judge(REDGATE, 'target-url', local, SERVICE, '\n    extra-args: -url=x')).toEqual([
      'lasting',
    ]);
    const named = JDBC.replace('HOST', 'postgres');
    expect(judge(LIQUIBASE, 'url', named, SERVICE, '\n    defaultsFile: x')).toEqual(['lasting']);
    expect(judge('bytebase/rollout-action@v1', 'url', named)).toEqual(['lasting']);
  });

  test('reads a database that is not Postgres', () => {
    expect(judge(ATLAS, 'url', 'mysql://a:b@db.acme.io/x')).toEqual(['other']);
  });

  test('is lasting beside a tunnel', () => {
    const text = createWorkflow(
      `- run: ssh -fNL 5432:db:5432 x\n- uses: ${ATLAS}\n  with:\n    url: ${LOCAL_URL}`,
      { job: SERVICE },
    );
    expect(listKinds(text)).toEqual(['lasting']);
  });

  test('reaches the services by their names in a step with an image', () => {
    const kinds = (host: string) =>
      listKinds(
        createWorkflow(
          `- uses: docker://flyway/flyway:10\n  with:\n    args: -url=jdbc:postgresql://${host}:5432/x migrate`,
          { job: SERVICE },
        ),
      );
    expect(kinds('postgres')).toEqual(['container']);
    expect(kinds('localhost')).toEqual(['lasting']);
    expect(kinds('other')).toEqual(['lasting']);
  });
});

test('dotenv keeps the variables that are set, and can add others', () => {
  const kinds = (run: string) =>
    listKinds(
      createWorkflow(`- run: ${run}\n  env:\n    DATABASE_URL: ${LOCAL_URL}`, { job: SERVICE }),
    );
  expect(kinds('dotenv -e .env -- dbmate up')).toEqual(['container']);
  expect(kinds('dotenv -o -e .env -- dbmate up')).toEqual(['lasting']);
  expect(kinds('env-cmd dbmate up')).toEqual(['lasting']);
  expect(kinds('dotenv -e .env -- alembic upgrade head')).toEqual(['lasting']);
});

describe('the reason for a database that cannot be told', () => {
  const hasura = 'docker exec hasura hasura-cli migrate apply --database-name default';
  const why = (uses: string, run = hasura, after = '') =>
    listWhy(createWorkflow(`- uses: ${uses}\n- run: ${run}${after}`))[0];

  test('names the container and the action that can have started it', () => {
    expect(why('acme/tools/setup-e2e-environment@v10')).toBe(
      'no variable that reaches it in the container `hasura` contains the address of a database. The code of `acme/tools/setup-e2e-environment@v10` at `.github/workflows/x.yml:6` was not read, and can start a database',
    );
    expect(why('acme/start-postgres@v1', `dbmate --url ${LOCAL_URL} up`)).toContain(
      'The code of `acme/start-postgres@v1` at',
    );
  });

  test('does not name other actions', () => {
    for (const uses of ['actions/checkout@v4', 'acme/lint@v1', 'docker/setup-buildx-action@v3']) {
      expect(why(uses)).toMatch(/contains the address of a database$/);
    }
    expect(why('acme/start-postgres@v1', 'dbmate --url postgres://db.acme.io/x up')).not.toContain(
      'start-postgres',
    );
    expect(why('actions/checkout@v4', hasura, '\n- uses: acme/start-postgres@v1')).not.toContain(
      'start-postgres',
    );
  });
});

describe('the role beside a container', () => {
  const withRole = (role: string) =>
    createWorkflow(STEP, { job: `env:\n  DB_ROLE: ${role}\n${SERVICE}` });
  test('accepts staging', () => {
    expect(listRules(withRole('staging'))).toEqual([]);
  });

  test.each(['prod', 'replica', '${{ vars.DB_ROLE }}'])('judges %s as for any database', (role) => {
    expect(listRules(withRole(role))).toContain('unenforced-role');
  });

  test('is quiet on an untrusted event, and not for a lasting database', () => {
    const on = 'pull_request_target';
    expect(listRules(createWorkflow(STEP, { job: SERVICE, on }))).toEqual([]);
    expect(listRules(createWorkflow(STEP, { on }))).toEqual([
      'ungoverned-migration',
      'untrusted-trigger',
    ]);
  });
});

describe('the values of a variable', () => {
  const steps = (before: string, run: string) =>
    createWorkflow(`- run: |\n${before.replaceAll(/^/gm, '    ')}\n- run: ${run}`, {
      job: SERVICE,
    });
  const REMOTE = 'postgresql://a:b@db.acme.io/x';

  test('joins the branches of a step', () => {
    const branch = (one: string, other: string) =>
      createWorkflow(
        `- run: |\n    if [ "$X" = 1 ]; then\n      export DATABASE_URL=${one}\n    else\n      export DATABASE_URL=${other}\n    fi\n    dbmate up`,
        { job: SERVICE },
      );
    expect(listKinds(branch(LOCAL_URL, LOCAL_URL))).toEqual(['container']);
    expect(listKinds(branch(REMOTE, LOCAL_URL))).toEqual(['lasting']);
    expect(listKinds(branch('"${{ secrets.U }}"', LOCAL_URL))).toEqual(['lasting']);
    expect(listKinds(branch('"$PROD"', LOCAL_URL))).toEqual(['lasting']);
  });

  test.each([
    ['postgres://a:b@localhost:5432/$(uuidgen)', 'container'],
    ['"postgres://a:b@localhost:5432/$(uuidgen)"', 'container'],
    ['postgres://a:b@localhost:5432/t_$(date +%s | cut -c 1-8)', 'container'],
    ['postgres://a:b@localhost:5432/t_$((RANDOM))', 'container'],
    ['postgres://a:$(cat pw)@localhost:5432/x', 'container'],
    ['postgres://a:b@$(cat host):5432/x', 'lasting'],
    ['postgres://a:b@localhost:$(cat port)/x', 'lasting'],
    ['postgres://a:b@localhost:5432/x?$(cat options)', 'lasting'],
    ['$(cat url)', 'lasting'],
    ['postgres://a:b@localhost:6543/$(uuidgen)', 'lasting'],
  ])('reads the output of a command in the value of a script: %s', (value, kind) => {
    const files = (run: string) => ({
      'scripts/test.sh': `#!/usr/bin/env bash\nexport DATABASE_URL=${value}\ndbmate up\n`,
      [WORKFLOW]: createWorkflow(`- run: ${run}`, { job: SERVICE }),
    });
    expect(listKinds(files('./scripts/test.sh'))).toEqual([kind]);
  });

  test('joins the branches of a variable in the command', () => {
    const text = createWorkflow(
      `- run: |\n    U=\${{ secrets.U }}\n    [ "$X" ] && U=${LOCAL_URL}\n    dbmate --url "$U" up`,
      { job: SERVICE },
    );
    expect(listKinds(text)).toEqual(['lasting']);
  });

  const branches = (one: string, other: string, run: string, files = {}) =>
    listKinds({
      ...files,
      [WORKFLOW]: createWorkflow(
        `- run: |\n    if [ "$X" ]; then\n      ${one}\n    else\n      ${other}\n    fi\n    ${run}`,
        { job: SERVICE },
      ),
    });

  test('joins the options, the driver and the files in the command', () => {
    const supabase = 'supabase db reset $FLAGS';
    expect(branches('FLAGS=--linked', 'FLAGS=--local', supabase)).toEqual(['lasting']);
    expect(branches('FLAGS=--linked', 'FLAGS=""', supabase)).toEqual(['lasting']);
    expect(branches('FLAGS="--debug --linked"', 'FLAGS="--debug --local"', supabase)).toEqual([
      'lasting',
    ]);
    expect(branches('FLAGS=--debug', 'FLAGS=--local', supabase)).toEqual(['container']);
    const goose = 'goose -dir m $DRIVER "$DSN" up';
    expect(branches('DRIVER=postgres', 'DRIVER=mysql', goose)).toEqual(['lasting']);
    expect(branches('DRIVER=sqlite3', 'DRIVER=mysql', goose)).toEqual(['other']);
    const schema = (provider: string) => `datasource db {\n  provider = "${provider}"\n}\n`;
    const files = { 'a.prisma': schema('postgresql'), 'b.prisma': schema('mysql') };
    const prisma = 'prisma migrate deploy --schema $S';
    expect(branches('S=a.prisma', 'S=b.prisma', prisma, files)).toEqual(['lasting']);
    expect(branches('S=b.prisma', 'S=b.prisma', prisma, files)).toEqual(['other']);
  });

  test.each([
    ['PGHOSTADDR', '10.0.0.5', '127.0.0.1'],
    ['PGSERVICE', 'prod', ''],
  ])('joins the values of %s', (name, other, local) => {
    const run = `psql postgres://a:b@127.0.0.1:5432/x -f migrations/1.sql`;
    const kinds = (one: string, two: string) =>
      branches(`export ${name}=${one}`, `export ${name}=${two}`, run);
    expect(kinds(local, local)).toEqual(['container']);
    expect(kinds(other, local)).toEqual(['lasting']);
    expect(kinds(local, other)).toEqual(['lasting']);
  });

  test('joins the values of a loop', () => {
    const loop = (list: string) =>
      createWorkflow(`- run: for u in ${list}; do export DATABASE_URL=$u; dbmate up; done`, {
        job: SERVICE,
      });
    expect(listKinds(loop(`${LOCAL_URL} ${REMOTE}`))).toEqual(['lasting']);
    expect(listKinds(loop(LOCAL_URL))).toEqual(['container']);
  });

  test('uses the default of a variable that is not set', () => {
    const text = (env: string) =>
      createWorkflow(`- run: dbmate --url "\${TEST_URL:-${LOCAL_URL}}" up\n  env:\n    ${env}`, {
        job: SERVICE,
      });
    expect(listKinds(text('A: b'))).toEqual(['container']);
    expect(listKinds(text('TEST_URL: ${{ secrets.U }}'))).toEqual(['lasting']);
  });

  test.each([
    ['a file', 'cat .env.ci >> $GITHUB_ENV'],
    ['a dynamic name', 'echo "$NAME=$VALUE" >> $GITHUB_ENV'],
    ['a program', 'node -e "core.exportVariable(\'DATABASE_URL\', u)"'],
  ])('finds %s that is written to GITHUB_ENV', (_, write) => {
    const job = `env:\n  DATABASE_URL: ${LOCAL_URL}\n${SERVICE}`;
    const text = createWorkflow(`- run: |\n    ${write}\n- run: dbmate up`, { job });
    expect(listKinds(text)).toEqual(['lasting']);
    expect(listWhy(text)[0]).toContain(`${WORKFLOW}:`);
    const own = createWorkflow(`- run: |\n    ${write}\n${STEP}`, { job: SERVICE });
    expect(listKinds(own)).toEqual(['container']);
  });

  test('finds an action that exports secrets, unless the step sets its own variable', () => {
    const action = '- uses: hashicorp/vault-action@v3';
    const job = `env:\n  DATABASE_URL: ${LOCAL_URL}\n${SERVICE}`;
    expect(listKinds(createWorkflow(`${action}\n- run: dbmate up`, { job }))).toEqual(['lasting']);
    expect(listKinds(createWorkflow(`${action}\n${STEP}`, { job }))).toEqual(['container']);
  });

  test('finds a value that only some earlier steps write', () => {
    expect(
      listKinds(
        steps(
          `if [ "$X" ]; then echo "DATABASE_URL=${REMOTE}" >> $GITHUB_ENV; fi\necho "DATABASE_URL=${LOCAL_URL}" >> $GITHUB_ENV`,
          'dbmate up',
        ),
      ),
    ).toEqual(['lasting']);
  });

  test.each([
    ['an unknown file', 'source .env.deploy'],
    ['eval', 'eval "$(./print-env)"'],
    ['exported words', 'export $(cat .env | xargs)'],
  ])('finds %s before the command', (_, line) => {
    const text = createWorkflow(
      `- run: |\n    ${line}\n    dbmate up\n  env:\n    DATABASE_URL: ${LOCAL_URL}`,
      { job: SERVICE },
    );
    expect(listKinds(text)).toEqual(['lasting']);
  });

  test('knows which variables read sets, and that a dot at the end of a line sources nothing', () => {
    const kinds = (line: string) =>
      listKinds(
        createWorkflow(
          `- run: |\n    ${line}\n    dbmate up\n  env:\n    DATABASE_URL: ${LOCAL_URL}`,
          { job: SERVICE },
        ),
      );
    expect(kinds('read -r prio rest <<< "$X"')).toEqual(['container']);
    expect(kinds('while read prio; do echo "$prio"; done < list')).toEqual(['container']);
    expect(kinds('read -r DATABASE_URL < url.txt')).toEqual(['lasting']);
    expect(kinds('read -r prio DATABASE_URL < url.txt')).toEqual(['lasting']);
    expect(kinds('read "$NAME" < url.txt')).toEqual(['lasting']);
    expect(kinds('read -t 5 DATABASE_URL < url.txt')).toEqual(['lasting']);
    expect(kinds('while read -r line; do export "$line"; done < list')).toEqual(['lasting']);
    expect(kinds('docker build .\n    dbmate status')).toEqual(['container']);
    expect(kinds('. env.deploy')).toEqual(['lasting']);
  });

  test('ignores programs in other languages that a script names', () => {
    const kinds = (file: string, text: string) =>
      listKinds({
        [file]: text,
        [WORKFLOW]: createWorkflow(
          `- run: ${file} db:migrate\n  env:\n    DATABASE_URL: ${LOCAL_URL}`,
          { job: SERVICE },
        ),
      });
    const code = 'eval File.read("x")\n';
    expect(kinds('bin/rails', `#!/usr/bin/env ruby\n${code}`)).toEqual(['container']);
    expect(kinds('bin/rails', `#!/usr/bin/env bash\n${code}bin/rake db:migrate\n`)).toContain(
      'lasting',
    );
  });

  test('accepts a virtual environment', () => {
    const text = createWorkflow(
      `- run: |\n    source .venv/bin/activate\n    alembic upgrade head\n  env:\n    DATABASE_URL: ${LOCAL_URL}`,
      { job: SERVICE },
    );
    expect(listKinds(text)).toEqual(['container']);
  });
});

describe('several roles beside a container', () => {
  const rules = (one: string, other: string) =>
    listRules(
      createWorkflow(
        `- run: |\n    if [ "$X" ]; then\n      ${one}\n    else\n      ${other}\n    fi\n    dbmate up\n  env:\n    DATABASE_URL: ${LOCAL_URL}`,
        { job: SERVICE },
      ),
    );
  const role = (name: string) => `export DB_ROLE=${name}`;

  test('are judged as for any database if one of them is not temporary', () => {
    for (const other of ['prod', 'replica', '"${{ vars.R }}"']) {
      expect(rules(role(other), role('staging'))).toContain('unenforced-role');
      expect(rules(role('staging'), role(other))).toContain('unenforced-role');
      expect(rules(role(other), ':')).toEqual(UNGOVERNED);
    }
  });

  test('are quiet if all are temporary', () => {
    expect(rules(role('staging'), role('staging'))).toEqual([]);
    expect(rules(role('staging'), ':')).toEqual([]);
  });

  test('count with the strictest one', () => {
    const text = createWorkflow(
      `- run: |\n    if x; then ${role('prod')}; else ${role('staging')}; fi\n    dbmate up`,
    );
    expect(readTestConfiguration(text).migrations[0]?.variables.get('DB_ROLE')).toBe('prod');
  });
});

describe('a role that only a branch sets', () => {
  const rules = (steps: string, job = '') => listRules(createWorkflow(steps, { job }));
  const TWO_BRANCHES =
    '- run: |\n    if [ "$X" ]; then\n      Y\n    else\n      Z\n    fi\n    alembic upgrade head';
  const write = 'echo "DB_ROLE=staging" >> $GITHUB_ENV';
  test.each([
    ['an else', TWO_BRANCHES.replace('Y', ':').replace('Z', 'export DB_ROLE=staging')],
    ['a condition', '- run: |\n    [ "$X" ] && export DB_ROLE=staging\n    alembic upgrade head'],
    [
      'a branch of an earlier step',
      `- run: |\n    if x; then ${write}; fi\n- run: alembic upgrade head`,
    ],
    ['a step that can be skipped', `- run: ${write}\n  if: inputs.x\n- run: alembic upgrade head`],
    [
      'a case without a default',
      '- run: |\n    case $X in a) export DB_ROLE=staging;; esac\n    alembic upgrade head',
    ],
  ])('does not count if it is set in %s', (_, steps) => {
    expect(rules(steps)).toEqual(['ungoverned-migration']);
  });

  test.each([
    [
      'both branches',
      TWO_BRANCHES.replace('Y', 'export DB_ROLE=a').replace('Z', 'export DB_ROLE=b'),
    ],
    ['an earlier step', `- run: ${write}\n- run: alembic upgrade head`],
    [
      'a step with the same condition',
      `- run: ${write}\n  if: inputs.x\n- run: alembic upgrade head\n  if: inputs.x`,
    ],
    ['the command', '- run: DB_ROLE=staging alembic upgrade head'],
    ['a block', '- run: |\n    { export DB_ROLE=staging; }\n    alembic upgrade head'],
    [
      'a case with a default',
      '- run: |\n    case $X in a) export DB_ROLE=a;; *) export DB_ROLE=b;; esac\n    alembic upgrade head',
    ],
    ['a container', '- run: docker run -e DB_ROLE=staging x alembic upgrade head'],
  ])('counts if it is set in %s', (_, steps) => {
    expect(rules(steps)).toEqual(['unenforced-role']);
  });

  test('counts if the job declares it too', () => {
    const steps = TWO_BRANCHES.replace('Y', ':').replace('Z', 'export DB_ROLE=staging');
    expect(rules(steps, 'env:\n  DB_ROLE: staging')).toEqual(['unenforced-role']);
  });
});

describe('a tool whose code decides', () => {
  const alembic = (env: string) =>
    listKinds(
      createWorkflow(`- run: alembic upgrade head\n  env:\n${env.replaceAll(/^/gm, '    ')}`, {
        job: SERVICE,
      }),
    );
  test.each([
    ['a URL', `DATABASE_URL: ${LOCAL_URL}`],
    ['a URL with a driver', 'SQLALCHEMY_URL: postgresql+asyncpg://a:b@localhost:5432/x'],
    ['a host and a port', 'DB_HOST: localhost\nDB_PORT: 5432\nDB_PASSWORD: ${{ secrets.P }}'],
    ['a host', 'PGHOST: localhost\nPGUSER: postgres\nPGDATABASE: x'],
    ['a secret of another name', `DATABASE_URL: ${LOCAL_URL}\nAPI_KEY: \${{ secrets.K }}`],
  ])('accepts %s', (_, env) => {
    expect(alembic(env)).toEqual(['container']);
  });

  test.each([
    ['no variable', 'A: b'],
    ['a second URL', `DATABASE_URL: ${LOCAL_URL}\nREPLICA_URL: postgres://db.acme.io/x`],
    [
      'a secret with the name of a database',
      `DATABASE_URL: ${LOCAL_URL}\nPROD_DB: \${{ secrets.P }}`,
    ],
    [
      'a secret with the name of a provider',
      `DATABASE_URL: ${LOCAL_URL}\nNEON_KEY: \${{ secrets.P }}`,
    ],
    ['another port', 'DB_HOST: localhost\nDB_PORT: 6543'],
    ['a port that is not known', 'DB_HOST: localhost\nDB_PORT: ${{ vars.P }}'],
    ['a remote host', 'DB_HOST: db.acme.io'],
    ['a host with more words', "DB_HOST: 'localhost port=5433'"],
  ])('finds %s', (_, env) => {
    expect(alembic(env)).toEqual(['lasting']);
  });
});
