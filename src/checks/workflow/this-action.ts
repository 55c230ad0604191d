import { ACTION_INPUTS, type InputRow } from '../../inputs/input-table';
import type { LocalAction, Step } from './workflow-model';

/** The names under which workflows of the repository can use this action. */
export interface ActionNames {
  /** The `owner/repository` names of this action, in lower case. */
  readonly repositories: readonly string[];
  /** Returns the action at a local path, for `uses: ./`; undefined if there is none. */
  readonly action: (uses: string | undefined) => LocalAction | undefined;
}

/** Whether a step uses this action, by its name under any owner or as a local action. */
export function isThisAction({ uses }: Step, names: ActionNames): boolean {
  const text = uses?.text ?? '';
  if (text.startsWith('./')) {
    const action = names.action(text);
    return (
      action?.inputs.has(ACTION_INPUTS.role.name) === true &&
      action.inputs.has(ACTION_INPUTS.confirmation.name)
    );
  }
  const [owner = '', repository = ''] = (text.split('@')[0] ?? '').toLowerCase().split('/');
  return (
    repository === 'governed-migrations' || names.repositories.includes(`${owner}/${repository}`)
  );
}

/** Returns the value of an input as written in the step, or the default of the input. */
export function getActionInput(step: Step, row: InputRow): string | undefined {
  return [...step.with].find(([name]) => name.toLowerCase() === row.name)?.[1].text ?? row.default;
}
