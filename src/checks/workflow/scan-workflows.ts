import { analyzeScript } from '../commands/analyze-script';
import type { MigrationCommand, ShellScript } from '../commands/migration-command';
import { resolvePath } from '../commands/shell-scope';
import type { Variables } from '../commands/wrapper';
import type { RepositoryFiles } from '../repository-files';
import type { SourceLocation } from '../rule';
import { extendContext } from './condition';
import { createContainerScript } from './container-action';
import type { ExpressionContext } from './expression';
import { envContext, inputsContext, matrixCombinations } from './expression-context';
import { GateFinder } from './gate-finder';
import { type GateStep, protectsJob, protectsStep } from './gate-step';
import { interpolateKnown, interpolateScript } from './interpolate';
import { findMigrationAction } from './known-actions';
import { ACTION_PATH, createLocalActionContext } from './local-action-context';
import { neverRuns } from './never-runs';
import { findWrappedScript } from './script-actions';
import type {
  ActionUse,
  MigrationCommandUse,
  StepContext,
  WorkflowFiles,
  WorkflowScan,
} from './step-context';
import { type ActionNames, isThisAction } from './this-action';
import { wrapActionAsWorkflow } from './unused-action';
import { type Job, type Step, type StringMap, stepLocation, type Workflow } from './workflow-model';
import type { TextNode } from './yaml-node';

/** Context of a list of steps. */
interface StepsFrame {
  readonly root: Workflow;
  readonly jobs: readonly [Job, ...Job[]];
  readonly outerSteps: readonly Step[];
  /** The step of the workflow that leads here; undefined for the workflow's own steps. */
  readonly origin: SourceLocation | undefined;
  readonly via: readonly SourceLocation[];
  readonly context: ExpressionContext;
  readonly declaredVariables: StringMap;
  /** Changed by steps that write to `GITHUB_ENV`. */
  readonly variables: Map<string, string>;
  readonly isProtected: boolean;
  readonly hasGateBefore: boolean;
}

/** Context of the jobs of a workflow. */
interface JobsFrame {
  readonly root: Workflow;
  readonly callers: readonly Job[];
  readonly context: ExpressionContext;
  readonly isProtected: boolean;
}

/** Maximum number of called workflows and composite actions, one inside the other. */
const MAX_CALL_DEPTH = 10;

/**
 * Finds all uses of this action and all commands that migrate, in all workflows and actions of the
 * repository. Follows called workflows and local actions.
 */
export function scanWorkflows(
  workflowFiles: WorkflowFiles,
  names: ActionNames,
  files: RepositoryFiles,
): WorkflowScan {
  const scanner = new WorkflowScanner(workflowFiles, names, files);
  const all = [...workflowFiles.workflows.values()];
  const calledFiles = new Set(
    all.flatMap(({ jobs }) => jobs.map(({ uses }) => workflowFiles.workflow(uses?.text)?.file)),
  );
  for (const workflow of all) {
    // A called workflow is scanned with its callers, or alone if no workflow calls it.
    const isCallOnly = [...workflow.triggers.keys()].every((name) => name === 'workflow_call');
    if (isCallOnly && calledFiles.has(workflow.file)) continue;
    scanner.scanRoot(workflow);
  }
  for (const action of workflowFiles.actions.values()) {
    if (!scanner.followedActions.has(action.file)) scanner.scanRoot(wrapActionAsWorkflow(action));
  }
  return scanner;
}

class WorkflowScanner implements WorkflowScan {
  readonly uses: ActionUse[] = [];
  readonly migrations: MigrationCommandUse[] = [];
  /** The files of the local actions that a workflow uses. */
  readonly followedActions = new Set<string>();
  private readonly gateFinder: GateFinder;

  constructor(
    private readonly workflowFiles: WorkflowFiles,
    private readonly names: ActionNames,
    private readonly files: RepositoryFiles,
  ) {
    this.gateFinder = new GateFinder(workflowFiles, names);
  }

  scanRoot(root: Workflow): void {
    this.scanWorkflow(root, { root, callers: [], context: () => undefined, isProtected: false });
  }

  private scanWorkflow(workflow: Workflow, frame: JobsFrame): void {
    for (const job of workflow.jobs) {
      for (const combination of matrixCombinations(job)) {
        const context = extendContext(combination, frame.context);
        this.scanJob(job, workflow, { ...frame, context });
      }
    }
  }

  private scanJob(job: Job, workflow: Workflow, frame: JobsFrame): void {
    const { root, callers, context } = frame;
    const jobs = appendToList(callers, job);
    const neededJobs = this.gateFinder.listNeededJobs(job, workflow);
    const isProtected =
      frame.isProtected || neededJobs.some((needed) => protectsJob(needed, job, context));
    const calledWorkflow = this.workflowFiles.workflow(job.uses?.text);
    if (calledWorkflow !== undefined) {
      const inputs = inputsContext(calledWorkflow.inputs, job.with, context);
      if (jobs.length <= MAX_CALL_DEPTH) {
        this.scanWorkflow(calledWorkflow, { root, callers: jobs, context: inputs, isProtected });
      }
      return;
    }
    const declaredVariables = new Map([...workflow.variables, ...job.variables]);
    const variables = new Map<string, string>();
    const withVariables = envContext(variables, context);
    for (const [name, { text }] of declaredVariables)
      variables.set(name, interpolateKnown(text, withVariables));
    this.scanSteps(job.steps, {
      root,
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

  private scanSteps(steps: readonly Step[], frame: StepsFrame): void {
    const gates: GateStep[] = [];
    for (const step of steps) {
      this.scanStep(step, gates, frame);
      gates.push(...this.gateFinder.findGates(step, frame.context));
    }
  }

  private scanStep(step: Step, gates: readonly GateStep[], frame: StepsFrame): void {
    const { context } = frame;
    const declaredVariables = new Map([...frame.declaredVariables, ...step.environment]);
    const variables = new Map(frame.variables);
    for (const [name, { text }] of step.environment)
      variables.set(name, interpolateKnown(text, context));
    const isProtected =
      frame.isProtected || gates.some((gate) => protectsStep(gate, step, context));
    const hasGateBefore = frame.hasGateBefore || gates.length > 0;
    const location = stepLocation(step);
    const stepContext: StepContext = {
      root: frame.root,
      jobs: frame.jobs,
      steps: appendToList(frame.outerSteps, step),
      place: frame.origin ?? location,
      via: frame.origin === undefined ? frame.via : [...frame.via, location],
      variables,
      declaredVariables,
      expressionContext: envContext(variables, context),
      gate: isProtected ? 'enforced' : hasGateBefore ? 'ignored' : 'none',
    };
    if (neverRuns(stepContext)) return;
    if (step.run !== undefined) this.scanScript(step, step.run, stepContext, frame);
    else if (isThisAction(step, this.names)) this.uses.push({ stepContext, step });
    else this.scanAction(step, stepContext, { ...frame, isProtected, hasGateBefore });
  }

  private scanScript(step: Step, run: TextNode, stepContext: StepContext, frame: StepsFrame): void {
    const job = stepContext.jobs.at(-1);
    const { expressionContext, variables: environment } = stepContext;
    const directory = interpolateKnown(step.directory ?? job?.directory ?? '.', expressionContext);
    const script: ShellScript = {
      text: interpolateScript(run.text, expressionContext),
      shell: step.shell ?? job?.shell,
      directory: resolvePath('.', directory),
      environment,
      place: (line) => ({ file: step.file, line: run.lineOf(line) }),
    };
    const { githubEnv, migrations } = analyzeScript(script, this.files);
    for (const [name, value] of githubEnv) frame.variables.set(name, value);
    this.migrations.push(
      ...migrations.map((command) => toMigrationCommandUse(command, stepContext, frame)),
    );
  }

  /** Scans an action of another repository, or a local action. */
  private scanAction(step: Step, stepContext: StepContext, frame: StepsFrame): void {
    const uses = step.uses?.text ?? '';
    const tool = findMigrationAction(uses, step);
    if (tool !== undefined) {
      const { place, via, variables } = stepContext;
      const command = { redactedCommand: uses, words: [], callers: [] };
      this.migrations.push({ stepContext, tool, ...command, place, via, variables });
      return;
    }
    const wrapped = findWrappedScript(uses, step);
    if (wrapped !== undefined) {
      const { text, isRemote, shell } = wrapped;
      const variables: Variables = isRemote ? new Map() : stepContext.variables;
      this.scanScript({ ...step, shell }, text, { ...stepContext, variables }, frame);
      return;
    }
    const local = this.workflowFiles.action(uses);
    if (local === undefined || stepContext.steps.length > MAX_CALL_DEPTH) return;
    this.followedActions.add(local.file);
    const container = createContainerScript(local, step, stepContext);
    if (container !== undefined) this.scanScript(...container, frame);
    const { variables, context } = createLocalActionContext(local, step, stepContext);
    this.scanSteps(local.steps, {
      ...frame,
      outerSteps: stepContext.steps,
      origin: stepContext.place,
      via: stepContext.via,
      context,
      declaredVariables: stepContext.declaredVariables,
      variables,
    });
    for (const [name, value] of variables) {
      if (name !== ACTION_PATH && !step.environment.has(name)) frame.variables.set(name, value);
    }
  }
}

function toMigrationCommandUse(
  command: MigrationCommand,
  stepContext: StepContext,
  { origin }: StepsFrame,
): MigrationCommandUse {
  const { tool, redactedCommand, words, callers, place, via, environment: variables } = command;
  const use = { stepContext, tool, redactedCommand, words, callers, variables };
  return origin === undefined
    ? { ...use, place, via: [...stepContext.via, ...via] }
    : { ...use, place: origin, via: [...stepContext.via.slice(0, -1), place, ...via] };
}

function appendToList<Item>(list: readonly Item[], last: Item): readonly [Item, ...Item[]] {
  const [first, ...rest] = list;
  return first === undefined ? [last] : [first, ...rest, last];
}
