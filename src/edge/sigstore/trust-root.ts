import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { getTrustedRoot } from '@sigstore/tuf';
import type { Deadline } from '../github/deadline';

/**
 * The Sigstore instance that signed: the public one (public repositories), or GitHub's own (private
 * repositories).
 */
export type SigstoreInstance = 'github' | 'sigstore';

type TrustedRoot = Awaited<ReturnType<typeof getTrustedRoot>>;

/** Returns the keys of an instance. Returns undefined if they cannot be fetched. */
export type TrustRoot = (instance: SigstoreInstance) => Promise<TrustedRoot | undefined>;

/** Limit for one file. */
const TRUST_ROOT_TIMEOUT_MS = 5_000;

/**
 * Creates a function that fetches the keys of an instance. The keys change several times a year, so
 * each run fetches them with The Update Framework (TUF), which verifies a chain of signatures from
 * the root file in `dist/`.
 */
export function openTrustRoot(deadline: Deadline): TrustRoot {
  const pending = new Map<SigstoreInstance, Promise<TrustedRoot | undefined>>();
  return async (instance) => {
    const answer = pending.get(instance) ?? deadline.run(async () => await fetchRoot(instance));
    pending.set(instance, answer);
    return await Promise.race([answer, waitForDeadline(deadline)]);
  };
}

async function fetchRoot(instance: SigstoreInstance): Promise<TrustedRoot | undefined> {
  const tuf = await import('@sigstore/tuf');
  const roots: Record<SigstoreInstance, { mirror: string; root: object }> = JSON.parse(
    readFileSync(path.join(__dirname, 'trust-roots.json'), 'utf8'),
  );
  const { mirror, root } = roots[instance];
  // An existing cache could belong to another user.
  const cachePath = mkdtempSync(path.join(tmpdir(), 'governed-'));
  const rootPath = path.join(cachePath, 'root.json');
  try {
    writeFileSync(rootPath, JSON.stringify(root));
    const options = { mirrorURL: mirror, rootPath, cachePath, timeout: TRUST_ROOT_TIMEOUT_MS };
    return await tuf.getTrustedRoot({ ...options, retry: { retries: 1 } });
  } catch {
    return undefined;
  } finally {
    rmSync(cachePath, { recursive: true, force: true });
  }
}

async function waitForDeadline({ signal }: Deadline): Promise<undefined> {
  if (signal.aborted) return undefined;
  return await new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}
