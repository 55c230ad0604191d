import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackedPackage, unpackedWheels } from './registries';

/** The migrations of a real project, as they would stand in a repository of its own. */
export interface Project {
  readonly name: string;
  /** By their file names, in the order in which they are applied. */
  readonly files: ReadonlyMap<string, string>;
  /** Takes out of a dump what says when it ran. */
  readonly timeless: (dump: string) => string;
}

/** A migration where it was found, and what it shall be called here. */
interface Found {
  readonly name: string;
  readonly text: string;
}

const LITELLM = 'litellm-proxy-extras==0.4.110';
const PROCRASTINATE = 'procrastinate==3.10.0';
const SYNAPSE_OLD = 'matrix-synapse==1.70.1';
const SYNAPSE_NEW = 'matrix-synapse==1.163.2';
const GRAPHILE_WORKER = 'graphile-worker@0.17.3';

/** Fetches them: four projects, Synapse in two stretches of its history. */
export async function realProjects(): Promise<readonly Project[]> {
  const wheels = [LITELLM, PROCRASTINATE, SYNAPSE_OLD, SYNAPSE_NEW] as const;
  const [graphile, unpacked] = await Promise.all([
    unpackedPackage(GRAPHILE_WORKER),
    unpackedWheels(wheels),
  ]);
  const [litellm = '', procrastinate = '', synapseOld = '', synapseNew = ''] = unpacked;
  return [
    project(LITELLM, numbered(prismaFolders(litellm))),
    project(PROCRASTINATE, sqlFiles(join(procrastinate, 'procrastinate/sql/migrations'))),
    project(GRAPHILE_WORKER, graphileFiles(graphile)),
    project(`${SYNAPSE_OLD}, from 54 to 72`, numbered(synapse(synapseOld, 54, 72))),
    project(`${SYNAPSE_NEW}, from 72 on`, numbered(synapse(synapseNew, 72, 999)), withoutMoment),
  ];
}

function project(
  name: string,
  found: readonly Found[],
  timeless = (dump: string) => dump,
): Project {
  return { name, files: new Map(found.map((file) => [file.name, file.text])), timeless };
}

/** Prisma: a folder for each migration, named by its time. */
function prismaFolders(wheel: string): readonly Found[] {
  const root = join(wheel, 'litellm_proxy_extras/migrations');
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => ({ name, text: read(join(root, name, 'migration.sql')) }));
}

/** Their runner writes the schema's name into them, and makes the schema itself. */
function graphileFiles(folder: string): readonly Found[] {
  const schema = { name: '000000.sql', text: 'CREATE SCHEMA graphile_worker;\n' };
  const files = sqlFiles(join(folder, 'sql')).map(({ name, text }) => ({
    name,
    text: text.replaceAll(':GRAPHILE_WORKER_SCHEMA', 'graphile_worker'),
  }));
  return [schema, ...files];
}

function sqlFiles(folder: string): readonly Found[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, text: read(join(folder, name)) }));
}

/** Theirs for SQLite end otherwise. */
const SQL = /\.sql(\.postgres)?$/;

const STORES = ['common', 'main', 'state'] as const;

/**
 * Synapse: a full schema, then the files of each later version, those of all stores by their names.
 * What it has in Python instead is left out.
 */
function synapse(wheel: string, from: number, to: number): readonly Found[] {
  const root = join(wheel, 'synapse/storage/schema');
  const full = STORES.flatMap((store) => synapseFiles(root, store, `full_schemas/${from}`));
  const deltas = range(from + 1, to).flatMap((version) =>
    STORES.flatMap((store) => synapseFiles(root, store, `delta/${version}`)).sort(byFile),
  );
  return [...full, ...deltas];
}

interface SynapseFile extends Found {
  readonly file: string;
}

function synapseFiles(root: string, store: string, folder: string): readonly SynapseFile[] {
  const path = join(root, store, folder);
  return entriesOf(path)
    .filter((file) => SQL.test(file))
    .sort()
    .map((file) => ({
      file,
      name: `${folder}_${store}_${file.replace(SQL, '')}`.replace(/\W/g, '_'),
      text: read(join(path, file)).replaceAll(
        '$%AUTO_INCREMENT_PRIMARY_KEY%$',
        'BIGINT PRIMARY KEY GENERATED ALWAYS AS IDENTITY',
      ),
    }));
}

function byFile(left: SynapseFile, right: SynapseFile): number {
  if (left.file === right.file) return 0;
  return left.file < right.file ? -1 : 1;
}

/** Not every store has files of every version. */
function entriesOf(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function numbered(found: readonly Found[]): readonly Found[] {
  return found.map(({ name, text }, index) => ({
    name: `${String(index + 1).padStart(4, '0')}_${name}.sql`,
    text,
  }));
}

/** The one row of theirs that holds the time at which it was written. */
function withoutMoment(dump: string): string {
  const row = /^(delete_old_otks_task\tdelete_old_otks\tscheduled\t)\d{13}\t/m;
  if (!row.test(dump)) throw new Error('The row that holds a time is not in the dump.');
  return dump.replace(row, '$1(when it ran)\t');
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}
