import { analyze, findTools } from './support';

const RUN = `import alembic.command as command
from alembic.config import Config

config = Config()


@traced
def up(
    revision: str = "head",
) -> None:
    prepare()
    apply(revision)


def apply(revision):
    command.upgrade(config, revision)


def show():
    command.current(config)
`;
const PROJECT = '[project.scripts]\nmigrate-db = "app.run:up"\nshow-db = "app.run:show"\n';
const FILES = { 'pyproject.toml': PROJECT, 'app/run.py': RUN };

test.each([
  ['migrate-db', ['Alembic']],
  ['uv run migrate-db', ['Alembic']],
  ['poetry run migrate-db --all', ['Alembic']],
  ['docker compose run --rm api migrate-db', ['Alembic']],
  [
    `aws ecs run-task --overrides '{"containerOverrides":[{"command":["migrate-db"]}]}'`,
    ['Alembic'],
  ],
  ['uv run show-db', []],
  ['uv run other', []],
])('follows a program that pyproject.toml defines: %s', (text, tools) => {
  expect(findTools(text, FILES)).toEqual(tools);
});

test.each([
  ['a table of Poetry', { 'pyproject.toml': PROJECT.replace('project', 'tool.poetry') }],
  ['a package in src', { 'app/run.py': '', 'src/app/run.py': RUN }],
  ['a package in its folder', { 'app/run.py': '', 'app/run/__init__.py': RUN }],
])('finds the function in %s', (_, files) => {
  const own = Object.entries({ ...FILES, ...files }).filter(([, text]) => text !== '');
  expect(findTools('uv run migrate-db', Object.fromEntries(own))).toEqual(['Alembic']);
});

test('reports the line of the call in the function', () => {
  const [migration] = analyze('uv run migrate-db', FILES).migrations;
  expect(migration?.via).toEqual([{ file: 'app/run.py', line: 16 }]);
});

test('uses the package of the folder, if several packages define the program', () => {
  const files = {
    'api/pyproject.toml': PROJECT,
    'api/app/run.py': RUN,
    'web/pyproject.toml': PROJECT,
    'web/app/run.py': 'def up():\n    pass\n',
  };
  expect(findTools('cd api && uv run migrate-db', files)).toEqual(['Alembic']);
  expect(findTools('cd web && uv run migrate-db', files)).toEqual([]);
  expect(findTools('uv run migrate-db', files)).toEqual([]);
  const { 'web/pyproject.toml': _, ...one } = files;
  expect(findTools('uv run migrate-db', one)).toEqual(['Alembic']);
});
