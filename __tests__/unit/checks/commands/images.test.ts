import { analyze, findRoles, findTools } from './support';

const BUILD = 'docker build -t shop:ci .\n';
const workflow = (run: string) => ({
  '.github/workflows/b.yml': `jobs:\n  b:\n    steps:\n      - run: |\n          ${run}\n`,
});

test.each([
  ['CMD', 'FROM python\nCMD ["alembic", "upgrade", "head"]\n', 'docker run shop:ci'],
  [
    'CMD in shell form',
    'FROM python\nCMD cd api && alembic upgrade head\n',
    'docker run --rm shop',
  ],
  ['ENTRYPOINT', 'FROM python\nENTRYPOINT ["alembic"]\n', 'docker run shop upgrade head'],
  [
    'ENTRYPOINT and CMD',
    'FROM x\nENTRYPOINT ["alembic"]\nCMD ["upgrade", "head"]\n',
    'docker run shop',
  ],
  ['an earlier stage', 'FROM x AS a\nCMD alembic upgrade head\nFROM a\n', 'docker run shop'],
  ['continued lines', 'FROM x\n# y\nCMD alembic \\\n  upgrade head\n', 'docker run shop'],
])('finds the migration of an image by its %s', (_, Dockerfile, text) => {
  expect(findTools(text, { Dockerfile, ...workflow(BUILD) })).toEqual(['Alembic']);
});

test.each([
  ['other arguments', 'FROM python\nENTRYPOINT ["alembic"]\n', 'docker run shop current'],
  ['arguments that replace CMD', 'FROM python\nCMD alembic upgrade head\n', 'docker run shop true'],
  [
    'an entry point of the call',
    'FROM x\nCMD alembic upgrade head\n',
    'docker run --entrypoint sh shop',
  ],
  [
    'an ENTRYPOINT that removes CMD',
    'FROM x\nCMD alembic upgrade head\nENTRYPOINT ["true"]\n',
    'docker run shop',
  ],
  ['another image', 'FROM x\nCMD alembic upgrade head\n', 'docker run postgres'],
  [
    'a stage that is not the last',
    'FROM x AS a\nCMD alembic upgrade head\nFROM y\n',
    'docker run shop',
  ],
])('ignores an image with %s', (_, Dockerfile, text) => {
  expect(findTools(text, { Dockerfile, ...workflow(BUILD) })).toEqual([]);
});

const ENTRYPOINT = '#!/bin/sh\nset -e\nalembic upgrade head\nexec "$@"\n';

test.each([
  ['COPY docker/entry.sh /entry.sh\nENTRYPOINT ["/entry.sh"]', 'docker/entry.sh'],
  ['COPY docker/ /srv/\nENTRYPOINT ["/srv/entry.sh"]', 'docker/entry.sh'],
  ['COPY . /app\nENTRYPOINT ["sh", "/app/ops/entry.sh"]', 'ops/entry.sh'],
  ['COPY entry.sh /usr/local/bin/\nENTRYPOINT ["entry.sh"]', 'entry.sh'],
  ['COPY . .\nENTRYPOINT ["./entry.sh"]', 'entry.sh'],
])('follows the script of an image: %s', (lines, file) => {
  const files = { Dockerfile: `FROM x\n${lines}\n`, [file]: ENTRYPOINT, ...workflow(BUILD) };
  const [migration, ...others] = analyze('docker run shop true', files).migrations;
  expect(others).toEqual([]);
  expect(migration?.via).toEqual([
    { file: 'Dockerfile', line: 3 },
    { file, line: 3 },
  ]);
});

test.each([
  ['docker build -f ops/Dockerfile --target m -t ghcr.io/a/shop:${{ github.sha }} .'],
  ['docker buildx build --tag=shop \\\n            --target m --file ops/Dockerfile .'],
])('finds the Dockerfile of a build: %s', (build) => {
  const files = {
    ...workflow(build),
    'ops/Dockerfile':
      'FROM x AS m\nENV DB_ROLE=staging\nCMD alembic upgrade head\nFROM y\nCMD true\n',
  };
  const text = 'docker run ghcr.io/a/shop:${{ github.sha }}';
  expect(findTools(text, files)).toEqual(['Alembic']);
  expect(findRoles(text, files)).toEqual(['staging']);
});

test('finds the Dockerfile of docker/build-push-action', () => {
  const files = {
    '.github/workflows/b.yml':
      'jobs:\n  b:\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          context: api\n          tags: |\n            ghcr.io/a/shop:1\n',
    'api/Dockerfile': 'FROM x\nCMD alembic upgrade head\n',
  };
  expect(findTools('docker run ghcr.io/a/shop:1', files)).toEqual(['Alembic']);
});

test('follows a service of compose to its image', () => {
  const files = {
    'compose.yml':
      'services:\n  a:\n    build: ./api\n  b:\n    build: {context: api}\n    command: other\n  c:\n    build: api\n    entrypoint: "true"\n  d:\n    image: x\n',
    'api/Dockerfile': 'FROM x\nCOPY . .\nENTRYPOINT ["./entry.sh"]\nCMD ["serve"]\n',
    'api/entry.sh': ENTRYPOINT,
  };
  expect(findTools('docker compose run a', files)).toEqual(['Alembic']);
  expect(findTools('docker compose up -d b', files)).toEqual(['Alembic']);
  expect(findTools('docker compose up c', files)).toEqual([]);
  expect(findTools('docker compose up d', files)).toEqual([]);
});

test.each([
  ['flyway/flyway:10', 'migrate', 'info', 'Flyway'],
  ['redgate/flyway', 'migrate', 'validate', 'Flyway'],
  ['liquibase/liquibase:4.29', 'update --url=x', 'status --url=x', 'Liquibase'],
  ['migrate/migrate', '-path /m -database postgres://h/x up', '-path /m version', 'golang-migrate'],
  ['ghcr.io/amacneil/dbmate:2', 'up', 'status', 'dbmate'],
  ['arigaio/atlas:latest', 'migrate apply', 'migrate lint', 'Atlas'],
])('follows a service of compose whose image is a tool: %s', (image, command, reading, tool) => {
  const files = (words: string, more = '') => ({
    'compose.yml': `services:\n  db: {image: postgres:17}\n  m:\n    image: ${image}\n    command: ${words}\n${more}`,
  });
  for (const text of ['docker compose up', 'docker compose up m', 'docker-compose run --rm m']) {
    expect(findTools(text, files(command))).toEqual([tool]);
    expect(findTools(text, files(reading))).toEqual([]);
    expect(findTools(text, files(command, '    entrypoint: "true"\n'))).toEqual([]);
  }
  for (const compose of ['docker compose', 'docker-compose']) {
    expect(findTools(`${compose} run --rm m ${command}`, files(reading))).toEqual([tool]);
    expect(findTools(`${compose} run --rm m ${reading}`, files(command))).toEqual([]);
    expect(findTools(`${compose} run --entrypoint sh m ${command}`, files(reading))).toEqual([]);
  }
  const list = JSON.stringify(command.split(' '));
  expect(findTools('docker compose up m', files(list))).toEqual([tool]);
});

test('follows the image of Hasura that migrates when it starts, and not the one that does not', () => {
  const files = (tag: string) => ({
    'compose.yml': `services:\n  h:\n    image: hasura/graphql-engine:${tag}\n`,
  });
  expect(findTools('docker compose up -d', files('v2.40.0.cli-migrations-v3'))).toEqual(['Hasura']);
  expect(findTools('docker compose up -d', files('v2.40.0'))).toEqual([]);
  const run = (tag: string) => findTools(`docker run -d hasura/graphql-engine:${tag}`);
  expect(run('v2.40.0.cli-migrations-v3')).toEqual(['Hasura']);
  expect(run('v2.40.0')).toEqual([]);
});

describe('a container of Kubernetes without a command', () => {
  const manifest = (kind: string, container: string, key = 'containers') =>
    `kind: ${kind}\nspec:\n  template:\n    spec:\n      ${key}:\n        - ${container}\n`;
  const FILES = {
    'Dockerfile.migrator': 'FROM python\nCOPY entry.sh /\nENTRYPOINT ["/entry.sh"]\n',
    'entry.sh': ENTRYPOINT,
    Dockerfile: 'FROM python\nENTRYPOINT ["alembic"]\nCMD ["current"]\n',
    '.github/workflows/b.yml':
      'jobs:\n  b:\n    steps:\n      - run: docker build -t reg.acme.io/app/migrator:1 -f Dockerfile.migrator .\n      - run: docker build -t alembic .\n',
  };
  const find = (text: string) =>
    findTools(`cat > /tmp/job.yaml <<EOF\n${text}EOF\nkubectl apply -f /tmp/job.yaml`, FILES);
  const IMAGE = '{name: m, image: "reg.acme.io/app/migrator:1"}';

  test('runs the ENTRYPOINT of an image that the repository builds', () => {
    expect(find(manifest('Job', IMAGE))).toEqual(['Alembic']);
    expect(find(manifest('Pod', IMAGE))).toEqual(['Alembic']);
    expect(find(manifest('Deployment', IMAGE, 'initContainers'))).toEqual(['Alembic']);
    expect(find(manifest('Job', '{image: alembic, args: [upgrade, head]}'))).toEqual(['Alembic']);
    const files = { ...FILES, 'k8s/job.yaml': manifest('Job', IMAGE) };
    expect(findTools('kubectl apply -f k8s/', files)).toEqual(['Alembic']);
  });

  test('is quiet about other images, other commands and applications', () => {
    expect(find(manifest('Job', '{image: "reg.acme.io/app/other:1"}'))).toEqual([]);
    expect(find(manifest('Job', '{image: alembic}'))).toEqual([]);
    expect(find(manifest('Job', '{image: migrator, command: ["true"]}'))).toEqual([]);
    expect(find(manifest('Deployment', IMAGE))).toEqual([]);
  });

  test('says why a manifest was not judged', () => {
    const [unjudged] = analyze('kubectl apply -f /tmp/migration-job.yaml').unjudged;
    expect(unjudged?.why).toContain('whose image is not built here');
  });
});
