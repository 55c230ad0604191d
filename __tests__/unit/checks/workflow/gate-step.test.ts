import { found, workflow } from './support';

const US = 'uses: acme/governed-migrations@v1';
const gate = (extra = '') => `- id: gate
  ${US}
  with:
    mode: gate
    db-role: staging${extra}
`;
const RUN = '- run: alembic upgrade head';

describe('a command is governed', () => {
  test.each([
    [
      'by `command`',
      `- ${US}\n  with:\n    command: alembic upgrade head\n    db-role: staging\n    database-url: \${{ secrets.URL }}`,
    ],
    ['behind a gate that fails', `${gate()}${RUN}`],
    [
      'by the decision, where the gate skips',
      `${gate('\n    on-block: skip')}${RUN}\n  if: steps.gate.outputs.decision == 'allowed'`,
    ],
    [
      'by the decision, the other way round',
      `${gate('\n    on-block: skip')}${RUN}\n  if: "'allowed' == steps.gate.outputs.decision"`,
    ],
    [
      'by the decision in brackets',
      `${gate('\n    on-block: skip')}${RUN}\n  if: \${{ steps['gate'].outputs['decision'] == 'allowed' && github.ref == 'refs/heads/main' }}`,
    ],
    [
      'with always(), where the decision is asked for',
      `${gate()}${RUN}\n  if: always() && steps.gate.outputs.decision == 'allowed'`,
    ],
    ['with a condition of its own', `${gate()}${RUN}\n  if: github.ref == 'refs/heads/main'`],
    [
      'where gate and command have one condition',
      `- id: gate\n  if: github.ref == 'refs/heads/main'\n  ${US}\n  with:\n    mode: gate\n    db-role: staging\n${RUN}\n  if: github.ref == 'refs/heads/main'`,
    ],
  ])('%s', (_, steps) => {
    expect(found(workflow(steps))).toEqual([]);
  });
});

describe('a gate does not hold', () => {
  test.each([
    [
      'that is forgiven',
      `- id: gate\n  continue-on-error: true\n  ${US}\n  with:\n    mode: gate\n    db-role: staging\n${RUN}`,
      ['gate-ignored:12', 'gate-ignored:7'],
    ],
    ['before always()', `${gate()}${RUN}\n  if: always()`, ['gate-ignored:11']],
    ['before !cancelled()', `${gate()}${RUN}\n  if: \${{ !cancelled() }}`, ['gate-ignored:11']],
    [
      'before !failure(), which a cancelled gate lets through',
      `${gate()}${RUN}\n  if: \${{ !failure() }}`,
      ['gate-ignored:11'],
    ],
    ['before failure()', `${gate()}${RUN}\n  if: failure()`, ['gate-ignored:11']],
    [
      'that skips, before a step without a condition',
      `${gate('\n    on-block: skip')}${RUN}`,
      ['gate-ignored:12'],
    ],
    [
      'that skips, where any word will do',
      `${gate('\n    on-block: skip')}${RUN}\n  if: steps.gate.outputs.decision`,
      ['gate-ignored:12'],
    ],
    [
      'that skips, where it is compared with nothing',
      `${gate('\n    on-block: skip')}${RUN}\n  if: steps.gate.outputs.decision != ''`,
      ['gate-ignored:12'],
    ],
    [
      'that skips, where a brace ends too early',
      `${gate('\n    on-block: skip')}${RUN}\n  if: \${{ steps.gate.outputs.decision }} == 'allowed'`,
      ['gate-ignored:12'],
    ],
    [
      'where another way leads in',
      `${gate('\n    on-block: skip')}${RUN}\n  if: github.actor == 'x' || steps.gate.outputs.decision == 'allowed'`,
      ['gate-ignored:12'],
    ],
    [
      'of another name',
      `${gate('\n    on-block: skip')}${RUN}\n  if: steps.other.outputs.decision == 'allowed'`,
      ['gate-ignored:12'],
    ],
    [
      'that may be skipped itself',
      `- id: gate\n  if: github.ref == 'refs/heads/main'\n  ${US}\n  with:\n    mode: gate\n    db-role: staging\n${RUN}`,
      ['gate-ignored:12'],
    ],
  ])('%s', (_, steps, expected) => {
    expect(found(workflow(steps))).toEqual(expected);
  });

  test('that comes after', () => {
    expect(found(workflow(`${RUN}\n${gate()}`))).toEqual(['ungoverned-migration:6']);
  });
});

describe('a job is governed by the jobs that it needs', () => {
  const jobs = (condition: string, extra = '', outputs = true) => `on: push
jobs:
  judge:
    runs-on: x
${outputs ? '    outputs:\n      verdict: ${{ steps.gate.outputs.decision }}\n' : ''}    steps:
      - id: gate
        ${US}
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
    ['that fail', jobs('')],
    ['by an output', jobs("    if: needs.judge.outputs.verdict == 'allowed'\n", skip)],
    [
      'with always() and an output',
      jobs("    if: always() && needs.judge.outputs.verdict == 'allowed'\n", skip),
    ],
    ['by their result', jobs("    if: always() && needs.judge.result == 'success'\n")],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['with always()', jobs('    if: always()\n')],
    ['where they may be skipped', jobs("    if: always() && needs.judge.result != 'failure'\n")],
    ['where the gate skips and nobody asks', jobs('', skip)],
    ['where any word will do', jobs('    if: needs.judge.outputs.verdict\n', skip)],
    [
      'with an output that is not there',
      jobs("    if: needs.judge.outputs.other != 'blocked'\n", skip),
    ],
  ])('but not %s', (_, text) => {
    expect(found(text)).toEqual([expect.stringMatching(/^gate-ignored:/)]);
  });

  test('but not by another output of theirs', () => {
    const text = jobs("    if: needs.judge.outputs.other == 'yes'\n", skip).replace(
      '    outputs:\n',
      '    outputs:\n      other: ${{ steps.build.outputs.x }}\n',
    );
    expect(found(text)).toEqual([expect.stringMatching(/^gate-ignored:/)]);
  });

  test('and through a job in between', () => {
    const text = jobs('').replace('needs: [judge, between]', 'needs: between');
    expect(found(text)).toEqual([]);
  });
});

describe('a role without a gate', () => {
  test.each([
    ['of the workflow', workflow(RUN, { top: 'env:\n  DB_ROLE: staging\n' })],
    ['of the job', workflow(RUN, { job: 'env:\n  DB_ROLE: staging' })],
    ['of the step', workflow(`${RUN}\n  env:\n    DB_ROLE: staging`)],
    ['of the command', workflow('- run: DB_ROLE=staging alembic upgrade head')],
    ['of an earlier step', workflow(`- run: echo "DB_ROLE=staging" >> $GITHUB_ENV\n${RUN}`)],
    ['of the run', workflow(RUN, { job: 'env:\n  DB_ROLE: ${{ vars.DB_ROLE }}' })],
  ])('%s is declared and not enforced', (_, text) => {
    expect(found(text)).toEqual([expect.stringMatching(/^unenforced-role:/)]);
  });

  test.each([
    ['nobody declares one', workflow(RUN)],
    ['it is empty', workflow(RUN, { job: 'env:\n  DB_ROLE: ""' })],
    ['it is another step’s', workflow(`- run: true\n  env:\n    DB_ROLE: staging\n${RUN}`)],
    ['it is a later step’s', workflow(`${RUN}\n- run: echo "DB_ROLE=staging" >> $GITHUB_ENV`)],
    [
      'it is another job’s',
      `${workflow(RUN)}  other:\n    env:\n      DB_ROLE: staging\n    steps:\n      - run: true\n`,
    ],
  ])('is missing where %s', (_, text) => {
    expect(found(text)).toEqual([expect.stringMatching(/^ungoverned-migration:/)]);
  });
});

describe('what a workflow leads to is followed', () => {
  const call = (env = '') => `on: push
jobs:
  deploy:
    uses: ./.github/workflows/called.yml
    with:
      role: staging
${env}`;

  test('a called workflow, where env does not go along', () => {
    const files = {
      '.github/workflows/a.yml': `on: push\nenv:\n  DB_ROLE: staging\n${call().replace('on: push\n', '')}`,
      '.github/workflows/called.yml': workflow(RUN, { on: 'workflow_call' }),
    };
    expect(found(files)).toEqual(['ungoverned-migration:6']);
  });

  test('an input of a called workflow', () => {
    const files = {
      '.github/workflows/a.yml': call(),
      '.github/workflows/called.yml': workflow(`${RUN}\n  env:\n    DB_ROLE: \${{ inputs.role }}`, {
        on: '{ workflow_call: { inputs: { role: { type: string } } } }',
      }),
    };
    expect(found(files)).toEqual(['unenforced-role:6']);
  });

  test('a composite action, with what reaches it', () => {
    const files = {
      '.github/workflows/a.yml': workflow(
        '- uses: ./.github/actions/db\n  env:\n    DB_ROLE: staging',
      ),
      '.github/actions/db/action.yml':
        'runs:\n  using: composite\n  steps:\n    - run: alembic upgrade head\n      shell: bash\n',
    };
    expect(found(files)).toEqual(['unenforced-role:6']);
  });

  test('a composite action that holds a gate', () => {
    const files = {
      '.github/workflows/a.yml': workflow(`- uses: ./.github/actions/judge\n${RUN}`),
      '.github/actions/judge/action.yml': `runs:\n  using: composite\n  steps:\n    - ${US}\n      with:\n        mode: gate\n        db-role: staging\n`,
    };
    expect(found(files)).toEqual([]);
  });

  test('a composite action that hands its gate’s decision on', () => {
    const judge = (condition: string) => ({
      '.github/workflows/a.yml': workflow(`- uses: ./judge\n  id: j\n${RUN}\n  if: ${condition}`),
      'judge/action.yml': `outputs:\n  word:\n    value: \${{ steps.g.outputs.decision }}\nruns:\n  using: composite\n  steps:\n    - id: g\n      ${US}\n      with:\n        mode: gate\n        on-block: skip\n        db-role: staging\n`,
    });
    expect(found(judge("steps.j.outputs.word == 'allowed'"))).toEqual([]);
    expect(found(judge("steps.j.outputs.other == 'allowed'"))).toEqual(['gate-ignored:8']);
  });

  test('a composite action that nobody here uses is judged alone, and once where somebody does', () => {
    const action = (step: string) =>
      `runs:\n  using: composite\n  steps:\n    - ${step}\n      shell: bash\n`;
    const alone = { 'db/action.yml': action('run: alembic upgrade head') };
    expect(found(alone)).toEqual(['ungoverned-migration:4']);
    const used = { ...alone, '.github/workflows/a.yml': workflow('- uses: ./db') };
    expect(found(used)).toEqual(['ungoverned-migration:6']);
    expect(found({ 'x/action.yml': action('run: DB_ROLE=prod alembic upgrade head') })).toEqual([
      'unenforced-role:4',
    ]);
  });

  test('a script, whose line is told as well', () => {
    const files = {
      '.github/workflows/a.yml': workflow('- run: |\n    echo start\n    ./scripts/m.sh'),
      'scripts/m.sh': '#!/bin/sh\nalembic upgrade head\n',
    };
    expect(found(files)).toEqual(['ungoverned-migration:8']);
  });

  test('a retry', () => {
    const text = workflow(
      '- uses: nick-fields/retry@v3\n  with:\n    command: alembic upgrade head',
    );
    expect(found(text)).toEqual(['ungoverned-migration:8']);
  });

  test('an action of somebody else’s that migrates', () => {
    expect(found(workflow('- uses: ariga/atlas-action/migrate/apply@v1'))).toEqual([
      'ungoverned-migration:6',
    ]);
    expect(found(workflow('- uses: ariga/atlas-action/migrate/lint@v1'))).toEqual([]);
  });

  test('the values of a matrix', () => {
    const job = 'strategy:\n  matrix:\n    tool: [alembic upgrade head, alembic check]';
    expect(found(workflow('- run: ${{ matrix.tool }}', { job }))).toEqual([
      'ungoverned-migration:9',
    ]);
  });
});

test('lines of a script are exact, whatever stands before', () => {
  const steps =
    '- run: |\n\n    # a comment\n    alembic \\\n      upgrade head\n- run: >-\n    alembic upgrade head';
  expect(found(workflow(steps))).toEqual(['ungoverned-migration:12', 'ungoverned-migration:9']);
});
