import { readEvidence } from './read-evidence';

/** What an attestation has to say to count. */
export interface ExpectedStatement {
  /** `sha256:<hex>`. */
  readonly head: string;
  readonly role: string;
  /** The name of the database among others of the repository. */
  readonly name: string;
}

/**
 * Why a statement is not evidence that a migration of the role reached the head, in a clause;
 * undefined where it is.
 *
 * @param statement The JSON that was signed.
 */
export function explainStatementMismatch(
  statement: string,
  { head, role, name }: ExpectedStatement,
): string | undefined {
  const reading = readEvidence(statement);
  if (!reading.ok) return `it is no evidence of ours: ${reading.why}`;
  const { subject, predicate } = reading.evidence;
  const { mode, decision, problems, history } = predicate;
  if (!subject.some(({ digest }) => `sha256:${digest.sha256}` === head)) {
    return 'it is about another head';
  }
  if (history.after?.headDigest !== head) return 'its evidence reached another head';
  if (predicate.role !== role) return `its evidence is of role ${predicate.role ?? 'none'}`;
  if (predicate.name !== name) return `its evidence is of \`${predicate.name}\``;
  const isGreen = mode === 'migrate' && decision === 'allowed' && problems.length === 0;
  return isGreen ? undefined : 'its evidence is of no migration that ended green';
}
