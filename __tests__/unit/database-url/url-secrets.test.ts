import fc from 'fast-check';
import { parseTarget } from '../../../src/database-url/connection-string';
import type { PgEnvironment } from '../../../src/database-url/pg-environment';
import { redact } from '../../../src/database-url/redact';
import { schemeError, settingError, urlError } from '../../../src/database-url/url-error';
import { listTextSecrets, listUrlSecrets } from '../../../src/database-url/url-secrets';
import { propertyRuns } from '../../support/property-runs';

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');

function secrets(text: string, environment: PgEnvironment = {}) {
  const parsed = parseTarget(text, environment);
  if (!parsed.ok) throw new Error('the URL was not parsed');
  return listUrlSecrets(parsed.target, environment, base64);
}

describe('listUrlSecrets', () => {
  const text = 'postgresql://app:p%40ss%3Aw%C3%B6rd@h/shop';
  const password = 'p@ss:wörd';
  const all = secrets(text);

  test.each([
    ['the whole text', text],
    ['the whole text in base64', base64(text)],
    ['the password', password],
    ['the password as it is written', 'p%40ss%3Aw%C3%B6rd'],
    ['the password in base64', base64(password)],
    ['the password, encoded with encodeURI', encodeURI(password)],
    ['the login', 'app:p%40ss%3Aw%C3%B6rd@'],
  ])('hides and masks %s', (_, secret) => {
    expect(redact(`before ${secret} after`, all.hidden)).toMatch(/^before \*\*\*=* after$/);
    expect(all.masks.some((mask) => secret.includes(mask))).toBe(true);
    expect(all.weak).toEqual([]);
  });

  test('contains the password as it is written', () => {
    const { hidden } = secrets('postgresql://app:p%40ss%3aword@h/shop');
    expect(redact('is p%40ss%3aword', hidden)).toBe('is ***');
  });

  test('does not change the rest of a message', () => {
    const message = 'could not connect to h:5432 as app, database shop';
    expect(redact(message, all.hidden)).toBe(message);
  });

  test('contains a password as JSON writes it', () => {
    const quoted = secrets(String.raw`host=h password='se"cr\\et99'`).hidden;
    expect(redact(JSON.stringify({ p: String.raw`se"cr\et99` }), quoted)).toBe('{"p":"***"}');
  });

  test.each([
    ['quote() of Python', 'ab%21cd%20%28x%29%2A%27'],
    ['quote_plus() of Python', 'ab%21cd+%28x%29%2A%27'],
    ['encodeURIComponent', "ab!cd%20(x)*'"],
    ['quote() in lower case', 'ab%21cd%20%28x%29%2a%27'],
    ['quote_plus() in lower case', 'ab%21cd+%28x%29%2a%27'],
  ])('contains a password as %s writes it', (_, written) => {
    const { hidden, masks } = secrets("postgresql://u:ab!cd%20(x)*'@h/d");
    expect(redact(`is ${written}.`, hidden)).toBe('is ***.');
    expect(masks).toContain(written);
  });

  test('contains a password with the / that quote() of Python keeps', () => {
    const { hidden } = secrets('postgresql://u:abc%2Fdef%21g@h/d');
    expect(redact('is abc/def%21g.', hidden)).toBe('is ***.');
  });

  test.each([
    ['the URL', 'postgresql://app:p%40ssw%C3%B6rd@h/d', {}, 'app:p@sswörd'],
    ['the URL, weak', 'postgresql://app:pw@h/d', {}, 'app:pw'],
    ['PGPASSWORD', 'postgresql://app@h/d', { PGPASSWORD: 'hunter2222' }, 'app:hunter2222'],
  ])('contains the HTTP Basic login of %s', (_, url, environment, login) => {
    const { hidden } = secrets(url, environment);
    const header = base64(login);
    expect(redact(`Basic ${header}.`, hidden)).toBe('Basic ***.');
    expect(redact(`Basic ${header.replace(/=+$/, '')}.`, hidden)).toBe('Basic ***.');
  });

  test('contains settings that are passwords', () => {
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

  test('contains PGPASSWORD line by line, whether it is used or not', () => {
    const environment = { PGPASSWORD: 'first-line\nsecond-line\nab' };
    for (const each of ['embedded', 'postgresql://h/db', 'postgresql://u:other-one@h/db']) {
      const { hidden, masks } = secrets(each, environment);
      expect(redact('first-line, second-line', hidden)).toBe('***, ***');
      expect(masks).toEqual(expect.arrayContaining(['first-line', 'second-line']));
      expect(masks).not.toContain('ab');
    }
  });

  test('accepts an unpaired surrogate in PGPASSWORD', () => {
    expect(secrets('embedded', { PGPASSWORD: 'abc\uD800defgh' }).hidden).toContain(
      'abc\uD800defgh',
    );
  });

  test('returns nothing for the embedded Postgres', () => {
    expect(secrets('embedded')).toEqual({ hidden: [], masks: [], weak: [] });
  });
});

describe('listUrlSecrets: a weak password', () => {
  test.each([
    ['short', 'pw123'],
    ['common', 'Postgres'],
    ['a role', 'staging'],
    ['the user', 'shopper'],
    ['the database', 'shopping'],
    ['the host', 'db.acme.com'],
  ])('(%s) is hidden only where it is written as a password', (_, password) => {
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

describe('listTextSecrets', () => {
  test('contains every part that can be a password', () => {
    const text = 'postgresql://user:pa@ss:wo#rd/12345@host.example/db?password=qu%40ery99';
    const { hidden } = listTextSecrets(text, base64);
    for (const piece of ['pa@ss:wo#rd/12345', 'wo#rd/12345', 'qu%40ery99', 'qu@ery99', text]) {
      expect(redact(`is ${piece}.`, hidden)).toBe('is ***.');
    }
    expect(redact(base64(text), hidden)).toMatch(/^\*\*\*=*$/);
  });

  test('finds a password at the beginning of the text', () => {
    const { hidden } = listTextSecrets(':pa@ss99@h', base64);
    expect(redact('is pa@ss99', hidden)).toBe('is ***');
  });

  test('does not hide common words', () => {
    const { masks } = listTextSecrets('postgresql:/localhost/prod', base64);
    expect(masks).not.toEqual(expect.arrayContaining(['localhost']));
    expect(masks).not.toEqual(expect.arrayContaining(['postgresql']));
    expect(listTextSecrets('prod', base64)).toEqual({
      hidden: ['password=prod', ':prod@'],
      masks: ['password=prod', ':prod@'],
      weak: ['prod'],
    });
    expect(listTextSecrets('', base64)).toEqual({ hidden: [], masks: [], weak: [] });
  });

  test.each([
    'postgresql://127.0.0.1/db?service=x&sslmode=disable#',
    'postgresql://u:s3cr%zzet-word@localhost:5432/db?service=postgres&sslmode=disable',
    'postgresql://10.1.2.3:5432,/db?application_name=x&connect_timeout=100000&options=-c%20sslmode%3Ddisable',
    'sqlite://service/variable',
    'jdbc:postgresql+psycopg2://localhost?targetServerType=preferSecondary&ssl=true',
    'host=localhost\nsslmode=disable\nservice=postgres\nconnect_timeout=10\nPGSSLMODE=require',
    'sslmode=disable',
    '?sslpassword=x&sslpassword',
    'postgres:service@localhost',
    'postgres:127.0.0.1@service',
  ])('does not hide ordinary words: %j', (text) => {
    const { hidden, masks } = listTextSecrets(text, base64);
    for (const sentence of [
      urlError('service'),
      urlError('keywords'),
      schemeError('sqlite'),
      settingError('sslmode', 'unknown'),
      settingError('application_name', 'twice'),
    ].flatMap((error) => (error.ok ? [] : [error.what, error.next]))) {
      expect(redact(sentence, hidden)).toBe(sentence);
    }
    const log =
      'sslmode=disable at 127.0.0.1 10.1.2.3 localhost:5432 connect_timeout=10 100000 sslpassword postgresql+psycopg2 preferSecondary PGSSLMODE service';
    expect(redact(log, hidden)).toBe(log);
    for (const mask of masks) expect(log).not.toContain(mask);
  });

  test('masks only what is written like a password', () => {
    const text = 'Server=db.acme.example;User=shopper;Pwd=hunter2222;x:other@word9@reports';
    const { hidden, masks } = listTextSecrets(text, base64);
    for (const name of ['db.acme.example', 'shopper', 'reports']) {
      expect(hidden).toContain(name);
      expect(masks).not.toContain(name);
    }
    for (const mask of ['hunter2222', 'other@word9', text]) expect(masks).toContain(mask);
  });

  test('hides long numbers everywhere, short ones as passwords, and HTTP Basic', () => {
    const { hidden, masks } = listTextSecrets('postgresql//u:837465@h/83746512#', base64);
    expect(redact('837465 83746512', hidden)).toBe('*** ***');
    expect(masks).toContain('837465');
    expect(masks).not.toContain('83746512');
    const basic = listTextSecrets('postgresql://app:p%40ssword9@h h/db', base64).hidden;
    expect(redact(`Basic ${base64('app:p@ssword9')}.`, basic)).toBe('Basic ***.');
  });

  test('hides a password at any position', () => {
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
        'sslmode=disable&',
        'localhost:5432/',
        "'",
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(password, around, around, (secret, before, after) => {
        const edge = /[:@/?#\s'=]$/.test(before.join('')) ? '' : ':';
        const text = `${before.join('')}${edge}${secret}@${after.join('')}`;
        const { hidden } = listTextSecrets(text, base64);
        expect(redact(`log ${secret} end`, hidden)).not.toContain(secret);
        expect(redact(text, hidden)).not.toContain(secret);
      }),
      propertyRuns(2000),
    );
  });

  test('never throws, and is fast for a long text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        listTextSecrets(text, base64);
      }),
    );
    listTextSecrets(':@'.repeat(5000), base64);
  });
});
