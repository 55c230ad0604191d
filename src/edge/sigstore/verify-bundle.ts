import type { Bundle } from '@sigstore/bundle';
import type { SignedEntity, VerifierOptions } from '@sigstore/verify';
import type { AttestationSigner } from '../../policy/evaluate-attestation';
import type { SigstoreInstance, TrustRoot } from './trust-root';

/** A verified attestation: its statement and its signer; or the reason why it is not valid. */
export type VerifiedBundle =
  | { readonly ok: true; readonly statement: string; readonly signer: AttestationSigner }
  | { readonly ok: false; readonly why: string };

const IN_TOTO = 'application/vnd.in-toto+json';

/**
 * What each instance must provide besides the signature: the public one an entry in its
 * transparency log, GitHub's own a signed timestamp.
 */
const VERIFIER_OPTIONS: Record<SigstoreInstance, VerifierOptions> = {
  sigstore: { tlogThreshold: 1, ctlogThreshold: 1, timestampThreshold: 1 },
  github: { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 1 },
};

/** Extensions of the certificate that Fulcio issues for a run. */
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
 * Verifies a Sigstore bundle: the certificate chain, the time of the signature, the logs and the
 * signature. The caller checks who signed.
 *
 * @param json The bundle, as the API returns it.
 */
export async function verifyBundle(
  json: unknown,
  getTrustRoot: TrustRoot,
): Promise<VerifiedBundle> {
  const { bundleFromJSON } = await import('@sigstore/bundle');
  const { toSignedEntity, toTrustMaterial, Verifier } = await import('@sigstore/verify');
  let bundle: Bundle;
  let entity: SignedEntity;
  try {
    bundle = bundleFromJSON(json);
    entity = toSignedEntity(bundle);
  } catch {
    return { ok: false, why: 'it is not a Sigstore bundle' };
  }
  if (bundle.content.$case !== 'dsseEnvelope' || entity.key.$case !== 'certificate') {
    return { ok: false, why: 'it is not a statement that is signed with a certificate' };
  }
  const { payload, payloadType } = bundle.content.dsseEnvelope;
  if (payloadType !== IN_TOTO) return { ok: false, why: `its payload type is ${payloadType}` };
  const instance = bundle.verificationMaterial.tlogEntries.length > 0 ? 'sigstore' : 'github';
  const root = await getTrustRoot(instance);
  if (root === undefined) {
    return { ok: false, why: `the keys of ${INSTANCE_NAMES[instance]} could not be fetched` };
  }
  try {
    new Verifier(toTrustMaterial(root), VERIFIER_OPTIONS[instance]).verify(entity);
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
  const { certificate } = entity.key;
  const readExtension = (oid: string) =>
    certificate.extension(oid)?.valueObj.subs[0]?.value.toString('utf8') ?? '';
  const signer = {
    subject: certificate.subjectAltName ?? '',
    issuer: readExtension(OIDS.issuer),
    signer: readExtension(OIDS.signer),
    workflow: readExtension(OIDS.workflow),
    repository: readExtension(OIDS.repository),
    commit: readExtension(OIDS.commit),
    run: readExtension(OIDS.run),
  };
  return { ok: true, statement: payload.toString('utf8'), signer };
}

const INSTANCE_NAMES: Record<SigstoreInstance, string> = {
  github: "GitHub's Sigstore",
  sigstore: 'Sigstore',
};
