import { createHash } from 'node:crypto';
import { completionHash, entryHash, FIRST_PREVIOUS_HASH } from '../../../src/engine/ledger';
import { compareAuthors, type LedgerRow } from '../../../src/engine/read-ledger';
import { headDigest, headDigestAfter, planDigest } from '../../../src/migrations/digest';
import type { HistoryRow } from '../../../src/migrations/history-row';
import { PREDICATE_TYPE, STATEMENT_TYPE } from '../../../src/report/build-evidence';
import { readEvidence } from '../../../src/report/read-evidence';
import { listUncheckedFields } from '../../../src/report/verify/unchecked-fields';
import { type VerificationInput, verifyEvidence } from '../../../src/report/verify-evidence';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const FOLDER = 'db/migrations';
const RUN = 'github-7-1-aaaaaaaa';

const file = (version: string) => ({
  version,
  fileName: `${version}_a.sql`,
  path: `${FOLDER}/${version}_a.sql`,
  checksum: sha256(version),
});
const row = (ordinal: number, version: string, more: Partial<HistoryRow> = {}): HistoryRow => ({
  ordinal,
  version,
  name: 'a',
  checksum: sha256(version),
  state: 'applied',
  statementsDone: 1,
  runId: ordinal === 1 ? 'github-6-1-bbbbbbbb' : RUN,
  ...more,
});
const line = (version: string, result: string) => ({
  version,
  name: 'a',
  file: file(version).path,
  sha256: file(version).checksum,
  durationMs: 3,
  result,
});
const state = (rows: readonly HistoryRow[]) => ({
  rows: rows.length,
  headDigest: headDigest(rows, sha256),
});

function ledgerRow(
  ordinal: number,
  runId: string,
  before: LedgerRow | undefined,
  more: Partial<LedgerRow> = {},
): LedgerRow {
  const facts = {
    ordinal,
    runId,
    kind: 'engine' as const,
    role: 'prod',
    host: 'db.test',
    database: 'shop',
    appliedBy: 'ann',
    commit: 'c0ffee',
    environment: 'production',
    confirmation: 'word' as const,
    planDigest: '',
    headBefore: '',
    startedAt: '2026-01-01T00:00:00.000Z',
    prevHash: before?.endHash ?? FIRST_PREVIOUS_HASH,
    server: undefined,
    ...more,
  };
  const hash = entryHash(facts, sha256);
  const end = { applied: 1, headAfter: 'sha256:x' };
  return { ...facts, hash, ...end, endHash: completionHash(hash, end, sha256) };
}

const FIRST = row(1, '0001');
const PLAN_DIGEST = planDigest([file('0002')], sha256);
const LEDGER_1 = ledgerRow(1, 'github-6-1-bbbbbbbb', undefined);
const LEDGER_2 = ledgerRow(2, RUN, LEDGER_1, {
  planDigest: PLAN_DIGEST,
  headBefore: headDigest([FIRST], sha256),
});

/** Evidence as `buildEvidence` writes it. `mode` is `plan` or `migrate`. */
function evidenceOf(mode: 'plan' | 'migrate') {
  const isPlan = mode === 'plan';
  const head = headDigestAfter([FIRST], [file('0002')], sha256);
  const newest = isPlan ? LEDGER_1 : LEDGER_2;
  return {
    _type: STATEMENT_TYPE,
    subject: [
      { name: 'plan-digest', digest: { sha256: PLAN_DIGEST.slice(7) } },
      { name: 'head-digest', digest: { sha256: head.slice(7) } },
    ],
    predicateType: PREDICATE_TYPE,
    predicate: {
      version: 1,
      name: 'default',
      mode,
      decision: 'allowed',
      reason: 'prod-confirmed',
      block: null,
      problems: [],
      run: {
        startedAt: '2026-01-01T00:00:00.000Z',
        finishedAt: '2026-01-01T00:00:01.000Z',
        repository: 'octo/shop',
        id: '7',
        attempt: '1',
        event: 'push',
        actor: 'ann',
        triggeringActor: 'ann',
        ref: 'refs/heads/main',
        commit: 'c0ffee',
        workflow: 'x.yml',
      },
      checkout: { commit: 'c0ffee', state: 'same' },
      environment: { name: 'production', provenBy: { kind: 'oidc' }, why: null, protection: null },
      approvals: { known: false, why: '', given: [] },
      reviews: { known: false, why: '', changes: [] },
      planDigest: PLAN_DIGEST,
      headDigest: head,
      role: 'prod',
      authority: null,
      confirmation: { kind: 'word', digest: null, given: ['input'] },
      findings: [],
      policies: [],
      target: 'db.test/shop',
      place: { host: 'db.test', database: 'shop' },
      command: null,
      connected: true,
      migrations: [line('0002', isPlan ? 'pending' : 'applied')],
      history: {
        table: 'governed.migrations',
        before: state([FIRST]),
        after: isPlan ? null : state([FIRST, row(2, '0002')]),
      },
      ledger: { ordinal: newest.ordinal, hash: newest.hash, endHash: newest.endHash },
      entered: isPlan ? null : RUN,
      server: { versionNumber: 180000 },
      tool: { name: 'governed-migrations', version: '0.1.0', node: 'v24' },
      later: { field: 1 },
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: the tests change any part of the document.
type Document = any;

function inputOf(mode: 'plan' | 'migrate', more: Partial<VerificationInput> = {}) {
  const isPlan = mode === 'plan';
  return {
    ledger: isPlan ? [LEDGER_1] : [LEDGER_1, LEDGER_2],
    authors: [],
    history: isPlan ? [FIRST] : [FIRST, row(2, '0002')],
    tableExists: true,
    expectedTable: 'governed.migrations',
    place: { host: 'db.test', database: 'shop' },
    files: new Map([[file('0002').path, file('0002').checksum]]),
    knowsCommit: true,
    ...more,
  };
}

/** Returns the differences and the fields that are not checked. Invalid evidence is a difference. */
function verify(document: Document, input: VerificationInput) {
  const reading = readEvidence(JSON.stringify(document));
  if (!reading.ok) return { differences: [reading.why], unchecked: [] };
  const items = verifyEvidence(reading.evidence, input, sha256);
  return {
    differences: items.flatMap(({ differences }) => differences),
    unchecked: listUncheckedFields(reading.fields, items),
  };
}

/** The field of the predicate that contains a path, as `verify` names it. */
function toField([key = '', ...rest]: readonly string[]): string {
  if (key === 'migrations' && rest.length > 1) return `migrations[].${rest[1]}`;
  return rest[0] === undefined || /^\d+$/.test(rest[0]) ? key : `${key}.${rest[0]}`;
}

function listPaths(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, each]) => listPaths(each, [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}

function setAt(document: Document, path: readonly string[], change: (value: unknown) => unknown) {
  const copy = structuredClone(document);
  const parent = path.slice(0, -1).reduce((each, key) => each[key], copy);
  const last = path.at(-1) ?? '';
  parent[last] = change(parent[last]);
  return copy;
}

const EDITS: readonly ((value: unknown) => unknown)[] = [
  (value) => (typeof value === 'string' ? `${value}x` : 'x'),
  (value) => (typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : {}),
  (value) => (value === null ? { x: 1 } : null),
  // An empty text means the same as null.
  (value) => (value === null ? null : ''),
];

describe.each(['plan', 'migrate'] as const)('evidence of the mode %s', (mode) => {
  test('verifies without changes', () => {
    expect(verify(evidenceOf(mode), inputOf(mode)).differences).toEqual([]);
  });

  test('each edited field is reported, or listed as not checked', () => {
    const document = evidenceOf(mode);
    const missed = listPaths(document.predicate).flatMap((path) =>
      EDITS.flatMap((edit) => {
        const edited = setAt(document, ['predicate', ...path], edit);
        if (JSON.stringify(edited) === JSON.stringify(document)) return [];
        const { differences, unchecked } = verify(edited, inputOf(mode));
        const field = toField(path);
        // An object can be listed by its fields.
        const isListed = unchecked.some((each) => each === field || each.startsWith(`${field}.`));
        return differences.length > 0 || isListed ? [] : [path.join('.')];
      }),
    );
    expect(missed).toEqual([]);
  });

  test('lists a field that this release does not know as not checked', () => {
    const { unchecked } = verify(evidenceOf(mode), inputOf(mode));
    expect(unchecked).toContain('later.field');
    expect(unchecked).toContain('run.event');
    for (const field of ['planDigest', 'headDigest', 'history.table', 'migrations[].sha256']) {
      expect(unchecked).not.toContain(field);
    }
  });
});

const setDigest = (document: Document, name: 'plan' | 'head', hex: string) => {
  document.predicate[`${name}Digest`] = `sha256:${hex}`;
  document.subject[name === 'plan' ? 0 : 1].digest.sha256 = hex;
};

test.each<[string, (document: Document) => void, string]>([
  [
    'another plan digest in both places',
    (all) => setDigest(all, 'plan', '0'.repeat(64)),
    'The digest of the files that the evidence lists',
  ],
  [
    'another head digest in both places',
    (all) => setDigest(all, 'head', '0'.repeat(64)),
    'The head digest of the plan',
  ],
  ['a missing file', (all) => all.predicate.migrations.pop(), 'The digest of the files'],
  [
    'a pending file that is a baseline file',
    (all) => (all.predicate.migrations[0].result = 'baseline'),
    'The digest of the files',
  ],
  [
    'another history table',
    (all) => (all.predicate.history.table = 'x.y'),
    'The history table differs: the evidence has x.y',
  ],
  ['more rows', (all) => (all.predicate.history.before.rows = 2), 'has 2 history rows before'],
  ['a removed subject', (all) => all.subject.pop(), 'The list of the subjects'],
  ['another decision', (all) => (all.predicate.decision = 'blocked'), 'The decision differs'],
])('reports a plan with %s', (_, change, words) => {
  const document = evidenceOf('plan');
  change(document);
  expect(verify(document, inputOf('plan')).differences.join(' ')).toContain(words);
});

test('accepts a plan with a file that an interrupted run began, also after it was applied', () => {
  // The row is between two applied rows: the later file ran first.
  const begun = row(2, '0002', { state: 'running', checksum: 'progress' });
  const third = row(3, '0003');
  const document: Document = evidenceOf('plan');
  const head = headDigestAfter([FIRST, begun, third], [file('0002')], sha256);
  setDigest(document, 'head', head.slice(7));
  document.predicate.history.before = state([FIRST, third]);
  for (const now of [begun, row(2, '0002')]) {
    const input = inputOf('plan', { history: [FIRST, now, third, row(4, '0004')] });
    expect(verify(document, input).differences).toEqual([]);
  }
});

describe('the commit that was checked out', () => {
  const at = (checkout: object | undefined, commit: string | null) => {
    const document: Document = evidenceOf('migrate');
    document.predicate.checkout = checkout;
    document.predicate.run.commit = commit;
    return verify(document, inputOf('migrate'));
  };

  test.each<[string, object | undefined, string | null, readonly string[]]>([
    ['the commit of the run', { commit: 'c0ffee', state: 'same' }, 'c0ffee', []],
    ['another commit', { commit: 'c0ffee', state: 'other' }, 'f00d', ['run.commit']],
    ['a commit outside of Actions', { commit: 'c0ffee', state: 'unknown' }, null, []],
    ['a checkout that is not known', { commit: null, state: 'unknown' }, 'c0ffee', []],
    ['evidence of an older release', undefined, 'c0ffee', []],
  ])('accepts %s', (_, checkout, commit, unchecked) => {
    const result = at(checkout, commit);
    expect(result.differences).toEqual([]);
    expect(result.unchecked.filter((each) => /checkout|commit/.test(each))).toEqual(unchecked);
  });

  test.each<[string, object | undefined, string | null, string]>([
    [
      'another commit than that of the ledger',
      { commit: 'f00d', state: 'other' },
      'c0ffee',
      'f00d',
    ],
    ['a commit of the run that differs', { commit: 'c0ffee', state: 'same' }, 'f00d', 'state'],
    ['a state that hides another commit', { commit: 'c0ffee', state: 'unknown' }, 'f00d', 'state'],
    ['a commit that was removed', { commit: null, state: 'same' }, 'c0ffee', 'state'],
  ])('reports %s', (_, checkout, commit, words) => {
    expect(at(checkout, commit).differences.join(' ')).toContain(words);
  });
});

test('does not check the plan digest of a run beside which another run applied files', () => {
  const document: Document = evidenceOf('migrate');
  document.predicate.history.before = state([]);
  const digest = planDigest([file('0001'), file('0002')], sha256);
  setDigest(document, 'plan', digest.slice(7));
  const ledger = ledgerRow(2, RUN, LEDGER_1, {
    planDigest: digest,
    headBefore: headDigest([], sha256),
  });
  const head = { ordinal: 2, hash: ledger.hash, endHash: ledger.endHash };
  document.predicate.ledger = head;
  const input = inputOf('migrate', { ledger: [LEDGER_1, ledger] });
  expect(verify(document, input).differences).toEqual([]);
});

describe('the runs and users of the history', () => {
  const author = (ordinal: number, more: object = {}) => ({
    ordinal,
    runId: RUN,
    appliedBy: 'ann',
    isBaseline: false,
    isAfterLedger: true,
    ...more,
  });
  const other = { runId: 'github-9-1-cccccccc' };
  const older = { ...other, isAfterLedger: false };

  test.each<[string, Parameters<typeof compareAuthors>[0], number, number]>([
    ['accepts the rows of the ledger', [author(1), author(2)], 0, 0],
    ['reports another user', [author(1, { appliedBy: 'mallory' })], 1, 0],
    ['reports a run that is not in the ledger', [author(1, other)], 1, 0],
    ['skips a baseline', [author(1, { ...other, isBaseline: true })], 0, 1],
    ['reports another user of a baseline', [author(1, { isBaseline: true, appliedBy: 'x' })], 1, 0],
    ['skips rows that are older than the ledger', [author(1, older), author(2)], 0, 1],
    [
      'reports a row that claims to be older after a newer one',
      [author(1), author(2, older)],
      1,
      0,
    ],
  ])('%s', (_, authors, differences, skipped) => {
    const result = compareAuthors(authors, [LEDGER_1, LEDGER_2]);
    expect([result.differences.length, result.skipped]).toEqual([differences, skipped]);
  });
});
