import fc from 'fast-check';
import { propertyRuns } from '../../../support/property-runs';
import { read, tools } from './support';

const pack = (scripts: Record<string, string>, name = 'app') =>
  JSON.stringify({ name, scripts }, undefined, 2);

describe('what a command leads to is read', () => {
  test.each([
    ['npm run', 'npm run db', { 'package.json': pack({ db: 'prisma migrate deploy' }) }],
    ['npm test', 'npm test', { 'package.json': pack({ test: 'prisma migrate deploy && jest' }) }],
    ['before it', 'npm run x', { 'package.json': pack({ prex: 'prisma db push', x: 'true' }) }],
    [
      'from one to another',
      'pnpm a',
      { 'package.json': pack({ a: 'pnpm b', b: 'prisma db push' }) },
    ],
    [
      'with options handed on',
      'yarn typeorm -d src/ds.ts migration:run',
      { 'package.json': pack({ typeorm: 'typeorm-ts-node-commonjs' }) },
    ],
    [
      'from where a script is',
      'bash ops/m.sh',
      {
        'ops/m.sh': 'cd "$(dirname "$0")/../api"\nnpm run db\n',
        'api/package.json': pack({ db: 'prisma db push' }),
      },
    ],
    [
      'from where a script finds itself to be',
      './ops/m.sh',
      {
        'ops/m.sh':
          '#!/bin/bash\nDIR="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"\nsource "$DIR/lib.sh"\n',
        'ops/lib.sh': 'alembic upgrade head\n',
      },
    ],
    [
      'from beside it',
      'bash ops/m.sh',
      { 'ops/m.sh': 'bash "${0%/*}/n.sh"\n', 'ops/n.sh': 'alembic upgrade head\n' },
    ],
    [
      'from the root that git tells',
      'cd ops && bash "$(git rev-parse --show-toplevel)/m.sh"',
      { 'm.sh': 'alembic upgrade head\n' },
    ],
    ['from the folder here', 'bash "$PWD/m.sh"', { 'm.sh': 'alembic upgrade head\n' }],
    ['from what pwd prints', 'bash "$(pwd)/m.sh"', { 'm.sh': 'alembic upgrade head\n' }],
    ['with a word', './m.sh deploy', { 'm.sh': '#!/bin/sh\nnpx prisma migrate "$1"\n' }],
    [
      'with words',
      './m.sh migrate up',
      { 'm.sh': '#!/bin/sh\nnpx knex "$@":latest\nnpx goose $2\n' },
    ],
    [
      'scripts of such a name',
      'npx run-s "db:*"',
      { 'package.json': pack({ 'db:up': 'prisma db push', 'db:x:y': 'true' }) },
    ],
    [
      'of workspaces of such a name',
      "pnpm --filter '@acme/*' run db",
      { 'packages/a/package.json': pack({ db: 'prisma db push' }, '@acme/a') },
    ],
    [
      'a target of nx',
      'npx nx run api:database:migrate:production',
      {
        'apps/api/project.json': JSON.stringify({
          name: 'api',
          targets: {
            'database:migrate': { options: { cwd: '{projectRoot}', commands: ['npm run db'] } },
          },
        }),
        'apps/api/package.json': pack({ db: 'prisma db push' }, 'x'),
      },
    ],
    [
      'a script by nx',
      'yarn nx migrate api',
      { 'apps/api/package.json': pack({ migrate: 'prisma db push' }, 'api') },
    ],
    [
      'by nx, wherever it is',
      'nx run-many -t lint,migrate',
      { 'apps/api/project.json': '{"targets":{"migrate":{"command":"alembic upgrade head"}}}' },
    ],
    [
      'a service of compose',
      'docker compose -f ci.yml run --rm migrate',
      { 'ci.yml': 'services:\n  migrate:\n    command: [npx, prisma, migrate, deploy]\n' },
    ],
    [
      'a service of compose that is started',
      'docker-compose up --abort-on-container-exit migrate',
      {
        'docker-compose.yml':
          'services:\n  migrate:\n    entrypoint: sh -c\n    command: ["alembic upgrade head"]\n',
      },
    ],
    [
      'on another machine',
      "ssh u@h 'cd /srv/app && ./deploy.sh'",
      { 'deploy.sh': '#!/bin/sh\nalembic upgrade head\n' },
    ],
    [
      'by make on another machine',
      "ssh u@h 'cd /srv/app && make m'",
      { Makefile: 'm:\n\talembic upgrade head\n' },
    ],
    ['yarn', 'yarn migrate', { 'package.json': pack({ migrate: 'knex migrate:latest' }) }],
    ['bun run', 'bun run migrate', { 'package.json': pack({ migrate: 'drizzle-kit push' }) }],
    [
      'with words handed on',
      'npm run knex -- migrate:latest',
      { 'package.json': pack({ knex: 'knex' }) },
    ],
    [
      'of another folder',
      'npm --prefix api run db',
      { 'api/package.json': pack({ db: 'prisma db push' }) },
    ],
    ['after cd', 'cd api && npm run db', { 'api/package.json': pack({ db: 'prisma db push' }) }],
    [
      'of a workspace',
      'pnpm --filter api run db',
      {
        'package.json': pack({ db: 'true' }),
        'apps/a/package.json': pack({ db: 'prisma db push' }, 'api'),
      },
    ],
    [
      'of all workspaces of yarn',
      'yarn workspaces foreach -A run db',
      { 'apps/a/package.json': pack({ db: 'prisma db push' }, 'api') },
    ],
    [
      'of a workspace of yarn',
      'yarn workspace api db',
      { 'package.json': pack({}), 'apps/a/package.json': pack({ db: 'prisma db push' }, 'api') },
    ],
    ['by turbo', 'npx turbo run db', { 'apps/a/package.json': pack({ db: 'prisma db push' }) }],
    ['a script', './scripts/x.sh', { 'scripts/x.sh': '#!/bin/bash\nalembic upgrade head\n' }],
    ['a script by bash', 'bash scripts/x', { 'scripts/x': 'alembic upgrade head\n' }],
    ['a script that is sourced', '. ./x.sh', { 'x.sh': 'alembic upgrade head\n' }],
    ['make', 'make migrate', { Makefile: 'migrate:\n\t@alembic upgrade head\n' }],
    [
      'what make needs first',
      'make all',
      { Makefile: 'all: db\n\ntrue\ndb:\n\talembic upgrade head\n' },
    ],
    [
      'a variable of make',
      'make db',
      { Makefile: 'TOOL = alembic\ndb:\n\t$(TOOL) upgrade head\n' },
    ],
    [
      'Python',
      'python x.py',
      { 'x.py': 'from alembic import command\ncommand.upgrade(cfg, "head")\n' },
    ],
    [
      'a command of Python',
      'python x.py',
      { 'x.py': 'subprocess.run(["alembic", "upgrade", "head"])\n' },
    ],
    ['a shell’s input', 'bash <<EOF\nalembic upgrade head\nEOF', {}],
    ['a variable', 'CMD="alembic upgrade head"\n$CMD', {}],
    ['a called function', 'go() { alembic upgrade head; }\ngo', {}],
  ])('%s', (_, text, files) => {
    expect(tools(text, files)).toHaveLength(1);
  });
});

test('a filter of turbo or lerna leaves the others out', () => {
  const files = {
    'apps/db/package.json': pack({ build: 'prisma db push' }, 'db'),
    'apps/web/package.json': pack({ build: 'true' }, 'web'),
  };
  expect(tools('turbo run build --filter=web', files)).toEqual([]);
  expect(tools('lerna run build --scope web', files)).toEqual([]);
  expect(tools('turbo run build --filter=web...', files)).toEqual(['Prisma']);
  expect(tools('turbo run build', files)).toEqual(['Prisma']);
});

test('another project of nx is another', () => {
  const files = {
    'apps/api/package.json': pack({ migrate: 'prisma db push' }, 'api'),
    'apps/web/package.json': pack({ migrate: 'true' }, 'web'),
  };
  expect(tools('nx migrate web', files)).toEqual([]);
  expect(tools('nx run web:migrate', files)).toEqual([]);
  expect(tools('nx run-many -t lint', files)).toEqual([]);
});

test('what compose starts without naming it is a stack', () => {
  const files = { 'compose.yml': 'services:\n  api:\n    command: alembic upgrade head\n' };
  expect(tools('docker compose up -d', files)).toEqual([]);
  expect(tools('docker compose up -d db', files)).toEqual([]);
  expect(tools('docker compose run api true', files)).toEqual([]);
  expect(tools('docker compose run api', files)).toEqual(['Alembic']);
});

test('a script that nobody runs is not read', () => {
  const files = { 'package.json': pack({ db: 'prisma db push', test: 'jest' }) };
  expect(tools('npm test', files)).toEqual([]);
  expect(tools('make test', { Makefile: 'test:\n\ttrue\ndb:\n\talembic upgrade head\n' })).toEqual(
    [],
  );
});

test('the line in the workflow is named, and those that it leads to', () => {
  const files = {
    'package.json': pack({ db: './m.sh' }),
    'm.sh': '#!/bin/sh\nset -e\nalembic upgrade head\n',
  };
  const [found] = read('true\nnpm run db', files).migrations;
  expect(found?.place).toEqual({ file: 'workflow.yml', line: 2 });
  expect(found?.via).toEqual([
    { file: 'package.json', line: 4 },
    { file: 'm.sh', line: 3 },
  ]);
});

test('the role that a sourced script exports stays', () => {
  const [found] = read('. ./env.sh\nalembic upgrade head', {
    'env.sh': 'export DB_ROLE=prod\n',
  }).migrations;
  expect(found?.environment.get('DB_ROLE')).toBe('prod');
});

test('scripts that lead to themselves come to an end', () => {
  expect(tools('npm run a', { 'package.json': pack({ a: 'npm run a' }) })).toEqual([]);
  expect(tools('f() { f; f; }\nf')).toEqual([]);
});

test('the line of a command is its own, expressions and continued lines notwithstanding', () => {
  const text = 'echo ${{ github.sha }}\n\nalembic \\\n  upgrade head\n';
  expect(read(text).migrations[0]?.place.line).toBe(3);
});

test('no secret is shown', () => {
  const [found] = read(
    'DATABASE_URL=postgres://u:hunter2@h/d dbmate --url postgres://u:hunter2@h/d up',
  ).migrations;
  expect(found?.shown).toBe('dbmate --url postgres://…@h/d up');
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

test('any text is read, and its lines are lines of it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 30 }),
      (pieces) => {
        const text = pieces.join(' ');
        const lines = text.split('\n').length;
        for (const { place } of read(text).migrations) {
          expect(place.line).toBeGreaterThanOrEqual(1);
          expect(place.line).toBeLessThanOrEqual(lines);
        }
      },
    ),
    propertyRuns(500),
  );
});
