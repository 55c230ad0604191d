import { isDynamic } from './interpolate';
import type { Job, LocalAction, Workflow } from './workflow-model';
import type { TextNode } from './yaml-node';

/**
 * Wraps a local action that no workflow uses in a workflow with one job, so that it can be scanned.
 * The environment and the concurrency group of this job are unknown.
 */
export function wrapActionAsWorkflow({ file, inputs, steps }: LocalAction): Workflow {
  const unknown: TextNode = { kind: 'text', text: '${{ caller }}', line: 1, lineOf: () => 1 };
  const job: Job = {
    file,
    id: 'action',
    line: 1,
    keyLine: 1,
    condition: undefined,
    needs: [],
    environment: unknown,
    variables: new Map(),
    concurrency: unknown,
    shell: undefined,
    directory: undefined,
    steps,
    uses: undefined,
    with: new Map(),
    services: [],
    serviceContainers: undefined,
    container: undefined,
    runsOn: undefined,
    outputs: new Map(),
    matrix: new Map(),
    combinations: [new Map()],
    continueOnError: undefined,
  };
  return {
    file,
    triggers: new Map(),
    variables: new Map(),
    concurrency: undefined,
    jobs: [job],
    inputs: new Map(),
    listedInputs: new Map(
      [...inputs].flatMap(([name, value]) =>
        value === undefined || value.text === '' || isDynamic(value.text)
          ? []
          : [[name.toLowerCase(), { values: [value.text], isOpen: true }] as const],
      ),
    ),
  };
}
