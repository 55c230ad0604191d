import {
  DEFAULT_PLACEHOLDERS,
  substitutePlaceholders,
} from '../../../../src/migrations/formats/substitute-placeholders';

const SETTINGS = { ...DEFAULT_PLACEHOLDERS, values: new Map([['placeholders.owner', 'ann']]) };

test('substitutePlaceholders replaces a placeholder with its value', () => {
  expect(substitutePlaceholders('-- ${OWNER}', SETTINGS)).toMatchObject({ text: '-- ann' });
});

test('substitutePlaceholders asks for the value of a placeholder without one', () => {
  expect(substitutePlaceholders('SELECT 1;\nSELECT ${other};', SETTINGS)).toMatchObject({
    ok: false,
    next: expect.stringContaining('`flyway.placeholders.other=…`'),
    line: 2,
  });
});

test.each(['flyway:timestamp', 'flyway:defaultSchema', 'FLYWAY:user'])(
  'substitutePlaceholders refuses the default placeholder %s without advice to set it',
  (name) => {
    const result = substitutePlaceholders(`SELECT '\${${name}}';`, SETTINGS);
    expect(result).toMatchObject({
      ok: false,
      what: expect.stringContaining(`\`\${${name}}\`. Only Flyway knows its value`),
      next: expect.stringContaining('`flyway migrate`'),
      line: 1,
    });
    expect(JSON.stringify(result)).not.toContain('flyway.placeholders');
  },
);
