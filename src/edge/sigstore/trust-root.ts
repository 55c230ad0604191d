import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { getTrustedRoot } from '@sigstore/tuf';
import type { Deadline } from '../github/deadline';

/** Who signed: Sigstore's public instance (public repositories), or GitHub's own (private ones). */
export type SigstoreInstance = 'github' | 'sigstore';

type TrustedRoot = Awaited<ReturnType<typeof getTrustedRoot>>;

/** Gives the keys of an instance; undefined where they cannot be had. */
export type TrustRoot = (instance: SigstoreInstance) => Promise<TrustedRoot | undefined>;

/** Milliseconds, for one file. */
const TRUST_ROOT_TIMEOUT_MS = 5_000;

/**
 * Opens the way to the keys that sign attestations. They change several times a year, so that each
 * run fetches them as The Update Framework has it: from the root that lies beside the bundle, by a
 * chain of signatures.
 */
export function openTrustRoot(deadline: Deadline): TrustRoot {
  const asked = new Map<SigstoreInstance, Promise<TrustedRoot | undefined>>();
  return async (instance) => {
    const answer = asked.get(instance) ?? deadline.during(async () => await fetchRoot(instance));
    asked.set(instance, answer);
    return await Promise.race([answer, gaveUp(deadline)]);
  };
}

async function fetchRoot(instance: SigstoreInstance): Promise<TrustedRoot | undefined> {
  const tuf = await import('@sigstore/tuf');
  const roots: Record<SigstoreInstance, { mirror: string; root: object }> = JSON.parse(
    readFileSync(path.join(__dirname, 'trust-roots.json'), 'utf8'),
  );
  const { mirror, root } = roots[instance];
  // A cache that is there already would be somebody else's.
  const cachePath = mkdtempSync(path.join(tmpdir(), 'governed-'));
  const rootPath = path.join(cachePath, 'root.json');
  try {
    writeFileSync(rootPath, JSON.stringify(root));
    const asking = { mirrorURL: mirror, rootPath, cachePath, timeout: TRUST_ROOT_TIMEOUT_MS };
    return await tuf.getTrustedRoot({ ...asking, retry: { retries: 1 } });
  } catch {
    return undefined;
  } finally {
    rmSync(cachePath, { recursive: true, force: true });
  }
}

async function gaveUp({ signal }: Deadline): Promise<undefined> {
  if (signal.aborted) return undefined;
  return await new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}
