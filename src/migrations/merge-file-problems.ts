import type { Problem } from '../problem';
import { groupBy } from './group-by';

/** GitHub shows at most ten annotations of one level for a step. */
const MAX_ANNOTATIONS = 10;

/**
 * Merges the problems of files that have the same cause into one problem that names the first files,
 * if there are more of them than GitHub shows. Other problems are returned unchanged, in their order.
 */
export function mergeFileProblems(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MAX_ANNOTATIONS) return problems;
  const groups = groupBy(problems, ({ code, next }) => `${code} ${next}`);
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined || group.length <= MAX_ANNOTATIONS) return group;
    const shown = others.slice(0, MAX_ANNOTATIONS - 1).map(toPlace);
    const moreCount = others.length - shown.length;
    const places = [...shown, ...(moreCount > 0 ? [`${moreCount} more places`] : [])].join(', ');
    return [{ ...first, what: `${first.what} The same problem is in ${places}.` }];
  });
}

function toPlace({ file, line }: Problem): string {
  return line === undefined ? `${file}` : `${file}:${line}`;
}
