import { FLAT, type Format } from './format';
import { readNumbered } from './numbered';

/**
 * The files of the Supabase CLI, in `supabase/migrations`. A new one below the newest applied one is an
 * error, and so is an applied one without a file (`supabase db push`, internal/migration/up).
 */
export const supabase: Format = {
  name: 'supabase',
  ...FLAT,
  readName: (fileName) => readNumbered(fileName, /^(\d+)_(.*)\.sql$/s),
  readText: (text) => ({ ok: true, text }),
  history: { schema: 'supabase_migrations', table: 'schema_migrations' },
  ...{ inOrder: true, whole: true },
};
