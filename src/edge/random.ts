import { randomBytes } from 'node:crypto';

/** 16 random hex digits behind a fixed beginning: a name that no file and no child can know. */
export function randomToken(): string {
  return `governed_${randomBytes(8).toString('hex')}`;
}
