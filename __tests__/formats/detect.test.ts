import { detectFormat } from '../../src/migrations/formats/detect';

/*
 * Whose files a folder holds, by layouts as projects have them: the right format, or the doubt.
 */

const UP = '-- migrate:up\nSELECT 1;\n\n-- migrate:down\nSELECT 2;\n';
const GOOSE = '-- +goose Up\nSELECT 1;\n\n-- +goose Down\nSELECT 2;\n';
const SQL = 'SELECT 1;\n';

const detect = (files: Readonly<Record<string, string>>) => {
  const seen = Object.entries(files).map(([name, text]) => ({ name, text }));
  const detection = detectFormat(seen, 'migrations');
  return detection.ok ? detection.format : [detection.one, detection.other];
};

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['an empty folder', {}, 'sql'],
  ['digits', { '0001_a.sql': SQL, '0002_b.sql': SQL }, 'sql'],
  ['timestamps', { '20240101120000_a.sql': SQL }, 'sql'],
  ['a date and a time', { '20240501_120000_a.sql': SQL }, 'sql'],
  ['dotted numbers', { '00.10.00_01_add_x.sql': SQL }, 'sql'],
  ['digits alone', { '1.sql': SQL }, 'sql'],
  ['a mention of dbmate in the middle of a line', { '1_a.sql': 'SELECT 1; -- migrate:up' }, 'sql'],
  ['a mention of goose in prose', { '1_a.sql': '-- we left goose: +goose Up was here\n' }, 'sql'],
  ['dbmate', { '20240101120000_a.sql': UP }, 'dbmate'],
  ['dbmate, no way back', { '1_a.sql': '-- migrate:up\nSELECT 1;' }, 'dbmate'],
  ['dbmate, no space', { '1_a.sql': '--migrate:up\nSELECT 1;' }, 'dbmate'],
  ['dbmate, outside', { '1_a.sql': '-- migrate:up transaction:false\nVACUUM;' }, 'dbmate'],
  ['dbmate, indented', { '1_a.sql': '  -- migrate:up\nSELECT 1;' }, 'dbmate'],
  ['dbmate with Windows lines', { '1_a.sql': UP.replaceAll('\n', '\r\n') }, 'dbmate'],
  ['dbmate below a comment', { '1_a.sql': `-- by Ada\n${UP}` }, 'dbmate'],
  ['goose', { '00001_a.sql': GOOSE, '00002_b.sql': GOOSE }, 'goose'],
  ['goose in lower case', { '00001_a.sql': GOOSE.toLowerCase() }, 'goose'],
  ['goose, outside', { '1_a.sql': `-- +goose NO TRANSACTION\n${GOOSE}` }, 'goose'],
  ['goose without a space', { '1_a.sql': GOOSE.replaceAll('-- +', '--+') }, 'goose'],
  ['golang-migrate', { '1_a.up.sql': SQL, '1_a.down.sql': SQL }, 'golang-migrate'],
  ['golang-migrate, no way back', { '000001_a.up.sql': SQL }, 'golang-migrate'],
  ['node-pg-migrate', { '1700000000000_a.sql': '-- Up Migration\nSELECT 1;' }, 'node-pg-migrate'],
  [
    'golang-migrate, a way back alone for one',
    { '1_a.up.sql': SQL, '2_b.down.sql': SQL },
    'golang-migrate',
  ],
])('%s: %s', (_, files, format) => {
  expect(detect(files)).toBe(format);
});

test.each<[string, Readonly<Record<string, string>>, [string, string]]>([
  [
    'dbmate and plain SQL',
    { '1_a.sql': UP, '2_b.sql': SQL },
    ['1_a.sql is of dbmate', '2_b.sql is of sql'],
  ],
  [
    'plain SQL and goose',
    { '1_a.sql': SQL, '2_b.sql': GOOSE },
    ['1_a.sql is of sql', '2_b.sql is of goose'],
  ],
  [
    'dbmate and goose',
    { '1_a.sql': UP, '2_b.sql': GOOSE },
    ['1_a.sql is of dbmate', '2_b.sql is of goose'],
  ],
  [
    'golang-migrate and plain SQL',
    { '1_a.up.sql': SQL, '2_b.sql': SQL },
    ['1_a.up.sql is of golang-migrate', '2_b.sql is of sql'],
  ],
])('%s: the doubt', (_, files, doubt) => {
  expect(detect(files)).toEqual(doubt);
});
