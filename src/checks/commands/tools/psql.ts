import type { CommandArguments } from '../command-arguments';
import type { ToolInvocation, ToolPattern } from './tool-pattern';

/** A path that contains the word "migrations", "migration" or "migrate". */
const MIGRATIONS_PATH = /(?:^|[^a-z])migrat(?:e|ion|ions)(?![a-z])/i;

/**
 * Accepts psql with files of a migrations folder: with `-f`, as its input, or in a loop over the
 * folder. Other files count by their SQL (`psql-schema.ts`).
 */
function isPsqlMigration(
  { getValues, options }: CommandArguments,
  { input }: ToolInvocation,
): boolean {
  if (options.has('--help') || options.has('--version') || options.has('-l')) return false;
  const files = getValues('-f', '--file');
  // The name of such a file comes from a loop or a pipe.
  const hasUnknownFile = files.some((file) => /^(?:\{\}|-|\/dev\/stdin|\$.*)$/.test(file));
  if (files.some((file) => MIGRATIONS_PATH.test(file))) return true;
  if (files.length > 0 && !hasUnknownFile) return false;
  return !options.has('-c') && !options.has('--command') && MIGRATIONS_PATH.test(input);
}

/** Splits `-Xqf x.sql` and `-fx.sql` into their options. */
export function splitPsqlOptions(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => {
    const [, flags = '', option = '', value = ''] =
      /^-([01AEHSWXabelnqstwxz]*)([cf])(.*)$/s.exec(word) ?? [];
    if (option === '' || flags + value === '') return [word];
    return [
      ...[...flags].map((flag) => `-${flag}`),
      `-${option}`,
      ...(value === '' ? [] : [value]),
    ];
  });
}

/** `psql`, the client of Postgres. */
export const psql: ToolPattern = {
  name: 'psql',
  programs: ['psql'],
  valueOptions: [
    '-f',
    '--file',
    '-c',
    '--command',
    '-d',
    '--dbname',
    '-h',
    '--host',
    '-p',
    '--port',
    '-U',
    '--username',
    '-v',
    '--set',
    '--variable',
    '-P',
    '--pset',
    '-L',
    '-o',
    '--output',
    '-F',
    '-R',
    '-T',
  ],
  subcommands: [],
  isMigration: isPsqlMigration,
};
