import type { RepositoryFiles } from '../repository-files';
import { explainMixTask } from './follow/mix';
import { isKnownTemplate } from './follow/oc-template';
import type { PendingCommand } from './pending-command';
import { changesSchemaByPsql, explainUnreadSql } from './psql-schema';
import { detectMigrationTool, isKnownTool } from './tools';
import { explainUnfollowed } from './unfollowed-command';

/**
 * Returns the name of the tool that a command migrates with; undefined if it does not migrate.
 *
 * @param name The name of its program without the folder.
 */
export function detectTool(
  name: string,
  pending: PendingCommand,
  files: RepositoryFiles,
): string | undefined {
  const { words, command } = pending;
  const call = { words: [name, ...words.slice(1)] as const, input: command.input.text };
  const tool = detectMigrationTool(call)?.name;
  if (tool !== undefined) return tool;
  return name === 'psql' && changesSchemaByPsql(pending, files) ? name : undefined;
}

/** Programs of which one part can be followed while another one is not known. */
export const PARTLY_FOLLOWED: ReadonlySet<string> = new Set(['mix', 'psql']);

/**
 * Explains why a command was not followed, as the rest of a sentence after the command. Returns undefined
 * for harmless programs and for a known tool, which then only looks at something.
 */
export function explainCommand(
  name: string,
  pending: PendingCommand,
  files: RepositoryFiles,
): string | undefined {
  if (name === 'psql') return explainUnreadSql(pending, files);
  const { words, command } = pending;
  if (name === 'mix') return explainMixTask(words, command.scope.directory, files);
  // `oc process` only prints. What applies its output is followed to the template.
  if (isKnownTemplate(words, command.scope.directory, files)) return undefined;
  return isKnownTool(words[0] ?? '', name) ? undefined : explainUnfollowed(name, words);
}
