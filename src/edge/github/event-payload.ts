import { readFileSync } from 'node:fs';
import type { Environment } from '../../inputs/declared-value';

/**
 * Reads the payload of the event. Returns undefined if it cannot be read. The gate then treats a
 * `workflow_run` as one of a fork, and every branch as not the default branch.
 */
export function readEventPayload(environment: Environment): string | undefined {
  const file = environment['GITHUB_EVENT_PATH'];
  if (!file) return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
