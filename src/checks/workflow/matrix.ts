import type { Variables } from '../commands/wrapper';
import { isDynamic } from './interpolate';
import type { YamlNode } from './yaml-node';

/** The known values of one run of a job, by path (`matrix.target.name`, in lower case). */
type Combination = ReadonlyMap<string, string>;

/** GitHub starts at most this number of jobs for a matrix. */
const MAX_MATRIX_VALUES = 256;

/**
 * Returns the known values of each job that GitHub starts for a matrix, with `include` and `exclude`.
 * A value that is only known at run time is missing. Without a matrix, returns one empty combination.
 */
export function listMatrixCombinations(matrix: YamlNode | undefined): readonly Variables[] {
  if (matrix?.kind !== 'map') return [new Map()];
  const lists: (readonly Combination[])[] = [];
  for (const [name, list] of matrix.entries) {
    if (name === 'include' || name === 'exclude' || list.kind !== 'list') continue;
    lists.push(removeEqual(list.items.map((item) => flatten(`matrix.${name}`, item))));
  }
  const excluded = listEntries(matrix.entries.get('exclude'));
  const base = multiply(lists).filter(
    (each) => !excluded.some((entry) => entry.size > 0 && includesAll(each, entry)),
  );
  const include = matrix.entries.get('include');
  // Without a list, `include` is only known at run time.
  const unknown: Combination[] =
    include !== undefined && include.kind !== 'list' ? [new Map()] : [];
  return removeEqual([...addIncluded(base, listEntries(include), lists.length > 0), ...unknown]);
}

function listEntries(node: YamlNode | undefined): readonly Combination[] {
  return node?.kind === 'list' ? node.items.map((item) => flatten('matrix', item)) : [];
}

function flatten(path: string, node: YamlNode): Combination {
  const values = new Map<string, string>();
  const add = (key: string, value: YamlNode): void => {
    if (value.kind === 'text') {
      if (!isDynamic(value.text)) values.set(key.toLowerCase(), value.text);
    } else if (value.kind === 'map') {
      for (const [name, each] of value.entries) add(`${key}.${name}`, each);
    }
  };
  add(path, node);
  return values;
}

/** Combines the values of all lists. Too many of them are not combined, but each is in one result. */
function multiply(lists: readonly (readonly Combination[])[]): readonly Combination[] {
  const count = lists.reduce((product, list) => product * Math.max(1, list.length), 1);
  if (count > MAX_MATRIX_VALUES) return lists.flat();
  return lists.reduce<readonly Combination[]>(
    (combined, list) =>
      list.length === 0
        ? combined
        : combined.flatMap((each) => list.map((values) => new Map([...each, ...values]))),
    [new Map()],
  );
}

/** Adds the entries of `include`: to each combination that they do not change, or as new ones. */
function addIncluded(
  base: readonly Combination[],
  entries: readonly Combination[],
  hasLists: boolean,
): readonly Combination[] {
  let extended = hasLists || entries.length === 0 ? base : [];
  const added: Combination[] = [];
  for (const entry of entries) {
    // Only the values of the lists must stay: a later entry can change those of an earlier one.
    const isUnchanged = (_: Combination, at: number) =>
      [...entry].every(([name, value]) => (base[at]?.get(name) ?? value) === value);
    const isExtending = hasLists && base.some(isUnchanged);
    extended = extended.map((each, at) =>
      isExtending && isUnchanged(each, at) ? new Map([...each, ...entry]) : each,
    );
    // A value that is not known can also differ from the entry.
    const isCertain = base.every((each) => [...entry].some(([name]) => each.has(name)));
    if (!isExtending || !isCertain) added.push(entry);
  }
  return [...extended, ...added];
}

function includesAll(combination: Combination, entry: Combination): boolean {
  return [...entry].every(([name, value]) => combination.get(name) === value);
}

function removeEqual(combinations: readonly Combination[]): readonly Combination[] {
  return [...new Map(combinations.map((each) => [JSON.stringify([...each]), each])).values()];
}
