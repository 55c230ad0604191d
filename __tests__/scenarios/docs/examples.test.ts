import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { DENIABLE_CODES } from '../../../src/checks/deniable-codes';
import { readPolicy } from '../../../src/policy/read-policy';
import { repository } from '../../support/action';
import { blocks, hasDocs, pages, read } from './markdown';

interface Sample {
  readonly name: string;
  readonly text: string;
}

const action = parse(read('action.yml'));

const examples: readonly Sample[] = readdirSync(join(repository, 'examples'))
  .filter((name) => name.endsWith('.yml'))
  .map((name) => ({ name, text: read(`examples/${name}`) }));

// The pages of the rules have tests of their own: their examples are meant to be wrong.
const documents = pages().filter(({ path }) => !path.startsWith('docs/rules/'));

const snippets: readonly Sample[] = documents.flatMap(({ path, text }) =>
  blocks(text, 'yaml').map((block, index) => ({ name: `${path}, ${index + 1}`, text: block })),
);

/** The permissions of the jobs that need more than to read the repository. */
const PERMISSIONS: Readonly<Record<string, object>> = {
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

  test('has exactly the permissions that each job needs, at job level', () => {
    expect(workflow.permissions).toEqual({});
    for (const [id, job] of Object.entries<object>(workflow.jobs)) {
      const needed = PERMISSIONS[`${name}: ${id}`] ?? { contents: 'read' };
      expect(job).toHaveProperty('permissions', needed);
      expect(job).toHaveProperty('timeout-minutes');
    }
  });

  test('leaves no token behind in the checkout', () => {
    const checkouts = stepsIn(workflow).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const step of checkouts) {
      expect(step.with).toMatchObject({ 'persist-credentials': false });
    }
  });

  test('keeps the role out of the secrets', () => {
    expect(text).not.toMatch(/secrets\.\w*(?:ROLE|CONFIRM|AUTHORITY)/);
  });
});

test('examples and README pin every action by commit, with its version as a comment', () => {
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

test('actionlint finds nothing in the examples and in the workflows of the documents', () => {
  const workflows = [...examples, ...snippets].flatMap(({ name, text }) => {
    const whole = wholeWorkflow(text);
    return whole === undefined ? [] : [{ name, text: whole }];
  });
  expect(workflows.length).toBeGreaterThan(examples.length + (hasDocs ? 3 : 0));
  expect(lint(workflows)).toEqual([]);
});

test('actionlint would find something', () => {
  const broken = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [{ rum: x }]\n';
  expect(lint([{ name: 'broken', text: broken }])).not.toEqual([]);
});

test('every policy in a document is one', () => {
  const policies = snippets.filter(({ text }) => /^roles:/m.test(text));
  if (hasDocs) expect(policies.length).toBeGreaterThan(0);
  for (const { name, text } of policies) {
    expect(readPolicy({ text, source: name, digest: '' }, DENIABLE_CODES)).toMatchObject({
      ok: true,
    });
  }
});

test('every input and output that an example or a document names exists', () => {
  const used = [...examples, ...snippets].flatMap(({ name, text }) =>
    inputsIn(parse(text)).map((input) => ({ name, input })),
  );
  expect(used.length).toBeGreaterThan(20);
  expect(used.filter(({ input }) => !(input in action.inputs))).toEqual([]);

  const outputs = [...examples, ...snippets].flatMap(({ name, text }) =>
    [...text.matchAll(/steps\.\w+\.outputs\.([\w-]+)/g)].map(([, output = '']) => ({
      name,
      output,
    })),
  );
  expect(outputs.length).toBeGreaterThan(2);
  expect(outputs.filter(({ output }) => !(output in action.outputs))).toEqual([]);
});

test('the quick start has about twenty lines', () => {
  const [quickStart = ''] = blocks(read('README.md'), 'yaml');
  expect(quickStart).toContain('jobs:');
  expect(quickStart.trim().split('\n').length).toBeLessThan(25);
});

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

function stepsIn(workflow: unknown): readonly Step[] {
  const { jobs } = workflow as { jobs: Record<string, { steps: Step[] }> };
  return Object.values(jobs).flatMap(({ steps }) => steps);
}

/** A workflow as it is; steps alone with a workflow around them; nothing of a smaller piece. */
function wholeWorkflow(text: string): string | undefined {
  const value = parse(text);
  if (!Array.isArray(value)) return value?.jobs === undefined ? undefined : text;
  const steps = text.replaceAll(/^(?=.)/gm, '      ');
  const inputs = [...text.matchAll(/\binputs\.(\w+)/g)].map(([, name]) => `${name}: {}`);
  const trigger = `on: { workflow_dispatch: { inputs: { ${inputs.join(', ')} } } }`;
  return `${trigger}\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`;
}

/** What a piece of a step may hold beside inputs of ours. */
const OF_WORKFLOWS = new Set(['on', 'environment', 'if', 'permissions']);

function inputsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(inputsOfStep);
  if (typeof value !== 'object' || value === null) return [];
  if ('roles' in value) return [];
  if ('jobs' in value) return stepsIn(value).flatMap(inputsOfStep);
  return Object.keys(value).filter((name) => !OF_WORKFLOWS.has(name));
}

function inputsOfStep({ uses, with: given }: Step): readonly string[] {
  return /\/governed-migrations(@|$)/.test(uses ?? '') ? Object.keys(given ?? {}) : [];
}

function lint(workflows: readonly Sample[]): readonly object[] {
  const script = join(repository, '__tests__/scenarios/docs/lint.cjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    input: JSON.stringify(workflows),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
