import { parseTarget } from '../../../../src/database-url/connection-string';
import { urlFindings } from '../../../../src/policy/advise/url-findings';
import type { Finding } from '../../../../src/policy/finding';

function findings(url: string, others: Record<string, string> = {}): Finding[] {
  const parsed = parseTarget(url, {});
  if (!parsed.ok) throw new Error(`invalid URL: ${parsed.what}`);
  const otherUrls = Object.entries(others).map(([variable, text]) => ({ variable, text }));
  return urlFindings({ target: parsed.target, otherUrls, environment: {} });
}

const codes = (url: string, others: Record<string, string> = {}) =>
  findings(url, others).map((finding) => finding.code);

describe('url-pooler', () => {
  test('names the direct host if it is known', () => {
    const url = 'postgresql://u:p@ep-x-1-pooler.eu.aws.neon.tech/db?sslmode=require';
    const [finding, ...rest] = findings(url);
    expect(finding).toMatchObject({ code: 'url-pooler', level: 'notice' });
    expect(finding?.next).toContain('(ep-x-1.eu.aws.neon.tech:5432)');
    expect(rest).toEqual([]);
  });

  test('checks every host', () => {
    const url = 'postgresql://db.acme.com,pgbouncer.acme.com/db?sslmode=require';
    expect(findings(url)[0]?.what).toContain('pgbouncer.acme.com:5432');
    expect(codes('postgresql://db.acme.com/db?sslmode=require')).toEqual([]);
  });
});

describe('url-no-tls', () => {
  test.each(['disable', 'allow', 'prefer'])('is reported for sslmode=%s', (mode) => {
    const [finding] = findings(`postgresql://db.acme.com/db?sslmode=${mode}`);
    expect(finding).toMatchObject({ code: 'url-no-tls', level: 'notice' });
    expect(finding?.what).toContain('db.acme.com:5432');
  });

  test.each(['require', 'verify-ca', 'verify-full', 'no-verify'])(
    'is not reported for sslmode=%s',
    (mode) => {
      expect(codes(`postgresql://db.acme.com/db?sslmode=${mode}`)).toEqual([]);
    },
  );

  test('is not reported for local hosts and sockets', () => {
    for (const place of [
      'localhost/db',
      'postgres/db',
      '/db?host=/tmp',
      '/db?host=/cloudsql/p:r:i',
    ]) {
      expect(codes(`postgresql://${place}`)).toEqual([]);
    }
    expect(codes('embedded')).toEqual([]);
  });

  test('is reported for one remote host among local ones, and for private addresses', () => {
    expect(codes('postgresql://localhost,db.acme.com/db')).toEqual(['url-no-tls']);
    expect(codes('postgresql://10.0.0.5/db')).toEqual(['url-no-tls']);
  });
});

describe('url-unjudged', () => {
  const judged = 'postgresql://u:p@localhost/shop';
  const different: string[] = [
    'postgresql://u:p@db.acme.com/shop',
    'postgresql://u:p@localhost:5433/shop',
    'postgresql://u:p@localhost/other',
    'postgresql://u:p@localhost,db.acme.com/shop',
    'jdbc:postgresql://db.acme.com/shop?user=u',
    'host=db.acme.com dbname=shop',
  ];
  test.each(different)('is reported for %s', (text) => {
    const [finding, ...rest] = findings(judged, { FLYWAY_URL: text });
    expect(finding).toMatchObject({ code: 'url-unjudged', level: 'warning' });
    expect(finding?.what).toContain('FLYWAY_URL');
    expect(JSON.stringify(finding)).not.toMatch(/acme|shop/);
    expect(rest).toEqual([]);
  });

  test.each([
    'postgresql://other:q@LOCALHOST:5432/shop?sslmode=require',
    'host=localhost dbname=shop',
    'mysql://u:p@h/db',
    'not a url',
    '',
    'embedded',
  ])('is not reported for %j', (text) => {
    expect(codes(judged, { OTHER: text })).toEqual([]);
  });

  test('is reported for every variable', () => {
    const other = 'postgresql://db.acme.com/shop';
    expect(findings(judged, { A_URL: other, B_URL: other }).map(({ next }) => next)).toEqual([
      expect.stringContaining('A_URL'),
      expect.stringContaining('B_URL'),
    ]);
  });

  test('is reported for every server if the target is the embedded Postgres', () => {
    expect(codes('embedded', { OTHER: judged })).toEqual(['url-unjudged']);
  });

  test('takes the pooled and the direct host of one server for the same', () => {
    const host = (name: string) => `postgresql://u:p@${name}.eu.aws.neon.tech/shop?sslmode=require`;
    expect(codes(host('ep-x-1-pooler'), { DIRECT_URL: host('ep-x-1') })).toEqual(['url-pooler']);
    expect(codes(host('ep-x-1'), { DIRECT_URL: host('ep-y-2') })).toEqual(['url-unjudged']);
  });

  test('tells customers of a shared host apart by the user', () => {
    const user = (name: string, port: number) =>
      `postgresql://${name}:p@aws-0-eu.pooler.supabase.com:${port}/postgres?sslmode=require`;
    const prod = { DIRECT_URL: user('postgres.prodref', 5432) };
    expect(codes(user('postgres.stagref', 5432), prod)).toEqual(['url-unjudged']);
    expect(codes(user('postgres.prodref', 6543), prod)).toEqual(['url-pooler']);
  });

  test('one shared host is enough for the user to count', () => {
    const user = (name: string) =>
      `postgresql://${name}:p@db.acme.com,aws-0-eu.pooler.supabase.com/shop?sslmode=require`;
    expect(codes(user('one'), { OTHER: user('two') })).toEqual(['url-unjudged']);
    expect(codes(user('one'), { OTHER: user('one') })).toEqual([]);
  });

  test('is quiet about the same hosts in another order', () => {
    const hosts = (names: string) => `postgresql://u:p@${names}/shop?sslmode=require`;
    expect(codes(hosts('a.acme.com,b.acme.com'), { X: hosts('b.acme.com,a.acme.com') })).toEqual(
      [],
    );
  });

  test('is completed by the environment', () => {
    const parsed = parseTarget('postgresql://env.example/shop?sslmode=require', {});
    if (!parsed.ok) throw new Error('refused');
    const facts = {
      target: parsed.target,
      otherUrls: [{ variable: 'X', text: 'postgresql:///shop' }],
    };
    expect(urlFindings({ ...facts, environment: { PGHOST: 'env.example' } })).toEqual([]);
    expect(urlFindings(facts).map(({ code }) => code)).toEqual(['url-unjudged']);
  });
});

test('findings never hold the password', () => {
  const url = 'postgresql://user-x:hunter2hunter2@pgbouncer.acme.com/db';
  const said = JSON.stringify(findings(url, { OTHER: url.replace('/db', '/db2') }));
  expect(said).not.toMatch(/hunter2|user-x/);
});
