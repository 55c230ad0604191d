import type { HistoryRow } from './history-row';
import type { Migration } from './migration';

/**
 * Returns the files that the tool skips and that the history does not record. An earlier release, or the
 * tool itself, can have applied a file that the tool skips now.
 *
 * @param skippedFiles Relative to the folder.
 */
export function listUnreadFiles(
  skippedFiles: readonly string[],
  migrations: readonly Pick<Migration, 'fileName' | 'version'>[],
  history: readonly Pick<HistoryRow, 'version'>[],
): readonly string[] {
  if (skippedFiles.length === 0) return skippedFiles;
  const versions = new Set(history.map(({ version }) => version));
  const recorded = new Set(
    migrations.filter(({ version }) => versions.has(version)).map(({ fileName }) => fileName),
  );
  return skippedFiles.filter((name) => !recorded.has(name));
}
