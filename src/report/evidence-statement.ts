import { readEvidence } from './read-evidence';

/** What an attestation must state to be accepted. */
export interface ExpectedStatement {
  /** Head digest, `sha256:<hex>`. */
  readonly head: string;
  readonly role: string;
  /** Name of the database in the repository. */
  readonly name: string;
}

/**
 * Explains why a statement does not prove that a migration of the role reached the head.
 *
 * @param statement The JSON that was signed.
 * @returns A clause without a full stop; undefined if the statement proves it.
 */
export function explainStatementMismatch(
  statement: string,
  { head, role, name }: ExpectedStatement,
): string | undefined {
  const reading = readEvidence(statement);
  if (!reading.ok) return `it is not evidence of this action: ${reading.why}`;
  const { subject, predicate } = reading.evidence;
  const { mode, decision, problems, history } = predicate;
  if (!subject.some(({ digest }) => `sha256:${digest.sha256}` === head)) {
    return 'it is about another head digest';
  }
  if (history.after?.headDigest !== head) return 'its run reached another head digest';
  if (predicate.role !== role) return `its run had the role ${predicate.role ?? 'none'}`;
  if (predicate.name !== name) return `its run migrated the database \`${predicate.name}\``;
  const isSuccess = mode === 'migrate' && decision === 'allowed' && problems.length === 0;
  return isSuccess ? undefined : 'its run did not succeed in the mode `migrate`';
}
