import type { Finding } from '../finding';
import { formatNames } from '../format-names';

/**
 * Returns the finding about SQL files of the migrations folder that the tool passes over, so that they
 * never run.
 *
 * @param files Relative to the folder.
 */
export function findSkippedFiles(about: {
  /** The value of the input `format`. */
  readonly format: string;
  /** The form of a name that the tool reads. */
  readonly form: string;
  readonly files: readonly string[];
}): readonly Finding[] {
  const { format, form, files } = about;
  if (files.length === 0) return [];
  const finding: Finding = {
    code: 'file-not-read',
    level: 'warning',
    what: `The format \`${format}\` does not read ${formatNames(files, 'or')}, so ${files.length === 1 ? 'this file never runs' : 'these files never run'}.`,
    next: `If ${files.length === 1 ? 'it is a migration, rename it' : 'they are migrations, rename them'} to \`${form}\`${format === 'supabase' ? ' (the CLI also skips an old `<digits>_init.sql` at the start of the folder)' : ''}. Otherwise move ${files.length === 1 ? 'it' : 'them'} to another folder.`,
  };
  return [finding];
}
