import type { Found } from '../rule';
import type { MigrationsChange } from './change';

/** The problems of some codes, as findings: the engine's own words, at their own lines. */
export function problemsOf(
  { folder, problems }: MigrationsChange,
  wanted: (code: string) => boolean,
): readonly Found[] {
  return problems
    .filter(({ code }) => wanted(code))
    .map(({ file = folder, line, what, next }) => ({ place: { file, line }, what, next }));
}
