import leven from 'leven';
import { ROLE_NAMES, type Role } from './role';

/** Words that people use for a role. A hint only: nothing is ever decided by them. */
const SYNONYMS: Readonly<Record<string, Role>> = {
  production: 'prod',
  prd: 'prod',
  live: 'prod',
  primary: 'prod',
  main: 'prod',
  stage: 'staging',
  stg: 'staging',
  test: 'staging',
  testing: 'staging',
  dev: 'staging',
  development: 'staging',
  local: 'staging',
  ci: 'staging',
  preview: 'staging',
  readonly: 'replica',
  readreplica: 'replica',
  standby: 'replica',
  follower: 'replica',
  analytics: 'replica',
};

/** Two typing errors are a near miss; three make another word. */
const MAX_EDIT_DISTANCE = 2;

/**
 * The role that a wrong text probably meant, for the message (`production`, `Prod`, `stagging`);
 * undefined when it is like none. Never used to decide.
 */
export function suggestRole(text: string): Role | undefined {
  const word = text.toLowerCase().replaceAll(/[^a-z]/g, '');
  const synonym = Object.hasOwn(SYNONYMS, word) ? SYNONYMS[word] : undefined;
  if (synonym !== undefined) return synonym;
  const ranked = ROLE_NAMES.map((role) => ({ role, distance: leven(word, role) })).sort(
    (a, b) => a.distance - b.distance,
  );
  const [best] = ranked;
  return best !== undefined && best.distance <= MAX_EDIT_DISTANCE ? best.role : undefined;
}
