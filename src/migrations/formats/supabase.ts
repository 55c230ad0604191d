import { compareCodePoints, TEXT_ORDER } from '../migration-order';
import { FLAT_FOLDER, type Format } from './format';
import { parseNumberedName } from './numbered-name';

/**
 * The files of the Supabase CLI, in `supabase/migrations`, in the order of their names. It skips other
 * names (https://github.com/supabase/cli/blob/develop/pkg/migration/list.go). A new file below the newest applied one is
 * an error, and so is an applied file that is missing (`supabase db push`, internal/migration/up).
 */
export const supabase: Format = {
  name: 'supabase',
  ...FLAT_FOLDER,
  readName: (fileName) => parseNumberedName(fileName, /^(\d+)_(.*)\.sql$/s),
  readText: (text) => ({ ok: true, text }),
  history: { schema: 'supabase_migrations', table: 'schema_migrations' },
  skips: { form: '<digits>_<name>.sql', findFile: findInitFile },
  requiresOrder: true,
  requiresAllFiles: true,
  order: TEXT_ORDER,
};

/** The first day on which `<digits>_init.sql` is a migration like all others. */
const INIT_IS_MIGRATION_SINCE = '20211209000000';

/**
 * Returns the file that old releases of the CLI wrote and that it no longer runs: `<digits>_init.sql`,
 * if it is the first name of the folder and its date is before December 2021 (`shouldSkip`).
 */
function findInitFile(names: readonly string[]): string | undefined {
  const [first] = names.toSorted(compareCodePoints);
  const [, date] = /([0-9]{14})_init\.sql/.exec(first ?? '') ?? [];
  return date !== undefined && date < INIT_IS_MIGRATION_SINCE ? first : undefined;
}
