import { INPUTS } from '../../inputs/table';
import type { MigrationCommand } from '../commands/migration-command';
import { readScript } from '../commands/read-script';
import { resolvePath } from '../commands/scope';
import type { Place } from '../rule';
import type { Sources } from '../sources';
import { type Facts, known } from './expression';
import { type Gate, type GatedJob, holdsJob, holdsStep } from './gates';
import { migratingAction, wrappedScript } from './known-actions';
import { type Job, type LocalAction, placeOf, type Step, type Texts, type Workflow } from './model';
import { isDynamic, resolved } from './texts';
import { inputOf, isThisAction, type OwnNames } from './this-action';

export type Variables = ReadonlyMap<string, string>;

/** Where in the repository something runs, and what surrounds it there. */
export interface Situation {
  /** The workflow whose triggers start it. */
  readonly root: Workflow;
  /** From the root's job to the one that it stands in: more than one through called workflows. */
  readonly jobs: readonly [Job, ...Job[]];
  /** The steps that it stands in: more than one through composite actions. */
  readonly steps: readonly [Step, ...Step[]];
  readonly place: Place;
  readonly via: readonly Place[];
  /** The variables that reach it, with what is known put in. */
  readonly variables: Variables;
  /** As they are written, by name: where a role comes from. */
  readonly written: Texts;
  readonly facts: Facts;
  /** `held`: cannot run unless a gate allowed. `ignored`: a gate stands before it and does not hold. */
  readonly guard: 'held' | 'ignored' | 'none';
}

/** A use of this action. */
export interface Use {
  readonly situation: Situation;
  readonly step: Step;
}

/** A command that migrates, or somebody else's action that does. */
export interface Migration {
  readonly situation: Situation;
  readonly tool: string;
  readonly shown: string;
  readonly place: Place;
  readonly via: readonly Place[];
  readonly variables: Variables;
}

/** Everything in the repository's workflows that can migrate. */
export interface Survey {
  readonly uses: readonly Use[];
  readonly migrations: readonly Migration[];
}

/** The documents of a repository, read. */
export interface Documents {
  readonly workflows: ReadonlyMap<string, Workflow>;
  readonly actions: ReadonlyMap<string, LocalAction>;
}

/** What a list of steps runs in. */
interface Frame {
  readonly root: Workflow;
  readonly jobs: readonly [Job, ...Job[]];
  readonly outer: readonly Step[];
  /** Where the workflow leads here; undefined for the workflow's own steps. */
  readonly origin: Place | undefined;
  readonly via: readonly Place[];
  readonly facts: Facts;
  readonly written: Texts;
  /** Changed by what steps write to `GITHUB_ENV`. */
  readonly variables: Map<string, string>;
  readonly held: boolean;
  readonly gatesBefore: boolean;
}

/** Called workflows and composite actions, one in another. */
const DEEPEST = 10;

/** Goes through every workflow as its runs would: called workflows and local actions are followed. */
export function survey(documents: Documents, names: OwnNames, sources: Sources): Survey {
  const round = new Round(documents, names, sources);
  for (const workflow of documents.workflows.values()) {
    // One that others call is judged where they call it, and alone where nobody does.
    const onlyCalled = [...workflow.triggers.keys()].every((name) => name === 'workflow_call');
    if (!onlyCalled || !round.isCalled(workflow.file))
      round.workflow(workflow, workflow, [], () => undefined, false);
  }
  return round;
}

class Round implements Survey {
  readonly uses: Use[] = [];
  readonly migrations: Migration[] = [];

  constructor(
    private readonly documents: Documents,
    private readonly names: OwnNames,
    private readonly sources: Sources,
  ) {}

  isCalled(file: string): boolean {
    return [...this.documents.workflows.values()].some(({ jobs }) =>
      jobs.some(({ uses }) => uses !== undefined && this.pathOf(uses.text) === file),
    );
  }

  workflow(
    workflow: Workflow,
    root: Workflow,
    callers: readonly Job[],
    facts: Facts,
    held: boolean,
  ): void {
    for (const job of workflow.jobs) {
      for (const variant of variants(job)) {
        const matrix: Facts = (path) => {
          const value = variant.get(path);
          return value === undefined ? facts(path) : known(value);
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
    facts: Facts,
    heldBefore: boolean,
  ): void {
    const jobs = nonEmpty(callers, job);
    const gated = this.neededBy(job, workflow, new Set());
    const held = heldBefore || gated.some((needed) => holdsJob(needed, job, facts));
    const called =
      job.uses === undefined
        ? undefined
        : this.documents.workflows.get(this.pathOf(job.uses.text) ?? '');
    if (called !== undefined) {
      if (jobs.length <= DEEPEST)
        this.workflow(called, root, jobs, inputFacts(called.inputs, job.with, facts), held);
      return;
    }
    const written = new Map([...workflow.variables, ...job.variables]);
    const variables = new Map<string, string>();
    const withVariables = variableFacts(variables, facts);
    for (const [name, { text }] of written) variables.set(name, resolved(text, withVariables));
    const via = callers.map(placeOf);
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
    const gates: Gate[] = [];
    for (const step of steps) {
      this.step(step, gates, frame);
      gates.push(...this.gatesOf(step, frame.facts, 0));
    }
  }

  private step(step: Step, gates: readonly Gate[], frame: Frame): void {
    const { facts, held, variables: inherited } = frame;
    const written = new Map([...frame.written, ...step.environment]);
    const variables = new Map(inherited);
    for (const [name, { text }] of step.environment) variables.set(name, resolved(text, facts));
    const isHeld = held || gates.some((gate) => holdsStep(gate, step, facts));
    const gatesBefore = frame.gatesBefore || gates.length > 0;
    const here = placeOf(step);
    const situation: Situation = {
      root: frame.root,
      jobs: frame.jobs,
      steps: nonEmpty(frame.outer, step),
      place: frame.origin ?? here,
      via: frame.origin === undefined ? frame.via : [...frame.via, here],
      variables,
      written,
      facts: variableFacts(variables, facts),
      guard: isHeld ? 'held' : gatesBefore ? 'ignored' : 'none',
    };
    if (step.run !== undefined) this.script(step, situation, frame);
    else if (isThisAction(step, this.names)) this.uses.push({ situation, step });
    else this.action(step, situation, { ...frame, held: isHeld, gatesBefore });
  }

  private script(step: Step, situation: Situation, frame: Frame): void {
    const { run } = step;
    if (run === undefined) return;
    const job = situation.jobs.at(-1);
    const directory = resolved(step.directory ?? job?.directory ?? '.', situation.facts);
    const place = (line: number) => ({ file: step.file, line: run.lineOf(line) });
    this.commands(
      resolvedRun(run.text, situation),
      step.shell ?? job?.shell,
      directory,
      place,
      situation,
      frame,
    );
  }

  private commands(
    text: string,
    shell: string | undefined,
    directory: string,
    place: (line: number) => Place,
    situation: Situation,
    frame: Frame,
  ): void {
    const reading = readScript(
      {
        text,
        shell,
        directory: resolvePath('.', directory),
        environment: situation.variables,
        place,
      },
      this.sources,
    );
    for (const [name, value] of reading.exported) frame.variables.set(name, value);
    for (const found of reading.migrations)
      this.migrations.push(migrationOf(found, situation, frame));
  }

  /** Somebody else's action, or one of the repository. */
  private action(step: Step, situation: Situation, frame: Frame): void {
    const uses = step.uses?.text ?? '';
    const tool = migratingAction(uses, step);
    if (tool !== undefined) {
      const { place, via, variables } = situation;
      this.migrations.push({ situation, tool, shown: uses, place, via, variables });
      return;
    }
    const wrapped = wrappedScript(uses, step);
    if (wrapped !== undefined) {
      const place = (line: number) => ({ file: step.file, line: wrapped.lineOf(line) });
      this.commands(resolvedRun(wrapped.text, situation), undefined, '.', place, situation, frame);
      return;
    }
    const local = this.local(uses);
    if (local === undefined || situation.steps.length > DEEPEST) return;
    const defaults = new Map(
      [...local.inputs].flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value] as const],
      ),
    );
    const variables = new Map(situation.variables);
    this.steps(local.steps, {
      ...frame,
      outer: situation.steps,
      origin: situation.place,
      via: situation.via,
      facts: variableFacts(variables, inputFacts(defaults, step.with, situation.facts)),
      written: situation.written,
      variables,
    });
    for (const [name, value] of variables)
      if (!step.environment.has(name)) frame.variables.set(name, value);
  }

  private local(uses: string): LocalAction | undefined {
    return uses.startsWith('./') ? this.names.local(uses) : undefined;
  }

  private pathOf(uses: string): string | undefined {
    return uses.startsWith('./') ? resolvePath('.', uses.slice(2)) : undefined;
  }

  /** The gates that a step is: itself, or those in the local action that it uses. */
  private gatesOf(step: Step, facts: Facts, depth: number): readonly Gate[] {
    const forgiven = step.continueOnError !== undefined && step.continueOnError.text !== 'false';
    const own = { id: step.id, condition: step.condition?.text };
    if (isThisAction(step, this.names)) {
      if (resolved(inputOf(step, INPUTS.mode) ?? '', facts) !== 'gate') return [];
      const fails = resolved(inputOf(step, INPUTS.onBlock) ?? '', facts) === 'fail' && !forgiven;
      return [{ ...own, decisions: ['decision'], fails }];
    }
    const local = this.local(step.uses?.text ?? '');
    if (local === undefined || depth > DEEPEST) return [];
    const inside = local.steps.flatMap((each) => this.gatesOf(each, facts, depth + 1));
    return inside.map((gate) => ({
      ...own,
      condition: own.condition ?? gate.condition,
      decisions: [...local.outputs].flatMap(([name, { text }]) =>
        gate.decisions.some((decision) => text.includes(`steps.${gate.id}.outputs.${decision}`))
          ? [name]
          : [],
      ),
      fails: gate.fails && !forgiven,
    }));
  }

  /** The jobs that a job needs, with the gates in them. */
  private neededBy(job: Job, workflow: Workflow, seen: ReadonlySet<string>): readonly GatedJob[] {
    return job.needs.flatMap((id) => {
      const needed = workflow.jobs.find((each) => each.id === id);
      if (needed === undefined || seen.has(id)) return [];
      const before = this.neededBy(needed, workflow, new Set([...seen, id]));
      const held = before.some((each) => holdsJob(each, needed, () => undefined));
      return [{ job: needed, gates: this.gatesIn(needed, 0), held }];
    });
  }

  private gatesIn(job: Job, depth: number): readonly Gate[] {
    const called = this.documents.workflows.get(this.pathOf(job.uses?.text ?? '') ?? '');
    if (called !== undefined && depth <= DEEPEST) {
      // Of a called workflow's outputs nothing is known, but a gate that fails fails the call.
      return called.jobs.flatMap((each) =>
        this.gatesIn(each, depth + 1).map((gate) => ({ ...gate, id: undefined, decisions: [] })),
      );
    }
    return job.steps.flatMap((step) => this.gatesOf(step, () => undefined, 0));
  }
}

function migrationOf(found: MigrationCommand, situation: Situation, { origin }: Frame): Migration {
  const { tool, shown, place, via, environment: variables } = found;
  const outer =
    origin === undefined
      ? { place, via: [...situation.via, ...via] }
      : { place: origin, via: [...situation.via.slice(0, -1), place, ...via] };
  return { situation, tool, shown, variables, ...outer };
}

/** In a script only inputs and the matrix are put in: they decide what it runs. */
function resolvedRun(text: string, { facts }: Situation): string {
  return text.replaceAll(/\$\{\{.*?\}\}/gs, (expression) => {
    const value = resolved(expression, facts);
    // Another length would move what stands behind it on the line, and never the line itself.
    return isDynamic(value) || value.includes('\n') ? expression : value;
  });
}

function variableFacts(variables: Variables, beside: Facts): Facts {
  return (path) => {
    const [, name] = /^env\.(.+)$/.exec(path) ?? [];
    if (name === undefined) return beside(path);
    const found = [...variables].find(([each]) => each.toLowerCase() === name);
    return found === undefined || isDynamic(found[1]) ? undefined : known(found[1]);
  };
}

/** What `inputs.x` is, inside what is called: the caller's word, or the default. */
function inputFacts(defaults: Texts, given: Texts, outside: Facts): Facts {
  const values = new Map<string, string>();
  for (const [name, { text }] of defaults) values.set(`inputs.${name.toLowerCase()}`, text);
  for (const [name, { text }] of given)
    values.set(`inputs.${name.toLowerCase()}`, resolved(text, outside));
  return (path) => {
    const value = values.get(path);
    if (value !== undefined) return isDynamic(value) ? undefined : known(value);
    return path.startsWith('github.') ? outside(path) : undefined;
  };
}

/** So many values of a matrix are tried. */
const MOST = 24;

/** The values of the matrix, one by one: a role may be one of them. */
function variants({ matrix }: Job): readonly Variables[] {
  let all: Map<string, string>[] = [new Map()];
  for (const [name, values] of matrix) {
    const distinct = [...new Set(values)];
    if (distinct.some(isDynamic) || all.length * distinct.length > MOST) continue;
    all = distinct.flatMap((value) =>
      all.map((each) => new Map([...each, [`matrix.${name.toLowerCase()}`, value]])),
    );
  }
  return all;
}

function nonEmpty<Item>(before: readonly Item[], last: Item): readonly [Item, ...Item[]] {
  const [first, ...rest] = before;
  return first === undefined ? [last] : [first, ...rest, last];
}
