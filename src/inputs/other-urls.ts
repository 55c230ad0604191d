import type { Environment } from './declared';
import type { OtherUrl } from './request';

const POSTGRES_URL = /^\s*(?:jdbc:)?postgres(?:ql)?(?:\+\w+)?:\/\//i;

/** Every variable of the environment that holds a Postgres URL, but our own inputs. */
export function postgresUrls(environment: Environment): readonly OtherUrl[] {
  return Object.entries(environment).flatMap(([variable, text]) =>
    text !== undefined && POSTGRES_URL.test(text) && !variable.toUpperCase().startsWith('INPUT_')
      ? [{ variable, text }]
      : [],
  );
}
