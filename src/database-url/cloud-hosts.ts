import type { ProviderRow } from './provider-row';

const CHECKED = '2026-11';

/** Hosts of Amazon, Google and Microsoft, and of Heroku, which runs on Amazon. */
export const CLOUD_HOSTS: readonly ProviderRow[] = [
  {
    id: 'rds-proxy',
    label: 'RDS Proxy',
    location: 'remote',
    source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy-endpoints.html',
    checked: CHECKED,
    suffixes: ['rds.amazonaws.com', 'rds.amazonaws.com.cn'],
    stem: /\.proxy-[a-z0-9]+\./,
    chosenLabels: 'first',
    pooler: { stem: /./ },
    otherNames: ['rds', 'aurora'],
  },
  {
    id: 'aurora',
    label: 'Aurora',
    location: 'remote',
    source:
      'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Overview.Endpoints.html',
    checked: CHECKED,
    suffixes: ['rds.amazonaws.com', 'rds.amazonaws.com.cn'],
    // Writer `cluster-`, reader `cluster-ro-`, custom `cluster-custom-` (a writer or a reader).
    stem: /\.cluster-(?:ro-|custom-)?[a-z0-9]+\./,
    chosenLabels: 'first',
    reader: /\.cluster-ro-/,
    // Newer plans of Heroku run on Aurora.
    otherNames: ['rds', 'heroku'],
  },
  {
    id: 'rds',
    label: 'RDS',
    location: 'remote',
    source:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ConnectToPostgreSQLInstance.html',
    checked: CHECKED,
    suffixes: ['rds.amazonaws.com', 'rds.amazonaws.com.cn'],
    chosenLabels: 'first',
    // An instance of an Aurora cluster has the same form of name as RDS.
    otherNames: ['aurora', 'heroku'],
  },
  {
    id: 'heroku',
    label: 'Heroku Postgres',
    location: 'remote',
    source: 'https://devcenter.heroku.com/articles/connecting-heroku-postgres',
    checked: CHECKED,
    suffixes: ['compute-1.amazonaws.com', 'compute.amazonaws.com'],
    stem: /^ec2-\d+-\d+-\d+-\d+(?:\.|$)/,
    chosenLabels: 'none',
    // A self-hosted Postgres on EC2 has the same form of name.
    otherNames: ['rds', 'aurora', 'timescale', 'crunchy-bridge'],
  },
  {
    id: 'cloud-sql',
    label: 'Cloud SQL',
    location: 'remote',
    source: 'https://cloud.google.com/sql/docs/postgres/connect-run',
    checked: CHECKED,
    suffixes: ['sql.goog'],
    // The socket is local, but the server is not.
    sockets: ['/cloudsql/'],
    chosenLabels: 'none',
  },
  {
    id: 'alloydb',
    label: 'AlloyDB',
    location: 'remote',
    source: 'https://cloud.google.com/alloydb/docs/auth-proxy/overview',
    checked: CHECKED,
    suffixes: ['alloydb.goog'],
    sockets: ['/alloydb/'],
    chosenLabels: 'none',
  },
  {
    id: 'azure',
    label: 'Azure Database for PostgreSQL',
    location: 'remote',
    source:
      'https://learn.microsoft.com/en-us/azure/postgresql/flexible-server/concepts-read-replicas-virtual-endpoints',
    checked: CHECKED,
    suffixes: [
      'postgres.database.azure.com',
      'postgres.database.chinacloudapi.cn',
      'postgres.database.usgovcloudapi.net',
    ],
    chosenLabels: 'first',
    pooler: { ports: [6432] },
    direct: { port: 5432 },
    reader: /\.reader$/,
  },
];
