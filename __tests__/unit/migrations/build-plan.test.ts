import fc from 'fast-check';
import { buildPlan } from '../../../src/migrations/build-plan';
import { sql } from '../../../src/migrations/formats/sql';
import type { HistoryRow } from '../../../src/migrations/history-row';
import type { Migration } from '../../../src/migrations/migration';
import { codesOf, migration, problemsOf, sha256Hex, unwrap } from './support';

const rowOf = (file: Migration, ordinal = 1, changes: Partial<HistoryRow> = {}): HistoryRow => ({
  ordinal,
  version: file.version,
  name: file.name,
  checksum: file.checksum,
  state: 'applied',
  statementsDone: 1,
  runId: 'run-7',
  appliedAt: '2026-01-02T03:04:05Z',
  ...changes,
});
const files = (...versions: string[]) =>
  versions.map((version) => migration(version, `select ${version}`));
const applied = (...versions: string[]) =>
  files(...versions).map((file, index) => rowOf(file, index + 1));
const planOf = (migrations: readonly Migration[], history: readonly HistoryRow[]) =>
  buildPlan(migrations, history, sha256Hex, sql);
const pendingOf = (migrations: readonly Migration[], history: readonly HistoryRow[]) =>
  unwrap(planOf(migrations, history)).pending.map(({ version }) => version);

test('plans all files in order if the history is empty', () => {
  expect(unwrap(planOf(files('9', '10', '11'), []))).toEqual({
    pending: files('9', '10', '11'),
    interrupted: [],
    ahead: [],
    historyAhead: false,
  });
});

test('does not plan applied migrations', () => {
  expect(pendingOf(files('1', '2', '3'), applied('1', '2'))).toEqual(['3']);
  expect(pendingOf(files('1', '2'), applied('1', '2'))).toEqual([]);
});

test('treats 1 and 01 as the same version', () => {
  const [file] = files('01');
  expect(file).toBeDefined();
  if (file !== undefined) expect(pendingOf([file], [rowOf(file, 1, { version: '1' })])).toEqual([]);
});

test('reports an edited migration with both checksums, the time and the run', () => {
  const [problem, ...rest] = problemsOf(planOf([migration('1', 'select 2')], applied('1')));
  expect(rest).toEqual([]);
  expect(problem).toMatchObject({ code: 'edited-migration', file: 'migrations/1_x.sql' });
  expect(problem?.what).toContain(sha256Hex('select 1').slice(0, 12));
  expect(problem?.what).toContain(sha256Hex('select 2').slice(0, 12));
  expect(problem?.what).toContain('on 2026-01-02T03:04:05Z by run run-7');
  expect(problem?.next).toContain('new migration');
});

test('reports an edited migration although the history is ahead of the files', () => {
  expect(codesOf(planOf([migration('1', 'select 2')], applied('1', '2', '3')))).toEqual([
    'edited-migration',
  ]);
});

test.each([
  ['a\nb\n', 'a\r\nb\r\n'],
  ['a\r\nb\r\n', 'a\nb\n'],
  ['a\nb\n', '\ufeffa\nb\n'],
  ['a\nb\n', '\ufeffa\r\nb\r\n'],
])('reports an edit of line endings or the byte order mark as such: %j was %j', (now, then) => {
  const row = rowOf(migration('1', then));
  const [problem] = problemsOf(planOf([migration('1', now)], [row]));
  expect(problem?.code).toBe('edited-migration');
  expect(problem?.next).toContain('.gitattributes');
});

test('reports a new byte order mark as such', () => {
  // `edge/` removes the mark from the text, but the checksum covers it.
  const file = { ...migration('1', 'a\n'), checksum: sha256Hex('\ufeffa\n') };
  const [problem] = problemsOf(planOf([file], [rowOf(migration('1', 'a\n'))]));
  expect(problem?.next).toContain('.gitattributes');
});

test('reports a deleted migration below the newest file', () => {
  const [problem, ...rest] = problemsOf(planOf(files('1', '3'), applied('1', '2')));
  expect(rest.map(({ code }) => code)).toEqual([]);
  expect(problem).toMatchObject({ code: 'deleted-migration' });
  expect(problem?.what).toContain('2 (x)');
});

test('reports a new file below the newest applied version as out of order', () => {
  const [problem, ...rest] = problemsOf(planOf(files('9', '9.5', '10', '11'), applied('9', '10')));
  expect(rest).toEqual([]);
  expect(problem).toMatchObject({ code: 'out-of-order', file: 'migrations/9.5_x.sql' });
  expect(problem?.what).toContain('10');
});

test('reports several out-of-order files once, and several changes of line endings once', () => {
  const edited = ['1', '2'].map((version) => migration(version, 'a\r\n'));
  const rows = ['1', '2'].map((version, at) => rowOf(migration(version, 'a\n'), at + 1));
  const late = files('2.1', '2.2', '5');
  const problems = problemsOf(planOf([...edited, ...late], [...rows, ...applied('5')]));
  expect(problems).toMatchObject([
    {
      code: 'edited-migration',
      what: expect.stringContaining('`1_x.sql` and `2_x.sql` have different line endings'),
      otherFiles: ['migrations/2_x.sql'],
    },
    {
      code: 'out-of-order',
      what: expect.stringContaining('`2.1_x.sql` and `2.2_x.sql` are new'),
      otherFiles: ['migrations/2.2_x.sql'],
    },
  ]);
});

test('takes the highest version as the newest, not the last row', () => {
  expect(codesOf(planOf(files('2', '3', '10'), applied('10', '2')))).toEqual(['out-of-order']);
  expect(pendingOf(files('2', '9', '10'), applied('9', '2'))).toEqual(['10']);
});

test('plans nothing for an older commit, and reports that the history is ahead', () => {
  const history = applied('1', '2', '10', '11');
  expect(unwrap(planOf(files('1', '2'), history))).toEqual({
    pending: [],
    interrupted: [],
    ahead: history.slice(2),
    historyAhead: true,
  });
});

test('reports a deleted migration in the middle of an older commit', () => {
  expect(codesOf(planOf(files('1', '3'), applied('1', '2', '3', '4')))).toEqual([
    'deleted-migration',
  ]);
});

test('reports a new file as out of order if the history is ahead', () => {
  expect(codesOf(planOf(files('1', '2'), applied('1', '3')))).toEqual(['out-of-order']);
});

test('resumes an interrupted migration at its next statement, before new files', () => {
  const [one, two, three] = files('1', '2', '3');
  if (one === undefined || two === undefined || three === undefined) throw new Error('files');
  const row = rowOf(two, 2, { state: 'running', statementsDone: 3 });
  expect(unwrap(planOf([one, two, three], [rowOf(one), row]))).toMatchObject({
    pending: [two, three],
    interrupted: [{ migration: two, resumeAt: 3, row }],
  });
});

test('resumes an edited interrupted migration, because only its statements show what was edited', () => {
  const row = rowOf(migration('1', 'old'), 1, { state: 'running', statementsDone: 1 });
  const edited = migration('1', 'new');
  expect(unwrap(planOf([edited], [row])).interrupted).toEqual([
    { migration: edited, resumeAt: 1, row },
  ]);
});

test('reports that a deleted migration was started if it was not applied', () => {
  const [one] = files('1');
  if (one === undefined) throw new Error('files');
  const row = rowOf(one, 1, { state: 'running' });
  expect(problemsOf(planOf(files('2'), [row]))[0]?.what).toContain('was started');
});

test('reports a new file below an interrupted migration as out of order', () => {
  const [two] = files('2');
  if (two === undefined) throw new Error('files');
  expect(codesOf(planOf(files('1', '2'), [rowOf(two, 1, { state: 'running' })]))).toEqual([
    'out-of-order',
  ]);
});

test('reports a row with an invalid version', () => {
  const [one] = files('1');
  if (one === undefined) throw new Error('files');
  expect(problemsOf(planOf([one], [rowOf(one, 5, { version: 'latest' })]))).toMatchObject([
    { code: 'unreadable-history', what: expect.stringContaining('`latest`') },
  ]);
});

test('reports edited, deleted and out-of-order migrations together', () => {
  const edited = migration('1', 'other');
  expect(codesOf(planOf([edited, ...files('3', '4')], applied('1', '2', '4'))).toSorted()).toEqual([
    'deleted-migration',
    'edited-migration',
    'out-of-order',
  ]);
});

const anyVersion = fc.stringMatching(/^\d{1,2}(\.\d)?$|^x$/);
const anyRow = fc
  .record({ version: anyVersion, text: fc.constantFrom('a', 'b'), running: fc.boolean() })
  .map(({ version, text, running }) =>
    rowOf(migration(version, text), 1, { state: running ? 'running' : 'applied' }),
  );

test('returns a plan or problems for any files and rows', () => {
  fc.assert(
    fc.property(fc.array(anyVersion), fc.array(anyRow), (versions, rows) => {
      const result = planOf(
        versions.map((version) => migration(version, 'a')),
        rows,
      );
      if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
    }),
  );
});

test('plans exactly the files after the applied ones', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(500), { maxLength: 20 }), fc.nat(20), (numbers, cut) => {
      const versions = numbers.toSorted((a, b) => a - b).map(String);
      const done = versions.slice(0, cut);
      expect(pendingOf(files(...versions), applied(...done))).toEqual(versions.slice(cut));
      expect(pendingOf(files(...versions), applied(...versions))).toEqual([]);
    }),
  );
});

test('returns the same plan with and without the fast path for an unchanged history', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(500), { minLength: 1, maxLength: 20 }),
      fc.nat(20),
      (numbers, cut) => {
        const all = files(...numbers.toSorted((a, b) => a - b).map(String));
        const history = all.slice(0, cut).map((file, index) => rowOf(file, index + 1));
        // Another spelling of the first version disables the fast path.
        const respelled = history.map((row, index) =>
          index === 0 ? { ...row, version: `0${row.version}` } : row,
        );
        expect(planOf(all, respelled)).toEqual(planOf(all, history));
      },
    ),
  );
});
