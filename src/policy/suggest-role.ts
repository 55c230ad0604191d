import leven from 'leven';
import { ROLE_NAMES, type Role } from './role';

/** Words that are used for a role. They are only a suggestion and never decide. */
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

/** With three typing errors, a text is as close to another word. */
const MAX_EDIT_DISTANCE = 2;

/**
 * Returns the role that an invalid text probably means (`production`, `Prod`, `stagging`), for the
 * message only; undefined if no role is similar.
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
