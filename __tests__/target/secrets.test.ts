import fc from 'fast-check';
import { parseTarget } from '../../src/target/connection-string';
import type { PgEnvironment } from '../../src/target/pg-environment';
import { redact } from '../../src/target/redact';
import { secretsOf, secretsOfText } from '../../src/target/secrets';

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');

function secrets(text: string, environment: PgEnvironment = {}) {
  const parsed = parseTarget(text, environment);
  if (!parsed.ok) throw new Error('refused');
  return secretsOf(parsed.target, environment, base64);
}

describe('the secrets of a target', () => {
  const text = 'postgresql://app:p%40ss%3Aw%C3%B6rd@h/shop';
  const password = 'p@ss:wörd';
  const all = secrets(text);

  test.each([
    ['the whole text', text],
    ['the whole text in base64', base64(text)],
    ['the password', password],
    ['the password as it is written', 'p%40ss%3Aw%C3%B6rd'],
    ['the password in base64', base64(password)],
    ['the password, encoded as little as can be', encodeURI(password)],
    ['the login', 'app:p%40ss%3Aw%C3%B6rd@'],
  ])('%s is hidden and masked', (_, secret) => {
    expect(redact(`before ${secret} after`, all.hidden)).toMatch(/^before \*\*\*=* after$/);
    expect(all.masks.some((mask) => secret.includes(mask))).toBe(true);
    expect(all.weak).toEqual([]);
  });

  test('hold the password as it is written, however that is', () => {
    const { hidden } = secrets('postgresql://app:p%40ss%3aword@h/shop');
    expect(redact('is p%40ss%3aword', hidden)).toBe('is ***');
  });

  test('leave the rest of a message alone', () => {
    const message = 'could not connect to h:5432 as app, database shop';
    expect(redact(message, all.hidden)).toBe(message);
  });

  test('hold a password as JSON writes it', () => {
    const quoted = secrets(String.raw`host=h password='se"cr\\et99'`).hidden;
    expect(redact(JSON.stringify({ p: String.raw`se"cr\et99` }), quoted)).toBe('{"p":"***"}');
  });

  test('hold settings that are passwords', () => {
    for (const each of [
      'postgresql://h/db?password=hunter2222',
      'jdbc:postgresql://h/db?user=u&password=hunter2222&ssl=true',
      'postgresql://h/db?sslpassword=hunter2222',
      "host=h sslpassword='hunter2222' dbname=d",
      'host=h password = hunter2222 dbname=d',
    ]) {
      expect(redact('is hunter2222', secrets(each).hidden)).toBe('is ***');
    }
  });

  test('hold PGPASSWORD, used or not, line by line', () => {
    const environment = { PGPASSWORD: 'first-line\nsecond-line\nab' };
    for (const each of ['embedded', 'postgresql://h/db', 'postgresql://u:other-one@h/db']) {
      const { hidden, masks } = secrets(each, environment);
      expect(redact('first-line, second-line', hidden)).toBe('***, ***');
      expect(masks).toEqual(expect.arrayContaining(['first-line', 'second-line']));
      expect(masks).not.toContain('ab');
    }
  });

  test('survive half a character in PGPASSWORD', () => {
    expect(secrets('embedded', { PGPASSWORD: 'abc\uD800defgh' }).hidden).toContain(
      'abc\uD800defgh',
    );
  });

  test('are none of the embedded target', () => {
    expect(secrets('embedded')).toEqual({ hidden: [], masks: [], weak: [] });
  });
});

describe('a weak password', () => {
  test.each([
    ['short', 'pw123'],
    ['common', 'Postgres'],
    ['a role', 'staging'],
    ['the user', 'shopper'],
    ['the database', 'shopping'],
    ['the host', 'db.acme.com'],
  ])('(%s) is hidden only where it stands as one', (_, password) => {
    const text = `postgresql://shopper:${password}@db.acme.com/shopping`;
    const { hidden, masks, weak } = secrets(text);
    expect(weak).toEqual([password]);
    expect(masks).not.toContain(password);
    expect(masks).toContain(text);
    expect(redact(`say ${password}`, hidden)).toBe(`say ${password}`);
    expect(redact(`psql: x://shopper:${password}@h`, hidden)).not.toContain(password.slice(1));
    expect(redact(`got password=${password}`, hidden)).toBe('got ***');
  });

  test('never makes a mask of less than six characters', () => {
    expect(secrets('postgresql://u:p@h/db').masks.every((mask) => mask.length >= 6)).toBe(true);
  });
});

describe('the secrets of a text that is not understood', () => {
  test('are every piece that may be a password', () => {
    const text = 'postgresql://user:pa@ss:wo#rd/12345@host.example/db?password=qu%40ery99';
    const { hidden } = secretsOfText(text, base64);
    for (const piece of ['pa@ss:wo#rd/12345', 'wo#rd/12345', 'qu%40ery99', 'qu@ery99', text]) {
      expect(redact(`is ${piece}.`, hidden)).toBe('is ***.');
    }
    expect(redact(base64(text), hidden)).toMatch(/^\*\*\*=*$/);
  });

  test('are found at the very beginning', () => {
    const { hidden } = secretsOfText(':pa@ss99@h', base64);
    expect(redact('is pa@ss99', hidden)).toBe('is ***');
  });

  test('leave common words alone', () => {
    const { masks } = secretsOfText('postgresql:/localhost/prod', base64);
    expect(masks).not.toEqual(expect.arrayContaining(['localhost']));
    expect(masks).not.toEqual(expect.arrayContaining(['postgresql']));
    expect(secretsOfText('prod', base64)).toEqual({
      hidden: ['password=prod', ':prod@'],
      masks: ['password=prod', ':prod@'],
      weak: ['prod'],
    });
    expect(secretsOfText('', base64)).toEqual({ hidden: [], masks: [], weak: [] });
  });

  test('hide a password wherever it was put', () => {
    const password = fc.stringMatching(/^[a-zA-Z0-9!$^*()_~.-]{8,20}$/);
    const around = fc.array(
      fc.constantFrom(
        'postgresql://',
        'u',
        ':',
        '@',
        '/',
        '?',
        '#',
        '%',
        ' ',
        '\n',
        'password=',
        "'",
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(password, around, around, (secret, before, after) => {
        const edge = /[:@/?#\s'=]$/.test(before.join('')) ? '' : ':';
        const text = `${before.join('')}${edge}${secret}@${after.join('')}`;
        const { hidden } = secretsOfText(text, base64);
        expect(redact(`log ${secret} end`, hidden)).not.toContain(secret);
        expect(redact(text, hidden)).not.toContain(secret);
      }),
      { numRuns: 2000 },
    );
  });

  test('are found in good time, and never thrown at', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        secretsOfText(text, base64);
      }),
    );
    secretsOfText(':@'.repeat(5000), base64);
  });
});
