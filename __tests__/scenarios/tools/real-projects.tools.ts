import { join } from 'node:path';
import { runAction, workspace } from '../../support/action';
import { freshDatabase, type TestDatabase } from '../../support/postgres';
import { getPostgresProgram, readOutput } from './programs';
import { fetchRealProjects, type RealProject } from './real-projects';
import { describeWith, fetchOrSkip } from './registries';

/*
 * The migrations of real projects, applied by the engine and by psql. Both databases must be equal. The
 * migrations are fetched from registries for each run. This repository does not contain them.
 */

const projects = await fetchOrSkip('the migrations of four real projects', fetchRealProjects);

/** The number of files of each project, so that the tests fail if a folder is not found. */
const FILE_COUNTS = [220, 38, 20, 152, 126];

describeWith(projects)('real projects', () => {
  const fetchedProjects = projects ?? [];

  test('have the expected number of migrations', () => {
    const counts = fetchedProjects.map(({ files }) => files.size);
    const total = counts.reduce((sum, count) => sum + count, 0);
    process.stdout.write(`Real projects: ${total} migrations (${counts.join(' + ')}).\n`);
    expect(counts).toEqual(FILE_COUNTS);
    expect(total).toBeGreaterThanOrEqual(490);
  });

  for (const project of fetchedProjects) {
    test(`have the same database after the action and after psql: ${project.name}`, async () => {
      const folder = createCheckout(project);
      const [byAction, byPsql] = await Promise.all([freshDatabase(), freshDatabase()]);
      await applyByAction(project, folder, byAction);
      await applyByPsql(project, folder, byPsql);
      const [actual, expected] = await Promise.all([
        dumpDatabase(project, byAction),
        dumpDatabase(project, byPsql),
      ]);
      expect(actual.length).toBeGreaterThan(5_000);
      expect(actual === expected ? 'equal' : firstDifference(actual, expected)).toBe('equal');
    });
  }
});

function createCheckout({ files }: RealProject): string {
  return workspace(
    Object.fromEntries([...files].map(([name, text]) => [`migrations/${name}`, text])),
  );
}

/** Lists relations and schemas of users. The object ids of PostgreSQL itself are smaller. */
const USER_OBJECTS_QUERY = `
  SELECT relname FROM pg_class WHERE oid >= 16384
  UNION ALL SELECT nspname FROM pg_namespace WHERE oid >= 16384`;

/** Runs `plan`, `migrate`, and `migrate` again, which must not apply anything. */
async function applyByAction({ files }: RealProject, folder: string, database: TestDatabase) {
  const runMode = (mode: string) =>
    runAction({
      with: { mode, 'db-role': 'staging', 'database-url': database.url },
      workspace: folder,
    });
  const all = String(files.size);

  const plan = await runMode('plan');
  expect(findErrors(plan)).toEqual([]);
  expect(plan).toMatchObject({ exitCode: 0, outputs: { pending: all, applied: '0' } });
  expect(await database.query(USER_OBJECTS_QUERY)).toEqual([]);

  const run = await runMode('migrate');
  expect(findErrors(run)).toEqual([]);
  expect(run).toMatchObject({
    exitCode: 0,
    outputs: {
      pending: '0',
      applied: all,
      'plan-digest': plan.outputs['plan-digest'],
      'head-digest': plan.outputs['head-digest'],
    },
  });

  const again = await runMode('migrate');
  expect(findErrors(again)).toEqual([]);
  expect(again).toMatchObject({
    exitCode: 0,
    outputs: { pending: '0', applied: '0', 'head-digest': run.outputs['head-digest'] },
  });
}

function findErrors({ annotations }: Awaited<ReturnType<typeof runAction>>) {
  return annotations.filter(({ level }) => level === 'error');
}

/** Runs each file in a transaction, except a file that builds an index concurrently. */
async function applyByPsql({ files }: RealProject, folder: string, database: TestDatabase) {
  for (const [name, text] of files) {
    const transaction = /\bconcurrently\b/i.test(text) ? [] : ['-1'];
    const file = join(folder, 'migrations', name);
    await readOutput({
      program: getPostgresProgram('psql'),
      args: ['-X', '-q', '-v', 'ON_ERROR_STOP=1', ...transaction, '-d', database.url, '-f', file],
    });
  }
}

async function dumpDatabase({ removeTimes }: RealProject, database: TestDatabase): Promise<string> {
  const args = ['--exclude-schema=governed', '-d', database.url];
  const text = await readOutput({ program: getPostgresProgram('pg_dump'), args });
  // Newer versions of pg_dump write a random word in these lines.
  return removeTimes(text.replace(/^\\(un)?restrict .*\n/gm, ''));
}

/** Returns the lines around the first difference, because whole dumps are too long to read. */
function firstDifference(actual: string, expected: string) {
  const [actualLines, expectedLines] = [actual.split('\n'), expected.split('\n')];
  const first = actualLines.findIndex((line, index) => line !== expectedLines[index]);
  const from = Math.max(0, first - 3);
  return {
    actual: actualLines.slice(from, first + 5),
    expected: expectedLines.slice(from, first + 5),
  };
}
