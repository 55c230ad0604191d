import { createHash } from 'node:crypto';
import { type Inspection, inspect } from '../../../src/migrations/inspect';
import type { Migration, MigrationsResult, SourceFile } from '../../../src/migrations/migration';
import { loadParser, type Parser } from '../../../src/migrations/parse-sql';
import type { Problem } from '../../../src/problem';

export const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex');

export const sourceFile = (name: string, text = 'select 1'): SourceFile => ({
  name,
  path: `migrations/${name}`,
  checksum: sha256Hex(text),
  content: { kind: 'text', text },
});

export const migration = (version: string, text = 'select 1', name = 'x'): Migration => ({
  version,
  name,
  fileName: `${version}_${name}.sql`,
  path: `migrations/${version}_${name}.sql`,
  checksum: sha256Hex(text),
  text,
});

export const problemsOf = (result: MigrationsResult<unknown>): readonly Problem[] =>
  result.ok ? [] : result.problems;

export const codesOf = (result: MigrationsResult<unknown>): readonly string[] =>
  problemsOf(result).map(({ code }) => code);

export function unwrap<Value>(result: MigrationsResult<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(result.problems.map(({ code, what }) => `${code}: ${what}`).join('\n'));
}

let parser: Parser | undefined;

export async function inspectText(text: string): Promise<MigrationsResult<Inspection>> {
  parser ??= await loadParser();
  return inspect(migration('1', text), parser);
}
