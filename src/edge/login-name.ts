import { userInfo } from 'node:os';

/**
 * Returns the name of the user that runs this process. It is recorded as the actor outside of
 * GitHub Actions.
 */
export function getLoginName(): string {
  return userInfo().username;
}
