import type { RuleMatch } from '../rule';
import type { MigrationDiff } from './migration-diff';

/**
 * Converts the engine's problems to matches, with their messages and lines unchanged.
 *
 * @param isReported Whether a problem of this code is converted.
 */
export function problemsToMatches(
  { folder, problems, isUnclaimed = false }: MigrationDiff,
  isReported: (code: string) => boolean,
): readonly RuleMatch[] {
  return problems
    .filter(({ code }) => isReported(code))
    .map(({ file = folder, line, what, next }) => ({
      place: { file, line },
      what,
      next,
      ...(isUnclaimed && { level: 'warning' }),
    }));
}
