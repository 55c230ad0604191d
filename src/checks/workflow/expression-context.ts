import type { Variables } from '../commands/wrapper';
import { type ExpressionContext, knownValue } from './expression';
import { interpolateKnown, isDynamic } from './interpolate';
import type { Job, StringMap } from './workflow-model';

/** What `env.x` is, where these variables reach; of anything else what is known beside. */
export function envContext(variables: Variables, beside: ExpressionContext): ExpressionContext {
  return (path) => {
    const [, name] = /^env\.(.+)$/.exec(path) ?? [];
    if (name === undefined) return beside(path);
    const found = [...variables].find(([each]) => each.toLowerCase() === name);
    return found === undefined || isDynamic(found[1]) ? undefined : knownValue(found[1]);
  };
}

/** What `inputs.x` is, inside what is called: the caller's word, or the default. */
export function inputsContext(
  defaults: StringMap,
  given: StringMap,
  outside: ExpressionContext,
): ExpressionContext {
  const values = new Map<string, string>();
  for (const [name, { text }] of defaults) values.set(`inputs.${name.toLowerCase()}`, text);
  for (const [name, { text }] of given)
    values.set(`inputs.${name.toLowerCase()}`, interpolateKnown(text, outside));
  return (path) => {
    const value = values.get(path);
    if (value !== undefined) return isDynamic(value) ? undefined : knownValue(value);
    return path.startsWith('github.') ? outside(path) : undefined;
  };
}

/** So many values of a matrix are tried. */
const MAX_MATRIX_VALUES = 24;

/** The values of the matrix, one by one: a role may be one of them. */
export function matrixCombinations({ matrix }: Job): readonly Variables[] {
  let all: Map<string, string>[] = [new Map()];
  for (const [name, values] of matrix) {
    const distinct = [...new Set(values)];
    if (distinct.some(isDynamic) || all.length * distinct.length > MAX_MATRIX_VALUES) continue;
    all = distinct.flatMap((value) =>
      all.map((each) => new Map([...each, [`matrix.${name.toLowerCase()}`, value]])),
    );
  }
  return all;
}
