import type { RepositoryFiles } from '../../repository-files';
import type { StandardInput } from '../standard-input';
import { readOverrides } from './cloud-jobs';
import { readPodCommands } from './pod-commands';
import type { ReferencedScript } from './script-reference';

/**
 * Follows a manifest or a definition of a task that a script writes: `cat > job.yaml <<EOF`,
 * `tee job.yaml <<EOF`. The script then starts it, often in another step.
 *
 * @param outputFile The file of the redirection.
 */
export function followWrittenFile(
  [program = '', ...args]: readonly string[],
  { contents }: StandardInput,
  outputFile: string | undefined,
  directory: string | undefined,
  files: RepositoryFiles,
): readonly ReferencedScript[] {
  const path = program === 'tee' ? args.find((word) => !word.startsWith('-')) : outputFile;
  if (path === undefined || !/^(?:cat|tee)$/.test(program)) return [];
  return contents.flatMap((text) => {
    if (/\.ya?ml$/.test(path)) return readPodCommands(text, undefined, directory, files);
    const isTask = path.endsWith('.json') && /"container(?:Overrides|Definitions)"/.test(text);
    return isTask ? readOverrides(text, 'command', directory, files) : [];
  });
}
