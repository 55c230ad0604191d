import type { Job, LocalAction, Workflow } from './workflow-model';
import type { TextNode } from './yaml-node';

/**
 * An action that no workflow of the repository uses, as if one did. Where it will run, and beside
 * what, its user decides.
 */
export function wrapActionAsWorkflow({ file, steps }: LocalAction): Workflow {
  const users: TextNode = { kind: 'text', text: '${{ caller }}', line: 1, lineOf: () => 1 };
  const nothing = { variables: new Map(), with: new Map(), outputs: new Map(), matrix: new Map() };
  const job: Job = {
    ...{ file, id: 'action', line: 1, condition: undefined, needs: [], services: [], steps },
    ...{ environment: users, concurrency: users, shell: undefined, directory: undefined },
    ...{ uses: undefined, continueOnError: undefined, ...nothing },
  };
  const { variables, with: inputs } = nothing;
  return { file, triggers: new Map(), variables, concurrency: undefined, jobs: [job], inputs };
}
