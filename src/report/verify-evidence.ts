import type { DatabaseLocation } from '../database-url/database-location';
import { HISTORY_TABLE } from '../engine/history-table';
import { findBrokenLinks, type LedgerRow } from '../engine/read-ledger';
import { headDigest, type Sha256Hex } from '../migrations/digest';
import type { HistoryRow } from '../migrations/history-row';
import type { Evidence } from './read-evidence';

/** What the evidence is compared with. */
export interface VerificationInput {
  /** In order; undefined if the database does not have a ledger. */
  readonly ledger: readonly LedgerRow[] | undefined;
  /** In order, with the run of each row. */
  readonly history: readonly HistoryRow[];
  readonly place: DatabaseLocation;
  /** SHA-256 of each file of the evidence, by path; undefined for a file that does not exist. */
  readonly files: ReadonlyMap<string, string | undefined>;
  /** Whether the repository contains the commit of the evidence; undefined if it is not known. */
  readonly knowsCommit: boolean | undefined;
}

/** A comparison and its differences, one sentence each. Without differences, `what` is true. */
export interface VerificationItem {
  readonly what: string;
  readonly differences: readonly string[];
}

/** Compares evidence with the database and the repository. Never throws. */
export function verifyEvidence(
  evidence: Evidence,
  input: VerificationInput,
  sha256Hex: Sha256Hex,
): readonly VerificationItem[] {
  const { ledger = [] } = input;
  return [
    { what: 'The evidence is consistent', differences: compareWithItself(evidence) },
    { what: 'The evidence is about this database', differences: compareLocation(evidence, input) },
    {
      what: `The hash chain of the ledger is intact (${ledger.length} rows)`,
      differences: findBrokenLinks(ledger, sha256Hex),
    },
    {
      what: 'The ledger contains the newest row that the evidence names',
      differences: compareLedgerHead(evidence, ledger),
    },
    {
      what: 'The ledger describes the run as the evidence does',
      differences: compareLedgerRun(evidence, ledger),
    },
    verifyHistory(evidence, input, sha256Hex),
    {
      what: 'The repository contains the files of the evidence',
      differences: compareFiles(evidence, input),
    },
  ];
}

function compareWithItself({ subject, predicate }: Evidence): readonly string[] {
  const subjectDigest = (name: string) => {
    const entry = subject.find((each) => each.name === name);
    return entry === undefined ? undefined : `sha256:${entry.digest.sha256}`;
  };
  const { planDigest, headDigest: head, history, run, entered } = predicate;
  const runIdPrefix = `github-${run.id}-${run.attempt ?? '1'}-`;
  return [
    compare('The subject `plan-digest`', subjectDigest('plan-digest'), planDigest),
    compare('The subject `head-digest`', subjectDigest('head-digest'), head),
    history.after === null
      ? []
      : compare('The head digest after the run', history.after.headDigest, head),
    entered && run.id && !entered.startsWith(runIdPrefix)
      ? [`The evidence contains the run ${entered}, which does not belong to run ${run.id}.`]
      : [],
  ].flat();
}

function compareLocation({ predicate }: Evidence, { place }: VerificationInput): readonly string[] {
  const { host, database } = predicate.place ?? { host: undefined, database: undefined };
  return [
    ...compare('The host', host, place.host),
    ...compare('The database', database, place.database),
  ];
}

function compareLedgerHead(
  { predicate: { ledger: head } }: Evidence,
  rows: readonly LedgerRow[],
): readonly string[] {
  if (head === null) return [];
  const row = rows.find(({ ordinal }) => ordinal === head.ordinal);
  if (row === undefined) {
    return [
      `The evidence names row ${head.ordinal} of the ledger, but the ledger ends at row ${rows.at(-1)?.ordinal ?? 0}. Rows were removed.`,
    ];
  }
  const endHash = head.endHash ?? undefined;
  return [
    ...compare(`The hash of row ${head.ordinal}`, head.hash, row.hash),
    // A row without a completion hash may have been completed after the evidence was written.
    ...(endHash === undefined
      ? []
      : compare(`The completion hash of row ${head.ordinal}`, endHash, row.endHash)),
  ];
}

function compareLedgerRun({ predicate }: Evidence, rows: readonly LedgerRow[]): readonly string[] {
  const { entered, run, history } = predicate;
  if (!entered) return [];
  const row = rows.find(({ runId }) => runId === entered);
  if (row === undefined) return [`The ledger does not contain the run ${entered}.`];
  const appliedCount = predicate.migrations.filter(({ result }) => result === 'applied').length;
  return [
    ...compare('The kind of run', predicate.command ? 'command' : 'engine', row.kind),
    ...compare('The role', predicate.role ?? '', row.role),
    ...compare('The commit', run.commit ?? '', row.commit),
    ...(run.actor ? compare('The actor', run.actor, row.appliedBy) : []),
    ...compare('The environment', predicate.environment.name ?? '', row.environment),
    ...compare('The confirmation', predicate.confirmation.kind, row.confirmation),
    ...compare('The plan digest', predicate.planDigest ?? '', row.planDigest),
    ...(predicate.command
      ? []
      : compare('The head digest before the run', history.before?.headDigest, row.headBefore)),
    ...(row.applied === undefined
      ? []
      : compare('The number of files', String(appliedCount), String(row.applied))),
  ];
}

/** Skips the history table of a tool, because it contains neither the run nor the checksums. */
function verifyHistory(
  evidence: Evidence,
  input: VerificationInput,
  sha256Hex: Sha256Hex,
): VerificationItem {
  const { table } = evidence.predicate.history;
  if (table && table !== HISTORY_TABLE) {
    return { what: `The history is in \`${table}\` and is not compared`, differences: [] };
  }
  return {
    what: 'The history contains the migrations of the evidence',
    differences: compareHistory(evidence, input, sha256Hex),
  };
}

function compareHistory(
  { predicate }: Evidence,
  { history }: VerificationInput,
  sha256Hex: Sha256Hex,
): readonly string[] {
  const applied = history.filter(({ state }) => state === 'applied');
  const compareHead = (when: string, state: { rows: number; headDigest: string } | null) =>
    state === null
      ? []
      : compare(
          `The head digest of the history ${when} the run`,
          state.headDigest,
          headDigest(applied.slice(0, state.rows), sha256Hex),
        );
  const rowDifferences = predicate.migrations.flatMap(({ version, sha256, result }) => {
    if (result !== 'applied') return [];
    const row = applied.find((each) => each.version === version);
    if (row === undefined) return [`The history does not contain the version ${version}.`];
    return [
      ...compare(`The checksum of ${version}`, sha256, row.checksum),
      ...compare(`The run that applied ${version}`, predicate.entered ?? '', row.runId ?? ''),
    ];
  });
  const { before, after } = predicate.history;
  return [...compareHead('before', before), ...compareHead('after', after), ...rowDifferences];
}

function compareFiles(
  { predicate }: Evidence,
  { files, knowsCommit }: VerificationInput,
): readonly string[] {
  const { commit } = predicate.run;
  const commitDifferences =
    knowsCommit === false ? [`The repository does not contain the commit ${commit}.`] : [];
  const fileDifferences = predicate.migrations.flatMap(({ file, sha256 }) => {
    const actual = files.get(file);
    if (actual === undefined) return [`The repository does not contain the file ${file}.`];
    return compare(`The checksum of the file ${file}`, sha256, actual);
  });
  return [...commitDifferences, ...fileDifferences];
}

/** Returns a sentence if the evidence differs from the actual value, otherwise an empty list. */
function compare(
  what: string,
  inEvidence: string | null | undefined,
  actual: string | null | undefined,
): readonly string[] {
  const expectedText = inEvidence ?? '';
  const actualText = actual ?? '';
  if (expectedText === actualText) return [];
  return [
    `${what} differs: the evidence has ${expectedText || 'no value'}, but the actual value is ${actualText || 'empty'}.`,
  ];
}
