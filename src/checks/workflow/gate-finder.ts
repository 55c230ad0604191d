import { ACTION_INPUTS } from '../../inputs/input-table';
import type { ExpressionContext } from './expression';
import { type GatedJob, type GateStep, protectsJob } from './gate-step';
import { interpolateKnown } from './interpolate';
import type { WorkflowFiles } from './step-context';
import { type ActionNames, getActionInput, isThisAction } from './this-action';
import type { Job, Step, Workflow } from './workflow-model';

/** Maximum number of local actions and called workflows, one inside the other. */
const MAX_CALL_DEPTH = 10;

/** Finds the gates before a step or a job, also in local actions and called workflows. */
export class GateFinder {
  constructor(
    private readonly workflowFiles: WorkflowFiles,
    private readonly names: ActionNames,
  ) {}

  /** Returns the gates of a step: the step itself, or the gates in the local action that it uses. */
  findGates(step: Step, context: ExpressionContext, depth = 0): readonly GateStep[] {
    const mayFail = step.continueOnError !== undefined && step.continueOnError.text !== 'false';
    const own = { id: step.id, condition: step.condition?.text };
    if (isThisAction(step, this.names)) {
      const mode = interpolateKnown(getActionInput(step, ACTION_INPUTS.mode) ?? '', context);
      if (mode !== 'gate') return [];
      const onBlock = interpolateKnown(getActionInput(step, ACTION_INPUTS.onBlock) ?? '', context);
      return [
        { ...own, decisionOutputs: ['decision'], failsOnBlock: onBlock === 'fail' && !mayFail },
      ];
    }
    const local = this.workflowFiles.action(step.uses?.text);
    if (local === undefined || depth > MAX_CALL_DEPTH) return [];
    const innerGates = local.steps.flatMap((each) => this.findGates(each, context, depth + 1));
    return innerGates.map((gate) => ({
      ...own,
      // The joined text never equals the condition of a later step, so the gate counts as skippable.
      condition: [own.condition, gate.condition].filter(Boolean).join(' && ') || undefined,
      decisionOutputs: [...local.outputs].flatMap(([name, { text }]) =>
        gate.decisionOutputs.some((output) => text.includes(`steps.${gate.id}.outputs.${output}`))
          ? [name]
          : [],
      ),
      failsOnBlock: gate.failsOnBlock && !mayFail,
    }));
  }

  /** Returns the jobs that a job needs, with the gates in them. */
  listNeededJobs(
    job: Job,
    workflow: Workflow,
    visited: ReadonlySet<string> = new Set(),
  ): readonly GatedJob[] {
    return job.needs.flatMap((id) => {
      const needed = workflow.jobs.find((each) => each.id === id);
      if (needed === undefined || visited.has(id)) return [];
      const before = this.listNeededJobs(needed, workflow, new Set([...visited, id]));
      const isProtected = before.some((each) => protectsJob(each, needed, () => undefined));
      return [{ job: needed, gates: this.findGatesInJob(needed, 0), isProtected }];
    });
  }

  private findGatesInJob(job: Job, depth: number): readonly GateStep[] {
    const calledWorkflow = this.workflowFiles.workflow(job.uses?.text);
    if (calledWorkflow !== undefined && depth <= MAX_CALL_DEPTH) {
      // The outputs of a called workflow are not known, but a gate that fails fails the call.
      return calledWorkflow.jobs.flatMap((each) =>
        this.findGatesInJob(each, depth + 1).map((gate) => ({
          ...gate,
          id: undefined,
          decisionOutputs: [],
        })),
      );
    }
    return job.steps.flatMap((step) => this.findGates(step, () => undefined, 0));
  }
}
