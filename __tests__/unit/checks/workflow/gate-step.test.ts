import { createWorkflow, listFindings } from './support';

const ACTION = 'uses: acme/governed-migrations@v1';
const createGate = (extra = '') => `- id: gate
  ${ACTION}
  with:
    mode: gate
    db-role: staging${extra}
`;
const MIGRATION = '- run: alembic upgrade head';

describe('gate in the same job', () => {
  test.each([
    [
      'in the input `command`',
      `- ${ACTION}\n  with:\n    command: alembic upgrade head\n    db-role: staging\n    database-url: \${{ secrets.URL }}`,
    ],
    ['after a gate that fails', `${createGate()}${MIGRATION}`],
    [
      'with a condition on the decision, after on-block: skip',
      `${createGate('\n    on-block: skip')}${MIGRATION}\n  if: steps.gate.outputs.decision == 'allowed'`,
    ],
    [
      'with the operands of the condition in reverse order',
      `${createGate('\n    on-block: skip')}${MIGRATION}\n  if: "'allowed' == steps.gate.outputs.decision"`,
    ],
    [
      'with index access to the decision',
      `${createGate('\n    on-block: skip')}${MIGRATION}\n  if: \${{ steps['gate'].outputs['decision'] == 'allowed' && github.ref == 'refs/heads/main' }}`,
    ],
    [
      'with always() and a condition on the decision',
      `${createGate()}${MIGRATION}\n  if: always() && steps.gate.outputs.decision == 'allowed'`,
    ],
    [
      'with a condition on the ref',
      `${createGate()}${MIGRATION}\n  if: github.ref == 'refs/heads/main'`,
    ],
    [
      'with the same condition as the gate',
      `- id: gate\n  if: github.ref == 'refs/heads/main'\n  ${ACTION}\n  with:\n    mode: gate\n    db-role: staging\n${MIGRATION}\n  if: github.ref == 'refs/heads/main'`,
    ],
  ])('accepts a command %s', (_, steps) => {
    expect(listFindings(createWorkflow(steps))).toEqual([]);
  });
});

describe('gate-ignored in the same job', () => {
  test.each([
    [
      'a gate with continue-on-error',
      `- id: gate\n  continue-on-error: true\n  ${ACTION}\n  with:\n    mode: gate\n    db-role: staging\n${MIGRATION}`,
      ['gate-ignored:12', 'gate-ignored:7'],
    ],
    ['a step with always()', `${createGate()}${MIGRATION}\n  if: always()`, ['gate-ignored:11']],
    [
      'a step with !cancelled()',
      `${createGate()}${MIGRATION}\n  if: \${{ !cancelled() }}`,
      ['gate-ignored:11'],
    ],
    [
      'a step with !failure(), which runs after a cancelled gate',
      `${createGate()}${MIGRATION}\n  if: \${{ !failure() }}`,
      ['gate-ignored:11'],
    ],
    ['a step with failure()', `${createGate()}${MIGRATION}\n  if: failure()`, ['gate-ignored:11']],
    [
      'on-block: skip before a step without a condition',
      `${createGate('\n    on-block: skip')}${MIGRATION}`,
      ['gate-ignored:12'],
    ],
    [
      'on-block: skip and a condition that is true for every decision',
      `${createGate('\n    on-block: skip')}${MIGRATION}\n  if: steps.gate.outputs.decision`,
      ['gate-ignored:12'],
    ],
    [
      'on-block: skip and a comparison with the empty string',
      `${createGate('\n    on-block: skip')}${MIGRATION}\n  if: steps.gate.outputs.decision != ''`,
      ['gate-ignored:12'],
    ],
    [
      'on-block: skip and a condition with braces around a part',
      `${createGate('\n    on-block: skip')}${MIGRATION}\n  if: \${{ steps.gate.outputs.decision }} == 'allowed'`,
      ['gate-ignored:12'],
    ],
    [
      'on-block: skip and an alternative condition',
      `${createGate('\n    on-block: skip')}${MIGRATION}\n  if: github.actor == 'x' || steps.gate.outputs.decision == 'allowed'`,
      ['gate-ignored:12'],
    ],
    [
      'on-block: skip and the decision of another step',
      `${createGate('\n    on-block: skip')}${MIGRATION}\n  if: steps.other.outputs.decision == 'allowed'`,
      ['gate-ignored:12'],
    ],
    [
      'a gate with its own condition',
      `- id: gate\n  if: github.ref == 'refs/heads/main'\n  ${ACTION}\n  with:\n    mode: gate\n    db-role: staging\n${MIGRATION}`,
      ['gate-ignored:12'],
    ],
  ])('finds %s', (_, steps, expected) => {
    expect(listFindings(createWorkflow(steps))).toEqual(expected);
  });

  test('finds a command before the gate as ungoverned', () => {
    expect(listFindings(createWorkflow(`${MIGRATION}\n${createGate()}`))).toEqual([
      'ungoverned-migration:6',
    ]);
  });
});

describe('gate in a job that another job needs', () => {
  const jobs = (condition: string, extra = '', outputs = true) => `on: push
jobs:
  judge:
    runs-on: x
${outputs ? '    outputs:\n      verdict: ${{ steps.gate.outputs.decision }}\n' : ''}    steps:
      - id: gate
        ${ACTION}
        with:
          mode: gate
          db-role: staging${extra}
  between:
    needs: judge
    runs-on: x
    steps:
      - run: make build
  migrate:
    needs: [judge, between]
    runs-on: x
${condition}    steps:
      - run: alembic upgrade head
`;
  const skip = '\n          on-block: skip';

  test.each([
    ['without a condition', jobs('')],
    [
      'with a condition on the output',
      jobs("    if: needs.judge.outputs.verdict == 'allowed'\n", skip),
    ],
    [
      'with always() and a condition on the output',
      jobs("    if: always() && needs.judge.outputs.verdict == 'allowed'\n", skip),
    ],
    [
      'with always() and a condition on the result',
      jobs("    if: always() && needs.judge.result == 'success'\n"),
    ],
  ])('accepts a job %s', (_, text) => {
    expect(listFindings(text)).toEqual([]);
  });

  test.each([
    ['with always()', jobs('    if: always()\n')],
    [
      'that runs after a skipped job',
      jobs("    if: always() && needs.judge.result != 'failure'\n"),
    ],
    ['without a condition after on-block: skip', jobs('', skip)],
    [
      'with a condition that is true for every decision',
      jobs('    if: needs.judge.outputs.verdict\n', skip),
    ],
    [
      'with a condition on a missing output',
      jobs("    if: needs.judge.outputs.other != 'blocked'\n", skip),
    ],
  ])('finds gate-ignored in a job %s', (_, text) => {
    expect(listFindings(text)).toEqual([expect.stringMatching(/^gate-ignored:/)]);
  });

  test('finds gate-ignored in a job with a condition on another output', () => {
    const text = jobs("    if: needs.judge.outputs.other == 'yes'\n", skip).replace(
      '    outputs:\n',
      '    outputs:\n      other: ${{ steps.build.outputs.x }}\n',
    );
    expect(listFindings(text)).toEqual([expect.stringMatching(/^gate-ignored:/)]);
  });

  test('accepts a job that needs the gate only through another job', () => {
    const text = jobs('').replace('needs: [judge, between]', 'needs: between');
    expect(listFindings(text)).toEqual([]);
  });
});

describe('DB_ROLE without a gate', () => {
  test.each([
    ['the workflow', createWorkflow(MIGRATION, { top: 'env:\n  DB_ROLE: staging\n' })],
    ['the job', createWorkflow(MIGRATION, { job: 'env:\n  DB_ROLE: staging' })],
    ['the step', createWorkflow(`${MIGRATION}\n  env:\n    DB_ROLE: staging`)],
    ['the command', createWorkflow('- run: DB_ROLE=staging alembic upgrade head')],
    [
      'GITHUB_ENV in an earlier step',
      createWorkflow(`- run: echo "DB_ROLE=staging" >> $GITHUB_ENV\n${MIGRATION}`),
    ],
    ['an expression', createWorkflow(MIGRATION, { job: 'env:\n  DB_ROLE: ${{ vars.DB_ROLE }}' })],
  ])('finds unenforced-role with a role from %s', (_, text) => {
    expect(listFindings(text)).toEqual([expect.stringMatching(/^unenforced-role:/)]);
  });

  test.each([
    ['without a role', createWorkflow(MIGRATION)],
    ['with an empty role', createWorkflow(MIGRATION, { job: 'env:\n  DB_ROLE: ""' })],
    [
      'with a role of another step',
      createWorkflow(`- run: true\n  env:\n    DB_ROLE: staging\n${MIGRATION}`),
    ],
    [
      'with a role from a later step',
      createWorkflow(`${MIGRATION}\n- run: echo "DB_ROLE=staging" >> $GITHUB_ENV`),
    ],
    [
      'with a role of another job',
      `${createWorkflow(MIGRATION)}  other:\n    env:\n      DB_ROLE: staging\n    steps:\n      - run: true\n`,
    ],
  ])('finds ungoverned-migration %s', (_, text) => {
    expect(listFindings(text)).toEqual([expect.stringMatching(/^ungoverned-migration:/)]);
  });
});

describe('scanWorkflows: called workflows, actions and scripts', () => {
  const createCaller = (env = '') => `on: push
jobs:
  deploy:
    uses: ./.github/workflows/called.yml
    with:
      role: staging
${env}`;

  test('follows a called workflow without the env of the caller', () => {
    const files = {
      '.github/workflows/a.yml': `on: push\nenv:\n  DB_ROLE: staging\n${createCaller().replace('on: push\n', '')}`,
      '.github/workflows/called.yml': createWorkflow(MIGRATION, { on: 'workflow_call' }),
    };
    expect(listFindings(files)).toEqual(['ungoverned-migration:6']);
  });

  test('follows a called workflow with its inputs', () => {
    const files = {
      '.github/workflows/a.yml': createCaller(),
      '.github/workflows/called.yml': createWorkflow(
        `${MIGRATION}\n  env:\n    DB_ROLE: \${{ inputs.role }}`,
        {
          on: '{ workflow_call: { inputs: { role: { type: string } } } }',
        },
      ),
    };
    expect(listFindings(files)).toEqual(['unenforced-role:6']);
  });

  test('follows a composite action with the variables of its step', () => {
    const files = {
      '.github/workflows/a.yml': createWorkflow(
        '- uses: ./.github/actions/db\n  env:\n    DB_ROLE: staging',
      ),
      '.github/actions/db/action.yml':
        'runs:\n  using: composite\n  steps:\n    - run: alembic upgrade head\n      shell: bash\n',
    };
    expect(listFindings(files)).toEqual(['unenforced-role:6']);
  });

  test('finds the gate in a composite action', () => {
    const files = {
      '.github/workflows/a.yml': createWorkflow(`- uses: ./.github/actions/judge\n${MIGRATION}`),
      '.github/actions/judge/action.yml': `runs:\n  using: composite\n  steps:\n    - ${ACTION}\n      with:\n        mode: gate\n        db-role: staging\n`,
    };
    expect(listFindings(files)).toEqual([]);
  });

  test('follows the decision of a gate through an output of a composite action', () => {
    const judge = (condition: string) => ({
      '.github/workflows/a.yml': createWorkflow(
        `- uses: ./judge\n  id: j\n${MIGRATION}\n  if: ${condition}`,
      ),
      'judge/action.yml': `outputs:\n  word:\n    value: \${{ steps.g.outputs.decision }}\nruns:\n  using: composite\n  steps:\n    - id: g\n      ${ACTION}\n      with:\n        mode: gate\n        on-block: skip\n        db-role: staging\n`,
    });
    expect(listFindings(judge("steps.j.outputs.word == 'allowed'"))).toEqual([]);
    expect(listFindings(judge("steps.j.outputs.other == 'allowed'"))).toEqual(['gate-ignored:8']);
  });

  test('scans an unused composite action alone, and a used one only with its users', () => {
    const action = (step: string) =>
      `runs:\n  using: composite\n  steps:\n    - ${step}\n      shell: bash\n`;
    const alone = { 'db/action.yml': action('run: alembic upgrade head') };
    expect(listFindings(alone)).toEqual(['ungoverned-migration:4']);
    const used = { ...alone, '.github/workflows/a.yml': createWorkflow('- uses: ./db') };
    expect(listFindings(used)).toEqual(['ungoverned-migration:6']);
    expect(
      listFindings({ 'x/action.yml': action('run: DB_ROLE=prod alembic upgrade head') }),
    ).toEqual(['unenforced-role:4']);
  });

  test('follows a script and reports the line of the workflow', () => {
    const files = {
      '.github/workflows/a.yml': createWorkflow('- run: |\n    echo start\n    ./scripts/m.sh'),
      'scripts/m.sh': '#!/bin/sh\nalembic upgrade head\n',
    };
    expect(listFindings(files)).toEqual(['ungoverned-migration:8']);
  });

  test('scans the command of a retry action', () => {
    const text = createWorkflow(
      '- uses: nick-fields/retry@v3\n  with:\n    command: alembic upgrade head',
    );
    expect(listFindings(text)).toEqual(['ungoverned-migration:8']);
  });

  test('finds an action of another repository that migrates', () => {
    expect(listFindings(createWorkflow('- uses: ariga/atlas-action/migrate/apply@v1'))).toEqual([
      'ungoverned-migration:6',
    ]);
    expect(listFindings(createWorkflow('- uses: ariga/atlas-action/migrate/lint@v1'))).toEqual([]);
  });

  test('scans a step with each value of a matrix', () => {
    const job = 'strategy:\n  matrix:\n    tool: [alembic upgrade head, alembic check]';
    expect(listFindings(createWorkflow('- run: ${{ matrix.tool }}', { job }))).toEqual([
      'ungoverned-migration:9',
    ]);
  });
});

test('reports exact lines of a literal block and the first line of a folded block', () => {
  const steps =
    '- run: |\n\n    # a comment\n    alembic \\\n      upgrade head\n- run: >-\n    alembic upgrade head';
  expect(listFindings(createWorkflow(steps))).toEqual([
    'ungoverned-migration:12',
    'ungoverned-migration:9',
  ]);
});
