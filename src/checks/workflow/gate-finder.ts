import { ACTION_INPUTS } from '../../inputs/input-table';
import type { ExpressionContext } from './expression';
import { type GatedJob, type GateStep, protectsJob } from './gate-step';
import { interpolateKnown } from './interpolate';
import type { WorkflowFiles } from './step-context';
import { type ActionNames, getActionInput, isThisAction } from './this-action';
import type { Job, Step, Workflow } from './workflow-model';

/** Local actions and called workflows, one in another. */
const MAX_CALL_DEPTH = 10;

/** Finds the gates that stand before a step or a job, in whatever they are wrapped. */
export class GateFinder {
  constructor(
    private readonly documents: WorkflowFiles,
    private readonly names: ActionNames,
  ) {}

  /** The gates that a step is: itself, or those in the local action that it uses. */
  gatesOf(step: Step, facts: ExpressionContext, depth = 0): readonly GateStep[] {
    const forgiven = step.continueOnError !== undefined && step.continueOnError.text !== 'false';
    const own = { id: step.id, condition: step.condition?.text };
    if (isThisAction(step, this.names)) {
      if (interpolateKnown(getActionInput(step, ACTION_INPUTS.mode) ?? '', facts) !== 'gate')
        return [];
      const fails =
        interpolateKnown(getActionInput(step, ACTION_INPUTS.onBlock) ?? '', facts) === 'fail' &&
        !forgiven;
      return [{ ...own, decisions: ['decision'], fails }];
    }
    const local = this.documents.action(step.uses?.text);
    if (local === undefined || depth > MAX_CALL_DEPTH) return [];
    const inside = local.steps.flatMap((each) => this.gatesOf(each, facts, depth + 1));
    return inside.map((gate) => ({
      ...own,
      // Of two, nobody who asks has both in the same words.
      condition: [own.condition, gate.condition].filter(Boolean).join(' && ') || undefined,
      decisions: [...local.outputs].flatMap(([name, { text }]) =>
        gate.decisions.some((decision) => text.includes(`steps.${gate.id}.outputs.${decision}`))
          ? [name]
          : [],
      ),
      fails: gate.fails && !forgiven,
    }));
  }

  /** The jobs that a job needs, with the gates in them. */
  neededBy(
    job: Job,
    workflow: Workflow,
    seen: ReadonlySet<string> = new Set(),
  ): readonly GatedJob[] {
    return job.needs.flatMap((id) => {
      const needed = workflow.jobs.find((each) => each.id === id);
      if (needed === undefined || seen.has(id)) return [];
      const before = this.neededBy(needed, workflow, new Set([...seen, id]));
      const held = before.some((each) => protectsJob(each, needed, () => undefined));
      return [{ job: needed, gates: this.gatesIn(needed, 0), held }];
    });
  }

  private gatesIn(job: Job, depth: number): readonly GateStep[] {
    const called = this.documents.workflow(job.uses?.text);
    if (called !== undefined && depth <= MAX_CALL_DEPTH) {
      // Of a called workflow's outputs nothing is known, but a gate that fails fails the call.
      return called.jobs.flatMap((each) =>
        this.gatesIn(each, depth + 1).map((gate) => ({ ...gate, id: undefined, decisions: [] })),
      );
    }
    return job.steps.flatMap((step) => this.gatesOf(step, () => undefined, 0));
  }
}
