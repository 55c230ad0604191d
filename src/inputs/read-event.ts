import type { Environment } from './declared-value';
import type { RunEvent } from './request';

/**
 * Reads the event of the run. A `workflow_run` is trusted only if its payload names this repository.
 * Without a valid payload, the run counts as a run of a fork.
 */
export function readEvent(environment: Environment, payload: string | undefined): RunEvent {
  const name = environment['GITHUB_EVENT_NAME']?.trim() || undefined;
  const ref = environment['GITHUB_REF']?.trim() || undefined;
  const defaultBranch = readDefaultBranch(payload);
  return {
    name,
    ownRun: name !== 'workflow_run' || isAfterOwnRun(environment, payload),
    ref,
    onDefaultBranch: ref !== undefined && ref === defaultBranch,
    namesDefaultBranch: defaultBranch !== undefined,
  };
}

function readDefaultBranch(payload: string | undefined): string | undefined {
  const branch = getPayloadValue(payload, ['repository', 'default_branch']);
  return typeof branch === 'string' && branch !== '' ? `refs/heads/${branch}` : undefined;
}

function isAfterOwnRun(environment: Environment, payload: string | undefined): boolean {
  const repository = environment['GITHUB_REPOSITORY'];
  if (!repository) return false;
  const head = getPayloadValue(payload, ['workflow_run', 'head_repository', 'full_name']);
  return typeof head === 'string' && head.toLowerCase() === repository.toLowerCase();
}

/** Returns the value under these keys of an event payload; undefined if it does not exist. */
export function getPayloadValue(payload: string | undefined, keys: readonly string[]): unknown {
  return payload === undefined ? undefined : getNestedValue(parseJson(payload), keys);
}

function parseJson(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}

function getNestedValue(value: unknown, keys: readonly string[]): unknown {
  let current = value;
  for (const key of keys) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = new Map<string, unknown>(Object.entries(current)).get(key);
  }
  return current;
}
