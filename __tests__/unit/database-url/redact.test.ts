import fc from 'fast-check';
import { parseTarget } from '../../../src/database-url/connection-string';
import { createRedactor, formatTarget, redact } from '../../../src/database-url/redact';
import { propertyRuns } from '../../support/property-runs';

describe('redact', () => {
  test('replaces every occurrence, the longest secret first', () => {
    expect(redact('a secret, a secret-two, secret', ['secret', 'secret-two'])).toBe(
      'a ***, a ***, ***',
    );
  });

  test('replaces overlapping secrets completely', () => {
    expect(redact('x abcdefghi y', ['abcdef', 'defghi'])).toBe('x *** y');
    expect(redact('aaaaa', ['aaa'])).toBe('***');
    expect(redact('abab', ['ab'])).toBe('******');
  });

  test('returns the text if there are no secrets', () => {
    expect(redact('text', [])).toBe('text');
    expect(redact('text', [''])).toBe('text');
  });
});

// Few letters, so that secrets often overlap and contain each other.
const letters = (length: number) => fc.stringMatching(new RegExp(`^[ab]{1,${length}}$`));

describe('createRedactor', () => {
  test('returns the same as redact, for any chunks', () => {
    fc.assert(
      fc.property(
        fc.array(letters(6)),
        fc.array(letters(5), { maxLength: 3 }),
        (chunks, secrets) => {
          const stream = createRedactor(secrets);
          const shown = chunks.map((chunk) => stream.push(chunk)).join('') + stream.flush();
          expect(shown).toBe(redact(chunks.join(''), secrets));
        },
      ),
      propertyRuns(5000),
    );
  });

  test('holds back only text that can be the beginning of a secret', () => {
    const stream = createRedactor(['hunter2hunter2']);
    expect(stream.push('hello\n')).toBe('hello\n');
    expect(stream.push('h')).toBe('');
    expect(stream.push('ello ')).toBe('hello ');
    expect(stream.push('is hunter2')).toBe('is ');
    expect(stream.push('hunter2!')).toBe('***!');
    expect(stream.push('hunt')).toBe('');
    expect(stream.flush()).toBe('hunt');
    expect(stream.flush()).toBe('');
  });
});

describe('formatTarget', () => {
  const cases: [text: string, shown: string][] = [
    [
      'postgresql://app:pw@ep-x.eu-central-1.aws.neon.tech/shop',
      'app@ep-x.eu-central-1.aws.neon.tech:5432/shop',
    ],
    ['postgresql://h/shop', 'h:5432/shop'],
    ['postgresql://h', 'h:5432'],
    ['postgresql://u@h1:1,[::1]:2/db?sslmode=require', 'u@h1:1,[::1]:2/db'],
    ['postgresql:///db?host=/var/run/postgresql', '/var/run/postgresql:5432/db'],
    ['embedded', 'embedded Postgres (temporary)'],
  ];
  test.each(cases)('formats %s', (text, shown) => {
    const parsed = parseTarget(text, {});
    if (!parsed.ok) throw new Error('the URL was not parsed');
    expect(formatTarget(parsed.target)).toBe(shown);
  });

  test('never contains the password', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z0-9]{8,20}$/), (password) => {
        for (const text of [
          `postgresql://u:${password}@h/db`,
          `jdbc:postgresql://h/db?user=u&password=${password}`,
          `host=h password='${password}' dbname=db`,
        ]) {
          const parsed = parseTarget(text, {});
          if (!parsed.ok) throw new Error('the URL was not parsed');
          expect(formatTarget(parsed.target)).not.toContain(password);
        }
      }),
    );
  });
});
