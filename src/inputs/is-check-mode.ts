import { type Environment, readDeclaredValue } from './declared-value';
import { ACTION_INPUTS } from './input-table';

/** Returns whether the mode is `check`, for which `decide` is not called. */
export function isCheckMode(environment: Environment): boolean {
  return readDeclaredValue(ACTION_INPUTS.mode, environment).input === 'check';
}
