import { findTableConflict } from '../../../src/engine/table-conflict';

const errorOf = (code: string, message: string) => ({
  code,
  message,
  hint: undefined,
  position: undefined,
});

test.each<[string, string, string, ReturnType<typeof findTableConflict>]>([
  ['a guard that found a new row', '22P02', 'invalid input: "tag ZM008"', 'ledger'],
  ['the key of the ledger', '23505', 'violates unique constraint "runs_pkey"', 'ledger'],
  ['the key of the ledger, in German', '23505', 'verletzt Constraint »runs_pkey«', 'ledger'],
  ['a new schema', '23505', 'unique constraint "pg_namespace_nspname_index"', 'created'],
  ['a new table', '23505', 'unique constraint "pg_type_typname_nsp_index"', 'created'],
  ['an existing schema', '42P06', 'schema "governed" already exists', 'created'],
  ['an existing table', '42P07', 'relation "migrations" already exists', 'created'],
  ['a guard of the history', '22P02', 'invalid input: "tag ZM004"', undefined],
  ['the key of another table', '23505', 'unique constraint "migrations_pkey"', undefined],
  ['a similar name', '23505', 'unique constraint "truns_pkey"', undefined],
  ['a privilege', '42501', 'permission denied for table runs', undefined],
])('findTableConflict: %s', (_, code, message, conflict) => {
  expect(findTableConflict('tag', errorOf(code, message))).toBe(conflict);
});
