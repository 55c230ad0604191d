import {
  quoteStatement,
  type RehearsalFailure,
} from '../../../../src/checks/rehearsal/rehearsal-failure';
import { FAILURE_RULES } from '../../../../src/checks/rehearsal/rules';
import { applyRules } from '../../../../src/checks/rule';

test.each([
  ['SELECT 1', '`SELECT 1`'],
  ['DO $$\nBEGIN\n  LOOP END LOOP;\nEND $$', '`DO $$ BEGIN LOOP END LOOP; END $$`'],
  ["SELECT '`'", "`SELECT '''`"],
  [`SELECT ${'x'.repeat(90)}`, `\`SELECT ${'x'.repeat(73)}…\``],
  ['😀'.repeat(80), `\`${'😀'.repeat(80)}\``],
  ['😀'.repeat(81), `\`${'😀'.repeat(80)}…\``],
])('quoteStatement: %j', (statement, quoted) => {
  expect(quoteStatement(statement)).toBe(quoted);
});

const failure: RehearsalFailure = {
  place: { file: 'migrations/0001_a.sql', line: 3 },
  during: 'change',
  code: undefined,
  message: 'The run was cancelled at `SELECT 1`',
  hint: undefined,
};

test.each([
  ['base', 'the merged files'],
  ['change', 'the pull request'],
  ['setup', '`rehearsal-setup`'],
  ['clean', 'all files from an empty database'],
] as const)('a stopped rehearsal of %s is one error at its statement', (during, phase) => {
  const findings = applyRules(FAILURE_RULES, {
    ...failure,
    during,
    stopped: { next: 'Retry the run.' },
  });
  expect(findings).toMatchObject([
    {
      rule: 'rehearsal-failed',
      level: 'error',
      place: failure.place,
      what: `The run was cancelled at \`SELECT 1\`, while rehearsing ${phase}.`,
      next: 'Retry the run.',
    },
  ]);
});

test('a merged file that fails is a warning', () => {
  const findings = applyRules(FAILURE_RULES, { ...failure, during: 'base' });
  expect(findings).toMatchObject([{ rule: 'rehearsal-incomplete', level: 'warning' }]);
});

test.each([
  ['0A000', 'extension "postgis" is not available'],
  ['58P01', 'could not open extension control file "/x/postgis.control": No such file'],
  ['58P01', 'could not access file "$libdir/postgis-3": No such file or library'],
  ['22023', 'extension "vector" has no installation script nor update path for version "0.5.0"'],
  ['42704', 'role "authenticated" does not exist'],
  ['3F000', 'schema "auth" does not exist'],
])('what the server lacks is not an error of the pull request: %s %s', (code, message) => {
  const findings = applyRules(FAILURE_RULES, { ...failure, code, message });
  expect(findings).toMatchObject([{ rule: 'rehearsal-incomplete', level: 'warning' }]);
});

test.each([
  ['22023', 'invalid value for parameter "x"'],
  ['42704', 'type "citext" does not exist'],
  ['0A000', 'cannot alter type of a column used by a view or rule'],
])('every other failure of the pull request is an error: %s %s', (code, message) => {
  const findings = applyRules(FAILURE_RULES, { ...failure, code, message });
  expect(findings).toMatchObject([{ rule: 'rehearsal-failed', level: 'error' }]);
});
