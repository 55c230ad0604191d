import { join } from 'node:path';
import { runAction, workspace } from '../../support/action';
import { freshDatabase, type TestDatabase } from '../../support/postgres';
import { output, postgresProgram } from './programs';
import { type Project, realProjects } from './real-projects';
import { describeWith, fetched } from './registries';

/*
 * What real projects have written, applied by the action's engine and by psql: the same database.
 * It is fetched from the registries for each run; nothing of it is kept here.
 */

const projects = await fetched('the migrations of four real projects', realProjects);

/** How many there are, so that a folder that was looked for in the wrong place is no success. */
const COUNTS = [220, 38, 20, 152, 126];

describeWith(projects)('real projects', () => {
  const found = projects ?? [];

  test('they are all there', () => {
    const counts = found.map(({ files }) => files.size);
    const total = counts.reduce((sum, count) => sum + count, 0);
    process.stdout.write(`Real projects: ${total} migrations (${counts.join(' + ')}).\n`);
    expect(counts).toEqual(COUNTS);
    expect(total).toBeGreaterThanOrEqual(490);
  });

  for (const project of found) {
    test(project.name, async () => {
      const folder = checkout(project);
      const [ours, theirs] = await Promise.all([freshDatabase(), freshDatabase()]);
      await applyByAction(project, folder, ours);
      await applyByPsql(project, folder, theirs);
      const [one, other] = await Promise.all([dump(project, ours), dump(project, theirs)]);
      expect(one.length).toBeGreaterThan(5_000);
      expect(one === other ? 'the same' : difference(one, other)).toBe('the same');
    });
  }
});

function checkout({ files }: Project): string {
  return workspace(
    Object.fromEntries([...files].map(([name, text]) => [`migrations/${name}`, text])),
  );
}

/** PostgreSQL's own relations and schemas have smaller numbers. */
const MADE_BY_USERS = `
  SELECT relname FROM pg_class WHERE oid >= 16384
  UNION ALL SELECT nspname FROM pg_namespace WHERE oid >= 16384`;

/** Planned, applied, and once more: nothing to do. */
async function applyByAction({ files }: Project, folder: string, database: TestDatabase) {
  const step = (mode: string) =>
    runAction({
      with: { mode, 'db-role': 'staging', 'database-url': database.url },
      workspace: folder,
    });
  const all = String(files.size);

  const plan = await step('plan');
  expect(errors(plan)).toEqual([]);
  expect(plan).toMatchObject({ exitCode: 0, outputs: { pending: all, applied: '0' } });
  expect(await database.query(MADE_BY_USERS)).toEqual([]);

  const run = await step('migrate');
  expect(errors(run)).toEqual([]);
  expect(run).toMatchObject({
    exitCode: 0,
    outputs: {
      pending: '0',
      applied: all,
      'plan-digest': plan.outputs['plan-digest'],
      'head-digest': plan.outputs['head-digest'],
    },
  });

  const again = await step('migrate');
  expect(errors(again)).toEqual([]);
  expect(again).toMatchObject({
    exitCode: 0,
    outputs: { pending: '0', applied: '0', 'head-digest': run.outputs['head-digest'] },
  });
}

function errors({ annotations }: Awaited<ReturnType<typeof runAction>>) {
  return annotations.filter(({ level }) => level === 'error');
}

/** Each file in one transaction; without one where it builds an index concurrently. */
async function applyByPsql({ files }: Project, folder: string, database: TestDatabase) {
  for (const [name, text] of files) {
    const one = /\bconcurrently\b/i.test(text) ? [] : ['-1'];
    const file = join(folder, 'migrations', name);
    await output({
      program: postgresProgram('psql'),
      args: ['-X', '-q', '-v', 'ON_ERROR_STOP=1', ...one, '-d', database.url, '-f', file],
    });
  }
}

async function dump({ timeless }: Project, database: TestDatabase): Promise<string> {
  const args = ['--exclude-schema=governed', '-d', database.url];
  const text = await output({ program: postgresProgram('pg_dump'), args });
  // Newer versions shut the dump in by a word that is another one each time.
  return timeless(text.replace(/^\\(un)?restrict .*\n/gm, ''));
}

/** The first lines that differ: whole dumps would bury them. */
function difference(ours: string, theirs: string) {
  const lines = { ours: ours.split('\n'), theirs: theirs.split('\n') };
  const first = lines.ours.findIndex((line, index) => line !== lines.theirs[index]);
  const from = Math.max(0, first - 3);
  return {
    ours: lines.ours.slice(from, first + 5),
    theirs: lines.theirs.slice(from, first + 5),
  };
}
