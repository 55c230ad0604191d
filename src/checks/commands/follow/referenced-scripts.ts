import type { RepositoryFiles } from '../../repository-files';
import type { PendingCommand } from '../pending-command';
import { readInputText } from '../standard-input';
import { followEntryPoint } from './entry-points';
import { followPsqlFiles } from './psql-files';
import { followFile } from './script-file';
import type { ReferencedScript, ReferenceResolver } from './script-reference';
import { followWrittenFile } from './written-files';

/**
 * Lists the scripts and programs of the repository that a command runs.
 *
 * @param words The words of the command, with the bare name of its program.
 * @param resolve Finds what this program runs by names: targets, scripts of a package, tasks.
 */
export function listReferencedScripts(
  words: readonly string[],
  resolve: ReferenceResolver | undefined,
  { words: written, variables, command }: PendingCommand,
  files: RepositoryFiles,
): readonly ReferencedScript[] {
  const { directory } = command.scope;
  const input = readInputText(command);
  return [
    ...(resolve?.(words, variables, directory, files, input, command.input.printers) ?? []),
    ...(words[0] === 'psql' ? followPsqlFiles(written, command.input, directory, files) : []),
    ...followFile(written, variables, directory, files),
    ...followEntryPoint(written, variables, directory, files),
    ...followWrittenFile(written, command.input, command.outputFile, directory, files),
  ];
}
