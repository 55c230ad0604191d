import { writeStdout } from '../edge/standard-output';
import { parseCommandLine } from '../edge/terminal/command-line';
import { formatHelp } from '../edge/terminal/help';
import { openTerminal, supportsColor } from '../edge/terminal/open-terminal';
import { withEnvFile } from '../edge/terminal/with-env-file';
import type { Environment } from '../inputs/declared-value';
import { renderAnnotations } from '../report/annotations';
import { escapeControlSequences } from '../report/escape-control-sequences';
import { renderJson } from '../report/json';
import { renderTerminal } from '../report/render-terminal';
import { toExitCode } from '../report/run-exit-code';
import type { Frontend } from './frontend';
import { run } from './run';

/** How the output of a run is written. */
interface OutputOptions {
  readonly json: boolean;
  readonly isTerminal: boolean;
}

/**
 * Runs a command line in a terminal, with the same variables and messages as the action.
 *
 * @param args The arguments after the name of the program.
 * @param folder The working directory, which is the workspace of the run.
 * @param isTerminal Whether standard output is a terminal.
 * @returns The exit code (docs/terminal.md#exit-codes).
 */
export async function runInTerminal(
  args: readonly string[],
  folder: string,
  variables: Environment,
  isTerminal: boolean,
): Promise<number> {
  const commandLine = parseCommandLine(args);
  if (commandLine.kind === 'help') {
    writeStdout(formatHelp(commandLine.command));
    return 0;
  }
  if (commandLine.kind === 'invalid') {
    writeStdout(escapeControlSequences(`${commandLine.reason} Try \`--help\`.\n`));
    return 2;
  }
  const { envFile } = commandLine;
  const result =
    envFile === undefined
      ? ({ ok: true, environment: variables } as const)
      : withEnvFile(variables, folder, envFile);
  if (!result.ok) {
    const { code, what, next } = result.problem;
    writeStdout(escapeControlSequences(`error: ${code}: ${what} ${next}\n`));
    return 2;
  }
  const { environment } = result;
  // Inputs of the runner are ignored: they are for a step, not for this command line.
  const withoutInputs = Object.fromEntries(
    Object.entries(environment).filter(([name]) => !name.startsWith('INPUT_')),
  );
  if (commandLine.kind === 'verify') {
    const { verify } = await import(/* webpackChunkName: "verify" */ './evidence/verify-run');
    return await verify(commandLine.file, folder, { ...withoutInputs, ...commandLine.inputs });
  }
  const runEnvironment = { ...withoutInputs, ...commandLine.inputs, GITHUB_WORKSPACE: folder };
  const frontend = createTerminalFrontend({ json: commandLine.json, isTerminal }, environment);
  return await run(runEnvironment, frontend, commandLine.base);
}

function createTerminalFrontend(
  { json, isTerminal }: OutputOptions,
  environment: Environment,
): Frontend {
  const usesColor = !json && supportsColor(isTerminal, environment['NO_COLOR']);
  return {
    open: (_, hide) => openTerminal(hide, json ? 'stderr' : 'stdout', usesColor),
    publish: (report, runner) => {
      for (const annotation of renderAnnotations(report)) runner.annotate(annotation);
      for (const line of renderTerminal(report)) runner.log(line);
      if (json) writeStdout(`${renderJson(report)}\n`);
      return toExitCode(report);
    },
    publishCheck: async (report, _, { runner }) => {
      const { printCheck } = await import(/* webpackChunkName: "check" */ './check/terminal-check');
      return printCheck(report, runner, json);
    },
    unexpectedExitCode: 1,
  };
}
