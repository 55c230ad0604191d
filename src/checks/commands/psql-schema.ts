import { rememberByPath } from '../remember-by-files';
import type { RepositoryFiles } from '../repository-files';
import { listPsqlSources } from './follow/psql-files';
import { changesSchema } from './follow/schema-sql';
import type { PendingCommand } from './pending-command';

/** What of a command is needed to know its SQL. */
type PsqlCommand = Pick<PendingCommand, 'words' | 'command'>;

/** The options with which psql only shows something. */
const SHOWS_ONLY = new Set(['--help', '-?', '--version', '-V', '-l', '--list']);

/** Returns whether psql runs SQL that changes a schema: of committed files, of `-c` or of its input. */
export function changesSchemaByPsql(
  { words, command }: PsqlCommand,
  files: RepositoryFiles,
): boolean {
  if (words.some((word) => SHOWS_ONLY.has(word))) return false;
  const { directory } = command.scope;
  const sources = listPsqlSources(words, command.input, directory, files);
  return sources.texts.some(changesSchema) || sources.files.some((file) => isSchema(files, file));
}

const isSchema = rememberByPath((files, path) => changesSchema(files.read(path) ?? ''));

/**
 * Explains which SQL of psql was not read, as the rest of a sentence after the command. Returns
 * undefined if all of it was.
 */
export function explainUnreadSql(
  { words, command }: PsqlCommand,
  files: RepositoryFiles,
): string | undefined {
  if (words.some((word) => SHOWS_ONLY.has(word))) return undefined;
  const { directory } = command.scope;
  const { unread, texts } = listPsqlSources(words, command.input, directory, files);
  const missing = unread.find((path) => !/[$`{*]|^-$|^\/dev\//.test(path));
  if (missing !== undefined) return `reads \`${missing}\`, which is not in the repository`;
  const isUnknown = unread.length > 0 || texts.some((text) => /^\s*[$`]/.test(text));
  return isUnknown ? 'reads SQL that is only known at run time' : undefined;
}
