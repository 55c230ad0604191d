import { parseTarget } from '../../../src/database-url/connection-string';
import type { PgEnvironment } from '../../../src/database-url/pg-environment';
import {
  schemeError,
  settingError,
  type UrlErrorCode,
  urlError,
} from '../../../src/database-url/url-error';

const INVALID: [code: UrlErrorCode, ...texts: string[]][] = [
  ['empty', '', '  \n'],
  ['embedded-spelling', 'Embedded', 'EMBEDDED', 'embeded', 'imbedded', 'embedd'],
  ['control', 'postgresql://u:p\nw@h/db', 'postgresql://h/d%00b', 'postgresql://u:p%0Aw@h/db'],
  ['control', 'host=h\tdbname=d', 'postgresql://h%7F/db', 'postgresql://h/db?user=a%0Ab'],
  ['not-text', 'postgresql://u:p\uD800w@h/db'],
  ['quoted', '"postgresql://h/db"', "'postgresql://h/db'", '`h`'],
  [
    'unexpanded',
    'postgresql://u:\u0024{{ secrets.X }}@h/db',
    '$DATABASE_URL',
    '\u0024{DATABASE_URL}',
  ],
  ['unexpanded', 'postgresql://$USER:$PASS@$HOST/db', 'host=$HOST', 'postgresql://h/db?user=$U'],
  ['unexpanded', 'postgresql://u:$(cat pw)@h/db', 'postgresql://h-\u0024{ENV}.acme.com/db'],
  ['text-before', "psql 'postgresql://h/db'", 'DATABASE_URL=postgres://h/db'],
  ['text-before', 'export URL=postgresql+psycopg://h/db', 'dbname=postgres://h/db'],
  ['no-scheme', 'h:5432/db', 'localhost', 'db.example.com/app', '/sock db', 'postgres:h', '//h/db'],
  ['other-scheme', 'postgre://h/db', 'pgsql://h/db', 'jdbc:mysql://h/db', 'postgres+://h/db'],
  ['other-scheme', 'jdbc:postgres://h/db', 'jdbc:postgresql+x://h/db'],
  [
    'jdbc',
    'jdbc:postgresql://@h/db',
    'jdbc:postgresql://u:p@h/db',
    'jdbc:postgresql://h/db?host=x',
  ],
  ['jdbc', 'jdbc:postgresql://h/db?port=1', 'jdbc:postgresql://h/db?PGHOST=x'],
  ['jdbc', 'jdbc:postgresql://h/db?hostaddr=1.2.3.4', 'jdbc:postgresql://h/db?PGDBNAME=x'],
  ['two-at', 'postgresql://u:p@ss@h/db'],
  ['late-at', 'postgresql://u:p/w@h/db', 'postgresql://u:p?w@h/db', 'postgresql://h?user=a@b'],
  [
    'late-at',
    'postgresql://h/db?user=a@b',
    'postgresql://u:p@h/db?x=a@b',
    'postgresql://h?host=@a',
  ],
  ['hash', 'postgresql://u:p#w@h/db', 'postgresql://h/db#x'],
  ['percent', 'postgresql://u:p%w@h/db', 'postgresql://u:100%@h/db', 'postgresql://h/db?x=%2'],
  ['not-utf8', 'postgresql://u:p%FF@h/db', 'postgresql://h/db%C3', 'postgresql://h/db?x=%E9'],
  ['not-utf8', 'postgresql://u%FF@h/db', 'postgresql://h/db?%FF=1'],
  ['space', 'postgresql://u:p w%2F@h/db'],
  [
    'host',
    'postgresql://h!/db',
    'postgresql://a..b/db',
    'postgresql://h%2C2/db',
    'postgresql://é/db',
  ],
  [
    'host',
    'postgresql://[::1/db',
    'postgresql://[h]/db',
    'postgresql://[::127.0.0.1]/db',
    'postgresql://[::g]/db',
    'host=a:1',
  ],
  ['host', 'postgresql://::1/db', 'postgresql://[::1]x/db', 'postgresql://%3A%3A1/db'],
  ['host', 'postgresql:///db?host=[::1]', 'postgresql:///db?host=h:1', 'postgresql://a b/db'],
  ['host', 'postgresql+psycopg2://%2Fsock/db', 'jdbc:postgresql://%68/db'],
  ['host', 'postgresql://%2Fsock/db?host=h'],
  ['empty-host', 'postgresql://h1,,h2/db', 'postgresql://,h/db', 'host=a,'],
  ['port', 'postgresql://h:abc/db', 'postgresql://h:99999/db', 'postgresql://h:0/db'],
  ['port', 'postgresql://h:65536/db', 'postgresql://h:-1/db', 'host=h port=5432x'],
  ['port', 'postgresql://h:5%34/db', 'postgresql://h/db?port=1e3'],
  ['port-count', 'postgresql:///db?host=a,b,c&port=1,2', 'postgresql://a:1,b:2/db?host=h'],
  ['port-count', 'postgresql:///db?host=a&port=1,2', 'host=a,b port=1,2,3'],
  ['segments', 'postgresql://h/db/extra', 'postgresql://h/db/', 'postgresql://h//db'],
  ['database', 'postgresql://h/my%2Fdb', 'postgresql://h/a%3Db', 'postgresql://h/%2E%2E'],
  ['database', 'postgresql://h/..', 'postgresql+psycopg2://h/my%20db', 'jdbc:postgresql://h/a+b'],
  ['database-twice', 'postgresql://h/db?dbname=other', 'postgresql://h/?dbname=db'],
  ['database-twice', 'postgresql://h?dbname=db', 'postgresql://h/db?database=other'],
  ['address-differs', 'postgresql://localhost/db?hostaddr=10.0.0.5', 'hostaddr=10.0.0.5'],
  ['address-differs', 'postgresql://10.0.0.5,h/db?hostaddr=10.0.0.5'],
  ['address-differs', 'postgresql://10.0.0.5/db?hostaddr=10.0.0.5,10.0.0.6'],
  ['address-differs', 'postgresql:///db?host=/sock&hostaddr=127.0.0.1'],
  ['service', 'postgresql://h/db?service=prod', 'service=prod'],
  ['keywords', 'host=h foo=bar', 'password=a b', "host='h", 'host=h dbname', '%A=b', 'a=b'],
  ['nested-database', 'dbname=host=h', "dbname='host=h user=u'"],
];

describe.each(INVALID.flatMap(([code, ...texts]) => texts.map((text) => [code, text] as const)))(
  'parseTarget: %s',
  (code, text) => {
    test(`returns this error for ${JSON.stringify(text)}`, () => {
      expect(parseTarget(text, {})).toEqual(
        text === '%A=b' ? urlError('no-scheme') : urlError(code),
      );
    });
  },
);

const SETTINGS: [text: string, setting: string, kind: Parameters<typeof settingError>[1]][] = [
  ...['host', 'port', 'user', 'password', 'dbname', 'options', 'sslmode', 'hostaddr'].flatMap(
    (name): [string, string, 'twice' | 'blank' | 'plus'][] => [
      [`postgresql://h/db?${name}=1&${name}=1`, name, 'twice'],
      [`postgresql://h/db?${name}=`, name, 'blank'],
      [`postgresql://h/db?${name}`, name, 'blank'],
      [`postgresql://h/db?${name}=a+b`, name, 'plus'],
      [`${name}=1 ${name}=1`, name, 'twice'],
      [`${name}=''`, name, 'blank'],
    ],
  ),
  ['postgresql://h/db?h%6Fst=a&host=b', 'host', 'twice'],
  ['postgresql://h/db?sslmode=bogus', 'sslmode', 'unknown'],
  ['postgresql://h/db?sslmode=Require', 'sslmode', 'unknown'],
  ['postgresql://h/db?ssl=yes', 'ssl', 'unknown'],
  ['postgresql://h/db?ssl=true&sslmode=disable', 'ssl', 'contradicts'],
  ['postgresql://h/db?ssl=false&sslmode=require', 'ssl', 'contradicts'],
  ['postgresql://h/db?channel_binding=yes', 'channel_binding', 'unknown'],
  ['jdbc:postgresql://h/db?channelBinding=yes', 'channelBinding', 'unknown'],
  ['postgresql://h/db?target_session_attrs=any-way', 'target_session_attrs', 'unknown'],
  ['jdbc:postgresql://h/db?targetServerType=leader', 'targetServerType', 'unknown'],
];
test.each(SETTINGS)('parseTarget returns a setting error for %s', (text, setting, kind) => {
  expect(parseTarget(text, {})).toEqual(settingError(setting, kind));
});

test.each(['mysql', 'https', 'cockroachdb', 'prisma', 'prisma+postgres', 'MySQL'])(
  'parseTarget names the scheme %s:// in its error',
  (scheme) => {
    expect(parseTarget(`${scheme}://u:p@h/db`, {})).toEqual(schemeError(scheme.toLowerCase()));
  },
);

describe('parseTarget: errors with PG* variables', () => {
  const cases: [text: string, environment: PgEnvironment, error: unknown][] = [
    ['postgresql://h/db', { PGSERVICE: 'prod' }, urlError('service')],
    ['postgresql://h/db', { PGHOSTADDR: '10.0.0.5' }, urlError('address-differs')],
    ['postgresql:///db', { PGHOST: 'a b' }, urlError('host')],
    ['postgresql://h/db', { PGPORT: 'x' }, urlError('port')],
    ['postgresql://a,b/db', { PGPORT: '6000' }, urlError('port-variable')],
    ['postgresql://h', { PGDATABASE: 'a\nb' }, urlError('control')],
    ['postgresql://h/db', { PGUSER: 'a\0' }, urlError('control')],
    ['postgresql://h/db', { PGSSLMODE: 'x' }, settingError('PGSSLMODE', 'unknown')],
    [
      'postgresql://h/db',
      { PGTARGETSESSIONATTRS: 'x' },
      settingError('PGTARGETSESSIONATTRS', 'unknown'),
    ],
    ['jdbc:postgresql:///db', { PGHOST: 'e' }, urlError('jdbc-environment')],
    ['jdbc:postgresql://h/db', { PGPORT: '6000' }, urlError('jdbc-environment')],
    ['jdbc:postgresql://h/', { PGDATABASE: 'e' }, urlError('jdbc-environment')],
  ];
  test.each(cases)('returns an error for %s with %j', (text, environment, error) => {
    expect(parseTarget(text, environment)).toEqual(error);
  });

  test('accepts a PG* variable that agrees with the URL', () => {
    expect(parseTarget('postgresql://10.0.0.5/db', { PGHOSTADDR: '10.0.0.5' }).ok).toBe(true);
    expect(parseTarget('jdbc:postgresql://h/db', { PGDATABASE: 'e' }).ok).toBe(true);
    expect(parseTarget('postgresql://a,b/db', { PGPORT: '5432' }).ok).toBe(true);
    expect(parseTarget('jdbc:postgresql://h:1/db', { PGHOST: 'e', PGPORT: '2' }).ok).toBe(true);
  });
});

test('every error has a sentence of fact and a sentence of advice', () => {
  for (const [code] of INVALID) {
    const { what, next } = urlError(code);
    expect(what).toMatch(/^[A-Z].*\.$/);
    expect(next).toMatch(/^[A-Z].*\.$/);
  }
});
