import { writeStdout } from '../edge/standard-output';
import { parseCommandLine } from '../edge/terminal/command-line';
import { formatHelp } from '../edge/terminal/help';
import { openTerminal, supportsColor } from '../edge/terminal/open-terminal';
import { withEnvFile } from '../edge/terminal/with-env-file';
import type { Environment } from '../inputs/declared-value';
import { renderAnnotations } from '../report/annotations';
import { renderJson } from '../report/json';
import { renderTerminal } from '../report/render-terminal';
import { toExitCode } from '../report/run-exit-code';
import type { Frontend } from './frontend';
import { run } from './run';

/** How somebody reads it. */
interface Reader {
  readonly json: boolean;
  readonly isTerminal: boolean;
}

/**
 * One run in a terminal: the same as the action's, by the same variables, in the same words.
 *
 * @param args What follows the name of the program.
 * @param folder Where it was started: what the workspace is to the action.
 * @param isTerminal Whether standard output is one.
 * @returns The exit code: 0 done, 1 failed, 2 usage or configuration, 3 blocked.
 */
export async function runInTerminal(
  args: readonly string[],
  folder: string,
  variables: Environment,
  isTerminal: boolean,
): Promise<number> {
  const asked = parseCommandLine(args);
  if (asked.kind === 'help') {
    writeStdout(formatHelp(asked.command));
    return 0;
  }
  if (asked.kind === 'invalid') {
    writeStdout(`${asked.reason} Try \`--help\`.\n`);
    return 2;
  }
  const read =
    asked.envFile === undefined
      ? ({ ok: true, environment: variables } as const)
      : withEnvFile(variables, folder, asked.envFile);
  if (!read.ok) {
    const { code, what, next } = read.problem;
    writeStdout(`error: ${code}: ${what} ${next}\n`);
    return 2;
  }
  const { environment } = read;
  if (asked.kind === 'verify') {
    const { verify } = await import(/* webpackChunkName: "verify" */ './evidence/verify-run');
    return await verify(asked.file, folder, environment);
  }
  // The runner's inputs are no options: what stands there was meant for a step.
  const own = Object.entries(environment).filter(([name]) => !name.startsWith('INPUT_'));
  const given = { ...Object.fromEntries(own), ...asked.inputs, GITHUB_WORKSPACE: folder };
  return await run(given, terminal({ json: asked.json, isTerminal }, environment));
}

function terminal({ json, isTerminal }: Reader, environment: Environment): Frontend {
  const coloured = !json && supportsColor(isTerminal, environment['NO_COLOR']);
  return {
    open: (_, hide) => openTerminal(hide, json ? 'stderr' : 'stdout', coloured),
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
