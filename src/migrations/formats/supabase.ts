import { FLAT_FOLDER, type Format } from './format';
import { parseNumberedName } from './numbered-name';

/**
 * The files of the Supabase CLI, in `supabase/migrations`. A new file below the newest applied one is
 * an error, and so is an applied file that is missing (`supabase db push`, internal/migration/up).
 */
export const supabase: Format = {
  name: 'supabase',
  ...FLAT_FOLDER,
  readName: (fileName) => parseNumberedName(fileName, /^(\d+)_(.*)\.sql$/s),
  readText: (text) => ({ ok: true, text }),
  history: { schema: 'supabase_migrations', table: 'schema_migrations' },
  requiresOrder: true,
  requiresAllFiles: true,
};
