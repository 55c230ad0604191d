import type { FormatName } from '../../../src/inputs/request';
import { buildPlan } from '../../../src/migrations/build-plan';
import { sql } from '../../../src/migrations/formats/sql';
import type { HistoryRow } from '../../../src/migrations/history-row';
import { mergeSquashProblems } from '../../../src/migrations/squash';
import { migration, sha256Hex } from './support';

/* A file that replaces several applied migrations. */

const rows = (...versions: string[]): readonly HistoryRow[] =>
  versions.map((version, index) => {
    const { name, checksum } = migration(version, `select ${version}`);
    return { ordinal: index + 1, version, name, checksum, state: 'applied', statementsDone: 1 };
  });

/** @param files Versions. A `*` after a version is an edited file. */
function problemsOf(files: string, history: readonly HistoryRow[], format: FormatName = 'sql') {
  const migrations = files.split(' ').map((word) => {
    const version = word.replace('*', '');
    return migration(version, `select ${word}`);
  });
  const plan = buildPlan(migrations, history, sha256Hex, sql);
  if (plan.ok) throw new Error('The plan has no problems.');
  return mergeSquashProblems(plan.problems, migrations, history, format);
}

const shown = (problems: ReturnType<typeof problemsOf>) =>
  problems.map(({ code, what }) => (what.includes('squashing') ? 'squash' : code));

test.each([
  ['3*', ['1', '2', '3'], ['squash']],
  ['4', ['1', '2', '3'], ['squash']],
  ['1*', ['1', '2', '3'], ['squash']],
  ['1 4* 5', ['1', '2', '3', '4', '5'], ['squash']],
  ['1 2* 5 6', ['1', '2', '3', '4', '5'], ['squash']],
  ['2* 4', ['1', '2', '3', '4'], ['squash']],
])('merges the problems of a squash: files %s, history %j', (files, versions, expected) => {
  expect(shown(problemsOf(files, rows(...versions)))).toEqual(expected);
});

test.each([
  ['2 3', ['1', '2', '3'], ['deleted-migration']],
  ['1 3 4', ['1', '2', '3'], ['deleted-migration']],
  ['2', ['1'], ['deleted-migration']],
  ['1* 2', ['1', '2'], ['edited-migration']],
  // An older commit is being deployed.
  ['1 2*', ['1', '2', '3', '4'], ['edited-migration']],
  ['3* 5 6 7', ['1', '2', '3', '4', '5', '6', '7'], ['squash']],
  [
    '1 2* 4 6',
    ['1', '2', '3', '4', '5', '6'],
    ['squash', 'deleted-migration', 'deleted-migration'],
  ],
])(
  'keeps problems that are not about a squash: files %s, history %j',
  (files, versions, expected) => {
    expect(shown(problemsOf(files, rows(...versions)))).toEqual(expected);
  },
);

test.each<[FormatName, RegExp]>([
  ['flyway', /baseline migrations/],
  ['supabase', /`supabase migration squash`/],
  ['prisma', /`prisma migrate resolve --applied/],
  ['node-pg-migrate', /`node-pg-migrate up --fake`/],
  ['sql', /commit that deleted them\)\.$/],
])('names the way of the tool: %s', (format, words) => {
  const [problem] = problemsOf(
    '12*',
    rows(...Array.from({ length: 12 }, (_, index) => `${index + 1}`)),
    format,
  );
  expect(problem.what).toContain('1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 1 more are missing');
  expect(problem.file).toBe('migrations/12_x.sql');
  expect(problem.next).toMatch(words);
});
