import type { LedgerRow } from '../../engine/read-ledger';
import { type Evidence, getEvidenceCommit } from '../read-evidence';
import { compareValues, type FieldComparison, NOT_COMPARED } from './verification-item';

/** Compares the newest row of the ledger that the evidence names. */
export function compareLedgerHead(
  { predicate: { ledger: head } }: Evidence,
  rows: readonly LedgerRow[],
): FieldComparison {
  if (head === null) return NOT_COMPARED;
  const fields = ['ledger.ordinal', 'ledger.hash', ...(head.endHash ? ['ledger.endHash'] : [])];
  const row = rows.find(({ ordinal }) => ordinal === head.ordinal);
  if (row === undefined) {
    return {
      differences: [
        `The evidence names row ${head.ordinal} of the ledger, but the ledger ends at row ${rows.at(-1)?.ordinal ?? 0}. Rows were removed.`,
      ],
      fields,
    };
  }
  const endHash = head.endHash || undefined;
  return {
    differences: [
      ...compareValues(`The hash of row ${head.ordinal}`, head.hash, row.hash),
      // A row without a completion hash may have been completed after the evidence was written.
      ...(endHash === undefined
        ? []
        : compareValues(`The completion hash of row ${head.ordinal}`, endHash, row.endHash)),
    ],
    fields,
  };
}

/** Compares the ledger row of the run. */
export function compareLedgerRun(
  { predicate }: Evidence,
  rows: readonly LedgerRow[] | undefined,
): FieldComparison {
  const { entered, run, history } = predicate;
  if (!entered) return NOT_COMPARED;
  const row = rows?.find(({ runId }) => runId === entered);
  if (row === undefined) {
    return { differences: [`The ledger does not contain the run ${entered}.`], fields: [] };
  }
  const applied = predicate.migrations.filter(({ result }) => result === 'applied').length;
  return {
    differences: [
      ...compareValues('The kind of run', predicate.command ? 'command' : 'engine', row.kind),
      ...compareValues('The role', predicate.role ?? '', row.role),
      ...compareValues('The commit', getEvidenceCommit(predicate), row.commit),
      ...(run.actor ? compareValues('The actor', run.actor, row.appliedBy) : []),
      ...compareValues('The environment', predicate.environment.name ?? '', row.environment),
      ...compareValues('The confirmation', predicate.confirmation.kind, row.confirmation),
      ...compareValues('The plan digest', predicate.planDigest ?? '', row.planDigest),
      ...(predicate.command
        ? []
        : compareValues(
            'The head digest before the run',
            history.before?.headDigest,
            row.headBefore,
          )),
      ...(row.applied === undefined
        ? []
        : compareValues('The number of files', String(applied), String(row.applied))),
    ],
    fields: [
      ...['entered', 'mode', 'role', 'environment.name', 'planDigest'],
      ...listCommitFields(predicate),
      ...['confirmation.kind', 'confirmation.digest'],
      ...(run.actor ? ['run.actor'] : []),
      ...(run.id ? ['run.id'] : []),
      ...(run.id && run.attempt ? ['run.attempt'] : []),
      ...(predicate.command ? [] : ['command']),
    ],
  };
}

/** Except at another commit, the commit of the runner follows from the state of the checkout. */
function listCommitFields({ checkout }: Evidence['predicate']): readonly string[] {
  if (checkout === undefined) return ['run.commit'];
  const isNamed = checkout.state !== 'other' || !checkout.commit;
  return ['checkout.commit', ...(isNamed ? ['run.commit'] : [])];
}
