import { changesSchema } from '../../../../src/checks/commands/follow/schema-sql';
import { analyze, findTools } from './support';

const FILES = {
  'schema.sql': '-- the tables\nCREATE TABLE IF NOT EXISTS t (id int);\n',
  'db/all.sql': 'BEGIN;\n\\ir parts/1.sql\nCOMMIT;\n',
  'db/parts/1.sql': 'alter table t add column x int;\n',
  'db/policies/rls.sql': 'ALTER TABLE t ENABLE ROW LEVEL SECURITY;\n',
  'seed.sql': "INSERT INTO t VALUES ('; CREATE TABLE x');\n",
  'query.sql': '\\d t\nSELECT * FROM t;\n/* CREATE TABLE x (); */\n',
  'seeds/1.sql': 'INSERT INTO t VALUES (1);\n',
};

describe('analyzeScript: psql runs SQL that changes a schema', () => {
  test.each([
    'psql "$URL" -f schema.sql',
    'psql -v ON_ERROR_STOP=1 "$URL" -f db/policies/rls.sql',
    'psql -Xqf schema.sql',
    'psql --file=schema.sql',
    'psql "$URL" < schema.sql',
    'cat schema.sql | psql "$URL"',
    'cat db/parts/*.sql | psql "$URL"',
    'envsubst < schema.sql | psql "$URL"',
    'sed s/a/b/ schema.sql | psql "$URL"',
    'psql "$URL" -f db/parts/*.sql',
    'for f in db/parts/*.sql; do psql "$URL" -f "$f"; done',
    'for f in seed.sql schema.sql; do psql "$URL" -f "$f"; done',
    'for f in $(ls db/parts); do psql "$URL" -f "db/parts/$f"; done',
    'ls db/parts/*.sql | sort | while read -r f; do psql "$URL" -f "$f"; done',
    'find db -name "*.sql" | sort | xargs -I{} psql "$URL" -f {}',
    'find db -name "*.sql" -exec psql "$URL" -f {} \\;',
    'psql "$URL" -f db/all.sql',
    'docker exec -i pg psql -U postgres < schema.sql',
    'psql "$URL" -c "ALTER TABLE t ADD COLUMN x int"',
    'psql "$URL" <<EOF\nDROP TABLE t;\nEOF',
    'echo "CREATE INDEX i ON t (x)" | psql "$URL"',
  ])('finds it: %s', (text) => {
    expect(findTools(text, FILES)).toEqual(['psql']);
  });

  test.each([
    'psql "$URL" -f seed.sql',
    'psql "$URL" -f query.sql',
    'psql "$URL" < seed.sql',
    'cat seeds/*.sql | psql "$URL"',
    'for f in seeds/*.sql; do psql "$URL" -f "$f"; done',
    'find seeds -name "*.sql" -exec psql "$URL" -f {} \\;',
    'psql "$URL" -f missing.sql',
    'psql "$URL" -c "select 1" < schema.sql',
    'psql "$URL" -c "CREATE DATABASE app"',
    'psql --help -f schema.sql',
    'cat schema.sql',
  ])('finds nothing: %s', (text) => {
    expect(findTools(text, FILES)).toEqual([]);
  });
});

describe('changesSchema', () => {
  test.each([
    'CREATE OR REPLACE VIEW v AS SELECT 1',
    'create unique index concurrently i on t (x);',
    'CREATE MATERIALIZED VIEW v AS SELECT 1',
    "SELECT 'it''s'; DROP FUNCTION f();",
    "SELECT E'it\\'s'; CREATE TYPE e AS ENUM ('a');",
    'DO $$ BEGIN IF true THEN ALTER TABLE t ADD x int; END IF; END $$;',
    'DO $x$BEGIN\n  CREATE SCHEMA s;\nEND$x$',
    '/* first */ ALTER TABLE t ADD x int',
  ])('accepts: %s', (text) => {
    expect(changesSchema(text)).toBe(true);
  });

  test.each([
    '',
    'CREATE DATABASE app; CREATE ROLE r; CREATE EXTENSION IF NOT EXISTS citext; CREATE USER u;',
    'GRANT SELECT ON TABLE t TO r',
    'CREATE TEMP TABLE x AS SELECT 1',
    'ALTER TABLE t DISABLE TRIGGER ALL; INSERT INTO t VALUES (1);',
    'ALTER SEQUENCE s RESTART WITH 5',
    'ALTER ROLE r SET search_path = a',
    '-- CREATE TABLE t ()\nSELECT 1',
    "INSERT INTO t VALUES ('a; CREATE TABLE t ()')",
    '\\echo ; CREATE TABLE t ()\nSELECT 1',
  ])('refuses: %s', (text) => {
    expect(changesSchema(text)).toBe(false);
  });

  test.each(["'", '/*', '--', '$a', '\\', ';  ', 'create '])('ends soon: %j', (part) => {
    expect(changesSchema(part.repeat(200_000))).toBe(false);
  });
});

describe('analyzeScript: SQL of psql that was not read', () => {
  const explain = (text: string) => analyze(text, FILES).unjudged.map(({ why }) => why);

  test.each([
    ['psql -f missing.sql', 'reads `missing.sql`, which is not in the repository'],
    ['psql -f seed.sql -f missing.sql', 'reads `missing.sql`, which is not in the repository'],
    ['psql < missing.sql', 'reads `missing.sql`, which is not in the repository'],
    ['psql -f "$FILE"', 'reads SQL that is only known at run time'],
    ['psql -c "$SQL"', 'reads SQL that is only known at run time'],
    ['curl https://x | psql', 'reads SQL that is only known at run time'],
  ])('is explained: %s', (text, why) => {
    expect(explain(text)).toContain(why);
  });

  test.each(['psql', 'psql -c "select 1"', 'psql -f seed.sql', 'psql -l', 'psql <<< "select 1"'])(
    'is not explained if there is none: %s',
    (text) => {
      expect(explain(text)).toEqual([]);
    },
  );
});
