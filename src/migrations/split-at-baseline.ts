import type { Migration, MigrationsResult } from './migration';
import { compareVersions, parseVersion } from './version';

/** What a baseline makes of a plan whose history is empty. */
export interface BaselineSplit {
  /** Recorded as applied, and not run; in order. */
  readonly baseline: readonly Migration[];
  readonly pending: readonly Migration[];
}

/**
 * Parts the pending files of an empty history at a version: those up to it the database has already
 * (contract, section 2). It has to be that of a file: a slip of the pen would leave files out.
 *
 * @param version As the input has it.
 */
export function splitAtBaseline(
  pending: readonly Migration[],
  version: string,
): MigrationsResult<BaselineSplit> {
  const wanted = parseVersion(version);
  const versions = pending.map((migration) => parseVersion(migration.version));
  const isUpTo = (index: number) => {
    const own = versions[index];
    return own !== undefined && wanted !== undefined && compareVersions(own, wanted) <= 0;
  };
  if (wanted !== undefined && versions.some((own) => own?.key === wanted.key)) {
    return {
      ok: true,
      value: {
        baseline: pending.filter((_, index) => isUpTo(index)),
        pending: pending.filter((_, index) => !isUpTo(index)),
      },
    };
  }
  const before = pending.findLast((_, index) => isUpTo(index));
  const near = before === undefined ? 'no file is below it' : `the one below is ${before.fileName}`;
  const problem = {
    code: 'baseline-unknown',
    what: `No file has the version ${version}, the value of \`baseline\`: ${near}.`,
    next: 'Write the version of the newest file whose changes the database has already; `none`, if it has none of them.',
  };
  return { ok: false, problems: [problem] };
}
