import type { Migration } from '../../migrations/migration';
import { compareVersions, parseVersion, type Version } from '../../migrations/version';
import type { Problem } from '../../problem';

/** A migration at the merge base. */
export interface BaseMigration {
  readonly migration: Migration;
  /** Whether the file has the same bytes in the pull request. */
  readonly same: boolean;
}

/** The migrations of one database, at the merge base and in the pull request. */
export interface MigrationDiff {
  /** The folder of the migrations. A problem that is not about a file is reported here. */
  readonly folder: string;
  /** The merged migrations; undefined if the merge base is not known. */
  readonly base: readonly BaseMigration[] | undefined;
  /** The migrations of the pull request, by version; undefined if a name or a file is invalid. */
  readonly head: readonly Migration[] | undefined;
  /** Problems in the names and contents of the files that the pull request changes. */
  readonly problems: readonly Problem[];
}

/** A migration and its parsed version. */
export interface VersionedMigration {
  readonly migration: Migration;
  readonly version: Version;
}

/** Parses the versions of migrations. Omits a migration without a valid version: `bad-name` reports it. */
export function withVersions(migrations: readonly Migration[]): readonly VersionedMigration[] {
  return migrations.flatMap((migration) => {
    const version = parseVersion(migration.version);
    return version === undefined ? [] : [{ migration, version }];
  });
}

/** Returns the migration with the highest version; undefined if the list is empty. */
export function newestByVersion(
  migrations: readonly VersionedMigration[],
): VersionedMigration | undefined {
  return migrations.reduce<VersionedMigration | undefined>(
    (newest, each) =>
      newest !== undefined && compareVersions(newest.version, each.version) >= 0 ? newest : each,
    undefined,
  );
}

/** Lists the migrations whose version is not at the merge base. */
export function addedMigrations({
  base = [],
  head = [],
}: MigrationDiff): readonly VersionedMigration[] {
  const mergedKeys = new Set(
    withVersions(base.map(({ migration }) => migration)).map(({ version }) => version.key),
  );
  return withVersions(head).filter(({ version }) => !mergedKeys.has(version.key));
}
