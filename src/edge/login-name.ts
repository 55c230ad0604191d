import { userInfo } from 'node:os';

/** The name of the user whose process this is: who applies, where no runner tells who started it. */
export function getLoginName(): string {
  return userInfo().username;
}
