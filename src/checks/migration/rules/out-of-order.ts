import { compareVersions } from '../../../migrations/version';
import type { Rule } from '../../rule';
import {
  addedMigrations,
  type MigrationDiff,
  newestByVersion,
  withVersions,
} from '../migration-diff';

/** A new migration below one that is merged: where that one has run, this one comes too late. */
export const outOfOrder: Rule<MigrationDiff> = {
  id: 'out-of-order',
  level: 'error',
  title: 'A new migration sorts below one that is merged already',
  find: (change) => {
    const last = newestByVersion(
      withVersions((change.base ?? []).map(({ migration }) => migration)),
    );
    if (last === undefined) return [];
    return addedMigrations(change)
      .filter(({ version }) => compareVersions(version, last.version) < 0)
      .map(({ migration }) => ({
        place: { file: migration.path, line: 1 },
        what: `${migration.fileName} is new, and sorts below ${last.migration.fileName}, which is merged already: databases that have that one refuse this one.`,
        next: `Give it a version above ${last.version.text}.`,
      }));
  },
};
