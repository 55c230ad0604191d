import fc from 'fast-check';
import { dbmate } from '../../../../src/migrations/formats/dbmate';
import { golangMigrate } from '../../../../src/migrations/formats/golang-migrate';
import { goose } from '../../../../src/migrations/formats/goose';
import { propertyRuns } from '../../../support/property-runs';

const readUp = (text: string) => {
  const parsed = dbmate.readText(text, '1_a.sql', new Map());
  return parsed.ok ? parsed.text : `${parsed.line ?? 'file'}: ${parsed.what}`;
};

describe('the up section', () => {
  test('keeps the lines of the up section and blanks the others', () => {
    const text = '-- by Ada\n-- migrate:up\nSELECT 1;\n\n-- migrate:down\nDROP TABLE a;\n';
    expect(readUp(text)).toBe(
      '         \n-- migrate:up\nSELECT 1;\n\n               \n             \n',
    );
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
    ['a down section above', '-- migrate:down\nDROP;\n-- migrate:up\n', '2: has text above'],
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

describe('goose', () => {
  test('treats StatementBegin and StatementEnd as comments', () => {
    const text =
      '-- +goose Up\n-- +goose StatementBegin\nSELECT 1;\n-- +goose StatementEnd\n-- +goose Down\nx\n';
    const parsed = goose.readText(text, '1_a.sql', new Map());
    expect(parsed.ok && parsed.text.split('\n').slice(0, 4).join('\n')).toBe(
      text.split('\n').slice(0, 4).join('\n'),
    );
  });

  test('refuses ENVSUB ON', () => {
    const parsed = goose.readText(
      '-- +goose Up\n-- +goose ENVSUB ON\nSELECT ${X};\n',
      '1_a.sql',
      new Map(),
    );
    expect(parsed).toMatchObject({
      ok: false,
      line: 2,
      next: expect.stringContaining('goose up'),
    });
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

test.each([
  ['1_a.up.sql', 'migration'],
  ['1_a.down.sql', 'ignored'],
  ['1_a.sql', 'ignored'],
  ['a.up.sql', 'ignored'],
])('golang-migrate reads the file name %s: %s', (name, kind) => {
  expect(golangMigrate.readName(name, new Map()).kind).toBe(kind);
});
