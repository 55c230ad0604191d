import { randomBytes } from 'node:crypto';

/**
 * Creates a name that no file and no child process can know: a fixed prefix and 16 random hex
 * digits.
 */
export function randomToken(): string {
  return `governed_${randomBytes(8).toString('hex')}`;
}

/**
 * Creates the id of one run in the history: the id of the GitHub run, and random digits because a
 * run can have several processes.
 */
export function createRunId(run: string | undefined): string {
  return `${run ?? 'local'}-${randomBytes(4).toString('hex')}`;
}
