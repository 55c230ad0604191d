import { type Environment, readDeclaredValue } from './declared-value';
import { ACTION_INPUTS } from './input-table';

/** Whether the run is a check: the one mode that is not decided about. */
export function isCheckMode(environment: Environment): boolean {
  return readDeclaredValue(ACTION_INPUTS.mode, environment).input === 'check';
}
