import { runAction, type StepResult, workspace } from '../../support/action';
import { freshDatabase, type TestDatabase } from '../../support/postgres';
import { fetchFormatTools } from './format-tools';

/*
 * The order and the identity of files in folders whose names have digits of several lengths, or the same
 * digits: the action and the tool run them in the same order, and neither runs a file again.
 */

/** For each tool: the names of its files, in the order in which it runs them. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  dbmate: ['10_a.sql', '1_b.sql', '20250110120000_c.sql', '20250201_d.sql'],
  prisma: ['20250101_a', '20250101120000_b', '20250101120000_c', 'd'].map(
    (name) => `${name}/migration.sql`,
  ),
  'node-pg-migrate': [
    '1704067199999_a.sql',
    '20240101000000000_b.sql',
    '1704067200001_c.sql',
    '1704067200001_d.sql',
  ],
  drizzle: ['0002_a.sql', '0001_b.sql', '20240101_c.sql', '0001_d.sql'],
};

const MARKERS: Readonly<Record<string, string>> = {
  dbmate: '-- migrate:up\n',
  'node-pg-migrate': '-- Up Migration\n',
};

/** dbmate refuses a file without this line. */
const ENDS: Readonly<Record<string, string>> = { dbmate: '-- migrate:down\n' };

function createFiles(tool: string): Readonly<Record<string, string>> {
  const names = NAMES[tool] ?? [];
  const entries = names.map((name, idx) => ({
    idx,
    version: '7',
    when: 1_700_000_000_000 + idx,
    breakpoints: true,
    tag: name.replace(/\.sql$/, ''),
  }));
  return {
    ...(tool === 'drizzle'
      ? { 'migrations/meta/_journal.json': JSON.stringify({ dialect: 'pg', entries }) }
      : {}),
    ...Object.fromEntries(
      names.map((name, at) => [
        `migrations/${name}`,
        `${MARKERS[tool] ?? ''}${at === 0 ? 'CREATE TABLE ran (id serial, name text);\n' : ''}INSERT INTO ran (name) VALUES ('${name}');\n${ENDS[tool] ?? ''}`,
      ]),
    ),
  };
}

const TOOLS = await fetchFormatTools(Object.keys(NAMES));

describe.each(TOOLS)('$name', (tool) => {
  const { bin = '' } = tool;
  const createCheckout = () => workspace({ ...tool.createFiles([]), ...createFiles(tool.name) });
  const migrate = (db: TestDatabase): Promise<StepResult> =>
    runAction({
      with: { 'db-role': 'staging', 'database-url': db.url },
      workspace: createCheckout(),
    });
  const readNames = async (db: TestDatabase) =>
    (await db.query('SELECT name FROM ran ORDER BY id')).map(({ name }) => name);

  (tool.bin === undefined ? test.skip : test)(
    'runs files in the order of the tool, and the tool finds nothing pending',
    async () => {
      const [actionDb, toolDb] = await Promise.all([freshDatabase(), freshDatabase()]);
      expect((await migrate(actionDb)).annotations).toEqual([]);
      const { code, stdout, stderr } = await tool.runUp(bin, actionDb, createCheckout());
      expect([code, stdout + stderr]).toEqual([0, expect.stringMatching(tool.nothingPending)]);
      expect(await tool.runUp(bin, toolDb, createCheckout())).toMatchObject({ code: 0 });
      const afterTool = await migrate(toolDb);
      expect(afterTool.annotations).toEqual([]);
      expect(afterTool.outputs).toMatchObject({ applied: '0', pending: '0' });
      const again = await migrate(actionDb);
      expect(again.outputs).toMatchObject({ applied: '0', pending: '0' });
      expect(afterTool.outputs['head-digest']).toBe(again.outputs['head-digest']);
      expect([await readNames(actionDb), await readNames(toolDb)]).toEqual([
        NAMES[tool.name],
        NAMES[tool.name],
      ]);
      await Promise.all([actionDb.drop(), toolDb.drop()]);
    },
  );
});
