import { parseTarget } from '../../../../src/database-url/connection-string';
import { PROVIDER_NAMES } from '../../../../src/database-url/provider-row';
import { roleUrlMismatch } from '../../../../src/policy/advise/role-url-mismatch';
import type { Finding } from '../../../../src/policy/finding';
import type { Role } from '../../../../src/policy/role';

const NEON = 'postgresql://u:p@ep-x-1.eu-central-1.aws.neon.tech/shop';
const AURORA = 'postgresql://h1.cluster-abc.eu-central-1.rds.amazonaws.com/shop';

function findings(role: Role, url: string, authority?: string): Finding[] {
  const text = url.includes('://') || url === 'embedded' ? url : `postgresql://u:p@${url}`;
  const parsed = parseTarget(text, {});
  if (!parsed.ok) throw new Error(`refused: ${parsed.what}`);
  return roleUrlMismatch({ role, authority, target: parsed.target });
}

const codes = (role: Role, url: string, authority?: string) =>
  findings(role, url, authority).map((finding) => finding.code);

describe('what is as it should be is quiet', () => {
  const quiet: [role: Role, url: string, authority: string | undefined][] = [
    ['staging', 'localhost/shop', undefined],
    ['staging', 'localhost/shop', 'local'],
    ['staging', 'embedded', 'local'],
    ['staging', NEON, 'neon'],
    ['prod', NEON, 'neon'],
    ['prod', NEON, undefined],
    ['prod', '10.0.0.5/shop', 'rds'],
    ['prod', 'db.internal/app_production', 'local'],
    ['prod', AURORA, 'aurora'],
    ['prod', AURORA, 'rds'],
    ['prod', 'shop.abc.eu-central-1.rds.amazonaws.com/shop', 'aurora'],
    ['prod', '/shop?host=/cloudsql/p:r:i', 'cloud-sql'],
    ['prod', NEON, '  '],
  ];
  test.each(quiet)('%s on %s, authority %s', (role, url, authority) => {
    expect(codes(role, url, authority)).toEqual([]);
  });
});

describe('prod-url-local', () => {
  test.each([
    'localhost/shop',
    '127.1/shop',
    '[::1]/shop',
    'postgres/shop',
    'host.docker.internal/shop',
    '/shop?host=/tmp',
    'db.acme.com,localhost/shop',
    'embedded',
  ])('warns of %s', (url) => {
    expect(codes('prod', url)).toEqual(['prod-url-local']);
    expect(codes('staging', url)).toEqual([]);
  });

  test('says what it looks like and allows for a proxy', () => {
    const [finding] = findings('prod', 'postgres/shop');
    expect(finding?.what).toContain('postgres:5432, which is local (a service container)');
    expect(finding?.next).toContain('Cloud SQL Auth Proxy');
    expect(findings('prod', 'embedded')[0]?.what).toContain('throw-away');
  });
});

describe('names', () => {
  test.each([
    'db.acme.com/shop_staging',
    'db.staging.acme.com/shop',
    'test-db.abc.eu-west-1.rds.amazonaws.com/shop',
    'db.acme.com,qa.acme.com/shop',
    'ci_user@db.acme.com/shop',
  ])('of a test database warn prod: %s', (url) => {
    const text = url.includes('@') ? `postgresql://${url}` : url;
    expect(codes('prod', text)).toEqual(['prod-url-nonprod-name']);
    expect(codes('staging', text)).toEqual([]);
  });

  test.each([
    'db.internal/app_production',
    'prod-db.acme.com/shop',
    'prod.abc.eu-west-1.rds.amazonaws.com/shop',
    'postgresql://app_prod@db.acme.com/shop',
  ])('of production warn staging: %s', (url) => {
    expect(codes('staging', url)).toEqual(['staging-url-prod-name']);
    expect(codes('prod', url)).toEqual([]);
  });

  test('of the user count only where database and host say nothing', () => {
    expect(codes('prod', 'postgresql://ci@db.acme.com/shop_prod')).toEqual([]);
    expect(codes('prod', 'postgresql://ci@prod.acme.com/shop')).toEqual([]);
    expect(codes('prod', 'postgresql://ci@db.acme.com/shop')).toEqual(['prod-url-nonprod-name']);
  });

  test('of top-level domains and generated hosts say nothing', () => {
    expect(codes('prod', 'db.acme.dev/shop')).toEqual([]);
    expect(codes('prod', 'db.acme.test/shop')).toEqual([]);
    expect(codes('prod', 'ep-test-1.eu.aws.neon.tech/shop')).toEqual([]);
    expect(codes('prod', 'db.acme.com/products')).toEqual([]);
  });

  test('are named, but never those of users', () => {
    expect(findings('prod', 'h.acme.com/shop_test')[0]?.what).toMatch(
      /shop_test reads like a staging/,
    );
    expect(findings('staging', 'prod.acme.com/shop')[0]?.what).toMatch(
      /prod\.acme\.com:5432 reads like production/,
    );
    const byUser = JSON.stringify(findings('staging', 'postgresql://xyz_prod@db.acme.com/shop'));
    expect(byUser).not.toContain('xyz');
  });
});

test('staging-url-neon is quiet only where the authority says neon', () => {
  expect(codes('staging', NEON)).toEqual(['staging-url-neon']);
  expect(codes('staging', NEON, ' neon ')).toEqual([]);
  expect(codes('staging', NEON, 'rds')).toEqual(['staging-url-neon', 'authority-url-mismatch']);
  expect(codes('staging', NEON, 'Neon')).toEqual(['staging-url-neon', 'authority-unknown']);
  expect(codes('staging', 'notneon.tech/shop')).toEqual([]);
  expect(codes('staging', `localhost,${NEON.split('@')[1]}`)).toEqual(['staging-url-neon']);
});

describe('the authority', () => {
  const mismatches: [url: string, authority: string][] = [
    [NEON, 'local'],
    ['db.abc.supabase.co/shop', 'neon'],
    ['shop.abc.eu-west-1.rds.amazonaws.com/shop', 'neon'],
    [`db.abc.supabase.co,ep-x.eu.aws.neon.tech/shop`, 'neon'],
  ];
  test.each(mismatches)('%s is not %s', (url, authority) => {
    expect(codes('prod', url, authority)).toEqual(['authority-url-mismatch']);
  });

  test('does not fit what is local', () => {
    expect(codes('staging', 'localhost/shop', 'neon')).toEqual(['authority-url-mismatch']);
    expect(codes('staging', 'embedded', 'neon')).toEqual(['authority-url-mismatch']);
    // a proxy of theirs listens here
    expect(codes('staging', 'localhost/shop', 'cloud-sql')).toEqual([]);
  });

  test('is one of the known names, exactly', () => {
    for (const name of PROVIDER_NAMES) expect(codes('prod', 'db.acme.com/shop', name)).toEqual([]);
    const next = (authority: string) => findings('prod', 'db.acme.com/shop', authority)[0]?.next;
    expect(codes('prod', 'db.acme.com/shop', 'NEON')).toEqual(['authority-unknown']);
    expect(next('NEON')).toBe('Did you mean neon?');
    expect(next('supabse')).toBe('Did you mean supabase?');
    expect(next('my-own-thing')).toContain('local, neon, supabase');
  });

  test('is never repeated when it is not known', () => {
    const said = JSON.stringify(findings('prod', 'db.acme.com/shop', 'hunter2hunter2'));
    expect(said).not.toContain('hunter2');
  });
});

test('url-reader-endpoint warns every role that migrates', () => {
  const reader = 'shop.cluster-ro-abc.eu-west-1.rds.amazonaws.com/shop';
  expect(codes('prod', reader)).toEqual(['url-reader-endpoint']);
  expect(codes('staging', reader)).toEqual(['url-reader-endpoint']);
  expect(codes('replica', reader)).toEqual([]);
  const second = findings('prod', `db.acme.com,${reader}`);
  expect(second[0]?.what).toContain('shop.cluster-ro-abc.eu-west-1.rds.amazonaws.com:5432 looks');
  const asked = findings('prod', 'db.acme.com/shop?target_session_attrs=standby');
  expect(asked.map((finding) => finding.code)).toEqual(['url-reader-endpoint']);
  expect(asked[0]?.what).toContain('asks for a read-only session');
});

test('the user is asked only where no host says anything', () => {
  const of = (hosts: string) => findings('prod', `postgresql://staging_app:p@${hosts}/shop`);
  expect(of('db.acme.com,db2.acme.com')[0]?.what).toContain('the user name reads like');
  expect(of('db.acme.com,prod.acme.com')).toEqual([]);
});

test('every finding is a warning of two sentences', () => {
  const all = [
    ...findings('prod', 'ci-ro/shop_test', 'nen'),
    ...findings('staging', `${NEON}_prod`, 'local'),
  ];
  expect(all.length).toBeGreaterThanOrEqual(6);
  for (const { level, what, next } of all) {
    expect(level).toBe('warning');
    expect(what).toMatch(/^[A-Z].*\.$/);
    expect(next).toMatch(/^[A-Z].*[.?]$/);
  }
});
