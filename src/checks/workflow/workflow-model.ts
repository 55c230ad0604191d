import type { Variables } from '../commands/wrapper';
import type { SourceLocation } from '../rule';
import { type ListedInputs, listInputValues } from './listed-inputs';
import { listMatrixCombinations } from './matrix';
import {
  getNode,
  getString,
  getStringList,
  getStringMap,
  type MapNode,
  type TextNode,
  type YamlNode,
} from './yaml-node';

/** The string values of a YAML map, by key. */
export type StringMap = ReadonlyMap<string, TextNode>;

/** One step of a job or of a composite action. */
export interface Step {
  readonly file: string;
  readonly line: number;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly condition: TextNode | undefined;
  readonly uses: TextNode | undefined;
  readonly with: StringMap;
  readonly run: TextNode | undefined;
  readonly shell: string | undefined;
  readonly directory: string | undefined;
  readonly environment: StringMap;
  readonly continueOnError: TextNode | undefined;
}

/** One job of a workflow, with its own steps or with a call of another workflow. */
export interface Job {
  readonly file: string;
  readonly id: string;
  readonly line: number;
  /** The line of the job's id. */
  readonly keyLine: number;
  readonly condition: TextNode | undefined;
  readonly needs: readonly string[];
  /** The name of the job's environment, as written; undefined without `environment:`. */
  readonly environment: TextNode | undefined;
  readonly variables: StringMap;
  readonly concurrency: YamlNode | undefined;
  readonly shell: string | undefined;
  readonly directory: string | undefined;
  readonly steps: readonly Step[];
  readonly uses: TextNode | undefined;
  readonly with: StringMap;
  readonly services: readonly string[];
  /** The service containers as written, by name; undefined without `services:`. */
  readonly serviceContainers: YamlNode | undefined;
  /** The container of the job's steps as written; undefined if they run on the runner itself. */
  readonly container: YamlNode | undefined;
  readonly runsOn: YamlNode | undefined;
  readonly outputs: StringMap;
  /** The literal values of the matrix, by name. */
  readonly matrix: ReadonlyMap<string, readonly string[]>;
  /** The known values of each job that GitHub starts for the matrix. */
  readonly combinations: readonly Variables[];
  readonly continueOnError: TextNode | undefined;
}

/** A parsed workflow. */
export interface Workflow {
  readonly file: string;
  readonly triggers: ReadonlyMap<string, YamlNode | undefined>;
  readonly variables: StringMap;
  readonly concurrency: YamlNode | undefined;
  readonly jobs: readonly Job[];
  /** The defaults of the inputs of `workflow_call`. */
  readonly inputs: StringMap;
  /** The values of inputs that the file lists: choices, defaults and booleans. */
  readonly listedInputs: ListedInputs;
}

/** An action of the repository. Only composite actions have steps. */
export interface LocalAction {
  readonly file: string;
  readonly inputs: ReadonlyMap<string, TextNode | undefined>;
  readonly outputs: StringMap;
  readonly steps: readonly Step[];
  /** The container of an action with `using: docker`. */
  readonly container: ActionContainer | undefined;
}

/** What an action with `using: docker` starts. */
export interface ActionContainer {
  /** `docker://image`, or the path of a Dockerfile. */
  readonly image: string;
  readonly entrypoint: string | undefined;
  readonly args: readonly string[];
}

/** Creates a workflow from its tree. Ignores invalid parts, which GitHub does not run either. */
export function parseWorkflow(file: string, tree: YamlNode): Workflow {
  const on = getNode(tree, 'on') ?? getNode(tree, 'true');
  const jobs = getNode(tree, 'jobs');
  const defaults = getNode(tree, 'defaults', 'run');
  return {
    file,
    triggers: parseTriggers(on),
    variables: getStringMap(tree, 'env'),
    concurrency: getNode(tree, 'concurrency'),
    jobs:
      jobs?.kind === 'map'
        ? [...jobs.entries].flatMap(([id, job]) =>
            job.kind === 'map' ? [parseJob(file, id, job, jobs.keyLines.get(id), defaults)] : [],
          )
        : [],
    inputs: parseInputDefaults(getNode(on, 'workflow_call', 'inputs')),
    listedInputs: listInputValues([
      getNode(on, 'workflow_dispatch', 'inputs'),
      getNode(on, 'workflow_call', 'inputs'),
    ]),
  };
}

function parseTriggers(on: YamlNode | undefined): Workflow['triggers'] {
  if (on?.kind === 'map') return on.entries;
  return new Map(getStringList(on).map((name) => [name, undefined]));
}

function parseInputDefaults(inputs: YamlNode | undefined): StringMap {
  if (inputs?.kind !== 'map') return new Map();
  return new Map(
    [...inputs.entries].flatMap(([name, input]) => {
      const value = getString(input, 'default');
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function parseJob(
  file: string,
  id: string,
  job: MapNode,
  keyLine = job.line,
  defaults: YamlNode | undefined,
): Job {
  const run = getNode(job, 'defaults', 'run');
  const steps = getNode(job, 'steps');
  return {
    file,
    id,
    line: job.line,
    keyLine,
    condition: getString(job, 'if'),
    needs: getStringList(job, 'needs'),
    environment: getString(job, 'environment') ?? getString(job, 'environment', 'name'),
    variables: getStringMap(job, 'env'),
    concurrency: getNode(job, 'concurrency'),
    shell: (getString(run, 'shell') ?? getString(defaults, 'shell'))?.text,
    directory: (getString(run, 'working-directory') ?? getString(defaults, 'working-directory'))
      ?.text,
    steps: parseSteps(file, steps),
    uses: getString(job, 'uses'),
    with: getStringMap(job, 'with'),
    services: getStringList(job, 'services'),
    serviceContainers: getNode(job, 'services'),
    container: getNode(job, 'container'),
    runsOn: getNode(job, 'runs-on'),
    outputs: getStringMap(job, 'outputs'),
    matrix: parseMatrix(getNode(job, 'strategy', 'matrix')),
    combinations: listMatrixCombinations(getNode(job, 'strategy', 'matrix')),
    continueOnError: getString(job, 'continue-on-error'),
  };
}

function parseMatrix(matrix: YamlNode | undefined): Job['matrix'] {
  const values = new Map<string, string[]>();
  const add = (name: string, value: YamlNode) => {
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

function parseSteps(file: string, steps: YamlNode | undefined): readonly Step[] {
  if (steps?.kind !== 'list') return [];
  return steps.items.flatMap((step) => (step.kind === 'map' ? [parseStep(file, step)] : []));
}

function parseStep(file: string, step: MapNode): Step {
  return {
    file,
    line: step.line,
    id: getString(step, 'id')?.text,
    name: getString(step, 'name')?.text,
    condition: getString(step, 'if'),
    uses: getString(step, 'uses'),
    with: getStringMap(step, 'with'),
    run: getString(step, 'run'),
    shell: getString(step, 'shell')?.text,
    directory: getString(step, 'working-directory')?.text,
    environment: getStringMap(step, 'env'),
    continueOnError: getString(step, 'continue-on-error'),
  };
}

/** Creates an action from its tree. Ignores invalid parts. */
export function parseAction(file: string, tree: YamlNode): LocalAction {
  const inputs = getNode(tree, 'inputs');
  const outputs = getNode(tree, 'outputs');
  return {
    file,
    inputs: new Map(
      inputs?.kind === 'map'
        ? [...inputs.entries].map(([name, input]) => [name, getString(input, 'default')] as const)
        : [],
    ),
    outputs: new Map(
      outputs?.kind === 'map'
        ? [...outputs.entries].flatMap(([name, output]) => {
            const value = getString(output, 'value');
            return value === undefined ? [] : [[name, value] as const];
          })
        : [],
    ),
    steps: parseSteps(file, getNode(tree, 'runs', 'steps')),
    container: parseContainer(getNode(tree, 'runs')),
  };
}

function parseContainer(runs: YamlNode | undefined): ActionContainer | undefined {
  const image = getString(runs, 'image')?.text;
  if (getString(runs, 'using')?.text !== 'docker' || image === undefined) return undefined;
  const entrypoint = getString(runs, 'entrypoint')?.text;
  return { image, entrypoint, args: getStringList(runs, 'args') };
}

/** Returns the location of a step or a job. */
export function stepLocation({
  file,
  line,
}: {
  readonly file: string;
  readonly line: number;
}): SourceLocation {
  return { file, line };
}
