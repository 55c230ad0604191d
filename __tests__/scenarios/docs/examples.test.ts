import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { DENIABLE_CODES } from '../../../src/checks/deniable-codes';
import { readPolicy } from '../../../src/policy/read-policy';
import { repository } from '../../support/action';
import { blocks, hasDocs, pages, read } from './markdown';

/** A workflow, or a YAML block of a page. */
interface YamlSample {
  readonly name: string;
  readonly text: string;
}

const action = parse(read('action.yml'));

const examples: readonly YamlSample[] = readdirSync(join(repository, 'examples'))
  .filter((name) => name.endsWith('.yml'))
  .map((name) => ({ name, text: read(`examples/${name}`) }));

// Not the pages of rules, because their examples break the rule on purpose. rules.test.ts tests them.
const documents = pages().filter(({ path }) => !path.startsWith('docs/rules/'));

const snippets: readonly YamlSample[] = documents.flatMap(({ path, text }) =>
  blocks(text, 'yaml').map((block, index) => ({ name: `${path}, ${index + 1}`, text: block })),
);

/** The permissions of the jobs that need more than `contents: read`. */
const JOB_PERMISSIONS: Readonly<Record<string, object>> = {
  'check.yml: check': { contents: 'read', actions: 'read', 'pull-requests': 'write' },
  'production-governed.yml: rehearse': {
    contents: 'read',
    statuses: 'write',
    'id-token': 'write',
    attestations: 'write',
  },
  'production-governed.yml: migrate': {
    contents: 'read',
    actions: 'read',
    statuses: 'read',
    'pull-requests': 'read',
    'id-token': 'write',
    attestations: 'write',
  },
};

describe.each(examples)('the example $name', ({ name, text }) => {
  const workflow = parse(text);

  test('has exactly the permissions that each job needs, set at the job', () => {
    expect(workflow.permissions).toEqual({});
    for (const [id, job] of Object.entries<object>(workflow.jobs)) {
      const permissions = JOB_PERMISSIONS[`${name}: ${id}`] ?? { contents: 'read' };
      expect(job).toHaveProperty('permissions', permissions);
      expect(job).toHaveProperty('timeout-minutes');
    }
  });

  test('does not keep the token in the checkout', () => {
    const checkouts = listSteps(workflow).filter(({ uses }) =>
      uses?.startsWith('actions/checkout@'),
    );
    expect(checkouts.length).toBeGreaterThan(0);
    for (const step of checkouts) {
      expect(step.with).toMatchObject({ 'persist-credentials': false });
    }
  });

  test('does not read role, authority or confirmation from secrets', () => {
    expect(text).not.toMatch(/secrets\.\w*(?:ROLE|CONFIRM|AUTHORITY)/);
  });
});

test('examples and README pin every action to a commit, with its version as a comment', () => {
  const sources = [...examples, { name: 'README.md', text: read('README.md') }];
  const uses = sources.flatMap(({ name, text }) =>
    [...text.matchAll(/^[ -]*uses: (?!\.\/)(\S+)(.*)$/gm)].map(([, action = '', comment = '']) => ({
      name,
      pin: `${action}${comment}`,
    })),
  );
  const isPinned = ({ pin }: { pin: string }) => /^[^@]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(pin);
  expect(uses.length).toBeGreaterThan(examples.length * 2);
  expect(uses.filter((use) => !isPinned(use))).toEqual([]);

  const pins = new Set(uses.map(({ pin }) => pin));
  const actions = new Set([...pins].map((pin) => pin.split('@')[0]));
  expect([...pins]).toHaveLength(actions.size);
  expect([...pins].find((pin) => pin.startsWith('OWNER/governed-migrations@'))).toMatch(
    new RegExp(` # v${JSON.parse(read('package.json')).version}$`),
  );
});

test('actionlint reports an unknown key of a step, but nothing for examples and documents', () => {
  const workflows = [...examples, ...snippets].flatMap(({ name, text }) => {
    const workflow = toWorkflow(text);
    return workflow === undefined ? [] : [{ name, text: workflow }];
  });
  expect(workflows.length).toBeGreaterThan(examples.length + (hasDocs ? 3 : 0));
  // One process for both, because compiling actionlint takes most of its time.
  const broken = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [{ rum: x }]\n';
  const reported = lintWorkflows([...workflows, { name: 'broken', text: broken }]);
  expect(new Set(reported.map(({ name }) => name))).toEqual(new Set(['broken']));
});

test('every policy file in a document is valid', () => {
  const policies = snippets.filter(({ text }) => /^version: 1$/m.test(text));
  if (hasDocs) expect(policies.length).toBeGreaterThan(0);
  for (const { name, text } of policies) {
    expect(readPolicy({ text, source: name, digest: '' }, DENIABLE_CODES)).toMatchObject({
      ok: true,
    });
  }
});

test('examples and documents use only inputs and outputs that exist', () => {
  const inputs = [...examples, ...snippets].flatMap(({ name, text }) =>
    findInputs(parse(text)).map((input) => ({ name, input })),
  );
  expect(inputs.length).toBeGreaterThan(20);
  expect(inputs.filter(({ input }) => !(input in action.inputs))).toEqual([]);

  const outputs = [...examples, ...snippets].flatMap(({ name, text }) =>
    [...text.matchAll(/steps\.\w+\.outputs\.([\w-]+)/g)].map(([, output = '']) => ({
      name,
      output,
    })),
  );
  expect(outputs.length).toBeGreaterThan(2);
  expect(outputs.filter(({ output }) => !(output in action.outputs))).toEqual([]);
});

test('the workflow of the quick start has fewer than 25 lines', () => {
  const [quickStart = ''] = blocks(read('README.md'), 'yaml');
  expect(quickStart).toContain('jobs:');
  expect(quickStart.trim().split('\n').length).toBeLessThan(25);
});

/** A step of a workflow. */
interface WorkflowStep {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** Returns the steps of all jobs. */
function listSteps(workflow: unknown): readonly WorkflowStep[] {
  const { jobs } = workflow as { jobs: Record<string, { steps: WorkflowStep[] }> };
  return Object.values(jobs).flatMap(({ steps }) => steps);
}

/**
 * Returns a complete workflow as it is, and a list of steps as the steps of a new workflow. Returns
 * undefined for a smaller part.
 */
function toWorkflow(text: string): string | undefined {
  const value = parse(text);
  if (!Array.isArray(value)) return value?.jobs === undefined ? undefined : text;
  const steps = text.replaceAll(/^(?=.)/gm, '      ');
  const inputs = [...text.matchAll(/\binputs\.(\w+)/g)].map(([, name]) => `${name}: {}`);
  const trigger = `on: { workflow_dispatch: { inputs: { ${inputs.join(', ')} } } }`;
  return `${trigger}\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`;
}

/** Keys of workflows, jobs and steps in a part of a workflow. All other keys are inputs. */
const WORKFLOW_KEYS = new Set(['on', 'environment', 'if', 'permissions']);

/** Returns the inputs of this action in a workflow, in steps or in a part of a step. */
function findInputs(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(findStepInputs);
  if (typeof value !== 'object' || value === null) return [];
  if ('version' in value) return [];
  if ('jobs' in value) return listSteps(value).flatMap(findStepInputs);
  return Object.keys(value).filter((name) => !WORKFLOW_KEYS.has(name));
}

function findStepInputs({ uses, with: inputs }: WorkflowStep): readonly string[] {
  return /\/governed-migrations(@|$)/.test(uses ?? '') ? Object.keys(inputs ?? {}) : [];
}

/** Returns what actionlint reports. */
function lintWorkflows(workflows: readonly YamlSample[]): readonly { readonly name: string }[] {
  const script = join(repository, '__tests__/scenarios/docs/lint.cjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    input: JSON.stringify(workflows),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
