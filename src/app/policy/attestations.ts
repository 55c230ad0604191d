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

/** How many called files of one workflow are read to find out whether it attests. */
const MAX_FILES = 20;

/**
 * Fetches and verifies the attestations of a head digest. If there are none, reads the workflows
 * that published the head: a workflow that attests its runs must have attested this one.
 *
 * @param runs The runs that the commit statuses name.
 */
export async function fetchAttestations(
  expected: ExpectedStatement,
  runs: readonly NamedRun[],
  api: GitHubApi,
  deadline: Deadline,
): Promise<LookupResult<HeadAttestations>> {
  const listed = await listAttestations(api, expected.head, PREDICATE_TYPE);
  // GitHub returns 404 for no attestations, and 403 if its plan or the token does not allow them.
  const isNone = !listed.ok && (listed.kind === 'missing' || listed.kind === 'forbidden');
  if (!listed.ok && !isNone) return notKnown(listed.why, UNKNOWN_NEXT);
  const signed: AttestationSigner[] = [];
  const refused: string[] = [];
  const trust = openTrustRoot(deadline);
  for (const bundle of listed.ok ? listed.value : []) {
    const verified = await verifyBundle(bundle, trust);
    const why = verified.ok ? explainStatementMismatch(verified.statement, expected) : verified.why;
    if (why !== undefined) refused.push(why);
    else if (verified.ok) signed.push(verified.signer);
  }
  if (signed.length + refused.length > 0) {
    return { known: true, value: { signed, refused, isExpected: true } };
  }
  for (const run of runs) {
    const isExpected = await hasAttestationStep(run, api);
    if (!isExpected.known) return isExpected;
    if (isExpected.value) return { known: true, value: { signed, refused, isExpected: true } };
  }
  return { known: true, value: { signed, refused, isExpected: false } };
}

const UNKNOWN_NEXT = 'Check `rehearsed-by` and the permissions of the token.';

/** Returns whether the workflow of a run attests, at the commit of the run: itself or in a called file. */
async function hasAttestationStep(
  { workflow, commit }: NamedRun,
  api: GitHubApi,
): Promise<LookupResult<boolean>> {
  const pending = [workflow];
  const seen = new Set(pending);
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const file = await readContent(api, path, `${path} at ${commit}`, commit);
    if (!file.ok && (file.kind !== 'missing' || path === workflow)) {
      return notKnown(file.why, UNKNOWN_NEXT);
    }
    const text = file.ok ? (file.value?.toString('utf8') ?? '') : '';
    const { attests, calledFiles } = findAttestationSteps(text);
    if (attests) return { known: true, value: true };
    for (const next of calledFiles.flatMap(listCandidateFiles)) {
      if (seen.has(next) || seen.size >= MAX_FILES) continue;
      seen.add(next);
      pending.push(next);
    }
  }
  return { known: true, value: false };
}

/** A called workflow is a file. An action is a folder. */
function listCandidateFiles(path: string): readonly string[] {
  return /\.ya?ml$/.test(path) ? [path] : [`${path}/action.yml`, `${path}/action.yaml`];
}
