import {
  describeGap,
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

test.each([
  ['extension "postgis" is not available', 'file 2 of 3 needs the extension postgis'],
  ['extension "uuid-os" is not available', 'file 2 of 3 needs the extension uuid-os'],
  [
    'could not open extension control file "/x/extension/pg_cron.control": No such file',
    'file 2 of 3 needs the extension pg_cron',
  ],
  ['could not access file "$libdir/x": No such file', 'file 2 of 3 needs the file $libdir/x'],
  ['role "authenticated" does not exist', 'file 2 of 3 needs the role authenticated'],
  ['schema "auth" does not exist', 'file 2 of 3 needs the schema auth'],
  ['relation "auth.users" does not exist', 'file 2 of 3 needs the relation auth.users'],
  ['division by zero', 'file 2 of 3 fails'],
  // A name is a text of the pull request.
  ['extension "x\n# **y**" is not available', 'file 2 of 3 fails'],
])('describeGap: %s', (message, gap) => {
  const stop = { ...failure, place: { file: 'm/b', line: 1 }, during: 'base', message } as const;
  const files = ['m/a', 'm/b', 'm/c'];
  expect(describeGap(stop, files)).toBe(gap);
  expect(describeGap({ ...stop, stopped: { next: '' } }, files)).toBe('file 2 of 3 does not end');
  expect(describeGap({ ...stop, during: 'setup' }, files)).toBe(
    'the file of rehearsal-setup fails',
  );
});
