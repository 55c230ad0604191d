import { parseTarget } from '../../../src/database-url/connection-string';
import type { PgEnvironment } from '../../../src/database-url/pg-environment';
import type { Host, ServerTarget } from '../../../src/database-url/target';

const tcp = (name: string, port = 5432): Host => ({ kind: 'tcp', name, port });
const socket = (directory: string, port = 5432): Host => ({ kind: 'socket', directory, port });

function server(text: string, environment: PgEnvironment = {}): ServerTarget {
  const parsed = parseTarget(text, environment);
  if (!parsed.ok) throw new Error(`not parsed: ${parsed.what}`);
  if (parsed.target.kind !== 'server') throw new Error('not a server');
  return parsed.target;
}

describe('parseTarget: a URL', () => {
  test('returns every part', () => {
    expect(server(' postgres://app:s3cret@db.acme.com:6000/shop?options=-c%20x%3Dy\n')).toEqual({
      kind: 'server',
      hosts: [tcp('db.acme.com', 6000)],
      database: 'shop',
      user: 'app',
      password: 's3cret',
      passwordFile: undefined,
      tls: {
        mode: 'prefer',
        rootCertificate: undefined,
        certificate: undefined,
        key: undefined,
        channelBinding: 'disable',
      },
      options: '-c x=y',
      session: {
        contradicted: [],
        settings: [{ name: 'x', value: 'y', label: '`x` in `options`', inOptions: true }],
        startupOptions: undefined,
        toolParameters: new Map(),
        unread: [],
      },
      sessionAttributes: 'any',
      unenforceable: [],
      driver: undefined,
      text: 'postgres://app:s3cret@db.acme.com:6000/shop?options=-c%20x%3Dy',
    });
  });

  const hosts: [text: string, hosts: Host[]][] = [
    ['postgresql://h/db', [tcp('h')]],
    ['POSTGRESQL://h/db', [tcp('h')]],
    ['postgresql+psycopg2://h/db', [tcp('h')]],
    ['jdbc:postgresql://h:5433/db?user=u&password=p', [tcp('h', 5433)]],
    ['postgresql://h', [tcp('h')]],
    ['postgresql://h:65535?sslmode=require', [tcp('h', 65535)]],
    ['postgresql://u:p@h:/db', [tcp('h')]],
    ['postgresql://u:p@h1:5432,h2:5433/db', [tcp('h1'), tcp('h2', 5433)]],
    ['postgresql://h1,h2:5433/db', [tcp('h1'), tcp('h2', 5433)]],
    ['postgresql:///db?host=h1,h2&port=5432,5433', [tcp('h1'), tcp('h2', 5433)]],
    ['postgresql:///db?host=h1,h2&port=6000', [tcp('h1', 6000), tcp('h2', 6000)]],
    ['postgresql://h/db?host=other', [tcp('other')]],
    ['postgresql://h:1111/db?port=2222', [tcp('h', 2222)]],
    ['postgresql:///db', [tcp('localhost')]],
    ['postgresql://u:p@/db', [tcp('localhost')]],
    ['postgresql://:6000/db', [tcp('localhost', 6000)]],
    ['postgresql://[::1]:6000/db', [tcp('::1', 6000)]],
    ['postgresql://[::1],h:5433/db', [tcp('::1'), tcp('h', 5433)]],
    ['postgresql://[FD00:0:0::1%25eth0]/db', [tcp('fd00::1')]],
    ['postgresql:///db?host=::1', [tcp('::1')]],
    ['postgresql://DB.Acme.COM./db', [tcp('db.acme.com')]],
    ['postgresql://127.1/db', [tcp('127.0.0.1')]],
    ['postgresql://0x7f.1/db', [tcp('127.0.0.1')]],
    ['postgresql://2130706433/db', [tcp('127.0.0.1')]],
    ['postgresql://0177.0.0.1/db', [tcp('127.0.0.1')]],
    ['postgresql://127.0.0.1/db?hostaddr=127.1', [tcp('127.0.0.1')]],
    ['postgresql:///db?host=/var/run/postgresql', [socket('/var/run/postgresql')]],
    ['postgresql://%2Fvar%2Frun/db', [socket('/var/run')]],
    ['postgresql:///db?host=@abstract', [socket('@abstract')]],
    ['postgresql://%40abstract/db', [socket('@abstract')]],
    ['postgresql://u:p@h/db?host=/cloudsql/p:eu:i', [socket('/cloudsql/p:eu:i')]],
  ];
  test.each(hosts)('returns the hosts of %s', (text, expected) => {
    expect(server(text).hosts).toEqual(expected);
  });

  const logins: [text: string, user: string | undefined, password: string | undefined][] = [
    ['postgresql://us%2Fer:p%40ss%2Fw@h/db', 'us/er', 'p@ss/w'],
    ['postgresql://u:a:b@h/db', 'u', 'a:b'],
    ['postgresql://u:p w@h/db', 'u', 'p w'],
    ['postgresql://u:p%20w%C3%A9@h/db', 'u', 'p wé'],
    ['postgresql://u:pa$$w0rd@h/db', 'u', 'pa$$w0rd'],
    ['postgresql://u:x$PATHy@h/db', 'u', 'x$PATHy'],
    ['postgresql://u:a+b@h/db', 'u', 'a+b'],
    ['postgresql://u@h/db?user=me&password=p%2Bq', 'me', 'p+q'],
    ['postgresql://:p@h/db', undefined, 'p'],
    ['postgresql://u:@h/db', 'u', undefined],
  ];
  test.each(logins)('returns the user and password of %s', (text, user, password) => {
    expect(server(text)).toMatchObject({ user, password });
  });

  test('decodes the database, which defaults to the user', () => {
    expect(server('postgresql://h/my%20db').database).toBe('my db');
    expect(server('postgresql://h/caf%C3%A9').database).toBe('café');
    expect(server('postgresql://u@h').database).toBe('u');
    expect(server('postgresql://u@h/').database).toBe('u');
    expect(server('postgresql://h/').database).toBeUndefined();
    expect(server('postgresql://h?sslmode=require').database).toBeUndefined();
    expect(server('postgresql://h/db?dbname=db').database).toBe('db');
  });

  test('returns the driver of a SQLAlchemy URL', () => {
    expect(server('postgresql+AsyncPG://h/db').driver).toBe('asyncpg');
    expect(server('postgresql://h/db').driver).toBeUndefined();
  });

  test('accepts settings that only the driver knows', () => {
    expect(server('postgresql://h/db?schema=public&connection_limit=1&x').database).toBe('db');
  });
});

describe('parseTarget: TLS', () => {
  const modes: [text: string, mode: string][] = [
    ['postgresql://h/db', 'prefer'],
    ['postgresql:///db?host=/sock', 'disable'],
    ['postgresql:///db?host=/sock,h', 'prefer'],
    ['postgresql://h/db?sslrootcert=system', 'verify-full'],
    ['postgresql://h/db?ssl=true', 'require'],
    ['postgresql://h/db?ssl=0', 'disable'],
    ['postgresql+asyncpg://h/db?ssl=verify-ca', 'verify-ca'],
    ['postgresql://h/db?ssl=true&sslmode=verify-full', 'verify-full'],
    ...['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify'].map(
      (mode): [string, string] => [`postgresql://h/db?sslmode=${mode}`, mode],
    ),
  ];
  test.each(modes)('returns the TLS mode of %s: %s', (text, mode) => {
    expect(server(text).tls.mode).toBe(mode);
  });

  test('returns the certificate files and the channel binding', () => {
    const text =
      'postgresql://h/db?sslrootcert=/ca.pem&sslcert=/c.pem&sslkey=/k.pem&channel_binding=require';
    expect(server(text).tls).toEqual({
      mode: 'prefer',
      rootCertificate: '/ca.pem',
      certificate: '/c.pem',
      key: '/k.pem',
      channelBinding: 'require',
    });
  });

  test.each<[text: string, environment: PgEnvironment, binding: string]>([
    ['postgresql://h/db', {}, 'disable'],
    ['postgresql://h/db?channel_binding=prefer', {}, 'prefer'],
    ['postgresql://h/db?channel_binding=disable', {}, 'disable'],
    ['host=h channel_binding=require', {}, 'require'],
    ['jdbc:postgresql://h/db?channelBinding=require', {}, 'require'],
    ['postgresql://h/db?channel_binding=prefer&channelBinding=require', {}, 'require'],
    ['postgresql://h/db?channel_binding=require&channelBinding=prefer', {}, 'require'],
    ['postgresql://h/db', { PGCHANNELBINDING: 'require' }, 'require'],
    ['postgresql://h/db?channel_binding=disable', { PGCHANNELBINDING: 'require' }, 'disable'],
  ])('returns the channel binding of %s with %o: %s', (text, environment, binding) => {
    expect(server(text, environment).tls.channelBinding).toBe(binding);
  });

  test('returns an error for an unknown value of PGCHANNELBINDING', () => {
    const parsed = parseTarget('postgresql://h/db', { PGCHANNELBINDING: 'yes' });
    expect(parsed).toMatchObject({ ok: false, what: expect.stringContaining('PGCHANNELBINDING') });
  });
});

describe('parseTarget: requirements that the driver cannot enforce', () => {
  test.each<[text: string, environment: PgEnvironment, names: readonly string[]]>([
    ['postgresql://h/db?require_auth=scram-sha-256', {}, ['require_auth']],
    ['postgresql://h/db?require_auth=none', {}, ['require_auth']],
    ['host=h require_auth=!password', {}, ['require_auth']],
    ['jdbc:postgresql://h/db?requireAuth=scram-sha-256', {}, ['requireAuth']],
    ['postgresql://h/db', { PGREQUIREAUTH: 'md5' }, ['PGREQUIREAUTH']],
    ['postgresql://h/db?require_auth=md5', { PGREQUIREAUTH: 'md5' }, ['require_auth']],
    ['postgresql://h/db?gssencmode=require', {}, ['gssencmode=require']],
    ['jdbc:postgresql://h/db?gssEncMode=require', {}, ['gssEncMode=require']],
    ['postgresql://h/db', { PGGSSENCMODE: 'require' }, ['PGGSSENCMODE=require']],
    [
      'postgresql://h/db?gssencmode=require&require_auth=gss',
      {},
      ['require_auth', 'gssencmode=require'],
    ],
    ['postgresql://h/db?gssencmode=prefer', {}, []],
    ['postgresql://h/db?gssencmode=disable', { PGGSSENCMODE: 'require' }, []],
    ['postgresql://h/db', { PGGSSENCMODE: 'prefer' }, []],
    ['postgresql://h/db?sslmode=require', {}, []],
  ])('lists those of %s with %o: %o', (text, environment, names) => {
    expect(server(text, environment).unenforceable).toEqual(names);
  });
});

describe('parseTarget: PG* variables', () => {
  const environment = {
    PGHOST: 'env.example',
    PGPORT: '7777',
    PGDATABASE: 'envdb',
    PGUSER: 'envuser',
    PGPASSWORD: 'envpass',
    PGSSLMODE: 'require',
    PGSSLROOTCERT: '/env.pem',
    PGOPTIONS: '-c a=b',
    PGTARGETSESSIONATTRS: 'read-write',
    PGCHANNELBINDING: 'require',
    PGREQUIREAUTH: 'md5',
    PGGSSENCMODE: 'require',
  };

  test('supply missing parts', () => {
    expect(server('postgresql://', environment)).toMatchObject({
      hosts: [tcp('env.example', 7777)],
      database: 'envdb',
      user: 'envuser',
      password: 'envpass',
      tls: { mode: 'require', rootCertificate: '/env.pem', channelBinding: 'require' },
      options: '-c a=b',
      sessionAttributes: 'read-write',
      unenforceable: ['PGREQUIREAUTH', 'PGGSSENCMODE=require'],
    });
  });

  test('never override the URL', () => {
    const text =
      'postgresql://u:p@h:1/db?sslmode=disable&sslrootcert=/own.pem&options=-c%20c=d&target_session_attrs=any';
    expect(server(text, environment)).toMatchObject({
      hosts: [tcp('h', 1)],
      database: 'db',
      user: 'u',
      password: 'p',
      tls: { mode: 'disable', rootCertificate: '/own.pem' },
      options: '-c c=d',
      sessionAttributes: 'any',
    });
    expect(server('postgresql://h/db?ssl=false', environment).tls.mode).toBe('disable');
  });

  test('are ignored if they are empty', () => {
    const empty = Object.fromEntries(Object.keys(environment).map((name) => [name, '']));
    expect(server('postgresql://', empty)).toEqual(server('postgresql://'));
  });

  test('can contain several hosts', () => {
    const several = { PGHOST: 'a,b', PGPORT: '1,2' };
    expect(server('postgresql:///db', several).hosts).toEqual([tcp('a', 1), tcp('b', 2)]);
  });
});

describe('parseTarget: target_session_attrs', () => {
  const attributes: [text: string, expected: string][] = [
    ['postgresql://h/db?target_session_attrs=prefer-standby', 'prefer-standby'],
    ['jdbc:postgresql://h/db?targetServerType=secondary', 'standby'],
    ['jdbc:postgresql://h/db?targetServerType=preferSlave', 'prefer-standby'],
    ['jdbc:postgresql://h/db?targetServerType=primary', 'primary'],
    ['jdbc:postgresql://h/db?targetServerType=preferPrimary', 'any'],
  ];
  test.each(attributes)('are read from %s', (text, expected) => {
    expect(server(text).sessionAttributes).toBe(expected);
  });
});

describe('parseTarget: a keyword string', () => {
  test('follows the quoting rules of libpq', () => {
    const text = String.raw`host = h  port=6000 dbname='my \'db\\' user=a\ b password='p w'sslmode=require`;
    expect(server(text)).toMatchObject({
      hosts: [tcp('h', 6000)],
      database: String.raw`my 'db\ `.trim(),
      user: 'a b',
      password: 'p w',
      tls: { mode: 'require' },
    });
  });

  test('does not interpret a quote inside a value or a percent sign', () => {
    expect(server("host=h password=it's%41 dbname=d").password).toBe("it's%41");
  });

  test('uses PGHOST if it has no host', () => {
    expect(server('dbname=d', { PGHOST: 'e' }).hosts).toEqual([tcp('e')]);
    expect(server('dbname=d').hosts).toEqual([tcp('localhost')]);
  });
});

test('parseTarget: `embedded` is the temporary Postgres, whatever the environment', () => {
  const embedded = { ok: true, target: { kind: 'embedded' } };
  expect(parseTarget('embedded', {})).toEqual(embedded);
  expect(parseTarget(' embedded\n', { PGSERVICE: 'prod' })).toEqual(embedded);
});
