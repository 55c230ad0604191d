import type { FormatName } from '../../../src/inputs/request';
import { createCallMarker } from '../../../src/migrations/committing-calls';
import { loadParser } from '../../../src/migrations/parse-sql';
import { migration } from './support';

const CREATE = (body: string) =>
  `CREATE OR REPLACE PROCEDURE app.fill() LANGUAGE plpgsql AS $$ BEGIN ${body} END; $$;`;
const isMarked = async (call: string, body = 'COMMIT;', format: FormatName = 'golang-migrate') => {
  const file = migration('2', call);
  const files = [migration('1', CREATE(body)), file];
  return createCallMarker(files, format, await loadParser())(file).nonTransactional === true;
};

test.each(['CALL fill();', '-- long\n call app.fill()'])(
  'a single CALL of a procedure that commits runs without a transaction: %j',
  async (call) => {
    expect(await isMarked(call)).toBe(true);
    expect(await isMarked(call, 'LOOP ROLLBACK; END LOOP;', 'prisma')).toBe(true);
  },
);

test('another CALL runs in a transaction', async () => {
  expect(await isMarked('CALL fill(); SELECT 1;')).toBe(false);
  expect(await isMarked('CALL other();')).toBe(false);
  expect(await isMarked('CALL fill();', "RAISE NOTICE 'COMMIT;';")).toBe(false);
  // goose begins a transaction, in which the procedure cannot commit.
  expect(await isMarked('CALL fill();', 'COMMIT;', 'goose')).toBe(false);
});
