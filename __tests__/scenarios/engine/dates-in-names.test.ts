import { createHash } from 'node:crypto';
import { runAction, workspace } from '../../support/action';
import { useDatabase } from '../../support/postgres';

/* Names with dates, and the rows that earlier releases wrote for them. */

const db = useDatabase();

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const A = 'CREATE TABLE a (n int);\nINSERT INTO a VALUES (1);\n';
const B = 'INSERT INTO a VALUES (2);\n';

test('continues the history of an earlier release, which read only the year', async () => {
  const migrate = (files: Readonly<Record<string, string>>, more = {}) =>
    runAction({
      with: { 'db-role': 'staging', 'database-url': db.url, ...more },
      workspace: workspace(files),
    });
  const one = { 'migrations/2024-01-02-a.sql': A };
  const both = { ...one, 'migrations/2024-01-03-b.sql': B };
  expect((await migrate(one)).outputs).toMatchObject({ applied: '1' });
  const rows = 'SELECT version, name FROM governed.migrations ORDER BY ordinal';
  expect(await db.query(rows)).toEqual([{ version: '2024-01-02', name: 'a' }]);

  await db.query("UPDATE governed.migrations SET version = '2024', name = '01-02-a'");
  const start = `sha256:${sha256(`${sha256('')}  ${sha256(A)}  2024\n`)}`;
  expect((await migrate(one)).outputs).toMatchObject({ applied: '0', 'head-digest': start });
  const planned = await migrate(both, { mode: 'plan' });
  expect(planned.outputs).toMatchObject({ pending: '1' });
  const run = await migrate(both);
  expect(run.annotations).toEqual([]);
  expect(run.outputs).toMatchObject({
    applied: '1',
    'head-digest': planned.outputs['head-digest'],
  });
  expect(await db.query('SELECT n FROM a ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }]);
  expect(await db.query(rows)).toEqual([
    { version: '2024', name: '01-02-a' },
    { version: '2024-01-03', name: 'b' },
  ]);
  const edited = await migrate({ ...both, 'migrations/2024-01-02-a.sql': `${A}SELECT 1;` });
  expect(edited.annotations).toMatchObject([{ title: 'edited-migration' }]);
});
