import type { CommandArguments } from '../command-arguments';
import type { ToolInvocation, ToolPattern } from './tool-pattern';

/** A path that leads to migrations: a folder or a file that says so. */
const MIGRATIONS = /(?:^|[^a-z])migrat(?:e|ion|ions)(?![a-z])/i;

/**
 * psql that runs files of a migrations folder: by `-f`, by its input, in a loop over the folder. SQL
 * in a word (`-c`) is not read: most of it in workflows looks or makes the empty database.
 */
function runsMigrations(
  { valuesOf, options }: CommandArguments,
  { input }: ToolInvocation,
): boolean {
  if (options.has('--help') || options.has('--version') || options.has('-l')) return false;
  const files = valuesOf('-f', '--file');
  // A file whose name only the loop or the pipe before knows.
  const unnamed = files.some((file) => /^(?:\{\}|-|\/dev\/stdin|\$.*)$/.test(file));
  if (files.some((file) => MIGRATIONS.test(file))) return true;
  if (files.length > 0 && !unnamed) return false;
  return !options.has('-c') && !options.has('--command') && MIGRATIONS.test(input);
}

/** Postgres's own client. */
export const psql: ToolPattern = {
  name: 'psql',
  programs: ['psql'],
  valued: [
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
  commands: [],
  migrates: runsMigrations,
};
