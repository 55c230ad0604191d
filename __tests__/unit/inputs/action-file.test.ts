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

test('action.yml has the inputs of the table, in its order', () => {
  expect(Object.keys(action.inputs)).toEqual(rows.map(({ name }) => name));
});

test.each(rows)('$name has the same default, and is never required', (row) => {
  const input = action.inputs[row.name];
  expect(input?.['default']).toBe(row.default);
  // `required` is not enforced by the runner: what is missing is told by a reason.
  expect(input?.['required']).toBe(false);
});

test.each(rows.filter(({ variable }) => variable !== undefined))(
  '$name names the variable that it falls back to',
  ({ name, variable }) => {
    expect(action.inputs[name]?.['description']).toContain(`the variable ${variable}.`);
  },
);

test('no default is an expression that could carry a secret or guess a role', () => {
  const others = rows.filter(({ name }) => name !== ACTION_INPUTS.token.name);
  for (const { default: value } of others) expect(value ?? '').not.toContain('${{');
  // The job's own token, and no other secret.
  expect(ACTION_INPUTS.token.default).toBe('${{ github.token }}');
});

test('action.yml has the outputs of the renderer', () => {
  expect(Object.keys(action.outputs)).toEqual(Object.keys(ACTION_OUTPUTS));
});

test('it starts the bundle by the Node of the runner', () => {
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
});
