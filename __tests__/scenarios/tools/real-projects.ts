import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadPackage, downloadWheels } from './registries';

/** The migrations of a real project, as files of one folder. */
export interface RealProject {
  readonly name: string;
  /** The text of each file, by its name, in the order of application. */
  readonly files: ReadonlyMap<string, string>;
  /** Removes from a dump the time at which a migration ran. */
  readonly removeTimes: (dump: string) => string;
}

/** A migration of a project, with its name in the test. */
interface MigrationFile {
  readonly name: string;
  readonly text: string;
}

const LITELLM = 'litellm-proxy-extras==0.4.110';
const PROCRASTINATE = 'procrastinate==3.10.0';
const SYNAPSE_OLD = 'matrix-synapse==1.70.1';
const SYNAPSE_NEW = 'matrix-synapse==1.163.2';
const GRAPHILE_WORKER = 'graphile-worker@0.17.3';

/** Fetches four projects. Synapse has two entries, with different parts of its history. */
export async function fetchRealProjects(): Promise<readonly RealProject[]> {
  const wheels = [LITELLM, PROCRASTINATE, SYNAPSE_OLD, SYNAPSE_NEW] as const;
  const [graphile, folders] = await Promise.all([
    downloadPackage(GRAPHILE_WORKER),
    downloadWheels(wheels),
  ]);
  const [litellm = '', procrastinate = '', synapseOld = '', synapseNew = ''] = folders;
  return [
    toProject(LITELLM, addNumbers(readPrismaFolders(litellm))),
    toProject(PROCRASTINATE, readSqlFiles(join(procrastinate, 'procrastinate/sql/migrations'))),
    toProject(GRAPHILE_WORKER, readGraphileFiles(graphile)),
    toProject(`${SYNAPSE_OLD}, versions 54 to 72`, addNumbers(readSynapse(synapseOld, 54, 72))),
    toProject(
      `${SYNAPSE_NEW}, version 72 and newer`,
      addNumbers(readSynapse(synapseNew, 72, 999)),
      removeTaskTime,
    ),
  ];
}

function toProject(
  name: string,
  files: readonly MigrationFile[],
  removeTimes = (dump: string) => dump,
): RealProject {
  return { name, files: new Map(files.map((file) => [file.name, file.text])), removeTimes };
}

/** Reads migrations of Prisma. Each has a folder, whose name begins with its time. */
function readPrismaFolders(wheel: string): readonly MigrationFile[] {
  const root = join(wheel, 'litellm_proxy_extras/migrations');
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => ({ name, text: read(join(root, name, 'migration.sql')) }));
}

/** Reads migrations of Graphile Worker. Its runner creates the schema and inserts the schema name. */
function readGraphileFiles(folder: string): readonly MigrationFile[] {
  const schema = { name: '000000.sql', text: 'CREATE SCHEMA graphile_worker;\n' };
  const files = readSqlFiles(join(folder, 'sql')).map(({ name, text }) => ({
    name,
    text: text.replaceAll(':GRAPHILE_WORKER_SCHEMA', 'graphile_worker'),
  }));
  return [schema, ...files];
}

function readSqlFiles(folder: string): readonly MigrationFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, text: read(join(folder, name)) }));
}

/** The names of its files for Postgres. Files for SQLite end in `.sqlite`. */
const POSTGRES_FILE = /\.sql(\.postgres)?$/;

const STORES = ['common', 'main', 'state'] as const;

/**
 * Reads migrations of Synapse: a full schema, then the files of each later version. The files of all
 * stores are sorted by name. Migrations in Python are left out.
 */
function readSynapse(wheel: string, from: number, to: number): readonly MigrationFile[] {
  const root = join(wheel, 'synapse/storage/schema');
  const full = STORES.flatMap((store) => readSynapseFiles(root, store, `full_schemas/${from}`));
  const deltas = range(from + 1, to).flatMap((version) =>
    STORES.flatMap((store) => readSynapseFiles(root, store, `delta/${version}`)).sort(
      compareFileNames,
    ),
  );
  return [...full, ...deltas];
}

interface SynapseFile extends MigrationFile {
  readonly file: string;
}

function readSynapseFiles(root: string, store: string, folder: string): readonly SynapseFile[] {
  const path = join(root, store, folder);
  return listFolder(path)
    .filter((file) => POSTGRES_FILE.test(file))
    .sort()
    .map((file) => ({
      file,
      name: `${folder}_${store}_${file.replace(POSTGRES_FILE, '')}`.replace(/\W/g, '_'),
      text: read(join(path, file)).replaceAll(
        '$%AUTO_INCREMENT_PRIMARY_KEY%$',
        'BIGINT PRIMARY KEY GENERATED ALWAYS AS IDENTITY',
      ),
    }));
}

function compareFileNames(left: SynapseFile, right: SynapseFile): number {
  if (left.file === right.file) return 0;
  return left.file < right.file ? -1 : 1;
}

/** Lists a folder. Returns an empty list if the store does not have files of this version. */
function listFolder(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function addNumbers(files: readonly MigrationFile[]): readonly MigrationFile[] {
  return files.map(({ name, text }, index) => ({
    name: `${String(index + 1).padStart(4, '0')}_${name}.sql`,
    text,
  }));
}

/** Removes the time from the only row of Synapse that contains the time of the migration. */
function removeTaskTime(dump: string): string {
  const row = /^(delete_old_otks_task\tdelete_old_otks\tscheduled\t)\d{13}\t/m;
  if (!row.test(dump)) throw new Error('The row with the time is not in the dump.');
  return dump.replace(row, '$1(time)\t');
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}
