import type { Format } from './formats/format';
import type { Migration, MigrationsResult } from './migration';
import { compareVersions, parseVersion } from './version';

/** The pending files, split at a baseline. */
export interface BaselineSplit {
  /** Files to record as applied without running them, in order. */
  readonly baseline: readonly Migration[];
  /** Files to run, in order. */
  readonly pending: readonly Migration[];
}

/**
 * Splits the pending files of an empty history at the version that the database already contains
 * (docs/baseline.md). A file must have this version, because a typing error would skip files.
 *
 * @param pending In the order in which the files run.
 * @param version The value of the input `baseline`.
 */
export function splitAtBaseline(
  pending: readonly Migration[],
  version: string,
  { order }: Pick<Format, 'order'>,
): MigrationsResult<BaselineSplit> {
  const key = order.parse({ version, toolChecksum: '0' })?.key;
  const number = parseVersion(version)?.key;
  const exact = pending.findIndex(
    (migration) => key !== undefined && order.parse(migration)?.key === key,
  );
  const last =
    exact === -1 && number !== undefined
      ? pending.findIndex((migration) => parseVersion(migration.version)?.key === number)
      : exact;
  if (last !== -1) {
    return {
      ok: true,
      value: { baseline: pending.slice(0, last + 1), pending: pending.slice(last + 1) },
    };
  }
  const lower = findLower(pending, version);
  const hint =
    lower === undefined ? 'all files are above it' : `the next lower file is \`${lower.fileName}\``;
  const problem = {
    code: 'baseline-unknown',
    what: `\`baseline\` is \`${version}\`, but no migration has this version (${hint}).`,
    next: 'Set `baseline` to the version of the newest migration that this database already contains. If it contains none of them, set it to `none`.',
  };
  return { ok: false, problems: [problem] };
}

/** Returns the last file whose version, as a number, is below the version. */
function findLower(pending: readonly Migration[], version: string): Migration | undefined {
  const baseline = parseVersion(version);
  return pending.findLast((migration) => {
    const own = parseVersion(migration.version);
    return own !== undefined && baseline !== undefined && compareVersions(own, baseline) <= 0;
  });
}
