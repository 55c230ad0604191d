import type { CatalogSnapshot, Relation } from '../../../src/checks/rehearsal/catalog-snapshot';
import type { DocumentedLock } from '../../../src/checks/rehearsal/documented-locks';
import { findStatementEffects } from '../../../src/checks/rehearsal/statement-effects';
import { renderLocks } from '../../../src/report/render-locks';
import { toStatementRows } from '../../../src/report/statement-rows';

const createRelation = (name: string, kind: string): Relation => ({
  oid: `oid of ${name}`,
  name,
  kind,
  file: '1',
});
const RELATIONS = [
  createRelation('a_index', 'i'),
  createRelation('orders', 'r'),
  createRelation('users', 'r'),
  createRelation('z_seq', 'S'),
];

/** A snapshot with these locks: "orders Share". */
function createSnapshot(locks: readonly string[]): CatalogSnapshot {
  return {
    relations: RELATIONS,
    columns: [],
    constraints: [],
    indexes: [{ oid: 'oid of a_index', table: 'oid of orders', valid: true }],
    locks: locks.map((lock) => {
      const [name, mode] = lock.split(' ');
      return { relation: `oid of ${name}`, mode: `${mode}Lock` };
    }),
  };
}

interface Step {
  /** All locks of the transaction after the statement. */
  readonly locks: readonly string[];
  readonly documented?: readonly DocumentedLock[];
  readonly outside?: boolean;
}

/** Returns "line: locks: who waits" for statements of one transaction. */
function describe(steps: readonly Step[]): readonly string[] {
  const snapshots = steps.map(({ locks }) => createSnapshot(locks));
  const observations = steps.map(({ documented, outside = false }, index) =>
    findStatementEffects(
      createSnapshot([]),
      snapshots[index - 1] ?? createSnapshot([]),
      snapshots[index] ?? createSnapshot([]),
      {
        place: { file: 'm/1.sql', line: index + 1 },
        statement: 'ALTER TABLE',
        documentedLocks: documented,
        inTransaction: !outside,
      },
    ),
  );
  return toStatementRows(observations).map(
    (row) => `${row.place.line}: ${renderLocks(row)}: ${row.waiting}`,
  );
}

test('names tables, not the indexes that are locked with them', () => {
  const locks = ['a_index AccessExclusive', 'orders AccessExclusive', 'z_seq AccessExclusive'];
  expect(describe([{ locks }])).toEqual(['1: ACCESS EXCLUSIVE on `orders`: reads and writes']);
});

test('names an index with a stronger lock after the table', () => {
  expect(describe([{ locks: ['a_index AccessExclusive', 'orders Share'] }])).toEqual([
    '1: SHARE on `orders`, ACCESS EXCLUSIVE on `a_index`: reads and writes',
  ]);
});

test('names other relations if no table is locked', () => {
  expect(describe([{ locks: ['z_seq ShareRowExclusive'] }])).toEqual([
    '1: SHARE ROW EXCLUSIVE on `z_seq`: writes',
  ]);
});

test('names all tables of the statement, by mode', () => {
  expect(describe([{ locks: ['users ShareRowExclusive', 'orders ShareRowExclusive'] }])).toEqual([
    '1: SHARE ROW EXCLUSIVE on `orders`, `users`: writes',
  ]);
  expect(
    describe([{ locks: ['users AccessShare', 'orders RowExclusive', 'users RowShare'] }]),
  ).toEqual(['1: ROW EXCLUSIVE on `orders`, ROW SHARE on `users`: no one']);
});

test('a lock of an earlier line is named with its line, and not as one of this statement', () => {
  expect(
    describe([
      { locks: ['orders AccessExclusive'] },
      { locks: ['orders AccessExclusive', 'orders Share'] },
      { locks: ['orders AccessExclusive', 'orders Share', 'users RowExclusive'] },
      { locks: ['orders AccessExclusive', 'orders Share', 'users RowExclusive'] },
    ]),
  ).toEqual([
    '1: ACCESS EXCLUSIVE on `orders`: reads and writes',
    '2: SHARE on `orders` (ACCESS EXCLUSIVE still held from line 1): reads and writes',
    '3: ROW EXCLUSIVE on `users` (ACCESS EXCLUSIVE on `orders` still held from line 1): reads and writes',
    '4: (ACCESS EXCLUSIVE on `orders` still held from line 1): reads and writes',
  ]);
});

test('a held lock is the strongest one of its relation, with the line that took it', () => {
  expect(
    describe([
      { locks: ['orders Share'] },
      { locks: ['orders Share', 'orders AccessExclusive'] },
      { locks: ['orders Share', 'orders AccessExclusive'] },
    ]),
  ).toEqual([
    '1: SHARE on `orders`: writes',
    '2: ACCESS EXCLUSIVE on `orders`: reads and writes',
    '3: (ACCESS EXCLUSIVE on `orders` still held from line 2): reads and writes',
  ]);
});

test('a held lock for which no one waits is not named', () => {
  expect(
    describe([{ locks: ['orders RowExclusive'] }, { locks: ['orders RowExclusive'] }]),
  ).toEqual(['1: ROW EXCLUSIVE on `orders`: no one', '2: : no one']);
});

test('a lock that has ended is not held, and the line is that of the new one', () => {
  expect(
    describe([
      { locks: ['orders Share'] },
      { locks: [] },
      { locks: ['orders Share'] },
      { locks: ['orders Share'] },
    ]),
  ).toEqual([
    '1: SHARE on `orders`: writes',
    '2: : no one',
    '3: SHARE on `orders`: writes',
    '4: (SHARE on `orders` still held from line 3): writes',
  ]);
});

test.each([
  ['AccessShare', 'no one'],
  ['RowShare', 'no one'],
  ['RowExclusive', 'no one'],
  ['ShareUpdateExclusive', 'no one'],
  ['Share', 'writes'],
  ['ShareRowExclusive', 'writes'],
  ['Exclusive', 'writes'],
  ['AccessExclusive', 'reads and writes'],
])('who waits for %s: %s', (mode, waiting) => {
  expect(describe([{ locks: [`orders ${mode}`] }])[0]).toMatch(new RegExp(`: ${waiting}$`));
});

test('outside a transaction, locks are not observed', () => {
  expect(describe([{ locks: [], outside: true }])).toEqual([
    '1: not observed: it runs outside a transaction: undefined',
  ]);
});

test('outside a transaction, documented locks are marked, on the table of an index', () => {
  const documented = [{ relation: 'a_index', mode: 'ShareUpdateExclusiveLock' }];
  expect(describe([{ locks: [], outside: true, documented }])).toEqual([
    '1: SHARE UPDATE EXCLUSIVE on `orders` (as documented): no one',
  ]);
  const every = [{ relation: undefined, mode: 'AccessExclusiveLock' }];
  expect(describe([{ locks: [], outside: true, documented: every }])).toEqual([
    '1: ACCESS EXCLUSIVE on `orders`, `users` (as documented): reads and writes',
  ]);
});

test('many tables are counted', () => {
  const relations = Array.from({ length: 12 }, (_, index) => `t${index}`);
  const row = {
    place: { file: 'm/1.sql', line: 1 },
    statement: 'VACUUM',
    locks: [{ mode: 'SHARE', relations }],
    held: [],
    waiting: 'writes',
    source: 'observed',
  } as const;
  expect(renderLocks(row)).toMatch(/^SHARE on `t0`, .*, `t9` and 2 more$/);
});
