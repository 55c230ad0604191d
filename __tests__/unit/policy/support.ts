import { type Environment, toInputVariable } from '../../../src/inputs/declared-value';
import { readRequest } from '../../../src/inputs/read-request';
import type { Request } from '../../../src/inputs/request';
import { decide, type ReadPermit } from '../../../src/policy/decide';
import { type Governance, NO_GOVERNANCE } from '../../../src/policy/governance';

/** A target that every rule understands and that no finding speaks of. */
export const URL_TEXT = 'postgresql://app:s3cret-pw@db.acme.internal:5432/shop?sslmode=verify-full';

/** Another one. */
export const OTHER_URL =
  'postgresql://app:s3cret-pw@db2.acme.internal:5432/shop?sslmode=verify-full';

/** A request that is allowed: what a test says is what differs. Names with a `-` are inputs. */
const ALLOWED: Environment = {
  DB_ROLE: 'staging',
  DATABASE_URL: URL_TEXT,
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REPOSITORY: 'octo/shop',
};

/** Inputs by their names (`db-role`), variables by theirs (`DB_ROLE`); undefined takes one away. */
export type Wish = Readonly<Record<string, string | undefined>>;

const INPUT_NAME = /^[a-z][a-z-]*$/;

/** The variables of a step that asks so. */
export function environmentOf(wish: Wish): Environment {
  const own = Object.entries(wish).map(([name, value]) => [
    INPUT_NAME.test(name) ? toInputVariable(name) : name,
    value,
  ]);
  return { ...ALLOWED, ...Object.fromEntries(own) };
}

/** The request of a step that asks so, read as the action reads it. */
export function requestOf(wish: Wish = {}, payload?: string): Request {
  const reading = readRequest(environmentOf(wish), payload);
  if (!reading.ok) throw new Error(reading.problems.map(({ what }) => what).join('\n'));
  return reading.request;
}

/** The permit to read of a step that asks so: through `decide`, for there is no other way. */
export function readPermitOf(wish: Wish = {}, governance: Governance = NO_GOVERNANCE): ReadPermit {
  const verdict = decide(requestOf(wish), governance);
  if (!verdict.allowed) throw new Error(`${verdict.reason}: ${verdict.what}`);
  return verdict.permit;
}
