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
 * @param version The value of the input `baseline`.
 */
export function splitAtBaseline(
  pending: readonly Migration[],
  version: string,
): MigrationsResult<BaselineSplit> {
  const baseline = parseVersion(version);
  const versions = pending.map((migration) => parseVersion(migration.version));
  const isIncluded = (index: number) => {
    const own = versions[index];
    return own !== undefined && baseline !== undefined && compareVersions(own, baseline) <= 0;
  };
  if (baseline !== undefined && versions.some((own) => own?.key === baseline.key)) {
    return {
      ok: true,
      value: {
        baseline: pending.filter((_, index) => isIncluded(index)),
        pending: pending.filter((_, index) => !isIncluded(index)),
      },
    };
  }
  const lower = pending.findLast((_, index) => isIncluded(index));
  const hint =
    lower === undefined ? 'all files are above it' : `the next lower file is \`${lower.fileName}\``;
  const problem = {
    code: 'baseline-unknown',
    what: `\`baseline\` is \`${version}\`, but no migration has this version (${hint}).`,
    next: 'Set `baseline` to the version of the newest migration that this database already contains. If it contains none of them, set it to `none`.',
  };
  return { ok: false, problems: [problem] };
}
