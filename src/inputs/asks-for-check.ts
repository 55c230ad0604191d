import { declare, type Environment } from './declared';
import { INPUTS } from './table';

/** Whether the run is a check: the one mode that is not decided about. */
export function asksForCheck(environment: Environment): boolean {
  return declare(INPUTS.mode, environment).input === 'check';
}
