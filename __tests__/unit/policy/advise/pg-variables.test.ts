import { parseTarget } from '../../../../src/database-url/connection-string';
import { pgVariableFindings } from '../../../../src/policy/advise/pg-variables';

function findings(url: string, environment: Record<string, string>) {
  const parsed = parseTarget(url, {});
  if (!parsed.ok) throw new Error(`invalid URL: ${parsed.what}`);
  return pgVariableFindings(parsed.target, environment);
}

/** The variables that the finding names. */
const named = (url: string, environment: Record<string, string>) =>
  findings(url, environment).flatMap(({ what }) => what.match(/PG[A-Z]+/g) ?? []);

const JUDGED = 'postgresql://u:p@db.acme.com/shop';
const POOLED = 'postgresql://u:p@ep-x-1-pooler.eu.aws.neon.tech/shop';
const SHARED = 'postgresql://postgres.ref:p@aws-0-eu.pooler.supabase.com:6543/postgres';

test.each<[string, string, Record<string, string>, string[]]>([
  ['another host', JUDGED, { PGHOST: 'prod.acme.com' }, ['PGHOST']],
  ['a socket', JUDGED, { PGHOST: '/tmp' }, ['PGHOST']],
  ['one more host', JUDGED, { PGHOST: 'db.acme.com,prod.acme.com' }, ['PGHOST']],
  ['an invalid host', JUDGED, { PGHOST: 'a,,b' }, ['PGHOST']],
  ['another address', JUDGED, { PGHOSTADDR: '10.0.0.5' }, ['PGHOSTADDR']],
  ['another port', JUDGED, { PGPORT: '5433' }, ['PGPORT']],
  [
    'the host with another port',
    JUDGED,
    { PGHOST: 'db.acme.com', PGPORT: '1' },
    ['PGHOST', 'PGPORT'],
  ],
  ['an invalid port', JUDGED, { PGPORT: 'x' }, ['PGPORT']],
  [
    'the default port',
    JUDGED.replace('/shop', ':5433/shop'),
    { PGHOST: 'db.acme.com' },
    ['PGHOST'],
  ],
  ['another database', JUDGED, { PGDATABASE: 'Shop' }, ['PGDATABASE']],
  ['a service', JUDGED, { PGSERVICE: 'prod' }, ['PGSERVICE']],
  [
    'several parts',
    JUDGED,
    { PGHOST: 'prod.acme.com', PGPORT: '5433', PGDATABASE: 'prod' },
    ['PGHOST', 'PGPORT', 'PGDATABASE'],
  ],
  [
    'another customer of a shared host',
    SHARED,
    { PGHOST: 'aws-0-eu.pooler.supabase.com', PGUSER: 'postgres.other' },
    ['PGHOST'],
  ],
  ['any server beside the embedded one', 'embedded', { PGDATABASE: 'shop' }, ['PGDATABASE']],
])('names the variables that lead to %s', (_, url, environment, expected) => {
  expect(named(url, environment)).toEqual(expected);
});

test.each<[string, string, Record<string, string>]>([
  ['no variables', JUDGED, {}],
  ['the same port of a socket', 'postgresql://u:p@/shop?host=/tmp', { PGPORT: '5432' }],
  ['empty variables', JUDGED, { PGHOST: '', PGPORT: '', PGDATABASE: '', PGSERVICE: '' }],
  ['the same place', JUDGED, { PGHOST: 'DB.acme.com.', PGPORT: '5432', PGDATABASE: 'shop' }],
  ['the same host without its port', JUDGED, { PGHOST: 'db.acme.com' }],
  [
    'the same port of another host',
    JUDGED.replace('/shop', ':5433/shop'),
    { PGHOST: 'db.acme.com', PGPORT: '5433' },
  ],
  ['the same address', 'postgresql://10.0.0.5/shop', { PGHOSTADDR: '10.0.0.5' }],
  [
    'one of several hosts',
    'postgresql://a.test:1,b.test:2/shop',
    { PGHOST: 'b.test', PGPORT: '2' },
  ],
  ['a socket', 'postgresql:///shop?host=/tmp', { PGHOST: '/tmp' }],
  ['the direct host of a pooler', POOLED, { PGHOST: 'ep-x-1.eu.aws.neon.tech' }],
  ['other ports of a shared host', SHARED, { PGPORT: '5432' }],
  ['credentials alone', JUDGED, { PGUSER: 'other', PGPASSWORD: 'x', PGSSLMODE: 'require' }],
  ['no server beside the embedded one', 'embedded', { PGUSER: 'other' }],
])('is quiet about %s', (_, url, environment) => {
  expect(findings(url, environment)).toEqual([]);
});

test('names one variable or several, and no value', () => {
  expect(findings(JUDGED, { PGDATABASE: 'secret' })).toEqual([
    {
      code: 'url-unjudged',
      level: 'warning',
      what: 'The variable `PGDATABASE` leads to another database than the URL, which was not checked. A command that connects without a URL uses it.',
      next: 'Remove `PGDATABASE` from this step, or set `database-url` to the database that the command uses.',
    },
  ]);
  expect(findings(JUDGED, { PGHOST: 'secret', PGPORT: '99' })).toEqual([
    {
      code: 'url-unjudged',
      level: 'warning',
      what: 'The variables `PGHOST` and `PGPORT` lead to another database than the URL, which was not checked. A command that connects without a URL uses them.',
      next: 'Remove `PGHOST` and `PGPORT` from this step, or set `database-url` to the database that the command uses.',
    },
  ]);
});
