import type { Migration } from '../../migrations/migration';
import type { MigrationOrder } from '../../migrations/migration-order';
import type { Version } from '../../migrations/version';
import type { Problem } from '../../problem';

/** A migration at the merge base. */
export interface BaseMigration {
  readonly migration: Migration;
  /** Whether the file has the same bytes in the pull request. */
  readonly same: boolean;
}

/** Why the merge base is not known. */
export interface UnknownBase {
  readonly what: string;
  readonly next: string;
}

/** The migrations of one database, at the merge base and in the pull request. */
export interface MigrationDiff {
  /** How the format identifies and orders its migrations. */
  readonly order: MigrationOrder;
  /** Whether the tool ignores a change of line endings. */
  readonly ignoresLineEndings?: boolean;
  /** The folder of the migrations. A problem that is not about a file is reported here. */
  readonly folder: string;
  /**
   * Whether the folder is only the default one, and its files do not look like those of the engine.
   * Problems are then warnings, because the files can belong to an engine of the repository.
   */
  readonly isUnclaimed?: boolean;
  /** The merged migrations; undefined if the merge base is not known. */
  readonly base: readonly BaseMigration[] | undefined;
  /** Why `base` is undefined. */
  readonly unknownBase?: UnknownBase | undefined;
  /** The migrations of the pull request, by version; undefined if a name or a file is invalid. */
  readonly head: readonly Migration[] | undefined;
  /**
   * Problems in the names and contents of the files that the pull request changes. If the workflows or
   * the inputs name the folder, also every problem that makes it unreadable.
   */
  readonly problems: readonly Problem[];
  /** Why changed files of the folder were not checked. Its file is not changed, and nothing names the folder. */
  readonly unreadBecause?: Problem | undefined;
}

/** A migration and its parsed version. */
export interface VersionedMigration {
  readonly migration: Migration;
  readonly version: Version;
}

/**
 * Parses the versions of migrations. Omits a migration without a valid version: `bad-name` reports it.
 * If a format identifies files by their names, the key of a version is the name, because a new file can
 * take the version of another one with the same digits.
 */
export function withVersions(
  migrations: readonly Migration[],
  order: MigrationOrder,
): readonly VersionedMigration[] {
  return migrations.flatMap((migration) => {
    const version = order.parse(migration);
    if (version === undefined) return [];
    const key = order.identifiesByName ? migration.fileName : version.key;
    return [{ migration, version: { ...version, key } }];
  });
}

/** Returns the merged migrations with their versions. */
export function mergedMigrations({
  base = [],
  order,
}: MigrationDiff): readonly VersionedMigration[] {
  return withVersions(
    base.map(({ migration }) => migration),
    order,
  );
}

/** Returns the merged migration with the highest version; undefined if there is none. */
export function newestMerged(diff: MigrationDiff): VersionedMigration | undefined {
  return mergedMigrations(diff).reduce<VersionedMigration | undefined>(
    (newest, each) =>
      newest !== undefined && diff.order.compare(newest.version, each.version) >= 0 ? newest : each,
    undefined,
  );
}

/** Lists the migrations whose version is not at the merge base. */
export function addedMigrations(diff: MigrationDiff): readonly VersionedMigration[] {
  const mergedKeys = new Set(mergedMigrations(diff).map(({ version }) => version.key));
  return withVersions(diff.head ?? [], diff.order).filter(
    ({ version }) => !mergedKeys.has(version.key),
  );
}
