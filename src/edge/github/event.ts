import { readFileSync } from 'node:fs';
import type { Environment } from '../../inputs/declared';

/** The events whose payload somebody asks: whose run it follows, which pull request it is. */
const READ = new Set(['workflow_run', 'pull_request', 'pull_request_target', 'merge_group']);

/**
 * The text of the event's payload, where somebody asks it. A file that cannot be read is no payload,
 * and the gate then counts a `workflow_run` as a fork's.
 */
export function readEventPayload(environment: Environment): string | undefined {
  const file = environment['GITHUB_EVENT_PATH'];
  if (!READ.has(environment['GITHUB_EVENT_NAME'] ?? '') || !file) return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
