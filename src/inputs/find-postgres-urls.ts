import type { Environment } from './declared-value';
import type { OtherUrl } from './request';

const POSTGRES_URL = /^\s*(?:jdbc:)?postgres(?:ql)?(?:\+\w+)?:\/\//i;

/** Returns every variable that contains a Postgres URL, including the variables of inputs. */
export function findPostgresUrls(environment: Environment): readonly OtherUrl[] {
  return Object.entries(environment).flatMap(([variable, text]) =>
    text !== undefined && POSTGRES_URL.test(text) ? [{ variable, text }] : [],
  );
}
