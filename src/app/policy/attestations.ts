import { findAttestationSteps } from '../../checks/workflow/attestation-steps';
import type { GitHubApi } from '../../edge/github/api/client';
import { listAttestations } from '../../edge/github/api/list-attestations';
import { readContent } from '../../edge/github/api/read-content';
import type { Deadline } from '../../edge/github/deadline';
import { openTrustRoot } from '../../edge/sigstore/trust-root';
import { verifyBundle } from '../../edge/sigstore/verify-bundle';
import type { AttestationSigner, HeadAttestations } from '../../policy/evaluate-attestation';
import { type LookupResult, notKnown } from '../../policy/lookup-result';
import type { NamedRun } from '../../policy/named-run';
import { PREDICATE_TYPE } from '../../report/build-evidence';
import { type ExpectedStatement, explainStatementMismatch } from '../../report/evidence-statement';

/** So many files are followed from one workflow, to see whether it attests. */
const MAX_FILES = 20;

/**
 * Asks for the attestations of a head, verifies them, and reads what they say. Where there are none, it
 * looks whether the workflows that are to have reached it attest: one that does, and has not, is not
 * believed.
 *
 * @param runs Those that statuses name.
 */
export async function fetchAttestations(
  wanted: ExpectedStatement,
  runs: readonly NamedRun[],
  api: GitHubApi,
  deadline: Deadline,
): Promise<LookupResult<HeadAttestations>> {
  const listed = await listAttestations(api, wanted.head, PREDICATE_TYPE);
  // GitHub says 404 for none, and 403 where the plan or the token has no such thing.
  const isNone = !listed.ok && (listed.kind === 'missing' || listed.kind === 'forbidden');
  if (!listed.ok && !isNone) return notKnown(listed.why, 'See `rehearsed-by`.');
  const signed: AttestationSigner[] = [];
  const refused: string[] = [];
  const trust = openTrustRoot(deadline);
  for (const bundle of listed.ok ? listed.value : []) {
    const verified = await verifyBundle(bundle, trust);
    const why = verified.ok ? explainStatementMismatch(verified.statement, wanted) : verified.why;
    if (why !== undefined) refused.push(why);
    else if (verified.ok) signed.push(verified.signer);
  }
  if (signed.length + refused.length > 0) {
    return { known: true, value: { signed, refused, isExpected: true } };
  }
  for (const run of runs) {
    const isExpected = await attests(run, api);
    if (!isExpected.known) return isExpected;
    if (isExpected.value) return { known: true, value: { signed, refused, isExpected: true } };
  }
  return { known: true, value: { signed, refused, isExpected: false } };
}

/** Whether the workflow of a run attests, as it stood at the run's commit: itself, or by what it calls. */
async function attests(
  { workflow, commit }: NamedRun,
  api: GitHubApi,
): Promise<LookupResult<boolean>> {
  const pending = [workflow];
  const seen = new Set(pending);
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const file = await readContent(api, path, `${path} at ${commit}`, commit);
    if (!file.ok && file.kind !== 'missing') return notKnown(file.why, 'See `rehearsed-by`.');
    if (!file.ok && path === workflow) return notKnown(file.why, 'See `rehearsed-by`.');
    const text = file.ok ? (file.value?.toString('utf8') ?? '') : '';
    const { attests: does, calledFiles: goesOnIn } = findAttestationSteps(text);
    if (does) return { known: true, value: true };
    for (const next of goesOnIn.flatMap(filesOf)) {
      if (seen.has(next) || seen.size >= MAX_FILES) continue;
      seen.add(next);
      pending.push(next);
    }
  }
  return { known: true, value: false };
}

/** A called workflow is a file, an action a folder. */
function filesOf(path: string): readonly string[] {
  return /\.ya?ml$/.test(path) ? [path] : [`${path}/action.yml`, `${path}/action.yaml`];
}
