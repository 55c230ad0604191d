import { type Environment, toInputVariable } from '../../../src/inputs/declared-value';
import { readRequest } from '../../../src/inputs/read-request';
import type { Request } from '../../../src/inputs/request';
import { decide, type ReadPermit } from '../../../src/policy/decide';
import { type Governance, NO_GOVERNANCE } from '../../../src/policy/governance';

/** The URL of a target without findings. */
export const URL_TEXT = 'postgresql://app:s3cret-pw@db.acme.internal:5432/shop?sslmode=verify-full';

/** The URL of another target without findings. */
export const OTHER_URL =
  'postgresql://app:s3cret-pw@db2.acme.internal:5432/shop?sslmode=verify-full';

/** The variables of a step that is allowed. A test only sets what differs. */
const ALLOWED: Environment = {
  DB_ROLE: 'staging',
  DATABASE_URL: URL_TEXT,
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REPOSITORY: 'octo/shop',
};

/** Inputs by name (`db-role`) and variables by name (`DB_ROLE`). Undefined removes one. */
export type StepSettings = Readonly<Record<string, string | undefined>>;

const INPUT_NAME = /^[a-z][a-z-]*$/;

/** Returns the variables of a step with these settings. */
export function environmentOf(settings: StepSettings): Environment {
  const own = Object.entries(settings).map(([name, value]) => [
    INPUT_NAME.test(name) ? toInputVariable(name) : name,
    value,
  ]);
  return { ...ALLOWED, ...Object.fromEntries(own) };
}

/** Returns the request of a step with these settings. Throws if an input is invalid. */
export function requestOf(settings: StepSettings = {}, payload?: string): Request {
  const result = readRequest(environmentOf(settings), payload);
  if (!result.ok) throw new Error(result.problems.map(({ what }) => what).join('\n'));
  return result.request;
}

/** Returns the read permit of `decide` for a step with these settings. Throws if it blocks. */
export function readPermitOf(
  settings: StepSettings = {},
  governance: Governance = NO_GOVERNANCE,
): ReadPermit {
  const verdict = decide(requestOf(settings), governance);
  if (!verdict.allowed) throw new Error(`${verdict.reason}: ${verdict.what}`);
  return verdict.permit;
}
