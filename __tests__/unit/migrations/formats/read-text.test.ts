import fc from 'fast-check';
import { dbmate } from '../../../../src/migrations/formats/dbmate';
import { golangMigrate } from '../../../../src/migrations/formats/golang-migrate';
import { goose } from '../../../../src/migrations/formats/goose';
import { nodePgMigrate } from '../../../../src/migrations/formats/node-pg-migrate';
import { propertyRuns } from '../../../support/property-runs';

const readUp = (text: string) => {
  const parsed = dbmate.readText(text, '1_a.sql', new Map());
  return parsed.ok ? parsed.text : `${parsed.line ?? 'file'}: ${parsed.what}`;
};

describe('the up section', () => {
  test('keeps the up section and the comments above it, and blanks the other lines', () => {
    const text = '-- by Ada\n-- migrate:up\nSELECT 1;\n\n-- migrate:down\nDROP TABLE a;\n';
    expect(readUp(text)).toBe(
      '-- by Ada\n-- migrate:up\nSELECT 1;\n\n               \n             \n',
    );
  });

  test('keeps the lines after an indented down marker, which dbmate runs', () => {
    const text = '-- migrate:up\nSELECT 1;\n  -- migrate:down\nSELECT 2;\n';
    expect(readUp(text)).toBe(text);
  });

  test('keeps Windows line endings', () => {
    expect(readUp('-- migrate:up\r\nSELECT 1;\r\n-- migrate:down\r\nx\r\n')).toBe(
      '-- migrate:up\r\nSELECT 1;\r\n               \r\n \r\n',
    );
  });

  test.each([
    ['no marker', 'SELECT 1;', 'file: has no line `-- migrate:up`'],
    [
      'two markers',
      '-- migrate:up\nSELECT 1;\n-- migrate:up\n',
      '3: has a second line `-- migrate:up`',
    ],
    ['a statement above', '\nSELECT 1;\n-- migrate:up\n', '2: has text above the line'],
    ['a down section above', '-- migrate:down\nDROP;\n-- migrate:up\n', '1: has text above'],
    ['an indented marker', '  -- migrate:up\nSELECT 1;', 'file: has no line `-- migrate:up`'],
  ])('refuses a file with %s', (_, text, words) => {
    expect(readUp(text)).toContain(words);
  });

  test('never moves a line or adds text, for any file', () => {
    const line = fc.constantFrom(
      ...['-- migrate:up', '-- migrate:down', 'SELECT 1;', '', '-- a', '  ', "'ü𝄞'", 'x\r'],
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        const parsed = dbmate.readText(text, '1_a.sql', new Map());
        if (!parsed.ok) return;
        const kept = parsed.text.split('\n');
        expect(kept.length).toBe(lines.length);
        for (const [index, each] of kept.entries()) {
          expect([lines[index], lines[index]?.replaceAll(/[^\r]/g, ' ')]).toContain(each);
        }
      }),
      propertyRuns(2000),
    );
  });
});

const readGoose = (text: string) => goose.readText(text, '1_a.sql', new Map());

describe('goose', () => {
  test('ends a statement at StatementEnd, and keeps every line number', () => {
    const text =
      '-- +goose Up\n-- +goose StatementBegin\nSELECT 1\n-- +goose StatementEnd\r\n-- +goose Down\nx\n';
    expect(readGoose(text)).toEqual({
      ok: true,
      text: `-- +goose Up\n-- +goose StatementBegin\nSELECT 1\n;${' '.repeat(21)}\r\n${' '.repeat(14)}\n \n`,
    });
  });

  test.each([
    ['above Up', '-- +goose NO TRANSACTION\n-- +goose Up\nSELECT 1;\n'],
    ['below Up', '-- +goose Up\n-- +goose NO TRANSACTION\nSELECT 1;\n'],
    ['after the statements', '-- +goose Up\nSELECT 1;\n-- +goose no transaction\n'],
    ['in a statement', '-- +goose Up\nSELECT\n--+goose NO TRANSACTION\n1;\n'],
    ['below Down', '-- +goose Up\nSELECT 1;\n-- +goose Down\n-- +goose NO TRANSACTION\n'],
  ])('reads NO TRANSACTION %s', (_, text) => {
    expect(readGoose(text)).toMatchObject({ ok: true, nonTransactional: true });
  });

  test('keeps a comment that mentions goose', () => {
    const text = '-- All files of +goose have a license.\n-- +goose Up\nSELECT 1;\n';
    expect(readGoose(text)).toEqual({ ok: true, text });
  });

  test.each([
    ['-- +goose Up\n-- +goose NO TRANSACTOIN\n', 2, 'is not an annotation of goose'],
    ['-- +goose Up\n-- +goose\n', 2, 'is not an annotation of goose'],
    ['-- +goose Up\nSELECT 1;\n-- +goose Up\n', 3, 'is the second one'],
    ['-- +goose Down\n-- +goose Up\n', 1, 'is above `-- +goose Up`'],
    ['-- +goose Up\n-- +goose StatementEnd\n', 2, 'has no `StatementBegin` above it'],
    ['-- +goose Up\n-- +goose StatementBegin\nSELECT 1;\n', 2, 'has no `StatementEnd` after it'],
    ['-- +goose Up\n-- +goose StatementBegin\n-- +goose Down\n', 2, 'has no `StatementEnd`'],
    ['SELECT 1;\n-- +goose Up\n', 1, 'has text above the line `-- +goose Up`'],
    ['SELECT 1;\n', undefined, 'has no line `-- +goose Up`'],
    ['-- a\n', undefined, 'has no line `-- +goose Up`'],
  ])('refuses %j at line %s', (text, line, words) => {
    expect(readGoose(text)).toMatchObject({
      ok: false,
      line,
      what: expect.stringContaining(words),
    });
  });

  test('refuses a text that ENVSUB ON would change, and no other', () => {
    expect(readGoose('-- +goose Up\n-- +goose ENVSUB ON\nSELECT ${X};\n')).toMatchObject({
      ok: false,
      line: 3,
      next: expect.stringContaining('goose up'),
    });
    const unchanged = [
      '-- +goose ENVSUB ON\n-- +goose Up\nSELECT 1;\n-- +goose Down\nSELECT ${X};\n',
      '-- +goose Up\n-- +goose ENVSUB ON\n-- +goose ENVSUB OFF\nSELECT $$a$$;\n',
    ];
    for (const text of unchanged) expect(readGoose(text).ok).toBe(true);
  });

  test.each([
    ['00001_a.sql', 'migration'],
    ['1_a.sql', 'migration'],
    ['1.sql', 'unreadable'],
    ['a.sql', 'unreadable'],
    ['00002-orders.sql', 'unreadable'],
    ['0_x.sql', 'unreadable'],
    ['9223372036854775808_x.sql', 'unreadable'],
    ['._00001_a.sql', 'unreadable'],
    ['00002_b_test.go', 'ignored'],
    ['00002_b.go', 'unreadable'],
    ['main.go', 'ignored'],
    ['README.md', 'ignored'],
  ])('goose reads the file name %s: %s', (name, kind) => {
    expect(goose.readName(name, new Map()).kind).toBe(kind);
  });
});

const readNodePgMigrate = (text: string) => nodePgMigrate.readText(text, '1_a.sql', new Map());

describe('node-pg-migrate', () => {
  const blank = (text: string) => text.replaceAll(/[^\n]/g, ' ');

  test.each([
    ['a file without a marker', '', 'SELECT 1;\n', ''],
    ['both sections', '', '-- Up Migration\nSELECT 1;\n', '-- Down Migration\nSELECT 2;\n'],
    ['Down above Up', '-- Down Migration\nSELECT 2;\n', '-- Up Migration\nSELECT 1;\n', ''],
    [
      'other spellings',
      '',
      '--  - up   migration: a\nSELECT 1;\n',
      '--DOWN MIGRATION x\nSELECT 2;\n',
    ],
    ['a mention of Down without Up', '', '-- Down migration: by hand\nSELECT 1;\n', ''],
  ])('runs %s', (_, above, up, below) => {
    expect(readNodePgMigrate(`${above}${up}${below}`)).toEqual({
      ok: true,
      text: `${blank(above)}${up}${blank(below)}`,
    });
  });

  test('keeps comments above both sections', () => {
    const text = '/* by\nAda */\n-- governed: no-transaction\n';
    expect(readNodePgMigrate(`${text}-- Down Migration\nx;\n-- Up Migration\ny;\n`)).toEqual({
      ok: true,
      text: `${text}${' '.repeat(17)}\n  \n-- Up Migration\ny;\n`,
    });
  });

  test.each([
    ['a statement above the markers', '-- a\nSELECT 1;\n-- Up Migration\n', 2, 'has text above'],
    ['a down section without Up', 'x;\n-- Down Migration\ny;\n', 2, 'no line `-- Up Migration`'],
  ])('refuses %s', (_, text, line, words) => {
    expect(readNodePgMigrate(text)).toMatchObject({
      ok: false,
      line,
      what: expect.stringContaining(words),
    });
  });
});

test.each([
  ['1_a.up.sql', 'migration'],
  ['1_a.down.sql', 'ignored'],
  ['1_a.sql', 'ignored'],
  ['a.up.sql', 'ignored'],
])('golang-migrate reads the file name %s: %s', (name, kind) => {
  expect(golangMigrate.readName(name, new Map()).kind).toBe(kind);
});
