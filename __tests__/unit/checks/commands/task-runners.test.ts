import { analyze, findRoles, findTools } from './support';

const JUSTFILE = `set dotenv-load
tool := "alembic"
export DB_ROLE := "staging"
alias m := migrate

default: lint

lint:
    ruff check

# runs them
migrate rev='head': lint
    @echo x
    {{tool}} upgrade {{rev}}

run +args:
    {{args}}

all: (run "prisma" "db" "push") && migrate

script:
    #!/usr/bin/env bash
    cd api
    alembic upgrade head
`;

test.each([
  ['just migrate', ['Alembic']],
  ['just m', ['Alembic']],
  ['just run npx prisma migrate deploy', ['Prisma']],
  ['just all', ['Prisma', 'Alembic']],
  ['just script', ['Alembic']],
  ['just lint migrate', ['Alembic']],
  ['just --justfile justfile migrate head', ['Alembic']],
  ['cd sub && just migrate', ['Alembic']],
  ['just', []],
  ['just lint', []],
  ['just run npx prisma migrate status', []],
  ['just --dry-run migrate', []],
  ['just --list', []],
])('follows a recipe of a justfile: %s', (text, tools) => {
  expect(findTools(text, { justfile: JUSTFILE })).toEqual(tools);
});

test('reports the line of a recipe, and the variables that the justfile exports', () => {
  const [migration] = analyze('just migrate', { justfile: JUSTFILE }).migrations;
  expect(migration?.via).toEqual([{ file: 'justfile', line: 14 }]);
  expect(findRoles('just migrate', { justfile: JUSTFILE })).toEqual(['staging']);
});

const TASKFILE = `version: '3'
includes:
  db: ./db
vars:
  TOOL: goose
tasks:
  default: echo x
  lint:
    cmds: [golint]
  migrate:
    desc: x
    aliases: [m]
    dir: api
    env: {DB_ROLE: staging}
    cmds:
      - task: lint
      - '{{.TOOL}} -dir migrations postgres $URL {{.DIRECTION}}'
  up:
    cmds:
      - task: migrate
        vars: {DIRECTION: up}
  all:
    deps: [up]
  args:
    cmd: npx {{.CLI_ARGS}}
`;
const TASK_FILES = {
  'Taskfile.yml': TASKFILE,
  'db/Taskfile.yml': "version: '3'\ntasks:\n  migrate: alembic upgrade head\n",
};

test.each([
  ['task migrate DIRECTION=up', ['goose']],
  ['task m DIRECTION=up', ['goose']],
  ['task up', ['goose']],
  ['task all', ['goose']],
  ['task db:migrate', ['Alembic']],
  ['task args -- prisma migrate deploy', ['Prisma']],
  ['task -t Taskfile.yml up', ['goose']],
  ['task migrate DIRECTION=status', []],
  ['task lint', []],
  ['task', []],
  ['task --dry up', []],
  ['task --list', []],
])('follows a task of a Taskfile: %s', (text, tools) => {
  expect(findTools(text, TASK_FILES)).toEqual(tools);
});

test('reports the line of a task', () => {
  const [migration] = analyze('task up', TASK_FILES).migrations;
  expect(migration?.via).toEqual([{ file: 'Taskfile.yml', line: 17 }]);
  expect(findRoles('task up', TASK_FILES)).toEqual(['staging']);
});

const POE = `[tool.poe.tasks]
migrate = "alembic upgrade head"
lint = "ruff check"
both = ["lint", "migrate"]
table = { cmd = "alembic upgrade head", env = { DB_ROLE = "staging" }, deps = ["lint"] }
[tool.poe.tasks.steps]
sequence = [{ cmd = "ruff check" }, { cmd = "alembic upgrade head" }]
`;
const MISE = `[tasks]
migrate = "goose up"
lint = "golint"
[tasks."db:up"]
run = ["echo x", "goose up"]
[tasks.all]
depends = ["db:up"]
`;
const COMPOSER = JSON.stringify({
  scripts: {
    migrate: '@php artisan migrate --force',
    all: ['phpunit', '@migrate'],
    'post-install-cmd': ['@migrate'],
    lint: 'phpstan',
  },
});
const TOX = `[tox]
envlist = lint
[testenv]
commands = pytest {posargs}
[testenv:migrate]
deps = x
commands =
    python -c x
    alembic \\
      upgrade {posargs:head}
[testenv:lint]
commands = ruff check
`;

test.each([
  ['uv run poe migrate', 'pyproject.toml', POE, ['Alembic']],
  ['poetry poe migrate', 'pyproject.toml', POE, ['Alembic']],
  ['poe both', 'pyproject.toml', POE, ['Alembic']],
  ['poe table', 'pyproject.toml', POE, ['Alembic']],
  ['poe steps', 'pyproject.toml', POE, ['Alembic']],
  ['poe lint', 'pyproject.toml', POE, []],
  ['poe --dry-run migrate', 'pyproject.toml', POE, []],
  ['mise run migrate', 'mise.toml', MISE, ['goose']],
  ['mise migrate', '.mise.toml', MISE, ['goose']],
  ['mise run lint ::: db:up', '.config/mise.toml', MISE, ['goose']],
  ['mise r all', 'mise.toml', MISE, ['goose']],
  ['mise run db:migrate', 'mise-tasks/db/migrate', '#!/bin/sh\ngoose up\n', ['goose']],
  ['mise exec -- goose up', 'mise.toml', MISE, ['goose']],
  ['mise run lint', 'mise.toml', MISE, []],
  ['mise run lint -- goose up', 'mise.toml', MISE, []],
  ['deno task migrate', 'deno.json', '{"tasks":{"migrate":"npx drizzle-kit push"}}', ['Drizzle']],
  [
    'deno task m',
    'deno.jsonc',
    '{\n // x\n "tasks":{"m":{"command":"npx drizzle-kit push"}},\n}',
    ['Drizzle'],
  ],
  ['deno task db', 'package.json', '{"scripts":{"db":"npx drizzle-kit push"}}', ['Drizzle']],
  ['deno run -A npm:drizzle-kit@1/x push', 'deno.json', '{}', ['Drizzle']],
  ['deno task lint', 'deno.json', '{"tasks":{"migrate":"npx drizzle-kit push"}}', []],
  ['deno migrate', 'deno.json', '{"tasks":{"migrate":"npx drizzle-kit push"}}', []],
  ['composer migrate', 'composer.json', COMPOSER, ['Laravel']],
  ['composer run-script all', 'composer.json', COMPOSER, ['Laravel']],
  ['composer install --no-dev', 'composer.json', COMPOSER, ['Laravel']],
  ['composer exec -- phinx migrate', 'composer.json', COMPOSER, ['Phinx']],
  ['composer install --no-scripts', 'composer.json', COMPOSER, []],
  ['composer lint', 'composer.json', COMPOSER, []],
  ['composer require migrate', 'composer.json', COMPOSER, []],
  ['pdm run m', 'pyproject.toml', '[tool.pdm.scripts]\nm = "alembic upgrade head"\n', ['Alembic']],
  [
    'pdm m',
    'pyproject.toml',
    '[tool.pdm.scripts]\nm = {cmd = "alembic upgrade head"}\n',
    ['Alembic'],
  ],
  ['pdm run n', 'pyproject.toml', '[tool.pdm.scripts]\nm = "alembic upgrade head"\n', []],
  [
    'rye run m',
    'pyproject.toml',
    '[tool.rye.scripts]\nm = {cmd = "alembic upgrade head"}\n',
    ['Alembic'],
  ],
  [
    'hatch run m',
    'pyproject.toml',
    '[tool.hatch.envs.default.scripts]\nm = ["alembic upgrade head"]\n',
    ['Alembic'],
  ],
  ['pipenv run m', 'Pipfile', '[scripts]\nm = "alembic upgrade head"\n', ['Alembic']],
  ['pipenv install m', 'Pipfile', '[scripts]\nm = "alembic upgrade head"\n', []],
  ['tox -e migrate', 'tox.ini', TOX, ['Alembic']],
  ['tox run -e lint,migrate', 'tox.ini', TOX, ['Alembic']],
  ['tox -e other -- x', 'tox.ini', TOX, []],
  ['tox -e migrate -- --sql', 'tox.ini', TOX, []],
  ['tox', 'tox.ini', TOX, []],
  ['tox', 'tox.ini', TOX.replace('= lint', '= lint, migrate'), ['Alembic']],
  ['tox -e m', 'tox.toml', '[env.m]\ncommands = [["alembic", "upgrade", "head"]]\n', ['Alembic']],
  [
    'tox -e m',
    'pyproject.toml',
    '[tool.tox.env.m]\ncommands = [["alembic", "upgrade", "head"]]\n',
    ['Alembic'],
  ],
])('follows the task of %s in %s', (text, file, content, tools) => {
  expect(findTools(text, { [file]: content })).toEqual(tools);
});

test('reports the line of a task in a table, and its variables', () => {
  const [migration] = analyze('poe table', { 'pyproject.toml': POE }).migrations;
  expect(migration?.via).toEqual([{ file: 'pyproject.toml', line: 5 }]);
  expect(findRoles('poe table', { 'pyproject.toml': POE })).toEqual(['staging']);
});

test('stops at tasks that run themselves', () => {
  expect(findTools('just a', { justfile: 'a: b\nb: a\n' })).toEqual([]);
  expect(findTools('task a', { 'Taskfile.yml': 'tasks:\n  a:\n    deps: [a]\n' })).toEqual([]);
  expect(findTools('poe a', { 'pyproject.toml': '[tool.poe.tasks]\na = ["a"]\n' })).toEqual([]);
});

const NOXFILE = `import nox


@nox.session
def lint(session):
    session.run("ruff", "check")


@nox.session(python=["3.12"], name="db-up")
def database(session):
    session.install("alembic")
    session.run("alembic", "upgrade", "head", external=True)
`;

test.each([
  ['nox', ['Alembic']],
  ['nox -s db-up', ['Alembic']],
  ['nox --session db-up-3.12 -- x', ['Alembic']],
  ['nox -s lint db-up', ['Alembic']],
  ['uv run nox -s db-up', ['Alembic']],
  ['nox -s lint', []],
  ['nox -s database', []],
  ['nox --list', []],
])('follows the sessions of nox: %s', (text, tools) => {
  expect(findTools(text, { 'noxfile.py': NOXFILE })).toEqual(tools);
});

test.each([
  ['task migrate', ['Alembic']],
  ['poetry run task migrate', ['Alembic']],
  ['task lint', []],
  ['task --list', []],
])('follows the tasks of taskipy: %s', (text, tools) => {
  const tasks = '[tool.taskipy.tasks]\nmigrate = "alembic upgrade head"\nlint = { cmd = "ruff" }\n';
  expect(findTools(text, { 'pyproject.toml': tasks })).toEqual(tools);
});

test.each([
  ['task migrate:up', ['goose']],
  ['task migrate:status', []],
  ['task migrate', []],
  ['task other:up', []],
])('follows a task of Taskfile with a wildcard: %s', (text, tools) => {
  const tasks =
    'tasks:\n  "migrate:*":\n    vars: {DIR: "{{index .MATCH 0}}"}\n    cmds: ["goose {{index .MATCH 0}}"]\n';
  expect(findTools(text, { 'Taskfile.yml': tasks })).toEqual(tools);
});

test.each([
  ['just db::migrate', ['Alembic']],
  ['just db migrate', ['Alembic']],
  ['just api::db::migrate', ['Alembic']],
  ['just db lint', []],
  ['just db', []],
  ['just migrate', []],
  ['just other::migrate', []],
])('follows the modules of just: %s', (text, tools) => {
  const recipes = 'lint:\n  ruff\nmigrate:\n  alembic upgrade head\n';
  const files = {
    justfile: 'mod db "ops/db.just"\nmod? api\nlint:\n  ruff\n',
    'ops/db.just': recipes,
    'api/mod.just': 'mod db\n',
    'api/db.just': recipes,
  };
  expect(findTools(text, files)).toEqual(tools);
});
