import { randomBytes } from 'node:crypto';

/** 16 random hex digits behind a fixed beginning: a name that no file and no child can know. */
export function randomToken(): string {
  return `governed_${randomBytes(8).toString('hex')}`;
}

/** A name for one run of the engine in the history: GitHub's, and what tells its processes apart. */
export function createRunId(run: string | undefined): string {
  return `${run ?? 'local'}-${randomBytes(4).toString('hex')}`;
}
