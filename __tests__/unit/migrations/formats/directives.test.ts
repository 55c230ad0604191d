import { FORMAT_NAMES, type FormatName } from '../../../../src/inputs/request';
import { MIGRATION_FORMATS } from '../../../../src/migrations/formats';
import { inspect } from '../../../../src/migrations/inspect';
import { loadParser, type Parser } from '../../../../src/migrations/parse-sql';
import { migration, problemsOf, unwrap } from '../support';

/* Directives in the files of every format. */

let parser: Parser;
beforeAll(async () => {
  parser = await loadParser();
});

/** The up marker of each format that has one. */
const MARKERS: Partial<Record<FormatName, string>> = {
  dbmate: '-- migrate:up\n',
  goose: '-- +goose Up\n',
  'node-pg-migrate': '-- Up Migration\n',
};

const BODY = 'CREATE TABLE a ();\nCREATE INDEX CONCURRENTLY i ON b (c);\n';

function inspectIn(format: FormatName, text: string) {
  const read = MIGRATION_FORMATS[format].readText(text, '1_x.sql', new Map());
  if (!read.ok) throw new Error(read.what);
  const { ok: _, ...fields } = read;
  return inspect({ ...migration('1', text), ...fields }, parser);
}

describe.each(FORMAT_NAMES)('%s', (format) => {
  const marker = MARKERS[format] ?? '';
  const places = [
    `-- governed: no-transaction\n${marker}`,
    `${marker}-- governed: no-transaction\n`,
  ];

  test('reads the directive of this action above and below its marker', () => {
    for (const top of places) {
      expect(unwrap(inspectIn(format, `${top}${BODY}`)).transactional).toBe(false);
    }
  });

  test('reports a misspelt directive above and below its marker', () => {
    for (const top of places) {
      const text = `${top.replace('transaction', 'transactions')}${BODY}`;
      expect(problemsOf(inspectIn(format, text))).toMatchObject([{ code: 'unknown-directive' }]);
    }
  });
});

test('reads a directive of another tool above the marker', () => {
  const text = `-- +goose NO TRANSACTION\n-- migrate:up\n${BODY}`;
  expect(unwrap(inspectIn('dbmate', text)).transactional).toBe(false);
});
