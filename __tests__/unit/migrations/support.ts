import { createHash } from 'node:crypto';
import type { HistoryTableName } from '../../../src/migrations/formats/format';
import { type Inspection, inspect } from '../../../src/migrations/inspect';
import type { Migration, MigrationsResult, SourceFile } from '../../../src/migrations/migration';
import { loadParser, type Parser } from '../../../src/migrations/parse-sql';
import type { Problem } from '../../../src/problem';

/** Computes the SHA-256 of a text, in hex. */
export const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Creates a file of the folder `migrations`. */
export const sourceFile = (name: string, text = 'select 1'): SourceFile => ({
  name,
  path: `migrations/${name}`,
  checksum: sha256Hex(text),
  content: { kind: 'text', text },
});

/** Creates a migration with the checksum of its text. */
export const migration = (version: string, text = 'select 1', name = 'x'): Migration => ({
  version,
  name,
  fileName: `${version}_${name}.sql`,
  path: `migrations/${version}_${name}.sql`,
  checksum: sha256Hex(text),
  text,
});

/** Returns the problems of a result; none if it is a value. */
export const problemsOf = (result: MigrationsResult<unknown>): readonly Problem[] =>
  result.ok ? [] : result.problems;

/** Returns the codes of the problems of a result. */
export const codesOf = (result: MigrationsResult<unknown>): readonly string[] =>
  problemsOf(result).map(({ code }) => code);

/** Returns the value of a result. Throws if it has problems. */
export function unwrap<Value>(result: MigrationsResult<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(result.problems.map(({ code, what }) => `${code}: ${what}`).join('\n'));
}

let parser: Parser | undefined;

/** Inspects a text as the migration 1. */
export async function inspectText(
  text: string,
  history?: HistoryTableName,
): Promise<MigrationsResult<Inspection>> {
  parser ??= await loadParser();
  return inspect(migration('1', text), parser, history);
}
