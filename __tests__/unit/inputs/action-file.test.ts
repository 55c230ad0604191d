import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ACTION_INPUTS, type InputRow } from '../../../src/inputs/input-table';
import { ACTION_OUTPUTS } from '../../../src/report/outputs';
import { repository } from '../../support/action';

interface ActionFile {
  readonly inputs: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly outputs: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly runs: Readonly<Record<string, unknown>>;
}

const action: ActionFile = parse(readFileSync(join(repository, 'action.yml'), 'utf8'));
const rows: readonly InputRow[] = Object.values(ACTION_INPUTS);

test('action.yml has the inputs of ACTION_INPUTS in the same order', () => {
  expect(Object.keys(action.inputs)).toEqual(rows.map(({ name }) => name));
});

test.each(rows)('action.yml: $name has the same default and is not required', (row) => {
  const input = action.inputs[row.name];
  expect(input?.['default']).toBe(row.default);
  // The runner does not enforce `required`. A missing value becomes a reason.
  expect(input?.['required']).toBe(false);
});

test.each(rows.filter(({ variable }) => variable !== undefined))(
  'action.yml: $name names its variable',
  ({ name, variable }) => {
    expect(action.inputs[name]?.['description']).toContain(`the variable ${variable}.`);
  },
);

test('only the default of github-token is an expression', () => {
  const others = rows.filter(({ name }) => name !== ACTION_INPUTS.token.name);
  for (const { default: value } of others) expect(value ?? '').not.toContain('${{');
  // The token of the job, and no other secret.
  expect(ACTION_INPUTS.token.default).toBe('${{ github.token }}');
});

test('action.yml has the outputs of ACTION_OUTPUTS', () => {
  expect(Object.keys(action.outputs)).toEqual(Object.keys(ACTION_OUTPUTS));
});

test('action.yml starts the bundle with Node 24', () => {
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
});
