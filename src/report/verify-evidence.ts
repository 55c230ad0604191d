import type { DatabaseLocation } from '../database-url/database-location';
import {
  type AuthorRow,
  compareAuthors,
  findBrokenLinks,
  type LedgerRow,
} from '../engine/read-ledger';
import type { Sha256Hex } from '../migrations/digest';
import { type Evidence, getEvidenceCommit } from './read-evidence';
import { compareConsistency } from './verify/compare-consistency';
import { type ActualHistory, verifyHistory } from './verify/compare-history';
import { compareLedgerHead, compareLedgerRun } from './verify/compare-ledger';
import { comparePlanDigest } from './verify/recompute-digests';
import {
  compareValues,
  type FieldComparison,
  mergeComparisons,
  type VerificationItem,
} from './verify/verification-item';

/** What the evidence is compared with. */
export interface VerificationInput extends ActualHistory {
  /** In order; undefined if it does not exist or cannot be read. */
  readonly ledger: readonly LedgerRow[] | undefined;
  /** The users of the history, in order; undefined if they or the ledger cannot be read. */
  readonly authors: readonly AuthorRow[] | undefined;
  readonly place: DatabaseLocation;
  /** SHA-256 of each file of the evidence, by path; undefined for a file that does not exist. */
  readonly files: ReadonlyMap<string, string | undefined>;
  /** Whether the repository contains the commit of the evidence; undefined if it is not known. */
  readonly knowsCommit: boolean | undefined;
}

/** Compares evidence with the database and the repository. Never throws. */
export function verifyEvidence(
  evidence: Evidence,
  input: VerificationInput,
  sha256Hex: Sha256Hex,
): readonly VerificationItem[] {
  const { ledger = [] } = input;
  return [
    {
      what: 'The evidence is consistent',
      ...mergeComparisons(
        compareConsistency(evidence),
        comparePlanDigest(evidence.predicate, sha256Hex),
      ),
    },
    { what: 'The evidence is about this database', ...compareLocation(evidence, input) },
    verifyChain(input, sha256Hex),
    {
      what: 'The ledger contains the newest row that the evidence names',
      ...compareLedgerHead(evidence, ledger),
    },
    {
      what: 'The ledger describes the run as the evidence does',
      ...compareLedgerRun(evidence, input.ledger),
    },
    verifyHistory(evidence, input, sha256Hex),
    verifyAuthors(input),
    {
      what: 'The repository contains the files of the evidence',
      ...compareFiles(evidence, input),
    },
  ];
}

function compareLocation({ predicate }: Evidence, { place }: VerificationInput): FieldComparison {
  const { host, database } = predicate.place ?? { host: undefined, database: undefined };
  return {
    differences: [
      ...compareValues('The host', host, place.host),
      ...compareValues('The database', database, place.database),
    ],
    fields: ['place.host', 'place.database'],
  };
}

function verifyChain({ ledger }: VerificationInput, sha256Hex: Sha256Hex): VerificationItem {
  if (ledger === undefined) {
    const what = 'The ledger cannot be read, and its hash chain is not checked';
    return { what, differences: [], fields: [] };
  }
  return {
    what: `The hash chain of the ledger is intact (${ledger.length} rows)`,
    differences: findBrokenLinks(ledger, sha256Hex),
    fields: [],
  };
}

function verifyAuthors({ authors, ledger }: VerificationInput): VerificationItem {
  if (authors === undefined || ledger === undefined) {
    const what = 'The runs and users of the history are not checked without a ledger';
    return { what, differences: [], fields: [] };
  }
  const { differences, skipped } = compareAuthors(authors, ledger);
  const note = skipped === 0 ? '' : ` (${skipped} older or baseline rows are not checked)`;
  const what = `The ledger contains the runs and users of the history${note}`;
  return { what, differences, fields: [] };
}

/** A command's tool can record migrations without a file. */
function compareFiles(
  { predicate }: Evidence,
  { files, knowsCommit }: VerificationInput,
): FieldComparison {
  const { command, migrations } = predicate;
  const named = command ? migrations.filter(({ file }) => file !== '') : migrations;
  const fileDifferences = named.flatMap(({ file, sha256 }) => {
    const actual = files.get(file);
    if (actual === undefined) return [`The repository does not contain the file ${file}.`];
    return compareValues(`The checksum of the file ${file}`, sha256, actual);
  });
  const commitDifferences =
    knowsCommit === false
      ? [`The repository does not contain the commit ${getEvidenceCommit(predicate)}.`]
      : [];
  return {
    differences: [...commitDifferences, ...fileDifferences],
    fields: named.length === migrations.length ? ['migrations[].file', 'migrations[].sha256'] : [],
  };
}
