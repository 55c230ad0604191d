import type { DatabaseLocation } from '../database-url/database-location';
import { HISTORY_TABLE } from '../engine/history-table';
import { findBrokenLinks, type LedgerRow } from '../engine/read-ledger';
import { headDigest, type Sha256Hex } from '../migrations/digest';
import type { HistoryRow } from '../migrations/history-row';
import type { Evidence } from './read-evidence';

/** What evidence is compared with. */
export interface VerificationInput {
  /** In order; undefined where the database has no ledger. */
  readonly ledger: readonly LedgerRow[] | undefined;
  /** In order, with the run of each row. */
  readonly history: readonly HistoryRow[];
  readonly place: DatabaseLocation;
  /** The sha-256 of each of the evidence's files, by path; undefined where there is none. */
  readonly files: ReadonlyMap<string, string | undefined>;
  /** Whether the repository has the evidence's commit; undefined where that cannot be told. */
  readonly knowsCommit: boolean | undefined;
}

/** One thing that was compared, and what differs. */
export interface VerificationItem {
  readonly what: string;
  readonly differences: readonly string[];
}

/** Compares evidence with the database and the repository. Pure and total. */
export function verifyEvidence(
  evidence: Evidence,
  found: VerificationInput,
  sha256Hex: Sha256Hex,
): readonly VerificationItem[] {
  const { ledger = [] } = found;
  const comparisons: readonly VerificationItem[] = [
    { what: 'The evidence agrees with itself', differences: selfContradictions(evidence) },
    { what: 'It is about this database', differences: ofPlace(evidence, found) },
    {
      what: `The ledger holds together (${ledger.length} rows)`,
      differences: findBrokenLinks(ledger, sha256Hex),
    },
    { what: 'The ledger has the row that it anchors', differences: ofAnchor(evidence, ledger) },
    { what: 'The ledger says the same of the run', differences: ofRun(evidence, ledger) },
    historyCompared(evidence, found, sha256Hex),
    { what: 'The repository has those files', differences: ofRepository(evidence, found) },
  ];
  return comparisons;
}

function selfContradictions({ subject, predicate }: Evidence): readonly string[] {
  const named = (name: string) => {
    const entry = subject.find((each) => each.name === name);
    return entry === undefined ? undefined : `sha256:${entry.digest.sha256}`;
  };
  const { planDigest, headDigest: head, history, run, entered } = predicate;
  const prefix = `github-${run.id}-${run.attempt ?? '1'}-`;
  return [
    differs('The subject `plan-digest`', named('plan-digest'), planDigest),
    differs('The subject `head-digest`', named('head-digest'), head),
    history.after === null ? [] : differs('The head after the run', history.after.headDigest, head),
    entered && run.id && !entered.startsWith(prefix)
      ? [`It is entered as ${entered}, which is no name of run ${run.id}.`]
      : [],
  ].flat();
}

function ofPlace({ predicate }: Evidence, { place }: VerificationInput): readonly string[] {
  const { host, database } = predicate.place ?? { host: undefined, database: undefined };
  return [
    ...differs('The host', host, place.host),
    ...differs('The database', database, place.database),
  ];
}

function ofAnchor(
  { predicate: { ledger: anchor } }: Evidence,
  rows: readonly LedgerRow[],
): readonly string[] {
  if (anchor === null) return [];
  const row = rows.find(({ ordinal }) => ordinal === anchor.ordinal);
  if (row === undefined) {
    return [
      `The evidence anchors row ${anchor.ordinal}, and the ledger ends at ${rows.at(-1)?.ordinal ?? 0}: it was cut off.`,
    ];
  }
  const what = `Row ${anchor.ordinal}`;
  const end = anchor.endHash ?? undefined;
  return [
    ...differs(`${what}, its hash`, anchor.hash, row.hash),
    // One that was open then may have ended since.
    ...(end === undefined ? [] : differs(`${what}, the hash of its end`, end, row.endHash)),
  ];
}

function ofRun({ predicate }: Evidence, rows: readonly LedgerRow[]): readonly string[] {
  const { entered, run, history } = predicate;
  if (!entered) return [];
  const row = rows.find(({ runId }) => runId === entered);
  if (row === undefined) return [`The ledger knows no run ${entered}.`];
  const applied = predicate.migrations.filter(({ result }) => result === 'applied').length;
  const engine = predicate.command
    ? []
    : differs('The head before', history.before?.headDigest, row.headBefore);
  const ended =
    row.applied === undefined
      ? []
      : differs('The number of files', String(applied), String(row.applied));
  return [
    ...differs('The kind of run', predicate.command ? 'command' : 'engine', row.kind),
    ...differs('The role', predicate.role ?? '', row.role),
    ...differs('The commit', run.commit ?? '', row.commit),
    ...(run.actor ? differs('Who started it', run.actor, row.appliedBy) : []),
    ...differs('The environment', predicate.environment.name ?? '', row.environment),
    ...differs('The confirmation', predicate.confirmation.kind, row.confirmation),
    ...differs('The plan digest', predicate.planDigest ?? '', row.planDigest),
    ...engine,
    ...ended,
  ];
}

/** A tool's history tells neither who applied a file nor what was in it: there is the ledger alone. */
function historyCompared(
  evidence: Evidence,
  found: VerificationInput,
  sha256Hex: Sha256Hex,
): VerificationItem {
  const { table } = evidence.predicate.history;
  if (table && table !== HISTORY_TABLE) {
    return { what: `The history is in ${table}, and is not compared`, differences: [] };
  }
  return {
    what: 'The history reached that head',
    differences: ofHistory(evidence, found, sha256Hex),
  };
}

function ofHistory(
  { predicate }: Evidence,
  { history }: VerificationInput,
  sha256Hex: Sha256Hex,
): readonly string[] {
  const applied = history.filter(({ state }) => state === 'applied');
  const head = (when: string, state: { rows: number; headDigest: string } | null) =>
    state === null
      ? []
      : differs(
          `The head of the history ${when} the run`,
          state.headDigest,
          headDigest(applied.slice(0, state.rows), sha256Hex),
        );
  const rows = predicate.migrations.flatMap(({ version, sha256, result }) => {
    if (result !== 'applied') return [];
    const row = applied.find((each) => each.version === version);
    if (row === undefined) return [`The history has no row ${version}.`];
    return [
      ...differs(`The checksum of ${version}`, sha256, row.checksum),
      ...differs(`The run that applied ${version}`, predicate.entered ?? '', row.runId ?? ''),
    ];
  });
  const { before, after } = predicate.history;
  return [...head('before', before), ...head('after', after), ...rows];
}

function ofRepository(
  { predicate }: Evidence,
  { files, knowsCommit }: VerificationInput,
): readonly string[] {
  const { commit } = predicate.run;
  const unknown = knowsCommit === false ? [`The repository knows no commit ${commit}.`] : [];
  const differing = predicate.migrations.flatMap(({ file, sha256 }) => {
    const now = files.get(file);
    if (now === undefined) return [`The repository has no file ${file}.`];
    return differs(`The file ${file}`, sha256, now);
  });
  return [...unknown, ...differing];
}

/** A sentence where the evidence says something else than what was found. */
function differs(
  what: string,
  said: string | null | undefined,
  found: string | null | undefined,
): readonly string[] {
  const [one, other] = [said ?? '', found ?? ''];
  if (one === other) return [];
  return [`${what}: the evidence says ${one || 'nothing'}, and there is ${other || 'nothing'}.`];
}
