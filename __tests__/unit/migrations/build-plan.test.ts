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
const make = (migrations: readonly Migration[], history: readonly HistoryRow[]) =>
  buildPlan(migrations, history, sha256Hex, sql);
const pendingOf = (migrations: readonly Migration[], history: readonly HistoryRow[]) =>
  unwrap(make(migrations, history)).pending.map(({ version }) => version);

test('without a history everything is pending, in order', () => {
  expect(unwrap(make(files('9', '10', '11'), []))).toEqual({
    pending: files('9', '10', '11'),
    resume: [],
    ahead: [],
    historyAhead: false,
  });
});

test('what is applied is not pending', () => {
  expect(pendingOf(files('1', '2', '3'), applied('1', '2'))).toEqual(['3']);
  expect(pendingOf(files('1', '2'), applied('1', '2'))).toEqual([]);
});

test('a file that is renamed from 1 to 01 is the same version', () => {
  const [file] = files('01');
  expect(file).toBeDefined();
  if (file !== undefined) expect(pendingOf([file], [rowOf(file, 1, { version: '1' })])).toEqual([]);
});

test('an edited file is refused, with hashes, time and run', () => {
  const [problem, ...rest] = problemsOf(make([migration('1', 'select 2')], applied('1')));
  expect(rest).toEqual([]);
  expect(problem).toMatchObject({ code: 'edited-migration', file: 'migrations/1_x.sql' });
  expect(problem?.what).toContain(sha256Hex('select 1').slice(0, 12));
  expect(problem?.what).toContain(sha256Hex('select 2').slice(0, 12));
  expect(problem?.what).toContain('on 2026-01-02T03:04:05Z by run run-7');
  expect(problem?.next).toContain('new migration');
});

test('an edited file below an older commit is refused as well', () => {
  expect(codesOf(make([migration('1', 'select 2')], applied('1', '2', '3')))).toEqual([
    'edited-migration',
  ]);
});

test.each([
  ['a\nb\n', 'a\r\nb\r\n'],
  ['a\r\nb\r\n', 'a\nb\n'],
  ['a\nb\n', '\ufeffa\nb\n'],
  ['a\nb\n', '\ufeffa\r\nb\r\n'],
])('other line endings or a byte order mark are called that (%j was %j)', (now, then) => {
  const row = rowOf(migration('1', then));
  const [problem] = problemsOf(make([migration('1', now)], [row]));
  expect(problem?.code).toBe('edited-migration');
  expect(problem?.next).toContain('.gitattributes');
});

test('a byte order mark that is new is called that', () => {
  // The edge strips it from the text, not from the checksum.
  const file = { ...migration('1', 'a\n'), checksum: sha256Hex('\ufeffa\n') };
  const [problem] = problemsOf(make([file], [rowOf(migration('1', 'a\n'))]));
  expect(problem?.next).toContain('.gitattributes');
});

test('a file that is missing below the newest file is refused', () => {
  const [problem, ...rest] = problemsOf(make(files('1', '3'), applied('1', '2')));
  expect(rest.map(({ code }) => code)).toEqual([]);
  expect(problem).toMatchObject({ code: 'deleted-migration' });
  expect(problem?.what).toContain('2 (x)');
});

test('a new file below the newest applied one is refused', () => {
  const [problem, ...rest] = problemsOf(make(files('9', '9.5', '10', '11'), applied('9', '10')));
  expect(rest).toEqual([]);
  expect(problem).toMatchObject({ code: 'out-of-order', file: 'migrations/9.5_x.sql' });
  expect(problem?.what).toContain('10');
});

test('the newest is the highest number, whatever the order of the rows', () => {
  expect(codesOf(make(files('2', '3', '10'), applied('10', '2')))).toEqual(['out-of-order']);
  expect(pendingOf(files('2', '9', '10'), applied('9', '2'))).toEqual(['10']);
});

test('an older commit deployed again: nothing is pending, and the plan says so', () => {
  const history = applied('1', '2', '10', '11');
  expect(unwrap(make(files('1', '2'), history))).toEqual({
    pending: [],
    resume: [],
    ahead: history.slice(2),
    historyAhead: true,
  });
});

test('an older commit that lacks a file in the middle is still refused', () => {
  expect(codesOf(make(files('1', '3'), applied('1', '2', '3', '4')))).toEqual([
    'deleted-migration',
  ]);
});

test('a history above files of which one is new is out of order', () => {
  expect(codesOf(make(files('1', '2'), applied('1', '3')))).toEqual(['out-of-order']);
});

test('an interrupted migration goes on at its own statement, before what is new', () => {
  const [one, two, three] = files('1', '2', '3');
  if (one === undefined || two === undefined || three === undefined) throw new Error('files');
  const row = rowOf(two, 2, { state: 'running', statementsDone: 3 });
  expect(unwrap(make([one, two, three], [rowOf(one), row]))).toMatchObject({
    pending: [two, three],
    resume: [{ migration: two, resumeAt: 3, row }],
  });
});

test('an interrupted migration that was edited is left to whoever knows its statements', () => {
  const row = rowOf(migration('1', 'old'), 1, { state: 'running', statementsDone: 1 });
  const mended = migration('1', 'new');
  expect(unwrap(make([mended], [row])).resume).toEqual([{ migration: mended, resumeAt: 1, row }]);
});

test('an interrupted migration whose file is gone is told from an applied one', () => {
  const [one] = files('1');
  if (one === undefined) throw new Error('files');
  const row = rowOf(one, 1, { state: 'running' });
  expect(problemsOf(make(files('2'), [row]))[0]?.what).toContain('was begun');
});

test('nothing new may slip below an interrupted migration', () => {
  const [two] = files('2');
  if (two === undefined) throw new Error('files');
  expect(codesOf(make(files('1', '2'), [rowOf(two, 1, { state: 'running' })]))).toEqual([
    'out-of-order',
  ]);
});

test('a version that is none is refused, not guessed', () => {
  const [one] = files('1');
  if (one === undefined) throw new Error('files');
  expect(problemsOf(make([one], [rowOf(one, 5, { version: 'latest' })]))).toMatchObject([
    { code: 'unreadable-history', what: expect.stringContaining('"latest"') },
  ]);
});

test('everything that is wrong is said at once', () => {
  const edited = migration('1', 'other');
  expect(codesOf(make([edited, ...files('3', '4')], applied('1', '2', '4'))).toSorted()).toEqual([
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

test('any files and rows give a plan or problems', () => {
  fc.assert(
    fc.property(fc.array(anyVersion), fc.array(anyRow), (versions, rows) => {
      const result = make(
        versions.map((version) => migration(version, 'a')),
        rows,
      );
      if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
    }),
  );
});

test('a prefix applied leaves exactly the rest, and applying it leaves nothing', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(500), { maxLength: 20 }), fc.nat(20), (numbers, cut) => {
      const versions = numbers.toSorted((a, b) => a - b).map(String);
      const done = versions.slice(0, cut);
      expect(pendingOf(files(...versions), applied(...done))).toEqual(versions.slice(cut));
      expect(pendingOf(files(...versions), applied(...versions))).toEqual([]);
    }),
  );
});

test('a history that is how the files begin gives the plan that a longer look at it gives', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(500), { minLength: 1, maxLength: 20 }),
      fc.nat(20),
      (numbers, cut) => {
        const all = files(...numbers.toSorted((a, b) => a - b).map(String));
        const history = all.slice(0, cut).map((file, index) => rowOf(file, index + 1));
        // Another spelling of the first version is the same version, and has every row looked at.
        const spelt = history.map((row, index) =>
          index === 0 ? { ...row, version: `0${row.version}` } : row,
        );
        expect(make(all, spelt)).toEqual(make(all, history));
      },
    ),
  );
});
