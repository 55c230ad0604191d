import { migrationFailedProblem } from '../../../src/engine/failure-problems';

function adviceFor(relation: string): string {
  const message = `relation "${relation}" does not exist`;
  const error = { code: '42P01', message, hint: undefined, position: undefined };
  return migrationFailedProblem(error, { file: 'a.sql', line: 1 }, 'Kept.').next;
}

test.each([
  ['_sqlx_migrations', 'sqlx', 'sqlx migrate run'],
  ['public.alembic_version', 'Alembic', 'alembic upgrade head'],
])(
  'migrationFailedProblem names the tool of the missing history table %s',
  (relation, tool, command) => {
    expect(adviceFor(relation)).toBe(
      `Kept. The file uses the history table of ${tool}. Set \`command\` to \`${command}\`.`,
    );
  },
);

// Several tools have a table with the last two names.
test.each(['users', 'goose_db_version', 'migrations', 'schema_migrations'])(
  'migrationFailedProblem gives the usual advice for the missing table %s',
  (relation) => {
    expect(adviceFor(relation)).toBe('Kept. Fix the file and retry the run.');
  },
);
