import { isTrustedIssuer } from './issuers';
import type { NamedRun } from './named-run';

/** What the certificate of a verified attestation says of the run that signed it. */
export interface AttestationSigner {
  /** Whose certificate it is: the address of the workflow, with its ref. */
  readonly subject: string;
  /** The issuer of the token by which the certificate was given. */
  readonly issuer: string;
  /** The workflow that signed, and the one that the run started with: not the same where one calls the other. */
  readonly signer: string;
  readonly workflow: string;
  /** The address of the repository. */
  readonly repository: string;
  readonly commit: string;
  /** The address of the attempt. */
  readonly run: string;
}

/** What the repository attests of a head. */
export interface HeadAttestations {
  /** Whose signature holds, under evidence that a migration of the role reached the head. */
  readonly signed: readonly AttestationSigner[];
  /** Why others do not count, a clause each. */
  readonly refused: readonly string[];
  /** Whether a workflow that reached it attests: then it must be there. */
  readonly isExpected: boolean;
}

/** What the attestations of a head say of a run that is to have reached it. */
export type AttestationResult =
  | { readonly kind: 'attested' }
  | { readonly kind: 'pointer-only' }
  | { readonly kind: 'refused'; readonly why: string };

/**
 * Judges whether the run that a status names attests what the status says. Its workflow has to be the
 * one that signed; where the repository attests nothing, the status is a pointer, and no more.
 *
 * @param serverUrl `GITHUB_SERVER_URL`, as it stands.
 */
export function evaluateAttestation(
  { signed, refused, isExpected }: HeadAttestations,
  run: NamedRun,
  serverUrl: string,
): AttestationResult {
  const objections = signed.map((each) => objection(each, run, serverUrl));
  if (objections.includes(undefined)) return { kind: 'attested' };
  const why = [...refused, ...objections.flatMap((each) => each ?? [])];
  if (why.length > 0) {
    return { kind: 'refused', why: `its attestation is not believed: ${why.join('; ')}` };
  }
  if (!isExpected) return { kind: 'pointer-only' };
  return {
    kind: 'refused',
    why: `\`${run.workflow}\` attests its evidence, and there is no attestation of this head (or the job may not see it: \`attestations: read\`)`,
  };
}

/** What speaks against a signer; undefined where it is that run. */
function objection(said: AttestationSigner, run: NamedRun, serverUrl: string): string | undefined {
  const home = `${serverUrl}/${run.repository}`;
  if (!isTrustedIssuer(said.issuer, serverUrl)) return `the signer's issuer is ${said.issuer}`;
  if (said.repository.toLowerCase() !== home.toLowerCase()) {
    return `the signer is of ${said.repository}`;
  }
  const workflows = ['heads', 'tags'].map((kind) => `${run.workflow}@refs/${kind}/${run.branch}`);
  for (const workflow of [said.subject, said.signer, said.workflow]) {
    if (!workflows.includes(inside(home, workflow) ?? '')) {
      return `it is signed by ${workflow}, and not by \`${run.workflow}@${run.branch}\``;
    }
  }
  if (said.commit !== run.commit) return `it is of another commit, ${said.commit.slice(0, 12)}`;
  const id = /^actions\/runs\/(\d+)\/attempts\/\d+$/.exec(inside(home, said.run) ?? '')?.[1];
  return id === run.id ? undefined : `it is of another run, ${said.run}`;
}

/** What follows the address of the repository, whose case does not count. */
function inside(home: string, address: string): string | undefined {
  const prefix = `${home}/`.toLowerCase();
  return address.toLowerCase().startsWith(prefix) ? address.slice(prefix.length) : undefined;
}
