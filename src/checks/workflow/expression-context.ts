import type { Variables } from '../commands/wrapper';
import { type ExpressionContext, knownValue } from './expression';
import { interpolateKnown, isDynamic } from './interpolate';
import type { StringMap } from './workflow-model';

/** Creates a context with `env.x` from these variables, and all other values from the base context. */
export function envContext(variables: Variables, base: ExpressionContext): ExpressionContext {
  return (path) => {
    const [, name] = /^env\.(.+)$/.exec(path) ?? [];
    if (name === undefined) return base(path);
    const entry = [...variables].find(([each]) => each.toLowerCase() === name);
    return entry === undefined || isDynamic(entry[1]) ? undefined : knownValue(entry[1]);
  };
}

/**
 * Creates the context of a called workflow or action, with `inputs.x` from the caller or the default.
 * Only the `github` context is inherited from the caller.
 */
export function inputsContext(
  defaults: StringMap,
  inputs: StringMap,
  caller: ExpressionContext,
): ExpressionContext {
  const values = new Map<string, string>();
  for (const [name, { text }] of defaults) values.set(`inputs.${name.toLowerCase()}`, text);
  for (const [name, { text }] of inputs)
    values.set(`inputs.${name.toLowerCase()}`, interpolateKnown(text, caller));
  return (path) => {
    const value = values.get(path);
    if (value !== undefined) return isDynamic(value) ? undefined : knownValue(value);
    return path.startsWith('github.') ? caller(path) : undefined;
  };
}
