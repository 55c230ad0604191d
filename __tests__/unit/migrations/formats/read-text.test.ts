import fc from 'fast-check';
import { dbmate } from '../../../../src/migrations/formats/dbmate';
import { golangMigrate } from '../../../../src/migrations/formats/golang-migrate';
import { goose } from '../../../../src/migrations/formats/goose';
import { propertyRuns } from '../../../support/property-runs';

const up = (text: string) => {
  const reading = dbmate.readText(text, '1_a.sql', new Map());
  return reading.ok ? reading.text : `${reading.line ?? 'file'}: ${reading.what}`;
};

describe('what goes forward', () => {
  test('stays where it was, line by line, and the rest is blank', () => {
    const text = '-- by Ada\n-- migrate:up\nSELECT 1;\n\n-- migrate:down\nDROP TABLE a;\n';
    expect(up(text)).toBe(
      '         \n-- migrate:up\nSELECT 1;\n\n               \n             \n',
    );
  });

  test('of a file for Windows keeps its line ends', () => {
    expect(up('-- migrate:up\r\nSELECT 1;\r\n-- migrate:down\r\nx\r\n')).toBe(
      '-- migrate:up\r\nSELECT 1;\r\n               \r\n \r\n',
    );
  });

  test.each([
    ['no marker', 'SELECT 1;', 'file: has no line `-- migrate:up`'],
    ['two', '-- migrate:up\nSELECT 1;\n-- migrate:up\n', '3: has a second line `-- migrate:up`'],
    ['something above', '\nSELECT 1;\n-- migrate:up\n', '2: has something above its line'],
    ['the way back above', '-- migrate:down\nDROP;\n-- migrate:up\n', '2: has something above'],
  ])('%s is refused', (_, text, words) => {
    expect(up(text)).toContain(words);
  });

  test('whatever a file holds, no line moves, and nothing is added', () => {
    const line = fc.constantFrom(
      ...['-- migrate:up', '-- migrate:down', 'SELECT 1;', '', '-- a', '  ', "'ü𝄞'", 'x\r'],
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        const reading = dbmate.readText(text, '1_a.sql', new Map());
        if (!reading.ok) return;
        const kept = reading.text.split('\n');
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
  test('its statement marks are comments to us', () => {
    const text =
      '-- +goose Up\n-- +goose StatementBegin\nSELECT 1;\n-- +goose StatementEnd\n-- +goose Down\nx\n';
    const reading = goose.readText(text, '1_a.sql', new Map());
    expect(reading.ok && reading.text.split('\n').slice(0, 4).join('\n')).toBe(
      text.split('\n').slice(0, 4).join('\n'),
    );
  });

  test('variables that it would fill in are refused', () => {
    const reading = goose.readText(
      '-- +goose Up\n-- +goose ENVSUB ON\nSELECT ${X};\n',
      '1_a.sql',
      new Map(),
    );
    expect(reading).toMatchObject({
      ok: false,
      line: 2,
      next: expect.stringContaining('goose up'),
    });
  });

  test.each([
    ['00001_a.sql', 'migration'],
    ['1_a.sql', 'migration'],
    ['1.sql', 'ignored'],
    ['a.sql', 'ignored'],
    ['00002_b.go', 'unreadable'],
    ['main.go', 'ignored'],
    ['README.md', 'ignored'],
  ])('%s: %s', (name, kind) => {
    expect(goose.readName(name, new Map()).kind).toBe(kind);
  });
});

test.each([
  ['1_a.up.sql', 'migration'],
  ['1_a.down.sql', 'ignored'],
  ['1_a.sql', 'ignored'],
  ['a.up.sql', 'ignored'],
])('golang-migrate, %s: %s', (name, kind) => {
  expect(golangMigrate.readName(name, new Map()).kind).toBe(kind);
});
