import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { cpSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { initializeCA, initializeCTLog, initializeTLog, initializeTSA } from '@sigstore/mock';
import { initializeTUFRepo, tufHandlers } from '@tufjs/repo-mock';
import type { AttestationSigner } from '../../src/policy/evaluate-attestation';
import { repository, workspace } from './action';

/*
 * Stand-ins for Sigstore: the authorities of its public instance and of GitHub's own, with real keys
 * and real signatures, and the repositories from which their keys are fetched. What they sign verifies,
 * and what is changed after that does not.
 */

export type Instance = 'github' | 'sigstore';

export interface Sigstore {
  /** Signs a statement, and gives the bundle as GitHub's API does. */
  attest(statement: string, certificate: AttestationSigner, instance: Instance): Promise<object>;
  /** A copy of `dist/` that fetches its keys from here. */
  readonly dist: string;
  /** The paths under which keys were fetched. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** An entry as the log gives it. Its package describes it by another that is not installed. */
interface Logged {
  readonly body: string;
  readonly integratedTime: number;
  readonly logID: string;
  readonly logIndex: number;
  readonly verification: {
    readonly signedEntryTimestamp: string;
    readonly inclusionProof: {
      readonly logIndex: number;
      readonly treeSize: number;
      readonly rootHash: string;
      readonly hashes: readonly string[];
      readonly checkpoint: string;
    };
  };
}

const FULCIO = '1.3.6.1.4.1.57264.1';
const REKOR = 'https://rekor.stand-in';
const PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const SHA256 = '2.16.840.1.101.3.4.2.1';
const validFor = { start: '2020-01-01T00:00:00Z' };

export async function startSigstore(): Promise<Sigstore> {
  const [github, sigstore] = await Promise.all([authorities(), authorities()]);
  const asked: string[] = [];
  const repositories = Object.entries({ github, sigstore }).map(([name, { trustedRoot }]) => {
    const content = JSON.stringify(trustedRoot);
    const repo = initializeTUFRepo([{ name: 'trusted_root.json', content }]);
    const prefix = `/${name}`;
    const paths = { metadataPathPrefix: prefix, targetPathPrefix: `${prefix}/targets` };
    return { name, root: repo.rootMeta.toJSON(), handlers: tufHandlers(repo, paths) };
  });
  const handlers = repositories.flatMap((each) => each.handlers);
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const answer = handlers.find((handler) => handler.path === path)?.fn();
    response.writeHead(answer?.statusCode ?? 404);
    response.end(answer?.response ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const roots = repositories.map(({ name, root }) => [
    name,
    { mirror: `http://127.0.0.1:${port}/${name}`, root },
  ]);
  const dist = workspace();
  cpSync(join(repository, 'dist'), dist, { recursive: true });
  writeFileSync(join(dist, 'trust-roots.json'), JSON.stringify(Object.fromEntries(roots)));
  return {
    attest: async (statement, certificate, instance) =>
      await (instance === 'github' ? github : sigstore).attest(statement, certificate, instance),
    dist,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The authorities of one instance: who certifies, who logs, who tells the time. */
async function authorities() {
  const keys = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve });
  const ctLog = await initializeCTLog(keys('P-256'));
  const ca = await initializeCA(keys('P-384'), ctLog);
  const tLog = await initializeTLog(REKOR, keys('P-256'));
  // Its library writes fractions of a second below a tenth in a way that Sigstore's does not read.
  const clock = new Date();
  const tsa = await initializeTSA(keys('P-384'), clock);
  const log = (rawBytes: Buffer, keyId: Buffer) => ({
    baseUrl: REKOR,
    hashAlgorithm: 'SHA2_256',
    publicKey: {
      rawBytes: rawBytes.toString('base64'),
      ...{ keyDetails: 'PKIX_ECDSA_P256_SHA_256', validFor },
    },
    logId: { keyId: keyId.toString('base64') },
  });
  const authority = (...certificates: readonly ArrayBufferView[]) => ({
    subject: { organization: 'stand-in', commonName: 'stand-in' },
    uri: 'https://authority.stand-in',
    certChain: { certificates: certificates.map((each) => ({ rawBytes: base64(each) })) },
    validFor,
  });
  const trustedRoot = {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: [log(tLog.publicKey, createHash('sha256').update(tLog.publicKey).digest())],
    ctlogs: [log(ctLog.publicKey, bytes(ctLog.logID))],
    certificateAuthorities: [authority(ca.rootCertificate)],
    timestampAuthorities: [authority(tsa.intCertificate, tsa.rootCertificate)],
  };

  async function attest(
    statement: string,
    { subject, issuer, signer, workflow, repository: home, commit, run }: AttestationSigner,
    instance: Instance,
  ): Promise<object> {
    const { publicKey, privateKey } = keys('P-256');
    const claims = { 8: issuer, 9: signer, 12: home, 13: commit, 18: workflow, 21: run };
    const certificate = await ca.issueCertificate({
      publicKey: publicKey.export({ format: 'der', type: 'spki' }),
      subjectAltName: subject,
      extensions: Object.entries(claims).map(([at, value]) => ({ oid: `${FULCIO}.${at}`, value })),
    });
    const payload = Buffer.from(statement);
    const head = `DSSEv1 ${PAYLOAD_TYPE.length} ${PAYLOAD_TYPE} ${payload.length} `;
    const signature = sign('sha256', Buffer.concat([Buffer.from(head), payload]), privateKey);
    const entries = instance === 'sigstore' ? [await logged(payload, signature, certificate)] : [];
    const stamps = instance === 'github' ? [await stamped(signature)] : [];
    return {
      mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
      verificationMaterial: {
        certificate: { rawBytes: base64(certificate) },
        tlogEntries: entries,
        timestampVerificationData: { rfc3161Timestamps: stamps },
      },
      dsseEnvelope: {
        payload: payload.toString('base64'),
        payloadType: PAYLOAD_TYPE,
        signatures: [{ sig: signature.toString('base64'), keyid: '' }],
      },
    };
  }

  async function logged(payload: Buffer, signature: Buffer, certificate: ArrayBufferView) {
    const value = createHash('sha256').update(payload).digest('hex');
    const pem = `-----BEGIN CERTIFICATE-----\n${base64(certificate)}\n-----END CERTIFICATE-----\n`;
    const entry: Readonly<Record<string, Logged>> = await tLog.log({
      ...{ apiVersion: '0.0.1', kind: 'dsse' },
      spec: {
        payloadHash: { algorithm: 'sha256', value },
        signatures: [
          {
            signature: signature.toString('base64'),
            verifier: Buffer.from(pem).toString('base64'),
          },
        ],
      },
    });
    const [{ body, integratedTime, logID, logIndex, verification } = never()] =
      Object.values(entry);
    const { inclusionProof: proof, signedEntryTimestamp } = verification;
    return {
      ...{ logIndex: String(logIndex), integratedTime: String(integratedTime) },
      logId: { keyId: Buffer.from(logID, 'hex').toString('base64') },
      kindVersion: { kind: 'dsse', version: '0.0.1' },
      inclusionPromise: { signedEntryTimestamp },
      inclusionProof: {
        ...{ logIndex: String(proof.logIndex), treeSize: String(proof.treeSize) },
        rootHash: Buffer.from(proof.rootHash, 'hex').toString('base64'),
        hashes: proof.hashes.map((hash) => Buffer.from(hash, 'hex').toString('base64')),
        checkpoint: { envelope: proof.checkpoint },
      },
      canonicalizedBody: body,
    };
  }

  async function stamped(signature: Buffer) {
    clock.setTime(Math.floor(Date.now() / 1000) * 1000);
    const answer = await tsa.timestamp({
      artifactHash: createHash('sha256').update(signature).digest(),
      ...{ hashAlgorithmOID: SHA256, nonce: 1, policyOID: '1.3.6.1.4.1.57264.2', certReq: false },
    });
    return { signedTimestamp: base64(answer) };
  }

  return { attest, trustedRoot };
}

function bytes({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function base64(view: ArrayBufferView): string {
  return bytes(view).toString('base64');
}

function never(): never {
  throw new Error('The stand-in of the log gave no entry.');
}
