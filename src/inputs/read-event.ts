import type { Environment } from './declared-value';
import type { RunEvent } from './request';

/**
 * What started the run. A `workflow_run` counts as the repository's own only when its payload says
 * so: a payload that is missing, unreadable or of another repository is a fork's (fail closed).
 */
export function readEvent(environment: Environment, payload: string | undefined): RunEvent {
  const name = environment['GITHUB_EVENT_NAME']?.trim() || undefined;
  const ref = environment['GITHUB_REF']?.trim() || undefined;
  return {
    name,
    ownRun: name !== 'workflow_run' || followsOwnRun(environment, payload),
    ref,
    onDefaultBranch: ref !== undefined && ref === defaultBranch(payload),
  };
}

function defaultBranch(payload: string | undefined): string | undefined {
  const branch = getPayloadValue(payload, ['repository', 'default_branch']);
  return typeof branch === 'string' && branch !== '' ? `refs/heads/${branch}` : undefined;
}

function followsOwnRun(environment: Environment, payload: string | undefined): boolean {
  const repository = environment['GITHUB_REPOSITORY'];
  if (!repository) return false;
  const head = getPayloadValue(payload, ['workflow_run', 'head_repository', 'full_name']);
  return typeof head === 'string' && head.toLowerCase() === repository.toLowerCase();
}

/** The value under these keys of an event's payload; undefined where there is none. */
export function getPayloadValue(payload: string | undefined, keys: readonly string[]): unknown {
  return payload === undefined ? undefined : path(parse(payload), keys);
}

function parse(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}

function path(value: unknown, keys: readonly string[]): unknown {
  let current = value;
  for (const key of keys) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = new Map<string, unknown>(Object.entries(current)).get(key);
  }
  return current;
}
