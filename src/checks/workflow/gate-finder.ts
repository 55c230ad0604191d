import { ACTION_INPUTS } from '../../inputs/input-table';
import type { ExpressionContext } from './expression';
import { type GatedJob, type GateStep, protectsJob } from './gate-step';
import { interpolateKnown } from './interpolate';
import type { WorkflowFiles } from './step-context';
import { type ActionNames, getActionInput, isThisAction } from './this-action';
import type { Job, Step, Workflow } from './workflow-model';

/** Finds the gates before a step or a job, also in local actions and called workflows. */
export class GateFinder {
  private readonly calledGates = new Map<Workflow, readonly GateStep[]>();
  private readonly neededJobs = new Map<Job, readonly GatedJob[]>();

  constructor(
    private readonly workflowFiles: WorkflowFiles,
    private readonly names: ActionNames,
  ) {}

  /**
   * Returns the gates of a step: the step itself, or the gates in the local action that it uses.
   *
   * @param found The gates of the local actions that are examined already, by file.
   */
  findGates(
    step: Step,
    context: ExpressionContext,
    found = new Map<string, readonly GateStep[]>(),
  ): readonly GateStep[] {
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
    if (local === undefined) return [];
    const known = found.get(local.file);
    // An action that uses itself does not run.
    if (known === undefined) found.set(local.file, []);
    const innerGates = known ?? local.steps.flatMap((each) => this.findGates(each, context, found));
    found.set(local.file, innerGates);
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
  listNeededJobs(job: Job, workflow: Workflow): readonly GatedJob[] {
    const known = this.neededJobs.get(job);
    if (known !== undefined) return known;
    // GitHub does not start jobs that need each other.
    this.neededJobs.set(job, []);
    const neededJobs = job.needs.flatMap((id) => {
      const needed = workflow.jobs.find((each) => each.id === id);
      if (needed === undefined) return [];
      const before = this.listNeededJobs(needed, workflow);
      const isProtected = before.some((each) => protectsJob(each, needed, () => undefined));
      return [{ job: needed, gates: this.findGatesInJob(needed), isProtected }];
    });
    this.neededJobs.set(job, neededJobs);
    return neededJobs;
  }

  private findGatesInJob(job: Job): readonly GateStep[] {
    const called = this.workflowFiles.workflow(job.uses?.text);
    return called === undefined
      ? job.steps.flatMap((step) => this.findGates(step, () => undefined))
      : this.findGatesInWorkflow(called);
  }

  /** The outputs of a called workflow are not known, but a gate that fails fails the call. */
  private findGatesInWorkflow(called: Workflow): readonly GateStep[] {
    const known = this.calledGates.get(called);
    if (known !== undefined) return known;
    // GitHub does not start a workflow that calls itself.
    this.calledGates.set(called, []);
    const gates = called.jobs.flatMap((each) =>
      this.findGatesInJob(each).map((gate) => ({ ...gate, id: undefined, decisionOutputs: [] })),
    );
    this.calledGates.set(called, gates);
    return gates;
  }
}
