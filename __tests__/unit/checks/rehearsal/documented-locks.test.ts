import { getDocumentedLocks } from '../../../../src/checks/rehearsal/documented-locks';
import { loadParser } from '../../../../src/migrations/parse-sql';

const SHARE_UPDATE = 'ShareUpdateExclusiveLock';
const ACCESS = 'AccessExclusiveLock';

async function findLocks(statement: string): Promise<unknown> {
  const parsed = (await loadParser()).statements(statement);
  const node = parsed.ok ? parsed.statements[0]?.node : undefined;
  if (node === undefined) throw new Error('no statement');
  return getDocumentedLocks(node)?.map(({ relation, mode }) => [relation, mode]);
}

test.each([
  ['CREATE INDEX CONCURRENTLY x ON public.t (b)', [['t', SHARE_UPDATE]]],
  [
    'DROP INDEX CONCURRENTLY a.x, y',
    [
      ['a.x', SHARE_UPDATE],
      ['y', SHARE_UPDATE],
    ],
  ],
  ['REINDEX TABLE CONCURRENTLY a.t', [['a.t', SHARE_UPDATE]]],
  ['REINDEX (CONCURRENTLY) INDEX x', [['x', SHARE_UPDATE]]],
  [
    'VACUUM t, a.u',
    [
      ['t', SHARE_UPDATE],
      ['a.u', SHARE_UPDATE],
    ],
  ],
  ['VACUUM (FULL off, ANALYZE) t', [['t', SHARE_UPDATE]]],
  ['VACUUM (FULL 0) t', [['t', SHARE_UPDATE]]],
  ['VACUUM (FULL 1) t', [['t', ACCESS]]],
  ['VACUUM FULL t', [['t', ACCESS]]],
  ['VACUUM', [[undefined, SHARE_UPDATE]]],
  ['VACUUM FULL', [[undefined, ACCESS]]],
  [
    'ALTER TABLE p DETACH PARTITION q CONCURRENTLY',
    [
      ['q', ACCESS],
      ['p', SHARE_UPDATE],
    ],
  ],
])('%s', async (statement, locks) => {
  expect(await findLocks(statement)).toEqual(locks);
});

test.each([
  'CREATE INDEX x ON t (b)',
  'DROP INDEX x',
  'REINDEX TABLE t',
  'REINDEX (CONCURRENTLY false) TABLE t',
  'REINDEX SCHEMA CONCURRENTLY a',
  'ANALYZE t',
  'ALTER TABLE p DETACH PARTITION q',
  'ALTER TABLE t ADD COLUMN x int',
])('not documented: %s', async (statement) => {
  expect(await findLocks(statement)).toBeUndefined();
});
