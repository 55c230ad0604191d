import type { RuleMatch } from '../rule';
import type { MigrationDiff } from './migration-diff';

/** The problems of some codes, as findings: the engine's own words, at their own lines. */
export function problemsToMatches(
  { folder, problems }: MigrationDiff,
  wanted: (code: string) => boolean,
): readonly RuleMatch[] {
  return problems
    .filter(({ code }) => wanted(code))
    .map(({ file = folder, line, what, next }) => ({ place: { file, line }, what, next }));
}
