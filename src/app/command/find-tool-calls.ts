import type { ToolCall } from '../../command/history/history-owner';
import { readText } from '../../edge/workspace-files';
import type { Request } from '../../inputs/request';

/**
 * Returns the calls of a command that migrate, by the grammar of the shell: a word in a comment or in
 * a text is not a call. Follows scripts of the repository. Loads the parser of the shell.
 */
export async function findToolCalls(
  command: string,
  { workingDirectory, environment }: Pick<Request, 'workingDirectory' | 'environment'>,
  workspace: string,
): Promise<readonly ToolCall[]> {
  const { analyzeScript } = await import(
    /* webpackChunkName: "command-calls" */ '../../checks/commands/analyze-script'
  );
  const variables = Object.entries(environment).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const script = {
    text: command,
    shell: undefined,
    directory: workingDirectory,
    environment: new Map(variables),
    place: (line: number) => ({ file: '', line }),
  };
  // Without a list of files, only scripts that the command names by their path are followed.
  const read = (path: string) => readText(workspace, path);
  const files = { paths: [], read, readText: read };
  return analyzeScript(script, files).migrations;
}
