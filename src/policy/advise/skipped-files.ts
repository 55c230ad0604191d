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
  const isOne = files.length === 1;
  const finding: Finding = {
    code: 'file-not-read',
    level: 'warning',
    what: `The format \`${format}\` does not read ${formatNames(files, 'or')}, so ${isOne ? 'this file never runs' : 'these files never run'}.`,
    next: `If ${isOne ? 'it is a migration' : 'they are migrations'}, ${adviseRead(format, form, isOne)}. Otherwise delete ${isOne ? 'it' : 'them'}, or move ${isOne ? 'it' : 'them'} to another folder.`,
  };
  return [finding];
}

/** Returns how the tool reads a file, as the rest of a sentence. */
function adviseRead(format: string, form: string, isOne: boolean): string {
  const object = isOne ? 'it' : 'them';
  if (format === 'drizzle') {
    return `create ${object} with \`drizzle-kit generate\`, which adds ${object} to \`meta/_journal.json\``;
  }
  const exception =
    format === 'supabase'
      ? ' (the CLI also skips an old `<digits>_init.sql` at the start of the folder)'
      : '';
  return `rename ${object} to \`${form}\`${exception}`;
}
