import type { ExpressionContext } from './expression';
import { knownValue } from './expression';
import { isDynamic } from './interpolate';
import { getString, getStringList, type YamlNode } from './yaml-node';

/** A value of an input, as an expression has it. */
type InputValue = string | boolean;

/** The values of inputs that a file lists, by name in lower case. Other values are possible too. */
export type ListedInputs = ReadonlyMap<string, readonly InputValue[]>;

/** Maximum number of combinations of inputs that are scanned. */
const MAX_INPUT_VALUES = 24;

/** Lists the choices, the defaults and the booleans of inputs. */
export function listInputValues(inputMaps: readonly (YamlNode | undefined)[]): ListedInputs {
  const values = new Map<string, readonly InputValue[]>();
  for (const inputs of inputMaps) {
    if (inputs?.kind !== 'map') continue;
    for (const [inputName, input] of inputs.entries) {
      const name = inputName.toLowerCase();
      const all = [...(values.get(name) ?? []), ...listValues(input)];
      if (all.length > 0) values.set(name, [...new Set(all)]);
    }
  }
  return values;
}

function listValues(input: YamlNode): readonly InputValue[] {
  const type = getString(input, 'type')?.text;
  if (type === 'boolean') return [true, false];
  const fallback = getString(input, 'default')?.text ?? '';
  const listed = type === 'choice' ? getStringList(input, 'options') : [];
  return [...listed, fallback].filter((value) => value !== '' && !isDynamic(value));
}

/**
 * Returns a context for each combination of the listed values. Too many of them are not combined, but
 * each value is in one context.
 */
export function listInputContexts(
  inputs: ListedInputs,
  base: ExpressionContext,
): readonly ExpressionContext[] {
  if (inputs.size === 0) return [];
  const count = [...inputs.values()].reduce((product, { length }) => product * length, 1);
  let combinations: ReadonlyMap<string, InputValue>[] = [new Map()];
  for (const [name, values] of inputs) {
    combinations =
      count <= MAX_INPUT_VALUES
        ? combinations.flatMap((each) => values.map((value) => new Map(each).set(name, value)))
        : [...combinations, ...values.map((value) => new Map([[name, value]]))];
  }
  return combinations.map((values) => (path) => {
    const [, isEvent, name = ''] = /^(github\.event\.)?inputs\.(.+)$/.exec(path) ?? [];
    const value = values.get(name);
    if (value === undefined) return base(path);
    // The event has every input as a string.
    return knownValue(isEvent === undefined ? value : String(value));
  });
}
