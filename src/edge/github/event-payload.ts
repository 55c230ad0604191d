import { readFileSync } from 'node:fs';
import type { Environment } from '../../inputs/declared-value';

/**
 * The text of the event's payload. A file that cannot be read is no payload: the gate then counts a
 * `workflow_run` as a fork's, and every branch as another than the default one.
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
