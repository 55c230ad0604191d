import { readFileSync } from 'node:fs';
import type { Environment } from '../../inputs/declared';

/**
 * The text of the event's payload, which only `workflow_run` needs: it tells whose run it follows.
 * A file that cannot be read is no payload, and the gate then counts the run as a fork's.
 */
export function readEventPayload(environment: Environment): string | undefined {
  const file = environment['GITHUB_EVENT_PATH'];
  if (environment['GITHUB_EVENT_NAME'] !== 'workflow_run' || !file) return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
