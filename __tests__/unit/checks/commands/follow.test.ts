import fc from 'fast-check';
import { propertyRuns } from '../../../support/property-runs';
import { analyze, findTools } from './support';

const packageJson = (scripts: Record<string, string>, name = 'app') =>
  JSON.stringify({ name, scripts }, undefined, 2);

describe('analyzeScript: scripts that a command runs', () => {
  test.each([
    ['npm run', 'npm run db', { 'package.json': packageJson({ db: 'prisma migrate deploy' }) }],
    [
      'npm test',
      'npm test',
      { 'package.json': packageJson({ test: 'prisma migrate deploy && jest' }) },
    ],
    [
      'a pre script of npm',
      'npm run x',
      { 'package.json': packageJson({ prex: 'prisma db push', x: 'true' }) },
    ],
    [
      'a script that runs another script',
      'pnpm a',
      { 'package.json': packageJson({ a: 'pnpm b', b: 'prisma db push' }) },
    ],
    [
      'a script of yarn with options',
      'yarn typeorm -d src/ds.ts migration:run',
      { 'package.json': packageJson({ typeorm: 'typeorm-ts-node-commonjs' }) },
    ],
    [
      'a script that changes to a folder relative to itself',
      'bash ops/m.sh',
      {
        'ops/m.sh': 'cd "$(dirname "$0")/../api"\nnpm run db\n',
        'api/package.json': packageJson({ db: 'prisma db push' }),
      },
    ],
    [
      'a script that is sourced from the folder of BASH_SOURCE',
      './ops/m.sh',
      {
        'ops/m.sh':
          '#!/bin/bash\nDIR="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"\nsource "$DIR/lib.sh"\n',
        'ops/lib.sh': 'alembic upgrade head\n',
      },
    ],
    [
      'a script in the folder of $0',
      'bash ops/m.sh',
      { 'ops/m.sh': 'bash "${0%/*}/n.sh"\n', 'ops/n.sh': 'alembic upgrade head\n' },
    ],
    [
      'a script in the folder that git rev-parse prints',
      'cd ops && bash "$(git rev-parse --show-toplevel)/m.sh"',
      { 'm.sh': 'alembic upgrade head\n' },
    ],
    ['a script in $PWD', 'bash "$PWD/m.sh"', { 'm.sh': 'alembic upgrade head\n' }],
    [
      'a script in the folder that pwd prints',
      'bash "$(pwd)/m.sh"',
      { 'm.sh': 'alembic upgrade head\n' },
    ],
    [
      'a script with an argument',
      './m.sh deploy',
      { 'm.sh': '#!/bin/sh\nnpx prisma migrate "$1"\n' },
    ],
    [
      'a script with several arguments',
      './m.sh migrate up',
      { 'm.sh': '#!/bin/sh\nnpx knex "$@":latest\nnpx goose $2\n' },
    ],
    [
      'run-s with a pattern',
      'npx run-s "db:*"',
      { 'package.json': packageJson({ 'db:up': 'prisma db push', 'db:x:y': 'true' }) },
    ],
    [
      'a pnpm filter with a pattern',
      "pnpm --filter '@acme/*' run db",
      { 'packages/a/package.json': packageJson({ db: 'prisma db push' }, '@acme/a') },
    ],
    [
      'nx run with a target',
      'npx nx run api:database:migrate:production',
      {
        'apps/api/project.json': JSON.stringify({
          name: 'api',
          targets: {
            'database:migrate': { options: { cwd: '{projectRoot}', commands: ['npm run db'] } },
          },
        }),
        'apps/api/package.json': packageJson({ db: 'prisma db push' }, 'x'),
      },
    ],
    [
      'nx with a script of a package',
      'yarn nx migrate api',
      { 'apps/api/package.json': packageJson({ migrate: 'prisma db push' }, 'api') },
    ],
    [
      'nx run-many',
      'nx run-many -t lint,migrate',
      { 'apps/api/project.json': '{"targets":{"migrate":{"command":"alembic upgrade head"}}}' },
    ],
    [
      'docker compose run',
      'docker compose -f ci.yml run --rm migrate',
      { 'ci.yml': 'services:\n  migrate:\n    command: [npx, prisma, migrate, deploy]\n' },
    ],
    [
      'docker compose up with a service',
      'docker-compose up --abort-on-container-exit migrate',
      {
        'docker-compose.yml':
          'services:\n  migrate:\n    entrypoint: sh -c\n    command: ["alembic upgrade head"]\n',
      },
    ],
    [
      'a script over ssh',
      "ssh u@h 'cd /srv/app && ./deploy.sh'",
      { 'deploy.sh': '#!/bin/sh\nalembic upgrade head\n' },
    ],
    [
      'make over ssh',
      "ssh u@h 'cd /srv/app && make m'",
      { Makefile: 'm:\n\talembic upgrade head\n' },
    ],
    ['yarn', 'yarn migrate', { 'package.json': packageJson({ migrate: 'knex migrate:latest' }) }],
    [
      'bun run',
      'bun run migrate',
      { 'package.json': packageJson({ migrate: 'drizzle-kit push' }) },
    ],
    [
      'npm run with arguments',
      'npm run knex -- migrate:latest',
      { 'package.json': packageJson({ knex: 'knex' }) },
    ],
    [
      'npm --prefix',
      'npm --prefix api run db',
      { 'api/package.json': packageJson({ db: 'prisma db push' }) },
    ],
    [
      'npm run after cd',
      'cd api && npm run db',
      { 'api/package.json': packageJson({ db: 'prisma db push' }) },
    ],
    [
      'a pnpm filter',
      'pnpm --filter api run db',
      {
        'package.json': packageJson({ db: 'true' }),
        'apps/a/package.json': packageJson({ db: 'prisma db push' }, 'api'),
      },
    ],
    [
      'yarn workspaces foreach',
      'yarn workspaces foreach -A run db',
      { 'apps/a/package.json': packageJson({ db: 'prisma db push' }, 'api') },
    ],
    [
      'yarn workspace',
      'yarn workspace api db',
      {
        'package.json': packageJson({}),
        'apps/a/package.json': packageJson({ db: 'prisma db push' }, 'api'),
      },
    ],
    [
      'turbo run',
      'npx turbo run db',
      { 'apps/a/package.json': packageJson({ db: 'prisma db push' }) },
    ],
    ['a script', './scripts/x.sh', { 'scripts/x.sh': '#!/bin/bash\nalembic upgrade head\n' }],
    ['a script with bash', 'bash scripts/x', { 'scripts/x': 'alembic upgrade head\n' }],
    ['a sourced script', '. ./x.sh', { 'x.sh': 'alembic upgrade head\n' }],
    ['make', 'make migrate', { Makefile: 'migrate:\n\t@alembic upgrade head\n' }],
    [
      'a prerequisite of make',
      'make all',
      { Makefile: 'all: db\n\ntrue\ndb:\n\talembic upgrade head\n' },
    ],
    [
      'a variable of make',
      'make db',
      { Makefile: 'TOOL = alembic\ndb:\n\t$(TOOL) upgrade head\n' },
    ],
    [
      'a call of Alembic in Python',
      'python x.py',
      { 'x.py': 'from alembic import command\ncommand.upgrade(cfg, "head")\n' },
    ],
    [
      'a subprocess of Python',
      'python x.py',
      { 'x.py': 'subprocess.run(["alembic", "upgrade", "head"])\n' },
    ],
    ['a here-document of a shell', 'bash <<EOF\nalembic upgrade head\nEOF', {}],
    ['a command in a variable', 'CMD="alembic upgrade head"\n$CMD', {}],
    ['a shell function', 'go() { alembic upgrade head; }\ngo', {}],
  ])('finds the migration that a command runs with %s', (_, text, files) => {
    expect(findTools(text, files)).toHaveLength(1);
  });
});

test('follows only the packages that a filter of turbo or lerna selects', () => {
  const files = {
    'apps/db/package.json': packageJson({ build: 'prisma db push' }, 'db'),
    'apps/web/package.json': packageJson({ build: 'true' }, 'web'),
  };
  expect(findTools('turbo run build --filter=web', files)).toEqual([]);
  expect(findTools('lerna run build --scope web', files)).toEqual([]);
  expect(findTools('turbo run build --filter=web...', files)).toEqual(['Prisma']);
  expect(findTools('turbo run build', files)).toEqual(['Prisma']);
});

test('follows only the project that nx names', () => {
  const files = {
    'apps/api/package.json': packageJson({ migrate: 'prisma db push' }, 'api'),
    'apps/web/package.json': packageJson({ migrate: 'true' }, 'web'),
  };
  expect(findTools('nx migrate web', files)).toEqual([]);
  expect(findTools('nx run web:migrate', files)).toEqual([]);
  expect(findTools('nx run-many -t lint', files)).toEqual([]);
});

const COMPOSE = `services:
  db: {image: postgres:17}
  migrate: {command: alembic upgrade head, depends_on: [db]}
  api: {command: uvicorn app, depends_on: {migrate: {condition: service_completed_successfully}}}
  seed: {command: rails db:migrate, profiles: [tools]}
`;

test.each([
  ['docker compose up -d', ['Alembic']],
  ['docker compose -f compose.yml -p shop up --detach --wait', ['Alembic']],
  ['docker compose --profile tools up', ['Alembic', 'Rails']],
  ['docker compose up -d api', ['Alembic']],
  ['docker compose up -d --no-deps api', []],
  ['docker compose up -d db', []],
  ['docker compose up --no-start', []],
  ['docker compose up seed', ['Rails']],
  ['docker compose run api pytest', ['Alembic']],
  ['docker compose run --no-deps api pytest', []],
  ['docker compose run migrate', ['Alembic']],
  ['docker compose run migrate true', []],
  ['docker compose build', []],
  ['docker compose exec api true', []],
])('follows the services that Compose starts: %s', (text, tools) => {
  expect(findTools(text, { 'compose.yml': COMPOSE })).toEqual(tools);
});

test.each([
  ['docker compose up -d', ['Alembic']],
  ['docker compose run migrate', ['Alembic']],
  ['docker compose run migrate true', []],
  ['docker compose up -d web', []],
])('follows the services of files that a Compose file includes: %s', (text, tools) => {
  const main =
    'include:\n  - path: jobs/compose.yml\n  - missing.yml\nservices: {web: {image: x}}\n';
  const files = { 'compose.yml': main, 'jobs/compose.yml': COMPOSE };
  expect(findTools(text, files)).toEqual(tools);
});

test('names the service that Compose starts in the commands that lead to a migration', () => {
  const [migration] = analyze('docker compose up -d', { 'compose.yml': COMPOSE }).migrations;
  expect(migration?.callers).toEqual([
    ['docker', 'compose', 'up', '-d'],
    ['docker', 'compose', 'up', '--no-deps', 'migrate'],
  ]);
  expect(migration?.via).toEqual([{ file: 'compose.yml', line: 3 }]);
});

test('ignores a script that no command runs', () => {
  const files = { 'package.json': packageJson({ db: 'prisma db push', test: 'jest' }) };
  expect(findTools('npm test', files)).toEqual([]);
  expect(
    findTools('make test', { Makefile: 'test:\n\ttrue\ndb:\n\talembic upgrade head\n' }),
  ).toEqual([]);
});

test('reports the line in the workflow and the lines of the followed files', () => {
  const files = {
    'package.json': packageJson({ db: './m.sh' }),
    'm.sh': '#!/bin/sh\nset -e\nalembic upgrade head\n',
  };
  const [migration] = analyze('true\nnpm run db', files).migrations;
  expect(migration?.place).toEqual({ file: 'workflow.yml', line: 2 });
  expect(migration?.via).toEqual([
    { file: 'package.json', line: 4 },
    { file: 'm.sh', line: 3 },
  ]);
});

test('keeps the role that a sourced script exports', () => {
  const [migration] = analyze('. ./env.sh\nalembic upgrade head', {
    'env.sh': 'export DB_ROLE=prod\n',
  }).migrations;
  expect(migration?.environment.get('DB_ROLE')).toBe('prod');
});

test('stops at scripts and functions that run themselves', () => {
  expect(findTools('npm run a', { 'package.json': packageJson({ a: 'npm run a' }) })).toEqual([]);
  expect(findTools('f() { f; f; }\nf')).toEqual([]);
});

test('reports the line of a command after an expression and a continued line', () => {
  const text = 'echo ${{ github.sha }}\n\nalembic \\\n  upgrade head\n';
  expect(analyze(text).migrations[0]?.place.line).toBe(3);
});

test('redacts the password of a URL in the command', () => {
  const [migration] = analyze(
    'DATABASE_URL=postgres://u:hunter2@h/d dbmate --url postgres://u:hunter2@h/d up',
  ).migrations;
  expect(migration?.redactedCommand).toBe('dbmate --url postgres://…@h/d up');
});

const PIECES = [
  'alembic upgrade head',
  '$(',
  ')',
  '"',
  "'",
  '{',
  '}',
  'if',
  'fi',
  'for x in',
  'do',
  'done',
  '&&',
  '|',
  '<<EOF',
  'EOF',
  '\n',
  '${{ x }}',
  '`',
  'sudo',
  'docker run',
  'bash -c',
  'make',
  '>> $GITHUB_ENV',
  'f() {',
  ';',
  ' ',
];

test('analyzes any text and reports only lines that the text has', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 30 }),
      (pieces) => {
        const text = pieces.join(' ');
        const lines = text.split('\n').length;
        for (const { place } of analyze(text).migrations) {
          expect(place.line).toBeGreaterThanOrEqual(1);
          expect(place.line).toBeLessThanOrEqual(lines);
        }
      },
    ),
    propertyRuns(500),
  );
});
