import type { ExpressionContext } from './expression';
import { knownValue } from './expression';
import { isDynamic } from './interpolate';
import { getString, getStringList, type YamlNode } from './yaml-node';

/** A value of an input, as an expression has it. */
type InputValue = string | boolean;

/** The values of an input that a file lists. */
interface ListedInput {
  readonly values: readonly InputValue[];
  /** Whether a run can have a value that is not listed. */
  readonly isOpen: boolean;
}

/** The inputs whose values a file lists, by name in lower case. */
export type ListedInputs = ReadonlyMap<string, ListedInput>;

/** Maximum number of combinations of inputs that are scanned. */
const MAX_INPUT_VALUES = 24;

/** Lists the choices, the defaults and the booleans of inputs. */
export function listInputValues(inputMaps: readonly (YamlNode | undefined)[]): ListedInputs {
  const listed = new Map<string, ListedInput>();
  for (const inputs of inputMaps) {
    if (inputs?.kind !== 'map') continue;
    for (const [inputName, input] of inputs.entries) {
      const name = inputName.toLowerCase();
      const known = listed.get(name);
      const values = [...new Set([...(known?.values ?? []), ...listValues(input)])];
      const isClosed = /^(?:choice|boolean)$/.test(getString(input, 'type')?.text ?? '');
      const isOpen = known?.isOpen === true || !isClosed;
      if (values.length > 0) listed.set(name, { values, isOpen });
    }
  }
  return listed;
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
 * each value is in one context. Each open input is also left unknown, with the other open inputs at
 * their defaults: a condition can then hold that its default rules out.
 */
export function listInputContexts(
  inputs: ListedInputs,
  base: ExpressionContext,
): readonly ExpressionContext[] {
  if (inputs.size === 0) return [];
  const count = [...inputs.values()].reduce((product, { values }) => product * values.length, 1);
  let combinations: ReadonlyMap<string, InputValue>[] = [new Map()];
  for (const [name, { values }] of inputs) {
    combinations =
      count <= MAX_INPUT_VALUES
        ? combinations.flatMap((each) => values.map((value) => new Map(each).set(name, value)))
        : [...combinations, ...values.map((value) => new Map([[name, value]]))];
  }
  return [...combinations, ...leaveOneOpen(inputs)].map((values) => (path) => {
    const [, isEvent, name = ''] = /^(github\.event\.)?inputs\.(.+)$/.exec(path) ?? [];
    const value = values.get(name);
    if (value === undefined) return base(path);
    // The event has every input as a string.
    return knownValue(isEvent === undefined ? value : String(value));
  });
}

/** Returns for each open input the values of the others that are open. */
function leaveOneOpen(inputs: ListedInputs): readonly ReadonlyMap<string, InputValue>[] {
  const open = [...inputs].flatMap(([name, { values, isOpen }]) => {
    const [value] = values;
    return isOpen && value !== undefined ? [[name, value] as const] : [];
  });
  if (open.length < 2) return [];
  return open.map((left) => new Map(open.filter((each) => each !== left)));
}
