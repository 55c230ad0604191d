import { analyzeScript } from '../commands/analyze-script';
import type { FollowMemory } from '../commands/follow-memory';
import type { MigrationCommand, ShellScript } from '../commands/migration-command';
import { resolvePath } from '../commands/shell-scope';
import type { Variables } from '../commands/wrapper';
import type { RepositoryFiles } from '../repository-files';
import type { SourceLocation } from '../rule';
import { createContainerScript } from './container-action';
import type { ExpressionContext } from './expression';
import { envContext } from './expression-context';
import type { GateFinder } from './gate-finder';
import { type GateStep, protectsStep } from './gate-step';
import { interpolateKnown, interpolateScript } from './interpolate';
import { findMigrationAction } from './known-actions';
import { ACTION_PATH, createLocalActionContext } from './local-action-context';
import { neverRuns } from './never-runs';
import { ScannedActions, type ScanResults } from './scanned-actions';
import { findWrappedScript } from './script-actions';
import type { MigrationCommandUse, StepContext, WorkflowFiles } from './step-context';
import { type ActionNames, isThisAction } from './this-action';
import { listForeignAction, listUnjudgedCommands } from './unjudged-uses';
import {
  type Job,
  type LocalAction,
  type Step,
  type StringMap,
  stepLocation,
  type Workflow,
} from './workflow-model';
import type { TextNode } from './yaml-node';

/** Context of a list of steps. */
export interface StepsFrame {
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

/** Maximum number of composite actions, one inside the other. */
const MAX_CALL_DEPTH = 10;

/** Scans the steps of jobs and of composite actions. */
export class StepScanner {
  /** The actions of the current step of a job. */
  private readonly scannedActions = new ScannedActions();

  constructor(
    private readonly workflowFiles: WorkflowFiles,
    private readonly names: ActionNames,
    private readonly files: RepositoryFiles,
    private readonly gateFinder: GateFinder,
    private readonly memory: FollowMemory,
    private readonly results: ScanResults,
  ) {}

  /** Scans steps in the order of a run. */
  scanSteps(steps: readonly Step[], frame: StepsFrame): void {
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
    if (frame.origin !== undefined) {
      this.runStep(step, stepContext, { ...frame, isProtected, hasGateBefore });
      return;
    }
    // The steps of an action belong to the step that uses it.
    const { budget } = this.memory;
    budget.startStep();
    this.scannedActions.clear();
    this.runStep(step, stepContext, { ...frame, isProtected, hasGateBefore });
    const { place, via } = stepContext;
    if (budget.shortfall !== undefined) {
      this.results.incomplete.push({ place, via, shortfall: budget.shortfall });
    }
  }

  private runStep(step: Step, stepContext: StepContext, frame: StepsFrame): void {
    if (step.run !== undefined) this.scanScript(step, step.run, stepContext, frame);
    else if (isThisAction(step, this.names)) this.results.uses.push({ stepContext, step });
    else this.scanAction(step, stepContext, frame);
  }

  private scanScript(
    step: Step,
    run: TextNode,
    stepContext: StepContext,
    frame: StepsFrame,
    callers: MigrationCommandUse['callers'] = [],
  ): void {
    const job = stepContext.jobs.at(-1);
    const { expressionContext, variables: environment } = stepContext;
    const directory = interpolateKnown(step.directory ?? job?.directory ?? '.', expressionContext);
    const { text, lineOf, isTooLong } = interpolateScript(run.text, expressionContext);
    if (isTooLong) this.memory.budget.reportShortfall('expressions with very long values');
    const script: ShellScript = {
      text,
      shell: step.shell ?? job?.shell,
      directory: resolvePath('.', directory),
      environment,
      place: (line) => ({ file: step.file, line: run.lineOf(lineOf(line)) }),
    };
    const analysis = analyzeScript(script, this.files, this.memory);
    const { githubEnv, migrations } = analysis;
    this.results.unjudged.push(...listUnjudgedCommands(analysis, stepContext));
    for (const [name, value] of githubEnv) frame.variables.set(name, value);
    this.results.migrations.push(
      ...migrations.map((command) =>
        toMigrationCommandUse(
          { ...command, callers: [...callers, ...command.callers] },
          stepContext,
          frame,
        ),
      ),
    );
  }

  /** Scans an action of another repository, or a local action. */
  private scanAction(step: Step, stepContext: StepContext, frame: StepsFrame): void {
    const uses = step.uses?.text ?? '';
    const tool = findMigrationAction(uses, step);
    if (tool !== undefined) {
      const { place, via, variables } = stepContext;
      const command = { redactedCommand: uses, words: [], callers: [] };
      this.results.migrations.push({ stepContext, tool, ...command, place, via, variables });
      return;
    }
    const wrapped = findWrappedScript(uses, step);
    if (wrapped !== undefined) {
      const { text, isRemote, callers, shell } = wrapped;
      const variables: Variables = isRemote ? new Map() : stepContext.variables;
      this.scanScript({ ...step, shell }, text, { ...stepContext, variables }, frame, callers);
      return;
    }
    const local = this.workflowFiles.action(uses);
    if (local !== undefined) this.scanLocalAction(local, step, stepContext, frame);
    else this.results.unjudged.push(...listForeignAction(step, stepContext));
  }

  private scanLocalAction(
    local: LocalAction,
    step: Step,
    stepContext: StepContext,
    frame: StepsFrame,
  ): void {
    if (stepContext.steps.length > MAX_CALL_DEPTH) {
      this.memory.budget.reportShortfall(`more than ${MAX_CALL_DEPTH} actions that use each other`);
      return;
    }
    this.results.followedActions.add(local.file);
    const container = createContainerScript(local, step, stepContext);
    if (container !== undefined) this.scanScript(...container, frame);
    const { variables, context, signature } = createLocalActionContext(local, step, stepContext);
    const { isProtected, hasGateBefore } = frame;
    const conditions = stepContext.steps.flatMap(({ condition }) => condition?.text ?? []);
    const key = JSON.stringify([signature, isProtected, hasGateBefore, conditions]);
    const variablesAfter = this.scannedActions.scan(key, stepContext, this.results, () => {
      this.memory.budget.visit(() => {
        this.scanSteps(local.steps, {
          ...frame,
          outerSteps: stepContext.steps,
          origin: stepContext.place,
          via: stepContext.via,
          context,
          declaredVariables: stepContext.declaredVariables,
          variables,
        });
      });
      return variables;
    });
    for (const [name, value] of variablesAfter) {
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

/** Returns the list with one more item. */
export function appendToList<Item>(list: readonly Item[], last: Item): readonly [Item, ...Item[]] {
  const [first, ...rest] = list;
  return first === undefined ? [last] : [first, ...rest, last];
}
