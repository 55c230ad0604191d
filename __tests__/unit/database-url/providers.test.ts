import { parseTarget } from '../../../src/database-url/connection-string';
import { PROVIDER_NAMES } from '../../../src/database-url/provider-row';
import { PROVIDER_ROWS } from '../../../src/database-url/provider-table';
import { describeHost, describeTarget, type HostFacts } from '../../../src/database-url/providers';

/** Returns the facts about a host, a host with a port, or a socket. */
function facts(host: string): HostFacts {
  const url = host.startsWith('/') || host.startsWith('@') ? `/db?host=${host}` : `${host}/db`;
  const parsed = parseTarget(`postgresql://${url}`, {});
  if (!parsed.ok || parsed.target.kind !== 'server') throw new Error(`not parsed: ${host}`);
  return describeHost(parsed.target.hosts[0]);
}

/** By the label of a row: hosts that match it, and similar hosts that do not. */
const EXAMPLES: Record<string, { matching: string[]; similar: string[] }> = {
  'RDS Proxy': {
    matching: ['shop.proxy-c7tj4example.us-east-1.rds.amazonaws.com'],
    similar: [
      'proxy-shop.c7tj4example.us-east-1.rds.amazonaws.com',
      'shop.proxy-c7tj4example.us-east-1.rds.amazonaws.com.evil.com',
    ],
  },
  Aurora: {
    matching: [
      'shop.cluster-c7tj4example.us-east-1.rds.amazonaws.com',
      'shop.cluster-ro-c7tj4example.us-east-1.rds.amazonaws.com',
      'shop.cluster-custom-c7tj4example.us-east-1.rds.amazonaws.com',
      'shop.cluster-c7tj4example.rds.cn-north-1.rds.amazonaws.com.cn',
    ],
    similar: ['cluster-shop.c7tj4example.us-east-1.rds.amazonaws.com'],
  },
  RDS: {
    matching: ['shop.c7tj4example.us-east-1.rds.amazonaws.com', 'RDS.AmazonAWS.com.'],
    similar: ['rds.amazonaws.com.evil.com', 'notrds.amazonaws.com'],
  },
  'Heroku Postgres': {
    matching: [
      'ec2-54-1-2-3.compute-1.amazonaws.com',
      'ec2-54-1-2-3.eu-west-1.compute.amazonaws.com',
    ],
    similar: [
      'ip-10-0-0-1.compute-1.amazonaws.com',
      'ec2-54-1-2-3.compute-1.amazonaws.com.evil.com',
    ],
  },
  'Cloud SQL': {
    matching: ['/cloudsql/proj:europe-west1:shop', '//cloudsql//proj:r:i', 'abc.sql.goog'],
    similar: ['/cloudsqlite/x', '/tmp/cloudsql/x', 'abc.mysql.goog'],
  },
  AlloyDB: {
    matching: ['/alloydb/proj.eu.cluster.shop', 'x.alloydb.goog'],
    similar: ['/alloydb-tmp/x', 'notalloydb.goog'],
  },
  'Azure Database for PostgreSQL': {
    matching: ['shop.postgres.database.azure.com', 'shop.reader.postgres.database.azure.com'],
    similar: ['shop.mysql.database.azure.com', 'xpostgres.database.azure.com'],
  },
  Neon: {
    matching: [
      'ep-cool-dark-123.us-east-2.aws.neon.tech',
      'ep-cool-dark-123-pooler.us-east-2.aws.neon.tech',
      'ep-x-1.eu.azure.neon.build',
    ],
    similar: ['ep-x.neon.tech.evil.com', 'notneon.tech', 'neon.technology'],
  },
  'Supabase pooler': {
    matching: ['aws-0-eu-central-1.pooler.supabase.com'],
    similar: ['supabase.com', 'spooler.supabase.com'],
  },
  Supabase: {
    matching: ['db.abcdefghijkl.supabase.co'],
    similar: [
      'supabase.co',
      'abc.supabase.co',
      'db.abc.notsupabase.co',
      'db.abc.supabase.co.evil.com',
    ],
  },
  'PlanetScale Postgres': {
    matching: ['abc-useast1-1.horizon.psdb.cloud', 'x.pg.psdb.cloud'],
    similar: ['psdb.cloud.evil.com', 'xpsdb.cloud'],
  },
  'Prisma Postgres': {
    matching: ['db.prisma.io', 'pooled.db.prisma.io'],
    similar: ['prisma.io', 'mydb.prisma.io'],
  },
  Xata: {
    matching: ['us-east-1.sql.xata.sh', 'us-east-1.db.xata.tech'],
    similar: ['mysql.xata.sh'],
  },
  Nile: { matching: ['eu-central-1.db.thenile.dev'], similar: ['www.thenile.dev'] },
  Render: {
    matching: ['dpg-abc123-a', 'dpg-abc123-a.oregon-postgres.render.com'],
    similar: ['dpg-a', 'dpg', 'www.render.com', 'dpg-abc123-a.evil.com'],
  },
  Railway: {
    matching: ['monorail.proxy.rlwy.net', 'postgres.railway.internal'],
    similar: ['myproxy.rlwy.net', 'railway.internal.evil.com'],
  },
  Fly: {
    matching: ['pgbouncer.abc.flympg.net', 'direct.abc.flympg.net', 'shop.flycast'],
    similar: ['shop.internal', 'xflympg.net'],
  },
  DigitalOcean: {
    matching: ['shop-do-user-1-0.b.db.ondigitalocean.com', 'private-shop-0.db.ondigitalocean.com'],
    similar: ['shop.ondigitalocean.com', 'xdb.ondigitalocean.com'],
  },
  Aiven: {
    matching: ['pg-1-shop.aivencloud.com'],
    similar: ['aivencloud.com.evil.com', 'xaivencloud.com'],
  },
  'Crunchy Bridge': {
    matching: ['p.43lmod.db.postgresbridge.com'],
    similar: ['www.postgresbridge.com', 'p.x.adb.postgresbridge.com'],
  },
  Timescale: {
    matching: ['abc.def.tsdb.cloud.timescale.com'],
    similar: ['cloud.timescale.com', 'xtsdb.cloud.timescale.com'],
  },
  localhost: {
    matching: ['localhost', 'LOCALHOST.', 'db.localhost'],
    similar: ['localhost.evil.com', 'notlocalhost', 'localhost.localdomain'],
  },
  'a loopback address': {
    matching: [
      '127.0.0.1',
      '127.1',
      '0x7f.1',
      '2130706433',
      '127.9.9.9',
      '0.0.0.0',
      '0',
      '[::1]',
      '[::]',
    ],
    similar: ['128.0.0.1', '10.0.0.1', '[fd00::1]', '[::2]', '127.0.0.1.evil.com'],
  },
  'a socket': {
    matching: ['/var/run/postgresql', '/tmp', '@abstract'],
    similar: ['/cloudsql/p:r:i', 'tmp'],
  },
  'the host of a container': {
    matching: [
      'host.docker.internal',
      'gateway.docker.internal',
      'kubernetes.docker.internal',
      'host.containers.internal',
      'host.lima.internal',
    ],
    similar: ['docker.internal', 'x.host.docker.internal', 'db.internal'],
  },
  'a service container': {
    matching: ['postgres', 'db', 'test-db', 'notlocalhost'],
    similar: ['dpg-abc123-a', 'db.acme.com', '99999999999', 'db.internal'],
  },
};

describe('PROVIDER_ROWS', () => {
  test.each(PROVIDER_ROWS.map((row) => [row.label, row] as const))(
    'recognizes %s',
    (label, row) => {
      const examples = EXAMPLES[label];
      if (examples === undefined) throw new Error('This row has no examples.');
      expect(examples.matching.length).toBeGreaterThan(0);
      expect(examples.similar.length).toBeGreaterThan(0);
      for (const host of examples.matching) {
        expect([host, facts(host).label]).toEqual([host, label]);
        expect(facts(host)).toMatchObject({ provider: row.id, location: row.location });
      }
      for (const host of examples.similar)
        expect([host, facts(host).label]).not.toEqual([host, label]);
      expect(row.source).toMatch(/^https:\/\//);
      expect(row.checked).toMatch(/^20\d\d-\d\d$/);
    },
  );

  test('has a row for each provider, and a unique label for each row', () => {
    const labels = PROVIDER_ROWS.map((row) => row.label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(Object.keys(EXAMPLES).sort()).toEqual(labels.sort());
    expect(new Set(PROVIDER_ROWS.map((row) => row.id))).toEqual(new Set(PROVIDER_NAMES));
  });
});

test.each(
  [
    '10.0.0.5 172.16.0.1 192.168.1.1 169.254.1.1 100.64.0.1 8.8.8.8 [fd00::1] [fe80::1] [2001:db8::1]',
    'db.local db.lan db.home.arpa db.internal db.ns.svc.cluster.local db.test db.example db.acme.com',
  ].flatMap((list) => list.split(' ')),
)('describeHost does not know the location of %s', (host) => {
  expect(facts(host)).toMatchObject({ location: 'unknown', provider: undefined, authorities: [] });
});

test('describeHost treats a mapped loopback address as local', () => {
  expect(facts('[::ffff:127.0.0.1]').location).toBe('local');
  expect(facts('[::ffff:10.0.0.1]').location).toBe('unknown');
});

describe('describeHost: poolers', () => {
  const poolers: [host: string, direct: string | undefined][] = [
    ['ep-x-1-pooler.eu.aws.neon.tech', 'ep-x-1.eu.aws.neon.tech:5432'],
    ['aws-0-eu.pooler.supabase.com:6543', 'aws-0-eu.pooler.supabase.com:5432'],
    ['db.abc.supabase.co:6543', 'db.abc.supabase.co:5432'],
    ['shop.db.ondigitalocean.com:25061', 'shop.db.ondigitalocean.com:25060'],
    ['p.abc.db.postgresbridge.com:5431', 'p.abc.db.postgresbridge.com:5432'],
    ['x.horizon.psdb.cloud:6432', 'x.horizon.psdb.cloud:5432'],
    ['shop.postgres.database.azure.com:6432', 'shop.postgres.database.azure.com:5432'],
    ['pgbouncer.abc.flympg.net', 'direct.abc.flympg.net:5432'],
    ['pooled.db.prisma.io', 'db.prisma.io:5432'],
    ['shop.proxy-abc.us-east-1.rds.amazonaws.com', undefined],
    ['db.acme.com:6432', undefined],
    ['db.acme.com:6543', undefined],
    ['localhost:25061', undefined],
    ['db.acme.com:5431', undefined],
    ['pgbouncer.acme.com', undefined],
    ['shop-pool', undefined],
  ];
  test.each(poolers)('recognizes the pooler %s', (host, direct) => {
    const { pooler, direct: found } = facts(host);
    expect(pooler).toBe(true);
    expect(found && `${found.name}:${found.port}`).toBe(direct);
  });

  test.each([
    'ep-x-1.eu.aws.neon.tech',
    'ep-pooler-1.eu.aws.neon.tech',
    'aws-0-eu.pooler.supabase.com:5432',
    'direct.abc.flympg.net',
    'db.prisma.io',
    'monorail.proxy.rlwy.net:5432',
    'shop.db.ondigitalocean.com:25060',
    'spooler.acme.com',
    'postgres',
  ])('does not treat %s as a pooler', (host) => {
    expect(facts(host)).toMatchObject({ pooler: false, direct: undefined });
  });
});

describe('describeHost: read-only replicas', () => {
  test.each([
    'shop.cluster-ro-abc.us-east-1.rds.amazonaws.com',
    'shop-replica-1.abc.us-east-1.rds.amazonaws.com',
    'shop.reader.postgres.database.azure.com',
    'shop-read-only-1.db.ondigitalocean.com',
    'replica.demopg.demoprj.aivencloud.com',
    'replica-pg-1.aivencloud.com',
    'db.abc-rr-eu-1.supabase.co',
    'ro.db.acme.com',
    'postgres-replica',
    'db-standby.internal',
  ])('recognizes the replica %s', (host) => {
    expect(facts(host).reader).toBe(true);
  });

  test.each([
    'shop.cluster-abc.us-east-1.rds.amazonaws.com',
    'shop.cluster-custom-abc.us-east-1.rds.amazonaws.com',
    'shop.writer.postgres.database.azure.com',
    'shop.abc7ro4x.us-east-1.rds.amazonaws.com',
    'ep-ro-1.eu.aws.neon.tech',
    'thread.acme.com',
    'db.acme.ro',
    'postgres',
  ])('does not treat %s as a replica', (host) => {
    expect(facts(host).reader).toBe(false);
  });
});

describe('describeHost: labels', () => {
  const labels: [host: string, words: string[]][] = [
    ['prod-db.abc1ci2.us-east-1.rds.amazonaws.com', ['prod', 'db']],
    ['ep-live-test-1-pooler.eu.aws.neon.tech', []],
    ['db.stage.acme.dev', ['db', 'stage', 'acme']],
    ['test-db', ['test', 'db']],
    ['10.0.0.5', []],
    ['[::1]', []],
    ['/var/run/test', []],
    ['pg-prod-acme.aivencloud.com', ['pg', 'prod', 'acme']],
  ];
  test.each(labels)('returns the words of the chosen labels of %s', (host, words) => {
    expect(facts(host).labels.flat()).toEqual(words);
  });
});

describe('describeTarget', () => {
  const target = (text: string) => {
    const parsed = parseTarget(text, {});
    if (!parsed.ok) throw new Error('the URL was not parsed');
    return describeTarget(parsed.target);
  };

  test('returns what all hosts have in common', () => {
    expect(target('postgresql://localhost,127.0.0.1/db')).toMatchObject({
      provider: 'local',
      location: 'local',
    });
    expect(target('postgresql://localhost,x.neon.tech/db')).toMatchObject({
      provider: undefined,
      location: 'unknown',
    });
    expect(target('postgresql://db.acme.com,x-pooler.eu.neon.tech/db').pooler).toBe(true);
    expect(target('postgresql://db.acme.com,ro.acme.com/db').reader).toBe(true);
    expect(target('postgresql://db.acme.com/db')).toMatchObject({ pooler: false, reader: false });
  });

  test('returns local for the embedded Postgres', () => {
    expect(target('embedded')).toEqual({
      provider: 'local',
      location: 'local',
      pooler: false,
      reader: false,
      hosts: [],
    });
  });

  test.each([
    '?target_session_attrs=read-only',
    '?target_session_attrs=standby',
    '?target_session_attrs=prefer-standby',
    '?options=-c%20default_transaction_read_only%3Don',
    '?user=postgres.abc%7Creplica',
  ])('recognizes a read-only target: %s', (query) => {
    expect(target(`postgresql://db.acme.com/db${query}`).reader).toBe(true);
  });

  test.each([
    '?target_session_attrs=read-write',
    '?target_session_attrs=primary',
    '?options=-c%20default_transaction_read_only%3Doff',
  ])('does not treat the target as read-only: %s', (query) => {
    expect(target(`postgresql://db.acme.com/db${query}`).reader).toBe(false);
  });
});
