import type { Place } from '../rule';
import { at, type MapNode, type TextNode, type Tree, textAt, textsAt, wordsAt } from './yaml-tree';

export type Texts = ReadonlyMap<string, TextNode>;

/** One step of a job or of a composite action. */
export interface Step {
  readonly file: string;
  readonly line: number;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly condition: TextNode | undefined;
  readonly uses: TextNode | undefined;
  readonly with: Texts;
  readonly run: TextNode | undefined;
  readonly shell: string | undefined;
  readonly directory: string | undefined;
  readonly environment: Texts;
  readonly continueOnError: TextNode | undefined;
}

/** One job of a workflow: steps of its own, or a call of another workflow. */
export interface Job {
  readonly file: string;
  readonly id: string;
  readonly line: number;
  readonly condition: TextNode | undefined;
  readonly needs: readonly string[];
  /** The name of its environment, as written. */
  readonly environment: TextNode | undefined;
  readonly variables: Texts;
  readonly concurrency: Tree | undefined;
  readonly shell: string | undefined;
  readonly directory: string | undefined;
  readonly steps: readonly Step[];
  readonly uses: TextNode | undefined;
  readonly with: Texts;
  readonly services: readonly string[];
  readonly outputs: Texts;
  /** Values of the matrix that are written there, by name. */
  readonly matrix: ReadonlyMap<string, readonly string[]>;
  readonly continueOnError: TextNode | undefined;
}

export interface Workflow {
  readonly file: string;
  readonly triggers: ReadonlyMap<string, Tree | undefined>;
  readonly variables: Texts;
  readonly concurrency: Tree | undefined;
  readonly jobs: readonly Job[];
  /** The defaults of the inputs by which another workflow calls it. */
  readonly inputs: Texts;
}

/** A composite action, or another of which only the inputs are of interest. */
export interface LocalAction {
  readonly file: string;
  readonly inputs: ReadonlyMap<string, TextNode | undefined>;
  readonly outputs: Texts;
  readonly steps: readonly Step[];
}

/** A workflow from its tree. What does not fit is left out: GitHub would not run it either. */
export function workflowOf(file: string, tree: Tree): Workflow {
  const on = at(tree, 'on') ?? at(tree, 'true');
  const jobs = at(tree, 'jobs');
  const defaults = at(tree, 'defaults', 'run');
  return {
    file,
    triggers: triggersOf(on),
    variables: textsAt(tree, 'env'),
    concurrency: at(tree, 'concurrency'),
    jobs:
      jobs?.kind === 'map'
        ? [...jobs.entries].flatMap(([id, job]) =>
            job.kind === 'map' ? [jobOf(file, id, job, defaults)] : [],
          )
        : [],
    inputs: defaultsOf(at(on, 'workflow_call', 'inputs')),
  };
}

function triggersOf(on: Tree | undefined): Workflow['triggers'] {
  if (on?.kind === 'map') return on.entries;
  return new Map(wordsAt(on).map((name) => [name, undefined]));
}

function defaultsOf(inputs: Tree | undefined): Texts {
  if (inputs?.kind !== 'map') return new Map();
  return new Map(
    [...inputs.entries].flatMap(([name, input]) => {
      const value = textAt(input, 'default');
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function jobOf(file: string, id: string, job: MapNode, defaults: Tree | undefined): Job {
  const run = at(job, 'defaults', 'run');
  const steps = at(job, 'steps');
  return {
    file,
    id,
    line: job.line,
    condition: textAt(job, 'if'),
    needs: wordsAt(job, 'needs'),
    environment: textAt(job, 'environment') ?? textAt(job, 'environment', 'name'),
    variables: textsAt(job, 'env'),
    concurrency: at(job, 'concurrency'),
    shell: (textAt(run, 'shell') ?? textAt(defaults, 'shell'))?.text,
    directory: (textAt(run, 'working-directory') ?? textAt(defaults, 'working-directory'))?.text,
    steps: stepsOf(file, steps),
    uses: textAt(job, 'uses'),
    with: textsAt(job, 'with'),
    services: wordsAt(job, 'services'),
    outputs: textsAt(job, 'outputs'),
    matrix: matrixOf(at(job, 'strategy', 'matrix')),
    continueOnError: textAt(job, 'continue-on-error'),
  };
}

function matrixOf(matrix: Tree | undefined): Job['matrix'] {
  const values = new Map<string, string[]>();
  const add = (name: string, value: Tree) => {
    if (value.kind === 'text') values.set(name, [...(values.get(name) ?? []), value.text]);
  };
  if (matrix?.kind !== 'map') return values;
  for (const [name, list] of matrix.entries) {
    if (name === 'exclude' || list.kind !== 'list') continue;
    for (const item of list.items) {
      if (name !== 'include') add(name, item);
      else if (item.kind === 'map') for (const [key, value] of item.entries) add(key, value);
    }
  }
  return values;
}

function stepsOf(file: string, steps: Tree | undefined): readonly Step[] {
  if (steps?.kind !== 'list') return [];
  return steps.items.flatMap((step) => (step.kind === 'map' ? [stepOf(file, step)] : []));
}

function stepOf(file: string, step: MapNode): Step {
  return {
    file,
    line: step.line,
    id: textAt(step, 'id')?.text,
    name: textAt(step, 'name')?.text,
    condition: textAt(step, 'if'),
    uses: textAt(step, 'uses'),
    with: textsAt(step, 'with'),
    run: textAt(step, 'run'),
    shell: textAt(step, 'shell')?.text,
    directory: textAt(step, 'working-directory')?.text,
    environment: textsAt(step, 'env'),
    continueOnError: textAt(step, 'continue-on-error'),
  };
}

/** An action of the repository from its tree. */
export function actionOf(file: string, tree: Tree): LocalAction {
  const inputs = at(tree, 'inputs');
  const outputs = at(tree, 'outputs');
  return {
    file,
    inputs: new Map(
      inputs?.kind === 'map'
        ? [...inputs.entries].map(([name, input]) => [name, textAt(input, 'default')] as const)
        : [],
    ),
    outputs: new Map(
      outputs?.kind === 'map'
        ? [...outputs.entries].flatMap(([name, output]) => {
            const value = textAt(output, 'value');
            return value === undefined ? [] : [[name, value] as const];
          })
        : [],
    ),
    steps: stepsOf(file, at(tree, 'runs', 'steps')),
  };
}

/** Where a step begins. */
export function placeOf({ file, line }: { readonly file: string; readonly line: number }): Place {
  return { file, line };
}
