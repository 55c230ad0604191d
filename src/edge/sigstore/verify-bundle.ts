import type { Bundle } from '@sigstore/bundle';
import type { SignedEntity, VerifierOptions } from '@sigstore/verify';
import type { AttestationSigner } from '../../policy/evaluate-attestation';
import type { SigstoreInstance, TrustRoot } from './trust-root';

/** An attestation whose signature holds: what it states, and who signed that. */
export type VerifiedBundle =
  | { readonly ok: true; readonly statement: string; readonly signer: AttestationSigner }
  | { readonly ok: false; readonly why: string };

const IN_TOTO = 'application/vnd.in-toto+json';

/**
 * What each instance has to give beside the signature: Sigstore's public one an entry in its
 * transparency log, GitHub's own a signed timestamp.
 */
const ASKED_OF: Record<SigstoreInstance, VerifierOptions> = {
  sigstore: { tlogThreshold: 1, ctlogThreshold: 1, timestampThreshold: 1 },
  github: { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 1 },
};

/** What Fulcio writes of a run into the certificate. */
const FULCIO = '1.3.6.1.4.1.57264.1';
const OIDS = {
  issuer: `${FULCIO}.8`,
  signer: `${FULCIO}.9`,
  repository: `${FULCIO}.12`,
  commit: `${FULCIO}.13`,
  workflow: `${FULCIO}.18`,
  run: `${FULCIO}.21`,
};

/**
 * Verifies a Sigstore bundle: the chain of its certificate, the time of the signature, the logs, and
 * the signature itself. Who signed is for the caller to judge.
 *
 * @param json The bundle, as the API gives it.
 */
export async function verifyBundle(json: unknown, trust: TrustRoot): Promise<VerifiedBundle> {
  const { bundleFromJSON } = await import('@sigstore/bundle');
  const { toSignedEntity, toTrustMaterial, Verifier } = await import('@sigstore/verify');
  let bundle: Bundle;
  let entity: SignedEntity;
  try {
    bundle = bundleFromJSON(json);
    entity = toSignedEntity(bundle);
  } catch {
    return { ok: false, why: 'it is no bundle of Sigstore' };
  }
  if (bundle.content.$case !== 'dsseEnvelope' || entity.key.$case !== 'certificate') {
    return { ok: false, why: 'it is no statement that a certificate signed' };
  }
  const { payload, payloadType } = bundle.content.dsseEnvelope;
  if (payloadType !== IN_TOTO) return { ok: false, why: `it holds ${payloadType}` };
  const instance = bundle.verificationMaterial.tlogEntries.length > 0 ? 'sigstore' : 'github';
  const root = await trust(instance);
  if (root === undefined) {
    return { ok: false, why: `the keys of ${NAMES[instance]} could not be had` };
  }
  try {
    new Verifier(toTrustMaterial(root), ASKED_OF[instance]).verify(entity);
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
  const { certificate } = entity.key;
  const said = (oid: string) =>
    certificate.extension(oid)?.valueObj.subs[0]?.value.toString('utf8') ?? '';
  const signer = {
    subject: certificate.subjectAltName ?? '',
    issuer: said(OIDS.issuer),
    signer: said(OIDS.signer),
    workflow: said(OIDS.workflow),
    repository: said(OIDS.repository),
    commit: said(OIDS.commit),
    run: said(OIDS.run),
  };
  return { ok: true, statement: payload.toString('utf8'), signer };
}

const NAMES: Record<SigstoreInstance, string> = {
  github: "GitHub's Sigstore",
  sigstore: 'Sigstore',
};
