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
  if (!parsed.ok) throw new Error(`invalid URL: ${parsed.what}`);
  return roleUrlMismatch({ role, authority, target: parsed.target });
}

const codes = (role: Role, url: string, authority?: string) =>
  findings(role, url, authority).map((finding) => finding.code);

describe('roleUrlMismatch: no findings', () => {
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
  test.each(quiet)('returns none for %s on %s with the authority %s', (role, url, authority) => {
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
  ])('warns about %s', (url) => {
    expect(codes('prod', url)).toEqual(['prod-url-local']);
    expect(codes('staging', url)).toEqual([]);
  });

  test('names the kind of host, and mentions a local proxy', () => {
    const [finding] = findings('prod', 'postgres/shop');
    expect(finding?.what).toContain('postgres:5432, which is local (a service container)');
    expect(finding?.next).toContain('Cloud SQL Auth Proxy');
    expect(findings('prod', 'embedded')[0]?.what).toContain('embedded Postgres');
  });
});

describe('prod-url-nonprod-name and staging-url-prod-name', () => {
  test.each([
    'db.acme.com/shop_staging',
    'db.staging.acme.com/shop',
    'test-db.abc.eu-west-1.rds.amazonaws.com/shop',
    'db.acme.com,qa.acme.com/shop',
    'ci_user@db.acme.com/shop',
  ])('warns prod about the name of a test database: %s', (url) => {
    const text = url.includes('@') ? `postgresql://${url}` : url;
    expect(codes('prod', text)).toEqual(['prod-url-nonprod-name']);
    expect(codes('staging', text)).toEqual([]);
  });

  test.each([
    'db.internal/app_production',
    'prod-db.acme.com/shop',
    'prod.abc.eu-west-1.rds.amazonaws.com/shop',
    'postgresql://app_prod@db.acme.com/shop',
  ])('warns staging about the name of a production database: %s', (url) => {
    expect(codes('staging', url)).toEqual(['staging-url-prod-name']);
    expect(codes('prod', url)).toEqual([]);
  });

  test('uses the user name only if the names of database and host are neutral', () => {
    expect(codes('prod', 'postgresql://ci@db.acme.com/shop_prod')).toEqual([]);
    expect(codes('prod', 'postgresql://ci@prod.acme.com/shop')).toEqual([]);
    expect(codes('prod', 'postgresql://ci@db.acme.com/shop')).toEqual(['prod-url-nonprod-name']);
  });

  test('ignores top-level domains and generated host names', () => {
    expect(codes('prod', 'db.acme.dev/shop')).toEqual([]);
    expect(codes('prod', 'db.acme.test/shop')).toEqual([]);
    expect(codes('prod', 'ep-test-1.eu.aws.neon.tech/shop')).toEqual([]);
    expect(codes('prod', 'db.acme.com/products')).toEqual([]);
  });

  test('prints the names of databases and hosts, but not of users', () => {
    expect(findings('prod', 'h.acme.com/shop_test')[0]?.what).toMatch(/shop_test suggests staging/);
    expect(findings('staging', 'prod.acme.com/shop')[0]?.what).toMatch(
      /prod\.acme\.com:5432 suggests production/,
    );
    const byUser = JSON.stringify(findings('staging', 'postgresql://xyz_prod@db.acme.com/shop'));
    expect(byUser).not.toContain('xyz');
  });
});

test('staging-url-neon is reported unless the authority is neon', () => {
  expect(codes('staging', NEON)).toEqual(['staging-url-neon']);
  expect(codes('staging', NEON, ' neon ')).toEqual([]);
  expect(codes('staging', NEON, 'rds')).toEqual(['staging-url-neon', 'authority-url-mismatch']);
  expect(codes('staging', NEON, 'Neon')).toEqual(['staging-url-neon', 'authority-unknown']);
  expect(codes('staging', 'notneon.tech/shop')).toEqual([]);
  expect(codes('staging', `localhost,${NEON.split('@')[1]}`)).toEqual(['staging-url-neon']);
});

describe('authority-url-mismatch and authority-unknown', () => {
  const mismatches: [url: string, authority: string][] = [
    [NEON, 'local'],
    ['db.abc.supabase.co/shop', 'neon'],
    ['shop.abc.eu-west-1.rds.amazonaws.com/shop', 'neon'],
    [`db.abc.supabase.co,ep-x.eu.aws.neon.tech/shop`, 'neon'],
  ];
  test.each(mismatches)('reports that %s is not %s', (url, authority) => {
    expect(codes('prod', url, authority)).toEqual(['authority-url-mismatch']);
  });

  test('reports a local URL with the authority of a provider', () => {
    expect(codes('staging', 'localhost/shop', 'neon')).toEqual(['authority-url-mismatch']);
    expect(codes('staging', 'embedded', 'neon')).toEqual(['authority-url-mismatch']);
    // The proxy of this provider listens on a local port.
    expect(codes('staging', 'localhost/shop', 'cloud-sql')).toEqual([]);
  });

  test('accepts only the exact name of a known provider', () => {
    for (const name of PROVIDER_NAMES) expect(codes('prod', 'db.acme.com/shop', name)).toEqual([]);
    const next = (authority: string) => findings('prod', 'db.acme.com/shop', authority)[0]?.next;
    expect(codes('prod', 'db.acme.com/shop', 'NEON')).toEqual(['authority-unknown']);
    expect(next('NEON')).toBe('If you meant `neon`, set it to that.');
    expect(next('supabse')).toBe('If you meant `supabase`, set it to that.');
    expect(next('my-own-thing')).toContain('local, neon, supabase');
  });

  test('does not print an unknown authority', () => {
    const said = JSON.stringify(findings('prod', 'db.acme.com/shop', 'hunter2hunter2'));
    expect(said).not.toContain('hunter2');
  });
});

test('url-reader-endpoint is reported for every role that migrates', () => {
  const reader = 'shop.cluster-ro-abc.eu-west-1.rds.amazonaws.com/shop';
  expect(codes('prod', reader)).toEqual(['url-reader-endpoint']);
  expect(codes('staging', reader)).toEqual(['url-reader-endpoint']);
  expect(codes('replica', reader)).toEqual([]);
  const second = findings('prod', `db.acme.com,${reader}`);
  expect(second[0]?.what).toContain('shop.cluster-ro-abc.eu-west-1.rds.amazonaws.com:5432 looks');
  const requested = findings('prod', 'db.acme.com/shop?target_session_attrs=standby');
  expect(requested.map((finding) => finding.code)).toEqual(['url-reader-endpoint']);
  expect(requested[0]?.what).toContain('requests a read-only session');
});

test('roleUrlMismatch uses the user name only if all host names are neutral', () => {
  const of = (hosts: string) => findings('prod', `postgresql://staging_app:p@${hosts}/shop`);
  expect(of('db.acme.com,db2.acme.com')[0]?.what).toContain('the user name suggests');
  expect(of('db.acme.com,prod.acme.com')).toEqual([]);
});

test('roleUrlMismatch returns warnings with whole sentences', () => {
  const all = [
    ...findings('prod', 'ci-ro/shop_test', 'nen'),
    ...findings('staging', `${NEON}_prod`, 'local'),
  ];
  expect(all.length).toBeGreaterThanOrEqual(6);
  for (const { level, what, next } of all) {
    expect(level).toBe('warning');
    expect(what).toMatch(/^[A-Z`].*\.$/);
    expect(next).toMatch(/^[A-Z].*[.?]$/);
  }
});
