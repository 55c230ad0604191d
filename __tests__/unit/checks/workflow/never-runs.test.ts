import { configurationOf, workflow } from './support';

/** How many commands and uses of such a workflow can run. */
function running(steps: string, wish: { on?: string; job?: string } = {}): number {
  const { migrations, uses } = configurationOf(workflow(steps, wish));
  return migrations.length + uses.length;
}

const command = (condition: string) => `- if: ${condition}\n  run: alembic upgrade head`;

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
])('a step on push with `if: %s` runs %s', (condition, count) => {
  expect(running(command(condition))).toBe(count);
});

test('a job that is switched off runs nothing', () => {
  expect(running('- run: alembic upgrade head', { job: 'if: false' })).toBe(0);
  expect(running('- run: alembic upgrade head', { job: 'if: ${{ !false }}' })).toBe(1);
  expect(running('- uses: acme/governed-migrations@v1', { job: 'if: false' })).toBe(0);
});

test('any of the events that start it may be meant', () => {
  const step = command("github.event_name == 'schedule'");
  expect(running(step, { on: '[push, schedule]' })).toBe(1);
  expect(running(step, { on: '[push, pull_request]' })).toBe(0);
  // The event of a called workflow is that of its caller.
  expect(running(step, { on: 'workflow_call' })).toBe(1);
});

test('an action finds its own scripts', () => {
  const files = {
    '.github/workflows/x.yml': workflow('- uses: ./tools/m'),
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
  expect(configurationOf(files).migrations.map(({ tool }) => tool)).toEqual(['Alembic', 'goose']);
});
