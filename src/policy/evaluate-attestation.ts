import { isTrustedIssuer } from './issuers';
import { joinClauses } from './join-sentences';
import type { NamedRun } from './named-run';

/** The run that signed a verified attestation, from the certificate. */
export interface AttestationSigner {
  /** The subject of the certificate: the URL of the workflow, with its ref. */
  readonly subject: string;
  /** The issuer of the OIDC token for which the certificate was issued. */
  readonly issuer: string;
  /** The workflow that signed, and the workflow of the run. They differ for a reusable workflow. */
  readonly signer: string;
  readonly workflow: string;
  /** The URL of the repository. */
  readonly repository: string;
  readonly commit: string;
  /** The URL of the run attempt. */
  readonly run: string;
}

/** The attestations that the repository has for a head. */
export interface HeadAttestations {
  /** The signers of valid attestations that a migration with this role reached the head. */
  readonly signed: readonly AttestationSigner[];
  /** Why other attestations do not count, a clause for each. */
  readonly refused: readonly string[];
  /** Whether a workflow that reached the head attests its evidence. Then an attestation must exist. */
  readonly isExpected: boolean;
}

/** Whether the attestations of a head confirm the run that a status names. `why` is a clause. */
export type AttestationResult =
  | { readonly kind: 'attested' }
  | { readonly kind: 'pointer-only' }
  | { readonly kind: 'refused'; readonly why: string };

/**
 * Evaluates whether the run that a status names has signed an attestation of the head. Its own
 * workflow must be the signer. If the repository does not attest, the result is `pointer-only`.
 *
 * @param serverUrl `GITHUB_SERVER_URL`, unchanged.
 */
export function evaluateAttestation(
  { signed, refused, isExpected }: HeadAttestations,
  run: NamedRun,
  serverUrl: string,
): AttestationResult {
  const objections = signed.map((signer) => findObjection(signer, run, serverUrl));
  if (objections.includes(undefined)) return { kind: 'attested' };
  const reasons = [...refused, ...objections.flatMap((each) => each ?? [])];
  if (reasons.length > 0) {
    return { kind: 'refused', why: `its attestation is not valid: ${joinClauses(reasons)}` };
  }
  if (!isExpected) return { kind: 'pointer-only' };
  return {
    kind: 'refused',
    why: `\`${run.workflow}\` attests its evidence, but an attestation of this head was not found (the job may need \`attestations: read\`)`,
  };
}

/** Returns why a signer is not the run, as a clause; undefined if it is. */
function findObjection(
  signer: AttestationSigner,
  run: NamedRun,
  serverUrl: string,
): string | undefined {
  const home = `${serverUrl}/${run.repository}`;
  if (!isTrustedIssuer(signer.issuer, serverUrl)) return `its issuer is ${signer.issuer}`;
  if (signer.repository.toLowerCase() !== home.toLowerCase()) {
    return `its signer belongs to ${signer.repository}`;
  }
  const workflows = ['heads', 'tags'].map((kind) => `${run.workflow}@refs/${kind}/${run.branch}`);
  for (const workflow of [signer.subject, signer.signer, signer.workflow]) {
    if (!workflows.includes(stripHome(home, workflow) ?? '')) {
      return `its signer is ${workflow}, not \`${run.workflow}@${run.branch}\``;
    }
  }
  if (signer.commit !== run.commit) return `it belongs to commit ${signer.commit.slice(0, 12)}`;
  const id = /^actions\/runs\/(\d+)\/attempts\/\d+$/.exec(stripHome(home, signer.run) ?? '')?.[1];
  return id === run.id ? undefined : `it belongs to another run, ${signer.run}`;
}

/** Returns the path after the URL of the repository, which is not case-sensitive. */
function stripHome(home: string, url: string): string | undefined {
  const prefix = `${home}/`.toLowerCase();
  return url.toLowerCase().startsWith(prefix) ? url.slice(prefix.length) : undefined;
}
