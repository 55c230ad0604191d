import { lockModeName } from '../../../src/checks/rehearsal/lock-mode';
import { type RehearsalServer, rehearseText, withEmptyDatabase } from './rehearsal-support';

/** Schema before each statement. It is created again after each one, so that none affects another. */
const BEFORE = `
CREATE TABLE t (id bigint PRIMARY KEY, a int, b text NOT NULL DEFAULT '', c int DEFAULT 0);
CREATE TABLE other (id bigint PRIMARY KEY, t_id bigint);
CREATE TABLE kept (id bigint, CONSTRAINT kept_id CHECK (id > 0) NOT VALID);
CREATE TABLE parent (at date) PARTITION BY RANGE (at);
CREATE TABLE part PARTITION OF parent FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE loose (at date);
CREATE INDEX t_a ON t (a);
CREATE UNIQUE INDEX t_c ON t (c);
CREATE VIEW v AS SELECT id FROM t;
CREATE MATERIALIZED VIEW m AS SELECT id FROM t;
CREATE UNIQUE INDEX m_id ON m (id);
CREATE SEQUENCE s;
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
ALTER TABLE t ADD CONSTRAINT t_check CHECK (a > 0) NOT VALID;
CREATE RULE r AS ON DELETE TO other DO ALSO NOTHING;
ALTER TABLE kept ADD CONSTRAINT kept_fk FOREIGN KEY (id) REFERENCES t (id) NOT VALID;
CREATE STATISTICS st ON a, b FROM t;
CREATE POLICY p ON t USING (true);
`;

/** Statement, relation, and the lock in PostgreSQL's documentation (ALTER TABLE; section 13.3.1). */
const DOCUMENTED = [
  ['ALTER TABLE t ADD COLUMN x int', 't', 'ACCESS EXCLUSIVE'],
  ['ALTER TABLE t ADD COLUMN x int DEFAULT 1', 't', 'ACCESS EXCLUSIVE'],
  ['ALTER TABLE t ADD COLUMN x uuid DEFAULT gen_random_uuid()', 't', 'ACCESS EXCLUSIVE'],
  ['ALTER TABLE t DROP COLUMN a', 't', 'ACCESS EXCLUSIVE'],
  ['ALTER TABLE t RENAME COLUMN a TO x', 't', 'ACCESS EXCLUSIVE'],
  ['ALTER TABLE t RENAME TO x', 't', 'ACCESS EXCLUSIVE'],
  ['ALTER TABLE t ALTER COLUMN a TYPE bigint', 't', 'ACCESS EXCLUSIVE'],
  ['ALTER TABLE t ALTER COLUMN a SET DEFAULT 1', 't', 'ACCESS EXCLUSIVE'],
  ['ALTER TABLE t ALTER COLUMN a DROP DEFAULT', 't', 'ACCESS EXCLUSIVE'],
  ['ALTER TABLE t ALTER COLUMN a SET NOT NULL', 't', 'ACCESS EXCLUSIVE'],
  ['ALTER TABLE t ALTER COLUMN b DROP NOT NULL', 't', 'ACCESS EXCLUSIVE'],
  ['ALTER TABLE t ALTER COLUMN a SET STATISTICS 100', 't', 'SHARE UPDATE EXCLUSIVE'],
  ['ALTER TABLE t ALTER COLUMN a SET (n_distinct = 5)', 't', 'SHARE UPDATE EXCLUSIVE'],
  ['ALTER TABLE t ALTER COLUMN b SET STORAGE EXTERNAL', 't', 'ACCESS EXCLUSIVE'],
  ['ALTER TABLE t ADD CONSTRAINT k CHECK (c > 0)', 't', 'ACCESS EXCLUSIVE'],
  ['ALTER TABLE t ADD CONSTRAINT k CHECK (c > 0) NOT VALID', 't', 'ACCESS EXCLUSIVE'],
  ['ALTER TABLE t ADD CONSTRAINT k UNIQUE (a)', 't', 'ACCESS EXCLUSIVE'],
  ['ALTER TABLE t ADD CONSTRAINT k UNIQUE USING INDEX t_c', 't', 'ACCESS EXCLUSIVE'],
  [
    'ALTER TABLE other ADD CONSTRAINT k FOREIGN KEY (t_id) REFERENCES t',
    'other',
    'SHARE ROW EXCLUSIVE',
  ],
  [
    'ALTER TABLE other ADD CONSTRAINT k FOREIGN KEY (t_id) REFERENCES t',
    't',
    'SHARE ROW EXCLUSIVE',
  ],
  [
    'ALTER TABLE other ADD CONSTRAINT k FOREIGN KEY (t_id) REFERENCES t NOT VALID',
    't',
    'SHARE ROW EXCLUSIVE',
  ],
  ['ALTER TABLE kept VALIDATE CONSTRAINT kept_id', 'kept', 'SHARE UPDATE EXCLUSIVE'],
  ['ALTER TABLE kept VALIDATE CONSTRAINT kept_fk', 'kept', 'SHARE UPDATE EXCLUSIVE'],
  ['ALTER TABLE kept VALIDATE CONSTRAINT kept_fk', 't', 'ROW SHARE'],
  ['ALTER TABLE t DROP CONSTRAINT t_check', 't', 'ACCESS EXCLUSIVE'],
  ['ALTER TABLE t RENAME CONSTRAINT t_check TO x', 't', 'ACCESS EXCLUSIVE'],
  ['ALTER TABLE t DISABLE TRIGGER tr', 't', 'SHARE ROW EXCLUSIVE'],
  ['ALTER TABLE t ENABLE TRIGGER tr', 't', 'SHARE ROW EXCLUSIVE'],
  ['ALTER TABLE other DISABLE RULE r', 'other', 'ACCESS EXCLUSIVE'],
  ['ALTER TABLE t ENABLE ROW LEVEL SECURITY', 't', 'ACCESS EXCLUSIVE'],
  ['ALTER TABLE t CLUSTER ON t_a', 't', 'SHARE UPDATE EXCLUSIVE'],
  ['ALTER TABLE t SET WITHOUT CLUSTER', 't', 'SHARE UPDATE EXCLUSIVE'],
  ['ALTER TABLE loose SET UNLOGGED', 'loose', 'ACCESS EXCLUSIVE'],
  ['ALTER TABLE t SET (fillfactor = 70)', 't', 'SHARE UPDATE EXCLUSIVE'],
  ['ALTER TABLE t SET (autovacuum_enabled = false)', 't', 'SHARE UPDATE EXCLUSIVE'],
  ['ALTER TABLE t RESET (fillfactor)', 't', 'SHARE UPDATE EXCLUSIVE'],
  ['ALTER TABLE t REPLICA IDENTITY FULL', 't', 'ACCESS EXCLUSIVE'],
  ['ALTER TABLE t OWNER TO CURRENT_USER', 't', 'ACCESS EXCLUSIVE'],
  [
    "ALTER TABLE parent ATTACH PARTITION loose FOR VALUES FROM ('2027-01-01') TO ('2028-01-01')",
    'parent',
    'SHARE UPDATE EXCLUSIVE',
  ],
  [
    "ALTER TABLE parent ATTACH PARTITION loose FOR VALUES FROM ('2027-01-01') TO ('2028-01-01')",
    'loose',
    'ACCESS EXCLUSIVE',
  ],
  ['ALTER TABLE parent DETACH PARTITION part', 'parent', 'ACCESS EXCLUSIVE'],
  ['ALTER INDEX t_a RENAME TO x', 't_a', 'SHARE UPDATE EXCLUSIVE'],
  ['ALTER INDEX t_a SET (fillfactor = 70)', 't_a', 'SHARE UPDATE EXCLUSIVE'],
  ['ALTER SEQUENCE s INCREMENT 2', 's', 'SHARE ROW EXCLUSIVE'],
  ['ALTER VIEW v RENAME TO x', 'v', 'ACCESS EXCLUSIVE'],
  ['CREATE INDEX x ON t (b)', 't', 'SHARE'],
  ['CREATE UNIQUE INDEX x ON t (id, b)', 't', 'SHARE'],
  ['CREATE INDEX x ON t (b) WHERE a > 0', 't', 'SHARE'],
  ['CREATE INDEX x ON parent (at)', 'part', 'SHARE'],
  [
    'CREATE TRIGGER x AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f()',
    't',
    'SHARE ROW EXCLUSIVE',
  ],
  ['CREATE RULE x AS ON UPDATE TO t DO ALSO NOTHING', 't', 'ACCESS EXCLUSIVE'],
  ['CREATE POLICY x ON t USING (true)', 't', 'ACCESS EXCLUSIVE'],
  ['CREATE STATISTICS x ON id, c FROM t', 't', 'SHARE UPDATE EXCLUSIVE'],
  ['CREATE TABLE x (id bigint REFERENCES t)', 't', 'SHARE ROW EXCLUSIVE'],
  ['CREATE OR REPLACE VIEW v AS SELECT id, 1 AS x FROM t', 'v', 'ACCESS EXCLUSIVE'],
  ['REFRESH MATERIALIZED VIEW m', 'm', 'ACCESS EXCLUSIVE'],
  ['REFRESH MATERIALIZED VIEW CONCURRENTLY m', 'm', 'EXCLUSIVE'],
  ['REINDEX TABLE t', 't', 'SHARE'],
  ['REINDEX INDEX t_a', 't_a', 'ACCESS EXCLUSIVE'],
  ['CLUSTER t USING t_a', 't', 'ACCESS EXCLUSIVE'],
  ['ANALYZE t', 't', 'SHARE UPDATE EXCLUSIVE'],
  ['TRUNCATE t CASCADE', 't', 'ACCESS EXCLUSIVE'],
  ['LOCK TABLE t IN SHARE MODE', 't', 'SHARE'],
  ['DROP TABLE other', 'other', 'ACCESS EXCLUSIVE'],
  ['DROP INDEX t_a', 't', 'ACCESS EXCLUSIVE'],
  ['DROP INDEX t_a', 't_a', 'ACCESS EXCLUSIVE'],
  ['DROP VIEW v', 'v', 'ACCESS EXCLUSIVE'],
  ['DROP MATERIALIZED VIEW m', 'm', 'ACCESS EXCLUSIVE'],
  ['DROP SEQUENCE s', 's', 'ACCESS EXCLUSIVE'],
  ['DROP TRIGGER tr ON t', 't', 'ACCESS EXCLUSIVE'],
  ['DROP RULE r ON other', 'other', 'ACCESS EXCLUSIVE'],
  ['DROP POLICY p ON t', 't', 'ACCESS EXCLUSIVE'],
  ["COMMENT ON TABLE t IS 'x'", 't', 'SHARE UPDATE EXCLUSIVE'],
  ['INSERT INTO t (id) VALUES (1)', 't', 'ROW EXCLUSIVE'],
  ['UPDATE t SET a = 2', 't', 'ROW EXCLUSIVE'],
  ['SELECT * FROM t FOR UPDATE', 't', 'ROW SHARE'],
  ['SELECT * FROM t', 't', 'ACCESS SHARE'],
] as const;

/** Statements that cannot run in a transaction. Their locks come from the documentation. */
const NON_TRANSACTIONAL = [
  ['CREATE INDEX CONCURRENTLY x ON t (b)', ['t: SHARE UPDATE EXCLUSIVE']],
  ['DROP INDEX CONCURRENTLY t_a', ['t: SHARE UPDATE EXCLUSIVE']],
  ['REINDEX TABLE CONCURRENTLY t', ['t: SHARE UPDATE EXCLUSIVE']],
  ['REINDEX INDEX CONCURRENTLY t_c', ['t: SHARE UPDATE EXCLUSIVE']],
  ['VACUUM FULL other, kept', ['other: ACCESS EXCLUSIVE', 'kept: ACCESS EXCLUSIVE']],
  [
    'ALTER TABLE parent DETACH PARTITION part CONCURRENTLY',
    ['part: ACCESS EXCLUSIVE', 'parent: SHARE UPDATE EXCLUSIVE'],
  ],
] as const;

describe.each<RehearsalServer>(['server', 'embedded'])('rehearsal on the %s Postgres', (server) => {
  test('reports the documented lock of every statement', async () => {
    const statements = [...new Set(DOCUMENTED.map(([statement]) => statement))];
    expect(statements.length).toBeGreaterThanOrEqual(40);
    const locksByStatement = await withEmptyDatabase(server, async (session) => {
      await session.execute(BEFORE);
      const result = new Map<string, ReadonlyMap<string, string>>();
      for (const statement of statements) {
        const { observations, stop } = await rehearseText(session, statement);
        expect({ statement, stop }).toEqual({ statement, stop: undefined });
        const locks = observations.flatMap((effects) => effects.locks);
        result.set(
          statement,
          new Map(locks.map(({ relation, mode }) => [relation.name, lockModeName(mode)])),
        );
        await session.execute('DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
        await session.execute(BEFORE);
      }
      return result;
    });
    const reported = DOCUMENTED.map(([statement, relation]) => [
      statement,
      relation,
      locksByStatement.get(statement)?.get(relation),
    ]);
    expect(reported).toEqual(DOCUMENTED);
  });
});

test('reports documented locks of non-transactional statements, marked as documented', async () => {
  await withEmptyDatabase('server', async (session) => {
    await session.execute(BEFORE);
    for (const [statement, documented] of NON_TRANSACTIONAL) {
      const { observations } = await rehearseText(session, statement);
      expect(observations).toMatchObject([{ source: 'documented' }]);
      const locks = observations.flatMap((effects) => effects.locks);
      expect(locks.map(({ relation, mode }) => `${relation.name}: ${lockModeName(mode)}`)).toEqual(
        documented,
      );
    }
  });
});

test('a statement that commits by itself is observed in a transaction of its own', async () => {
  const text = [
    '-- governed: no-transaction',
    '-- base: CREATE TABLE t (id int); CREATE TABLE u (d int);',
    'ALTER TABLE t ADD a int;',
    'ALTER TABLE t ADD b int;',
    'BEGIN;',
    'ALTER TABLE t ADD c int;',
    'COMMIT;',
    'DO $$ BEGIN ALTER TABLE t ADD d int; COMMIT; END $$;',
    'VACUUM t;',
    'SELECT d FROM u;',
  ].join('\n');
  const { observations, stop } = await withEmptyDatabase(
    'server',
    async (session) => await rehearseText(session, text),
  );
  expect(stop).toBeUndefined();
  expect(
    observations.map(
      ({ place, source, locks, keptLocks }) =>
        `${place.line}: ${source}, ${locks.map(({ mode }) => lockModeName(mode))}, ${keptLocks.length}`,
    ),
  ).toEqual([
    '3: observed, ACCESS EXCLUSIVE, 0',
    '4: observed, ACCESS EXCLUSIVE, 0',
    '6: observed, ACCESS EXCLUSIVE, 0',
    '8: unknown, , 0',
    '9: documented, SHARE UPDATE EXCLUSIVE, 0',
    '10: observed, ACCESS SHARE, 0',
  ]);
});

test('a statement that fails at its own COMMIT stops the rehearsal at its line', async () => {
  const text = [
    '-- governed: no-transaction',
    '-- base: CREATE TABLE t (id int PRIMARY KEY DEFERRABLE INITIALLY DEFERRED);',
    'SELECT 1;',
    'INSERT INTO t VALUES (1), (1);',
    'SELECT 2;',
  ].join('\n');
  const { observations, stop } = await withEmptyDatabase(
    'server',
    async (session) => await rehearseText(session, text),
  );
  expect(observations).toHaveLength(1);
  expect(stop).toMatchObject({ place: { line: 4 }, code: '23505', during: 'change' });
});

test('reports no locks on tables that the pull request creates', async () => {
  const text = 'CREATE TABLE x (id int);\nCREATE INDEX ON x (id);\nALTER TABLE x DROP COLUMN id;';
  const { observations } = await withEmptyDatabase(
    'server',
    async (session) => await rehearseText(session, text),
  );
  expect(
    observations.flatMap(({ locks, heldLocks, newIndexes, columns }) =>
      [locks, heldLocks, newIndexes, columns.dropped].flat(),
    ),
  ).toEqual([]);
});

test('reports a lock at the statement that acquires it, held until the end of the file', async () => {
  const text =
    '-- base: CREATE TABLE t (id int);\nALTER TABLE t ADD a int;\nSELECT 1;\nALTER TABLE t ADD b int;';
  const { observations } = await withEmptyDatabase(
    'server',
    async (session) => await rehearseText(session, text),
  );
  expect(observations.map(({ locks }) => locks.length)).toEqual([1, 0, 0]);
  expect(observations.map(({ heldLocks }) => heldLocks.length)).toEqual([1, 1, 1]);
});
