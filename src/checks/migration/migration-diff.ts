import type { Migration } from '../../migrations/migration';
import { compareVersions, parseVersion, type Version } from '../../migrations/version';
import type { Problem } from '../../problem';

/** A migration at the merge base, and whether its file is the same now. */
export interface BaseMigration {
  readonly migration: Migration;
  readonly same: boolean;
}

/** One database's migrations, as a pull request leaves them: what the rules about them judge. */
export interface MigrationDiff {
  /** The folder, for what has no file any more. */
  readonly folder: string;
  /** What is merged already; undefined where nobody could tell. */
  readonly base: readonly BaseMigration[] | undefined;
  /** In the order of their versions; undefined where a name or a file could not be read. */
  readonly head: readonly Migration[] | undefined;
  /** What is wrong with names and contents of what the pull request changes. */
  readonly problems: readonly Problem[];
}

/** A migration and its version, read. */
export interface VersionedMigration {
  readonly migration: Migration;
  readonly version: Version;
}

/** The migrations with their versions; a name without one is told elsewhere. */
export function withVersions(migrations: readonly Migration[]): readonly VersionedMigration[] {
  return migrations.flatMap((migration) => {
    const version = parseVersion(migration.version);
    return version === undefined ? [] : [{ migration, version }];
  });
}

/** The newest of some migrations, by version. */
export function newestByVersion(
  migrations: readonly VersionedMigration[],
): VersionedMigration | undefined {
  return migrations.reduce<VersionedMigration | undefined>(
    (found, each) =>
      found !== undefined && compareVersions(found.version, each.version) >= 0 ? found : each,
    undefined,
  );
}

/** The migrations that are not merged yet: their versions are not in the base. */
export function addedMigrations({
  base = [],
  head = [],
}: MigrationDiff): readonly VersionedMigration[] {
  const known = new Set(
    withVersions(base.map(({ migration }) => migration)).map(({ version }) => version.key),
  );
  return withVersions(head).filter(({ version }) => !known.has(version.key));
}
