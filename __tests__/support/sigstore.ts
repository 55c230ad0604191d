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
 * Servers in place of Sigstore: the authorities of its public instance and of GitHub's instance, with
 * real keys and real signatures, and the TUF repositories of their keys. What they sign can be
 * verified. A statement that is changed later cannot.
 */

/** An instance of Sigstore: GitHub's (private repositories) or the public one. */
export type Instance = 'github' | 'sigstore';

/** The running servers, and a copy of `dist/` that trusts them. */
export interface Sigstore {
  /** Signs a statement, and returns the bundle in the format of GitHub's API. */
  attest(statement: string, certificate: AttestationSigner, instance: Instance): Promise<object>;
  /** A copy of `dist/` that fetches the keys from these servers. */
  readonly dist: string;
  /** The paths of the requests for keys. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** An entry of the log. Its package has the type in another package, which is not installed. */
interface LogEntry {
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

const FULCIO_OID = '1.3.6.1.4.1.57264.1';
const REKOR_URL = 'https://rekor.stand-in';
const PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const SHA256_OID = '2.16.840.1.101.3.4.2.1';
const VALID_FOR = { start: '2020-01-01T00:00:00Z' };

/** Starts the servers. */
export async function startSigstore(): Promise<Sigstore> {
  const [github, sigstore] = await Promise.all([createAuthorities(), createAuthorities()]);
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

/** Creates the authorities of one instance: for certificates, log entries and timestamps. */
async function createAuthorities() {
  const createKeys = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve });
  const ctLog = await initializeCTLog(createKeys('P-256'));
  const ca = await initializeCA(createKeys('P-384'), ctLog);
  const tLog = await initializeTLog(REKOR_URL, createKeys('P-256'));
  // Its library writes a fraction below a tenth of a second in a format that Sigstore cannot read.
  const clock = new Date();
  const tsa = await initializeTSA(createKeys('P-384'), clock);
  const describeLog = (rawBytes: Buffer, keyId: Buffer) => ({
    baseUrl: REKOR_URL,
    hashAlgorithm: 'SHA2_256',
    publicKey: {
      rawBytes: rawBytes.toString('base64'),
      keyDetails: 'PKIX_ECDSA_P256_SHA_256',
      validFor: VALID_FOR,
    },
    logId: { keyId: keyId.toString('base64') },
  });
  const describeAuthority = (...certificates: readonly ArrayBufferView[]) => ({
    subject: { organization: 'stand-in', commonName: 'stand-in' },
    uri: 'https://authority.stand-in',
    certChain: { certificates: certificates.map((each) => ({ rawBytes: toBase64(each) })) },
    validFor: VALID_FOR,
  });
  const trustedRoot = {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: [describeLog(tLog.publicKey, createHash('sha256').update(tLog.publicKey).digest())],
    ctlogs: [describeLog(ctLog.publicKey, toBuffer(ctLog.logID))],
    certificateAuthorities: [describeAuthority(ca.rootCertificate)],
    timestampAuthorities: [describeAuthority(tsa.intCertificate, tsa.rootCertificate)],
  };

  async function attest(
    statement: string,
    { subject, issuer, signer, workflow, repository: source, commit, run }: AttestationSigner,
    instance: Instance,
  ): Promise<object> {
    const { publicKey, privateKey } = createKeys('P-256');
    const claims = { 8: issuer, 9: signer, 12: source, 13: commit, 18: workflow, 21: run };
    const certificate = await ca.issueCertificate({
      publicKey: publicKey.export({ format: 'der', type: 'spki' }),
      subjectAltName: subject,
      extensions: Object.entries(claims).map(([extension, value]) => ({
        oid: `${FULCIO_OID}.${extension}`,
        value,
      })),
    });
    const payload = Buffer.from(statement);
    const header = `DSSEv1 ${PAYLOAD_TYPE.length} ${PAYLOAD_TYPE} ${payload.length} `;
    const signature = sign('sha256', Buffer.concat([Buffer.from(header), payload]), privateKey);
    const entries =
      instance === 'sigstore' ? [await addLogEntry(payload, signature, certificate)] : [];
    const timestamps = instance === 'github' ? [await createTimestamp(signature)] : [];
    return {
      mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
      verificationMaterial: {
        certificate: { rawBytes: toBase64(certificate) },
        tlogEntries: entries,
        timestampVerificationData: { rfc3161Timestamps: timestamps },
      },
      dsseEnvelope: {
        payload: payload.toString('base64'),
        payloadType: PAYLOAD_TYPE,
        signatures: [{ sig: signature.toString('base64'), keyid: '' }],
      },
    };
  }

  async function addLogEntry(payload: Buffer, signature: Buffer, certificate: ArrayBufferView) {
    const value = createHash('sha256').update(payload).digest('hex');
    const pem = `-----BEGIN CERTIFICATE-----\n${toBase64(certificate)}\n-----END CERTIFICATE-----\n`;
    const entry: Readonly<Record<string, LogEntry>> = await tLog.log({
      apiVersion: '0.0.1',
      kind: 'dsse',
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
    const [{ body, integratedTime, logID, logIndex, verification } = throwNoEntry()] =
      Object.values(entry);
    const { inclusionProof: proof, signedEntryTimestamp } = verification;
    return {
      logIndex: String(logIndex),
      integratedTime: String(integratedTime),
      logId: { keyId: Buffer.from(logID, 'hex').toString('base64') },
      kindVersion: { kind: 'dsse', version: '0.0.1' },
      inclusionPromise: { signedEntryTimestamp },
      inclusionProof: {
        logIndex: String(proof.logIndex),
        treeSize: String(proof.treeSize),
        rootHash: Buffer.from(proof.rootHash, 'hex').toString('base64'),
        hashes: proof.hashes.map((hash) => Buffer.from(hash, 'hex').toString('base64')),
        checkpoint: { envelope: proof.checkpoint },
      },
      canonicalizedBody: body,
    };
  }

  async function createTimestamp(signature: Buffer) {
    clock.setTime(Math.floor(Date.now() / 1000) * 1000);
    const response = await tsa.timestamp({
      artifactHash: createHash('sha256').update(signature).digest(),
      hashAlgorithmOID: SHA256_OID,
      nonce: 1,
      policyOID: '1.3.6.1.4.1.57264.2',
      certReq: false,
    });
    return { signedTimestamp: toBase64(response) };
  }

  return { attest, trustedRoot };
}

function toBuffer({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function toBase64(view: ArrayBufferView): string {
  return toBuffer(view).toString('base64');
}

function throwNoEntry(): never {
  throw new Error('The log did not return an entry.');
}
