import { FollowMemory } from '../commands/follow-memory';
import { VisitBudget } from '../commands/visit-budget';
import type { RepositoryFiles } from '../repository-files';
import { canBeTrue, extendContext } from './condition';
import type { ExpressionContext } from './expression';
import { envContext, inputsContext } from './expression-context';
import { GateFinder } from './gate-finder';
import { protectsJob } from './gate-step';
import { interpolateKnown } from './interpolate';
import { listInputContexts } from './listed-inputs';
import { appendToList, StepScanner } from './scan-steps';
import { createScanResults, type ScanResults } from './scanned-actions';
import type { MigrationCommandUse, WorkflowFiles, WorkflowScan } from './step-context';
import type { ActionNames } from './this-action';
import { listForeignWorkflow } from './unjudged-uses';
import { wrapActionAsWorkflow } from './unused-action';
import { type Job, stepLocation, type Workflow } from './workflow-model';

/** Context of the jobs of a workflow. */
interface JobsFrame {
  readonly root: Workflow;
  readonly callers: readonly Job[];
  readonly context: ExpressionContext;
  readonly isProtected: boolean;
}

/** Limits of called workflows: one inside the other, and all calls of one workflow together. */
const CALL_LIMITS = { depth: 10, total: 1000 } as const;

/**
 * Finds all uses of this action and all commands that migrate, in all workflows and actions of the
 * repository. Follows called workflows and local actions.
 *
 * @param isOutOfTime A backstop for a scan that takes far longer than usual.
 */
export function scanWorkflows(
  workflowFiles: WorkflowFiles,
  names: ActionNames,
  files: RepositoryFiles,
  isOutOfTime?: () => boolean,
): WorkflowScan {
  const memory = new FollowMemory(new VisitBudget(isOutOfTime));
  const gateFinder = new GateFinder(workflowFiles, names);
  const results = createScanResults();
  const scanRoot = (root: Workflow) => {
    const scan = (context: ExpressionContext, into: ScanResults) => {
      const steps = new StepScanner(workflowFiles, names, files, gateFinder, memory, into);
      new WorkflowScanner(workflowFiles, gateFinder, memory, steps, into).scanRoot(root, context);
    };
    const unknown: ExpressionContext = () => undefined;
    const found = createScanResults();
    scan(unknown, found);
    const listed = createScanResults();
    for (const context of listInputContexts(root.listedInputs, unknown)) scan(context, listed);
    addListedResults(found, listed);
    addResults(results, found);
  };
  const all = [...workflowFiles.workflows.values()];
  const calledFiles = new Set(
    all.flatMap(({ jobs }) => jobs.map(({ uses }) => workflowFiles.workflow(uses?.text)?.file)),
  );
  for (const workflow of all) {
    // A called workflow is scanned with its callers, or alone if no workflow calls it.
    const isCallOnly = [...workflow.triggers.keys()].every((name) => name === 'workflow_call');
    if (isCallOnly && calledFiles.has(workflow.file)) continue;
    scanRoot(workflow);
  }
  for (const action of workflowFiles.actions.values()) {
    if (!results.followedActions.has(action.file)) scanRoot(wrapActionAsWorkflow(action));
  }
  return results;
}

/**
 * Adds what is only found with values of inputs that the file lists. A command that is found without
 * them is already there, with its values as expressions.
 */
function addListedResults(results: ScanResults, listed: ScanResults): void {
  const found = new Set(results.migrations.map((each) => describeMigration(each, '')));
  for (const migration of listed.migrations) {
    const role = migration.variables.get('DB_ROLE') ?? '';
    const key = describeMigration(migration, role);
    if (found.has(describeMigration(migration, '')) || found.has(key)) continue;
    found.add(key);
    results.migrations.push(migration);
  }
  results.incomplete.push(...listed.incomplete);
  for (const file of listed.followedActions) results.followedActions.add(file);
}

function addResults(results: ScanResults, added: ScanResults): void {
  for (const use of added.uses) results.uses.push(use);
  for (const migration of added.migrations) results.migrations.push(migration);
  for (const step of added.incomplete) results.incomplete.push(step);
  for (const unjudged of added.unjudged) results.unjudged.push(unjudged);
  for (const file of added.followedActions) results.followedActions.add(file);
}

function describeMigration(
  { stepContext, tool, place }: MigrationCommandUse,
  role: string,
): string {
  const jobs = stepContext.jobs.map(({ file, id }) => [file, id]);
  return JSON.stringify([stepContext.root.file, jobs, place, tool, role]);
}

/** Scans the jobs of a workflow and of the workflows that it calls. */
class WorkflowScanner {
  /** The calls that are scanned, with their jobs, their inputs and their gates. */
  private readonly calls = new Set<string>();
  /** The calls without any result, with the conditions before them. */
  private readonly emptyCalls = new Set<string>();

  constructor(
    private readonly workflowFiles: WorkflowFiles,
    private readonly gateFinder: GateFinder,
    private readonly memory: FollowMemory,
    private readonly steps: StepScanner,
    private readonly results: ScanResults,
  ) {}

  scanRoot(root: Workflow, context: ExpressionContext): void {
    this.scanWorkflow(root, { root, callers: [], context, isProtected: false });
  }

  private scanWorkflow(workflow: Workflow, frame: JobsFrame): void {
    for (const job of workflow.jobs) {
      for (const combination of job.combinations) {
        const context = extendContext(combination, frame.context);
        this.scanJob(job, workflow, { ...frame, context });
      }
    }
  }

  private scanJob(job: Job, workflow: Workflow, frame: JobsFrame): void {
    const { callers, context } = frame;
    const jobs = appendToList(callers, job);
    const neededJobs = this.gateFinder.listNeededJobs(job, workflow);
    const isProtected =
      frame.isProtected || neededJobs.some((needed) => protectsJob(needed, job, context));
    const calledWorkflow = this.workflowFiles.workflow(job.uses?.text);
    if (calledWorkflow !== undefined) {
      this.scanCall(job, calledWorkflow, { ...frame, callers: jobs, isProtected });
      return;
    }
    this.results.unjudged.push(...listForeignWorkflow(job));
    const declaredVariables = new Map([...workflow.variables, ...job.variables]);
    const variables = new Map<string, string>();
    const withVariables = envContext(variables, context);
    for (const [name, { text }] of declaredVariables)
      variables.set(name, interpolateKnown(text, withVariables));
    this.steps.scanSteps(job.steps, {
      root: frame.root,
      jobs,
      outerSteps: [],
      origin: undefined,
      via: callers.map(stepLocation),
      context: withVariables,
      declaredVariables,
      variables,
      isProtected,
      hasGateBefore: neededJobs.some(({ gates }) => gates.length > 0),
    });
  }

  /** @param frame The frame of the called workflow, with the context of the caller. */
  private scanCall(job: Job, called: Workflow, frame: JobsFrame): void {
    const { root, callers, context } = frame;
    // GitHub does not start a workflow that calls itself.
    const isLoop =
      called.file === root.file || callers.slice(0, -1).some(({ file }) => file === called.file);
    if (isLoop || job.file === called.file || !canBeTrue(job.condition?.text, context)) return;
    const inputs = inputsContext(called.inputs, job.with, context);
    const values = [...called.inputs.keys(), ...job.with.keys()].map(
      (name) => inputs(`inputs.${name.toLowerCase()}`)?.value ?? null,
    );
    const conditions = callers.flatMap(({ condition }) => condition?.text ?? []);
    const target = [called.file, values, frame.isProtected];
    const call = JSON.stringify([target, callers.map(({ file, id }) => [file, id])]);
    const empty = JSON.stringify([target, conditions]);
    if (this.calls.has(call) || this.emptyCalls.has(empty)) return;
    this.calls.add(call);
    const resultsBefore = this.countResults();
    const shortfall =
      callers.length > CALL_LIMITS.depth
        ? `more than ${CALL_LIMITS.depth} workflows that call each other`
        : this.calls.size > CALL_LIMITS.total
          ? `more than ${CALL_LIMITS.total} calls of workflows`
          : this.memory.budget.visitCall(() => {
              this.scanWorkflow(called, { ...frame, context: inputs });
            });
    if (shortfall !== undefined) {
      const via = callers.slice(0, -1).map(stepLocation);
      this.results.incomplete.push({ place: stepLocation(job), via, shortfall });
    }
    if (this.countResults() === resultsBefore) this.emptyCalls.add(empty);
  }

  private countResults(): number {
    const { uses, migrations, incomplete } = this.results;
    return uses.length + migrations.length + incomplete.length;
  }
}
