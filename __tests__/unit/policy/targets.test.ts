import { parseTarget } from '../../../src/database-url/connection-string';
import { readPolicy } from '../../../src/policy/read-policy';
import { listNamedTargets } from '../../../src/policy/target-names';

/* `targets` names databases: every name of a database counts, and no name of another one. */

function read(entries: readonly string[]) {
  const text = JSON.stringify({ version: 1, roles: { prod: { targets: entries } } });
  return readPolicy({ text, source: 'p.yml', digest: 'sha256:x' }, []);
}

function isListed(entries: readonly string[], url: string): boolean {
  const policy = read(entries);
  const parsed = parseTarget(url, {});
  if (!policy.ok || !parsed.ok) throw new Error(JSON.stringify([policy, parsed]));
  const matches = policy.policy.roles.prod?.targets?.matches ?? (() => undefined);
  return listNamedTargets(parsed.target).every(({ names }) => matches(names) === true);
}

const NEON = 'ep-quiet-sea-1.eu-central-1.aws.neon.tech';
const NEON_POOLED = 'ep-quiet-sea-1-pooler.eu-central-1.aws.neon.tech';
const SUPABASE = 'aws-0-eu-central-1.pooler.supabase.com';
const supabase = (user: string, rest = ':5432/postgres') =>
  `postgresql://${user}@${SUPABASE}${rest}`;

test.each<[what: string, entry: string, url: string]>([
  ['a pooled host by its direct host', `${NEON}/shop`, `postgresql://a@${NEON_POOLED}/shop`],
  ['a direct host by its pooled host', `${NEON_POOLED}/shop`, `postgresql://a@${NEON}/shop`],
  ['Prisma', 'a@db.prisma.io/shop', 'postgresql://a@pooled.db.prisma.io/shop'],
  ['Prisma, the other way', 'a@pooled.db.prisma.io/shop', 'postgresql://a@db.prisma.io/shop'],
  ['Fly', 'direct.x.flympg.net/d', 'postgresql://a@pgbouncer.x.flympg.net/d'],
  ['Fly, the other way', 'pgbouncer.x.flympg.net/d', 'postgresql://a@direct.x.flympg.net/d'],
  ['every port', 'db.acme.com/d', 'postgresql://a@db.acme.com:6000/d'],
  ['the same port', 'db.acme.com:6000/d', 'postgresql://a@db.acme.com:6000/d'],
  ['the default port', 'db.acme.com:5432/d', 'postgresql://a@db.acme.com/d'],
  [
    'the port of the direct host',
    'db.x.supabase.co:5432/d',
    'postgresql://a@db.x.supabase.co:6543/d',
  ],
  ['the port of the pooler', 'db.x.supabase.co:6543/d', 'postgresql://a@db.x.supabase.co/d'],
  ['an IPv6 address', '::1/d', 'postgresql://a@[::1]/d'],
  ['a longer IPv6 address', '2001:10::1/d', 'postgresql://a@[2001:10::1]/d'],
  ['an IPv6 address and a port', '[::1]:6000/d', 'postgresql://a@[::1]:6000/d'],
  ['a user on PlanetScale', 'a@aws.psdb.cloud/d', 'postgresql://a@aws.psdb.cloud:6432/d'],
  ['a pattern of users on Xata', '{a,b}@*.sql.xata.sh/d', 'postgresql://a@eu.sql.xata.sh/d'],
  ['a user with a capital', 'App@db.thenile.dev/d', 'postgresql://App@db.thenile.dev/d'],
  ['any host', '*/postgres', supabase('postgres.p')],
  ['the embedded server', '**/*', 'embedded'],
  ['the user of a project', `postgres.p@${SUPABASE}/postgres`, supabase('postgres.p')],
  ['another user of the project', `postgres.p@${SUPABASE}/postgres`, supabase('app.p')],
  ['a user with a dot', `postgres.p@${SUPABASE}/postgres`, supabase('app.x.p')],
  ['another region', `postgres.p@aws-1-x.pooler.supabase.com/postgres`, supabase('app.p')],
  ['a pattern of the region', 'postgres.p@aws-0-*/postgres', supabase('postgres.p')],
  ['every user of a project', `*.p@${SUPABASE}/postgres`, supabase('app.p')],
  ['every project', `postgres.*@${SUPABASE}/postgres`, supabase('postgres.p')],
  ['every user', `*@${SUPABASE}/postgres`, supabase('postgres.p')],
  ['the pooler by the direct host', 'db.p.supabase.co/postgres', supabase('app.p')],
  [
    'the direct host by the pooler',
    `app.p@${SUPABASE}/d`,
    'postgresql://postgres@db.p.supabase.co/d',
  ],
  ['a port of Supabase', `app.p@${SUPABASE}:6543/postgres`, supabase('app.p')],
  [
    'the project in `options`',
    'db.p.supabase.co/postgres',
    supabase('app.x', '/postgres?options=reference%3Dp'),
  ],
  [
    'the project in encoded `options`',
    'db.p.supabase.co/postgres',
    supabase('app.x', '/postgres?options=%2572eference%3Dp'),
  ],
])('an entry names the database of the URL: %s', (_, entry, url) => {
  expect(isListed([entry], url)).toBe(true);
  // Whichever name the entry uses, an exclusion applies to the database.
  expect(isListed(['**/*', `!${entry}`], url)).toBe(false);
});

test.each<[what: string, entry: string, url: string]>([
  [
    'another endpoint',
    `${NEON}/shop`,
    'postgresql://a@ep-x-1-pooler.eu-central-1.aws.neon.tech/shop',
  ],
  ['another database', `${NEON}/shop`, `postgresql://a@${NEON_POOLED}/Shop`],
  ['a similar host', `${NEON}/shop`, `postgresql://a@${NEON_POOLED}.acme.com/shop`],
  ['another port', 'db.acme.com:6000/d', 'postgresql://a@db.acme.com/d'],
  ['another user of a shared host', 'a@aws.psdb.cloud/d', 'postgresql://b@aws.psdb.cloud/d'],
  ['a user with another case', 'app@db.thenile.dev/d', 'postgresql://App@db.thenile.dev/d'],
  ['a user on a host of one customer', 'a@db.acme.com/d', 'postgresql://a@db.acme.com/d'],
  ['another project', `postgres.p@${SUPABASE}/postgres`, supabase('postgres.q')],
  ['a project as the user', `postgres.p@${SUPABASE}/postgres`, supabase('p.q')],
  ['another project by its host', 'db.p.supabase.co/postgres', supabase('postgres.q')],
  ['a pattern without a user', 'aws-0-*/postgres', supabase('postgres.p')],
  ['an empty user', '@db.acme.com/d', 'postgresql://a@db.acme.com/d'],
  ['a host that is called undefined', 'db.acme.com/d', 'postgresql://a@undefined/d'],
  [
    'another project in `options`',
    `postgres.p@${SUPABASE}/postgres`,
    supabase('app.p', '/postgres?options=reference%3Dq'),
  ],
])('an entry does not name the database of the URL: %s', (_, entry, url) => {
  expect(isListed([entry], url)).toBe(false);
});

test('every host of the URL must be listed', () => {
  const url = `postgresql://a@${NEON},db.acme.com/d`;
  expect(isListed([`${NEON_POOLED}/d`], url)).toBe(false);
  expect(isListed([`${NEON_POOLED}/d`, 'db.acme.com/d'], url)).toBe(true);
});

test.each<[entry: string, use: string]>([
  [`${SUPABASE}/postgres`, `postgres.<project>@${SUPABASE}/postgres`],
  [`!${SUPABASE}:6543/postgres`, `!postgres.<project>@${SUPABASE}:6543/postgres`],
  [`app@${SUPABASE}/d`, `app.<project>@${SUPABASE}/d`],
  ['*.Pooler.Supabase.com/d', 'postgres.<project>@*.Pooler.Supabase.com/d'],
  ['{a,b}.pooler.supabase.com/d', 'postgres.<project>@{a,b}.pooler.supabase.com/d'],
  ['aws.psdb.cloud/d', '<user>@aws.psdb.cloud/d'],
  ['@db.prisma.io/d', '<user>@db.prisma.io/d'],
  ['eu.sql.xata.sh/d', '<user>@eu.sql.xata.sh/d'],
  ['x.xata.tech/d', '<user>@x.xata.tech/d'],
  ['eu.db.thenile.dev:5432/d', '<user>@eu.db.thenile.dev:5432/d'],
])('refuses an entry on a shared host without a user: %s', (entry, use) => {
  expect(read(['h/d', entry])).toMatchObject({
    ok: false,
    what: expect.stringContaining(`\`roles.prod.targets\` contains \`${entry}\`, but many`),
    next: `Use \`${use}\`.`,
  });
});

test.each(['pooler.supabase.com.acme.dev/d', 'notpsdb.cloud/d', 'db.p.supabase.co/d', '*/d'])(
  'accepts an entry without a user on a host of one customer: %s',
  (entry) => {
    expect(read([entry])).toMatchObject({ ok: true });
  },
);
