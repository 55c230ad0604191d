/** Images of Postgres servers, by full name without tag, digest and Docker Hub's own address. */
const DATABASE_IMAGES: ReadonlySet<string> = new Set([
  'postgres',
  'postgis/postgis',
  'imresamu/postgis',
  'kartoza/postgis',
  'mdillon/postgis',
  'pgvector/pgvector',
  'ankane/pgvector',
  'tensorchord/pgvecto-rs',
  'tensorchord/vchord-postgres',
  'timescale/timescaledb',
  'timescale/timescaledb-ha',
  'timescale/timescaledb-postgis',
  'supabase/postgres',
  'public.ecr.aws/supabase/postgres',
  'public.ecr.aws/docker/library/postgres',
  'mirror.gcr.io/library/postgres',
  'mirror.gcr.io/postgres',
  'cimg/postgres',
  'circleci/postgres',
  'bitnami/postgresql',
  'bitnamilegacy/postgresql',
  'apache/age',
  'paradedb/paradedb',
  'citusdata/citus',
  'groonga/pgroonga',
]);

/** Whether an image is a Postgres server. The name of its service or container proves nothing. */
export function isDatabaseImage(image: string): boolean {
  const name = image
    .trim()
    .replace(/@sha256:[0-9a-f]+$/i, '')
    .replace(/:[\w.-]+$/, '')
    .replace(/^(?:docker\.io|index\.docker\.io|registry-1\.docker\.io)\//, '')
    .replace(/^library\//, '');
  return DATABASE_IMAGES.has(name);
}
