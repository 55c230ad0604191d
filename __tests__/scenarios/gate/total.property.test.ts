import fc from 'fast-check';
import { PG_VARIABLES } from '../../../src/database-url/pg-environment';
import { ACTION_INPUTS, type InputRow } from '../../../src/inputs/input-table';
import { ACTION_OUTPUTS } from '../../../src/report/outputs';
import { inputVariable, runAction } from '../../support/action';
import { propertyRuns } from '../../support/property-runs';

const ROWS: readonly InputRow[] = Object.values(ACTION_INPUTS);

/** Any text that an environment variable can contain: all characters except NUL. */
const text = fc
  .oneof(
    fc.constantFrom('staging', 'prod', 'replica', 'true', 'embedded', 'postgresql://u:pw@h/db', ''),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom('::', '%0A', '\n', '\r', '##[', '<<', '=', '`', '|', 'a') }),
  )
  .map((value) => value.replaceAll('\0', ''));

/** Modes that do not connect and do not write: the property is about the verdict. */
const mode = fc.constantFrom({ mode: 'gate' }, { mode: 'plan', command: 'exit 0' }, { mode: '?' });

const NAMES = [
  ...ROWS.filter(({ name }) => name !== 'mode' && name !== 'command').flatMap((row) =>
    row.variable === undefined
      ? [inputVariable(row.name)]
      : [inputVariable(row.name), row.variable],
  ),
  ...PG_VARIABLES,
  ...['GITHUB_EVENT_NAME', 'GITHUB_REPOSITORY', 'GITHUB_ACTOR', 'GITHUB_RUN_ID', 'DIRECT_URL'],
];

test('the built action returns a verdict for any environment and payload', async () => {
  await fc.assert(
    fc.asyncProperty(
      mode,
      fc.dictionary(fc.constantFrom(...NAMES), text, { maxKeys: 8 }),
      fc.jsonValue(),
      async (inputs, env, payload) => {
        const name = env['GITHUB_EVENT_NAME'] ?? 'workflow_run';
        const result = await runAction({ with: inputs, env, event: { name, payload } });
        const { decision } = result.outputs;
        expect(Object.keys(result.outputs)).toEqual(Object.keys(ACTION_OUTPUTS));
        expect(['allowed', 'blocked']).toContain(decision);
        expect(result.exitCode).toBe(decision === 'blocked' ? 1 : 0);
        const errors = result.annotations.filter(({ level }) => level === 'error');
        expect(errors.length > 0).toBe(result.exitCode === 1);
        expect(errors.map(({ title }) => title)).not.toContain('unforeseen');
        expect(result.stderr).toBe('');
      },
    ),
    propertyRuns(40),
  );
});
