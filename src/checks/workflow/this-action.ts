import { ACTION_INPUTS, type InputRow } from '../../inputs/input-table';
import type { LocalAction, Step } from './workflow-model';

/** How the repository may name this action. */
export interface ActionNames {
  /** `owner/repository` names under which it runs here, lower-case. */
  readonly repositories: readonly string[];
  /** The action of the repository at a local path, for `uses: ./`. */
  readonly action: (uses: string | undefined) => LocalAction | undefined;
}

/** Whether a step uses this action: by its name under any owner, or as a local action that is it. */
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

/** What a step gives an input: its own word, then the input's default. */
export function getActionInput(step: Step, row: InputRow): string | undefined {
  return [...step.with].find(([name]) => name.toLowerCase() === row.name)?.[1].text ?? row.default;
}
