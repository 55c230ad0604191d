import { createWorkflow, findFindings, readTestConfiguration } from './support';

/** Returns how many commands and uses of a workflow can run. */
function countSites(steps: string, options: { on?: string; job?: string } = {}): number {
  const { migrations, uses } = readTestConfiguration(createWorkflow(steps, options));
  return migrations.length + uses.length;
}

const createCommandStep = (condition: string) => `- if: ${condition}\n  run: alembic upgrade head`;

test.each<[string, number]>([
  ['false', 0],
  ['${{ false }}', 0],
  ["github.event_name == 'workflow_dispatch'", 0],
  ["${{ github.event_name == 'schedule' && success() }}", 0],
  ["github.event_name == 'push'", 1],
  ["github.event_name != 'pull_request'", 1],
  ["github.ref == 'refs/heads/main'", 1],
  ['vars.MIGRATE', 1],
  ['always()', 1],
  ['failure()', 1],
])('scans a step on push with `if: %s` %s times', (condition, count) => {
  expect(countSites(createCommandStep(condition))).toBe(count);
});

test('ignores the steps of a job with a condition that is always false', () => {
  expect(countSites('- run: alembic upgrade head', { job: 'if: false' })).toBe(0);
  expect(countSites('- run: alembic upgrade head', { job: 'if: ${{ !false }}' })).toBe(1);
  expect(countSites('- uses: acme/governed-migrations@v1', { job: 'if: false' })).toBe(0);
});

test('scans a step whose condition is true for one of the events of the workflow', () => {
  const step = createCommandStep("github.event_name == 'schedule'");
  expect(countSites(step, { on: '[push, schedule]' })).toBe(1);
  expect(countSites(step, { on: '[push, pull_request]' })).toBe(0);
  // A called workflow has the event of its caller.
  expect(countSites(step, { on: 'workflow_call' })).toBe(1);
});

test('follows a composite action to scripts in its own folder', () => {
  const files = {
    '.github/workflows/x.yml': createWorkflow('- uses: ./tools/m'),
    'tools/m/action.yml': `runs:
  using: composite
  steps:
    - run: \${{ github.action_path }}/a.sh
      shell: bash
    - run: bash $GITHUB_ACTION_PATH/b.sh
      shell: bash
`,
    'tools/m/a.sh': '#!/bin/bash\nalembic upgrade head\n',
    'tools/m/b.sh': 'goose up\n',
  };
  expect(readTestConfiguration(files).migrations.map(({ tool }) => tool)).toEqual([
    'Alembic',
    'goose',
  ]);
});

describe('conditions before a called workflow or an action', () => {
  const action =
    'inputs: {mode: {default: test}}\nruns:\n  using: composite\n  steps:\n    - run: alembic upgrade head\n      shell: bash\n';
  const countMigrations = (files: Record<string, string>) =>
    readTestConfiguration(files).migrations.filter(
      ({ stepContext }) => stepContext.root.file === '.github/workflows/x.yml',
    ).length;

  test.each<[string, string, number]>([
    ["inputs.mode == 'deploy'", '', 1],
    ['false', '', 0],
    ["github.event_name == 'schedule'", '', 0],
    ['true', "if: inputs.mode == 'deploy'", 1],
  ])('are not about the inputs of the action: %s %s', (condition, job, count) => {
    const files = {
      '.github/workflows/x.yml': createWorkflow(`- uses: ./a\n  if: ${condition}`, { job }),
      'a/action.yml': action,
    };
    expect(countMigrations(files)).toBe(count);
  });

  test.each<[string, number]>([
    ["inputs.mode == 'deploy'", 1],
    ["matrix.mode == 'deploy'", 0],
    ["github.event_name == 'schedule'", 0],
    ['false', 0],
  ])('are not about the inputs of the called workflow: %s', (condition, count) => {
    const files = {
      '.github/workflows/x.yml': `on: push\njobs:\n  a:\n    if: ${condition}\n    strategy: {matrix: {mode: [test]}}\n    uses: ./.github/workflows/c.yml\n`,
      '.github/workflows/c.yml': createWorkflow('- run: alembic upgrade head', {
        on: '\n  workflow_call:\n    inputs:\n      mode: {type: string, default: test}',
      }),
    };
    expect(countMigrations(files)).toBe(count);
  });

  test('do not hide an untrusted trigger', () => {
    const files = {
      '.github/workflows/x.yml': createWorkflow("- uses: ./a\n  if: inputs.mode == 'deploy'", {
        on: 'pull_request_target',
      }),
      'a/action.yml': action,
    };
    expect(findFindings(files).map(({ rule }) => rule)).toContain('untrusted-trigger');
  });
});
