import { analyzeScript } from '../commands/analyze-script';
import type { MigrationCommand, ShellScript } from '../commands/migration-command';
import { resolvePath, toWorkspacePath } from '../commands/shell-scope';
import type { RepositoryFiles } from '../repository-files';
import type { SourceLocation } from '../rule';
import { type ExpressionContext, knownValue } from './expression';
import { envContext, inputsContext, matrixCombinations } from './expression-context';
import { GateFinder } from './gate-finder';
import { type GateStep, protectsJob, protectsStep } from './gate-step';
import { interpolateKnown, isDynamic } from './interpolate';
import { findMigrationAction, findWrappedScript } from './known-actions';
import { neverRuns } from './never-runs';
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

/** What a list of steps runs in. */
interface Frame {
  readonly root: Workflow;
  readonly jobs: readonly [Job, ...Job[]];
  readonly outer: readonly Step[];
  /** Where the workflow leads here; undefined for the workflow's own steps. */
  readonly origin: SourceLocation | undefined;
  readonly via: readonly SourceLocation[];
  readonly facts: ExpressionContext;
  readonly written: StringMap;
  /** Changed by what steps write to `GITHUB_ENV`. */
  readonly variables: Map<string, string>;
  readonly held: boolean;
  readonly gatesBefore: boolean;
}

/** Called workflows and composite actions, one in another. */
const MAX_CALL_DEPTH = 10;

/** Goes through every workflow as its runs would: called workflows and local actions are followed. */
export function scanWorkflows(
  documents: WorkflowFiles,
  names: ActionNames,
  sources: RepositoryFiles,
): WorkflowScan {
  const round = new Round(documents, names, sources);
  const all = [...documents.workflows.values()];
  const called = new Set(
    all.flatMap(({ jobs }) => jobs.map(({ uses }) => documents.workflow(uses?.text)?.file)),
  );
  for (const workflow of all) {
    // One that others call is judged where they call it, and alone where nobody does.
    const onlyCalled = [...workflow.triggers.keys()].every((name) => name === 'workflow_call');
    if (onlyCalled && called.has(workflow.file)) continue;
    round.workflow(workflow, workflow, [], () => undefined, false);
  }
  for (const action of documents.actions.values()) {
    if (round.followed.has(action.file)) continue;
    const alone = wrapActionAsWorkflow(action);
    round.workflow(alone, alone, [], () => undefined, false);
  }
  return round;
}

class Round implements WorkflowScan {
  readonly uses: ActionUse[] = [];
  readonly migrations: MigrationCommandUse[] = [];
  /** The actions of the repository that some workflow uses. */
  readonly followed = new Set<string>();
  private readonly gates: GateFinder;

  constructor(
    private readonly documents: WorkflowFiles,
    private readonly names: ActionNames,
    private readonly sources: RepositoryFiles,
  ) {
    this.gates = new GateFinder(documents, names);
  }

  workflow(
    workflow: Workflow,
    root: Workflow,
    callers: readonly Job[],
    facts: ExpressionContext,
    held: boolean,
  ): void {
    for (const job of workflow.jobs) {
      for (const variant of matrixCombinations(job)) {
        const matrix: ExpressionContext = (path) => {
          const value = variant.get(path);
          return value === undefined ? facts(path) : knownValue(value);
        };
        this.job(job, workflow, root, callers, matrix, held);
      }
    }
  }

  private job(
    job: Job,
    workflow: Workflow,
    root: Workflow,
    callers: readonly Job[],
    facts: ExpressionContext,
    heldBefore: boolean,
  ): void {
    const jobs = nonEmpty(callers, job);
    const gated = this.gates.neededBy(job, workflow);
    const held = heldBefore || gated.some((needed) => protectsJob(needed, job, facts));
    const called = this.documents.workflow(job.uses?.text);
    if (called !== undefined) {
      if (jobs.length <= MAX_CALL_DEPTH)
        this.workflow(called, root, jobs, inputsContext(called.inputs, job.with, facts), held);
      return;
    }
    const written = new Map([...workflow.variables, ...job.variables]);
    const variables = new Map<string, string>();
    const withVariables = envContext(variables, facts);
    for (const [name, { text }] of written)
      variables.set(name, interpolateKnown(text, withVariables));
    const via = callers.map(stepLocation);
    const gatesBefore = gated.some(({ gates }) => gates.length > 0);
    this.steps(job.steps, {
      root,
      jobs,
      outer: [],
      origin: undefined,
      via,
      facts: withVariables,
      written,
      variables,
      held,
      gatesBefore,
    });
  }

  private steps(steps: readonly Step[], frame: Frame): void {
    const gates: GateStep[] = [];
    for (const step of steps) {
      this.step(step, gates, frame);
      gates.push(...this.gates.gatesOf(step, frame.facts));
    }
  }

  private step(step: Step, gates: readonly GateStep[], frame: Frame): void {
    const { facts, held, variables: inherited } = frame;
    const written = new Map([...frame.written, ...step.environment]);
    const variables = new Map(inherited);
    for (const [name, { text }] of step.environment)
      variables.set(name, interpolateKnown(text, facts));
    const isHeld = held || gates.some((gate) => protectsStep(gate, step, facts));
    const gatesBefore = frame.gatesBefore || gates.length > 0;
    const here = stepLocation(step);
    const stepContext: StepContext = {
      root: frame.root,
      jobs: frame.jobs,
      steps: nonEmpty(frame.outer, step),
      place: frame.origin ?? here,
      via: frame.origin === undefined ? frame.via : [...frame.via, here],
      variables,
      written,
      facts: envContext(variables, facts),
      gate: isHeld ? 'enforced' : gatesBefore ? 'ignored' : 'none',
    };
    if (neverRuns(stepContext)) return;
    if (step.run !== undefined) this.script(step, step.run, stepContext, frame);
    else if (isThisAction(step, this.names)) this.uses.push({ stepContext, step });
    else this.action(step, stepContext, { ...frame, held: isHeld, gatesBefore });
  }

  private script(step: Step, text: TextNode, stepContext: StepContext, frame: Frame): void {
    const job = stepContext.jobs.at(-1);
    const directory = interpolateKnown(step.directory ?? job?.directory ?? '.', stepContext.facts);
    this.commands(stepContext, frame, {
      text: resolvedRun(text.text, stepContext),
      shell: step.shell ?? job?.shell,
      directory: resolvePath('.', directory),
      environment: stepContext.variables,
      place: (line) => ({ file: step.file, line: text.lineOf(line) }),
    });
  }

  private commands(stepContext: StepContext, frame: Frame, script: ShellScript): void {
    const { exported, migrations } = analyzeScript(script, this.sources);
    for (const [name, value] of exported) frame.variables.set(name, value);
    this.migrations.push(...migrations.map((found) => migrationOf(found, stepContext, frame)));
  }

  /** Somebody else's action, or one of the repository. */
  private action(step: Step, stepContext: StepContext, frame: Frame): void {
    const uses = step.uses?.text ?? '';
    const tool = findMigrationAction(uses, step);
    if (tool !== undefined) {
      const { place, via, variables } = stepContext;
      this.migrations.push({ stepContext, tool, shown: uses, place, via, variables });
      return;
    }
    const wrapped = findWrappedScript(uses, step);
    if (wrapped !== undefined) {
      const { text, isRemote } = wrapped;
      const reaching = isRemote ? new Map<string, string>() : stepContext.variables;
      this.script(step, text, { ...stepContext, variables: reaching }, frame);
      return;
    }
    const local = this.documents.action(uses);
    if (local === undefined || stepContext.steps.length > MAX_CALL_DEPTH) return;
    this.followed.add(local.file);
    const defaults = new Map(
      [...local.inputs].flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value] as const],
      ),
    );
    const variables = new Map(stepContext.variables);
    const own = toWorkspacePath(resolvePath('.', `${local.file}/..`) ?? '.');
    variables.set(ACTION_PATH, own);
    const facts = inputsContext(defaults, step.with, stepContext.facts);
    const within: ExpressionContext = (path) =>
      path === 'github.action_path' ? knownValue(own) : facts(path);
    this.steps(local.steps, {
      ...frame,
      outer: stepContext.steps,
      origin: stepContext.place,
      via: stepContext.via,
      facts: envContext(variables, within),
      written: stepContext.written,
      variables,
    });
    variables.delete(ACTION_PATH);
    for (const [name, value] of variables)
      if (!step.environment.has(name)) frame.variables.set(name, value);
  }
}

/** Where an action is, to its own scripts. */
const ACTION_PATH = 'GITHUB_ACTION_PATH';

function migrationOf(
  found: MigrationCommand,
  stepContext: StepContext,
  { origin }: Frame,
): MigrationCommandUse {
  const { tool, shown, place, via, environment: variables } = found;
  const outer =
    origin === undefined
      ? { place, via: [...stepContext.via, ...via] }
      : { place: origin, via: [...stepContext.via.slice(0, -1), place, ...via] };
  return { stepContext, tool, shown, variables, ...outer };
}

/** In a script only inputs and the matrix are put in: they decide what it runs. */
function resolvedRun(text: string, { facts }: StepContext): string {
  return text.replaceAll(/\$\{\{.*?\}\}/gs, (expression) => {
    const value = interpolateKnown(expression, facts);
    // Another length would move what stands behind it on the line, and never the line itself.
    return isDynamic(value) || value.includes('\n') ? expression : value;
  });
}

function nonEmpty<Item>(before: readonly Item[], last: Item): readonly [Item, ...Item[]] {
  const [first, ...rest] = before;
  return first === undefined ? [last] : [first, ...rest, last];
}
