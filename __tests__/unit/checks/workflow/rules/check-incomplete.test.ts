import { applySuppressions } from '../../../../../src/checks/suppression';
import { createWorkflow, findFindings, listFindings, WORKFLOW } from '../support';

const GROWING = '- run: |\n    f() { f "$@" a; f "$@" b; }\n    f';
const composite = (steps: string) => `runs:\n  using: composite\n  steps:\n${steps}`;
const call = (...names: string[]) =>
  `on: workflow_call\njobs:\n${names.map((name, at) => `  j${at}:\n    uses: ./.github/workflows/${name}.yml\n`).join('')}`;
const CALLER = 'on: push\njobs:\n  a:\n    uses: ./.github/workflows/w0.yml\n';

/** Creates called workflows, each with several calls of the next one. */
function createCalls(depth: number, calls: number, last: string): Record<string, string> {
  const files: Record<string, string> = { [WORKFLOW]: CALLER };
  for (let at = 0; at < depth; at += 1) {
    files[`.github/workflows/w${at}.yml`] = call(
      ...Array.from({ length: calls }, () => `w${at + 1}`),
    );
  }
  return { ...files, [`.github/workflows/w${depth}.yml`]: last };
}

const MIGRATING =
  'on: workflow_call\njobs:\n  m:\n    runs-on: x\n    steps:\n      - run: alembic upgrade head\n';

describe('check-incomplete', () => {
  test('can be allowed at the step', () => {
    const comment = '# governed: allow check-incomplete because the step only prints';
    const text = createWorkflow(`- run: true\n${comment}\n${GROWING}`);
    const { findings, suppressed } = applySuppressions(findFindings(text), () => text);
    expect(findings).toEqual([]);
    expect(suppressed).toMatchObject([{ reason: 'the step only prints', place: { line: 7 } }]);
  });

  test('finds a step that has no end, at the step', () => {
    expect(listFindings(createWorkflow(`- run: true\n${GROWING}`))).toEqual(['check-incomplete:7']);
  });

  test('shows what was found until there', () => {
    const steps = `${GROWING}\n- run: alembic upgrade head`;
    const text = steps.replace('f() {', 'f() { alembic upgrade head;');
    expect(listFindings(createWorkflow(text))).toEqual([
      'check-incomplete:6',
      'ungoverned-migration:7',
      'ungoverned-migration:9',
    ]);
  });

  test('finds a step of a composite action at the step that uses it', () => {
    const files = {
      [WORKFLOW]: createWorkflow('- uses: ./a'),
      'a/action.yml': composite(
        `    - shell: bash\n      run: |\n        f() { f "$@" a; f "$@" b; }\n        f\n`,
      ),
    };
    expect(findFindings(files).map(({ rule, place }) => [rule, place])).toEqual([
      ['check-incomplete', { file: WORKFLOW, line: 6 }],
    ]);
  });

  test('finds an action inside of more than ten others', () => {
    const files: Record<string, string> = { [WORKFLOW]: createWorkflow('- uses: ./a0') };
    for (let at = 0; at < 12; at += 1)
      files[`a${at}/action.yml`] = composite(`    - uses: ./a${at + 1}\n`);
    files['a12/action.yml'] = composite('    - shell: bash\n      run: "true"\n');
    expect(listFindings(files)).toEqual(['check-incomplete:6']);
  });

  test('finds a call of a workflow inside of more than ten others', () => {
    expect(listFindings(createCalls(12, 1, MIGRATING))).toEqual(['check-incomplete:4']);
  });

  test('finds more than 1000 calls of workflows', () => {
    expect(listFindings(createCalls(8, 3, MIGRATING))).toContain('check-incomplete:6');
  });

  test('ignores calls of workflows that find nothing', () => {
    expect(
      listFindings(createCalls(8, 3, MIGRATING.replace('alembic upgrade head', 'true'))),
    ).toEqual([]);
  });

  test('ignores workflows and actions that call themselves', () => {
    const files = {
      [WORKFLOW]: 'on: push\njobs:\n  a:\n    uses: ./.github/workflows/w.yml\n',
      '.github/workflows/w.yml': `${call('w', 'w')}  x:\n    runs-on: x\n    steps:\n      - uses: ./a\n`,
      'a/action.yml': composite('    - uses: ./a\n    - uses: ./a\n'),
    };
    expect(listFindings(files)).toEqual([]);
  });

  test('follows actions that use the next one three times', () => {
    const files: Record<string, string> = { [WORKFLOW]: createWorkflow('- uses: ./a0') };
    for (let at = 0; at < 9; at += 1) {
      files[`a${at}/action.yml`] = composite(`    - uses: ./a${at + 1}\n`.repeat(3));
    }
    files['a9/action.yml'] = composite('    - shell: bash\n      run: alembic upgrade head\n');
    expect([...new Set(listFindings(files))]).toEqual(['ungoverned-migration:6']);
    const after = createWorkflow('- uses: ./a0\n- run: alembic upgrade head');
    expect(listFindings({ ...files, [WORKFLOW]: after })).toContain('ungoverned-migration:7');
  });

  test('follows an action again for other inputs, variables and gates', () => {
    const files = {
      [WORKFLOW]: createWorkflow('- uses: ./outer'),
      'outer/action.yml': composite(
        '    - uses: ./a\n      with: {v: check}\n    - uses: ./a\n      with: {v: upgrade}\n      env: {DB_ROLE: staging}\n    - uses: ./a\n      with: {v: upgrade}\n',
      ),
      'a/action.yml': `inputs: {v: {}}\n${composite('    - shell: bash\n      run: alembic ${{ inputs.v }} head\n')}`,
    };
    expect(listFindings(files)).toEqual(['unenforced-role:6', 'ungoverned-migration:6']);
  });

  test('ends at the task that an alias of mix.exs has the name of', () => {
    const files = {
      [WORKFLOW]: createWorkflow('- run: mix lint --strict'),
      'mix.exs': 'def project, do: [aliases: [lint: ["ecto.migrate", "lint --all"]]]\n',
    };
    expect(listFindings(files)).toEqual(['ungoverned-migration:6']);
  });

  test('follows jobs that need all jobs before them', () => {
    const layers = Array.from({ length: 30 }, (_, at) =>
      ['a', 'b', 'c']
        .map(
          (name) =>
            `  ${name}${at}:\n    runs-on: x\n    needs: [${at === 0 ? '' : `a${at - 1}, b${at - 1}, c${at - 1}`}]\n    steps: [{run: "true"}]\n`,
        )
        .join(''),
    );
    expect(listFindings(`on: push\njobs:\n${layers.join('')}`)).toEqual([]);
  });
});
