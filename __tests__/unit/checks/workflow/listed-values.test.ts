import { knownValue } from '../../../../src/checks/workflow/expression';
import { interpolateScript } from '../../../../src/checks/workflow/interpolate';
import { listMatrixCombinations } from '../../../../src/checks/workflow/matrix';
import { readYaml } from '../../../../src/checks/workflow/yaml-node';
import { createWorkflow, listFindings, WORKFLOW } from './support';

const dispatch = (inputs: string) =>
  `\n  workflow_dispatch:\n    inputs:\n${inputs.replaceAll(/^/gm, '      ')}`;
const calledWith = (inputs: string) =>
  dispatch(inputs).replace('workflow_dispatch', 'workflow_call');
const MIGRATE = '- run: migrate -path m -database "$U" ${{ inputs.direction }}';

describe('scanWorkflows: values of inputs that the file lists', () => {
  test.each([
    ['a choice', MIGRATE, dispatch('direction: {type: choice, options: [version, up]}')],
    [
      'a choice of the event',
      MIGRATE.replace('inputs', 'github.event.inputs'),
      dispatch('direction: {type: choice, options: [version, up]}'),
    ],
    ['a default of workflow_dispatch', MIGRATE, dispatch('direction: {default: up}')],
    ['a default of workflow_call', MIGRATE, calledWith('direction: {type: string, default: up}')],
    [
      'a choice in a variable of the step',
      '- env: {D: "${{ inputs.direction }}"}\n  run: migrate -path m -database x $D',
      dispatch('direction: {type: choice, options: [version, up]}'),
    ],
    [
      'a boolean',
      "- run: alembic ${{ inputs.apply && 'upgrade' || 'check' }} head",
      dispatch('apply: {type: boolean}'),
    ],
    [
      'two choices',
      '- run: ${{ inputs.tool }} ${{ inputs.direction }} head',
      dispatch(
        'tool: {type: choice, options: [flake8, alembic]}\ndirection: {type: choice, options: [check, upgrade]}',
      ),
    ],
    [
      'a default beside a condition that another default rules out',
      '- if: inputs.tool == \'goose\' && !inputs.dry\n  run: goose postgres "$U" ${{ inputs.direction }}',
      calledWith(
        'tool: {type: string, default: dbmate}\ndirection: {type: string, default: up}\ndry: {type: boolean}',
      ),
    ],
    [
      'many choices',
      '- run: migrate -path m -database "$U" ${{ inputs.d }}',
      dispatch(
        'd: {type: choice, options: [a, up]}\nx: {type: choice, options: [a, b, c, d, e]}\ny: {type: choice, options: [a, b, c, d, e]}',
      ),
    ],
  ])('finds a migration with %s', (_, steps, on) => {
    expect(listFindings(createWorkflow(steps, { on }))).toEqual([
      expect.stringMatching(/^ungoverned-migration:/),
    ]);
  });

  test.each([
    [
      'choices that do not migrate',
      MIGRATE,
      dispatch('direction: {type: choice, options: [version, create]}'),
    ],
    [
      'a default beside a condition that no choice meets',
      '- if: inputs.tool == \'goose\'\n  run: goose postgres "$U" ${{ inputs.direction }}',
      dispatch('tool: {type: choice, options: [dbmate]}\ndirection: {default: up}'),
    ],
    ['an input without values', MIGRATE, dispatch('direction: {type: string}')],
    [
      'a step that does not run with the value',
      `${MIGRATE}\n  if: inputs.direction != 'up'`,
      dispatch('direction: {type: choice, options: [version, up]}'),
    ],
  ])('finds nothing with %s', (_, steps, on) => {
    expect(listFindings(createWorkflow(steps, { on }))).toEqual([]);
  });

  test('still finds a command with a value that is not listed', () => {
    const steps = "- run: alembic upgrade ${{ inputs.target }}\n  if: inputs.target != 'head'";
    expect(
      listFindings(createWorkflow(steps, { on: dispatch('target: {default: head}') })),
    ).toEqual(['ungoverned-migration:9']);
  });

  test('finds each role that reaches the command', () => {
    const steps =
      '- env: {DB_ROLE: "${{ inputs.role }}"}\n  run: migrate -path m -database x ${{ inputs.direction }}';
    const on = dispatch(
      'role: {type: choice, options: [staging, prod]}\ndirection: {type: choice, options: [version, up]}',
    );
    expect([...new Set(listFindings(createWorkflow(steps, { on })))]).toContain(
      'prod-without-environment:11',
    );
  });

  test('finds the default of an action that no workflow uses', () => {
    const action =
      'inputs: {d: {default: up}}\nruns:\n  using: composite\n  steps:\n    - shell: bash\n      run: migrate -path m -database x ${{ inputs.d }}\n';
    expect(listFindings({ 'a/action.yml': action })).toEqual(['ungoverned-migration:6']);
  });

  test('does not use the default for a caller that gives another value', () => {
    const called = createWorkflow(MIGRATE, {
      on: calledWith('direction: {type: string, default: up}'),
    });
    const files = {
      [WORKFLOW]:
        'on: push\njobs:\n  a:\n    uses: ./.github/workflows/c.yml\n    with: {direction: version}\n',
      '.github/workflows/c.yml': called,
    };
    expect(listFindings(files)).toEqual([]);
    expect(
      listFindings({ ...files, [WORKFLOW]: files[WORKFLOW]?.replace('version', 'up') ?? '' }),
    ).toEqual(['ungoverned-migration:9']);
  });
});

describe('scanWorkflows: inputs of several lines', () => {
  const action =
    'inputs: {command: {}}\nruns:\n  using: composite\n  steps:\n    - shell: bash\n      run: |\n        cd app\n        ${{ inputs.command }}\n        alembic check\n';

  test('finds a migration in an input of an action', () => {
    const steps =
      '- uses: ./a\n  with:\n    command: |\n      npm ci\n      npx prisma migrate deploy';
    expect(listFindings({ [WORKFLOW]: createWorkflow(steps), 'a/action.yml': action })).toEqual([
      'ungoverned-migration:6',
    ]);
  });

  test('keeps the lines of the script', () => {
    const context = () => knownValue('a\nb\n');
    const { text, lineOf } = interpolateScript(
      '1\n2 ${{ inputs.x }} 2\n${{\n inputs.x }}4\n5',
      context,
    );
    const lines = text.split('\n').map((line, at) => `${line}@${lineOf(at + 1)}`);
    expect(lines).toEqual(['1@1', '2 a@2', 'b@2', ' 2@2', 'a@3', 'b@3', '4@4', '5@5']);
  });
});

describe('listMatrixCombinations', () => {
  const list = (text: string) => {
    const yaml = readYaml(text);
    return listMatrixCombinations(yaml.ok ? yaml.tree : undefined).map((each) =>
      [...each].map(([name, value]) => `${name.replace('matrix.', '')}=${value}`).join(' '),
    );
  };

  test.each([
    ['lists', '{a: [1, 2], b: [x, y]}', ['a=1 b=x', 'a=1 b=y', 'a=2 b=x', 'a=2 b=y']],
    ['exclude', '{a: [1, 2], b: [x, y], exclude: [{a: 1}, {a: 2, b: x}]}', ['a=2 b=y']],
    ['include alone', '{include: [{a: 1, b: x}, {a: 2, b: y}]}', ['a=1 b=x', 'a=2 b=y']],
    ['include that adds a value', '{a: [1, 2], include: [{a: 1, b: x}]}', ['a=1 b=x', 'a=2']],
    [
      'include that adds a value to all',
      '{a: [1, 2], include: [{b: x}]}',
      ['a=1 b=x', 'a=2 b=x', 'b=x'],
    ],
    ['include that adds a combination', '{a: [1], include: [{a: 3, b: x}]}', ['a=1', 'a=3 b=x']],
    ['maps', '{t: [{name: api, run: up}, {name: web}]}', ['t.name=api t.run=up', 't.name=web']],
    ['a value of an expression', '{a: [1, "${{ x }}"], b: [y]}', ['a=1 b=y', 'b=y']],
    ['include of an expression', '{a: [1], include: "${{ fromJSON(x) }}"}', ['a=1', '']],
    ['no matrix', '"${{ fromJSON(x) }}"', ['']],
  ])('returns the combinations of %s', (_, text, expected) => {
    expect(list(text)).toEqual(expected);
  });

  test('returns each value of lists that are too long to be combined', () => {
    const values = Array.from({ length: 20 }, (_, at) => at).join(', ');
    expect(list(`{a: [${values}], b: [${values}]}`)).toHaveLength(40);
  });

  test('finds a migration in a value that follows many others', () => {
    const entries = Array.from(
      { length: 6 },
      (_, at) =>
        `          - {a: ${at}, b: ${at}, c: ${at}, run: ${at === 5 ? 'alembic upgrade head' : 'true'}}`,
    );
    const job = `strategy:\n  matrix:\n    include:\n${entries.map((entry) => entry.slice(4)).join('\n')}`;
    expect(listFindings(createWorkflow('- run: ${{ matrix.run }}', { job }))).toEqual([
      'ungoverned-migration:15',
    ]);
  });
});
