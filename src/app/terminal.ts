import { writeOut } from '../edge/standard-output';
import { readArguments } from '../edge/terminal/arguments';
import { withEnvFile } from '../edge/terminal/env-file';
import { helpFor } from '../edge/terminal/help';
import { openTerminal, wantsColour } from '../edge/terminal/terminal';
import type { Environment } from '../inputs/declared';
import { renderAnnotations } from '../report/annotations';
import { exitCode } from '../report/exit-code';
import { renderJson } from '../report/json';
import { renderTerminal } from '../report/terminal';
import type { Outlet } from './outlet';
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
export async function inTerminal(
  args: readonly string[],
  folder: string,
  variables: Environment,
  isTerminal: boolean,
): Promise<number> {
  const asked = readArguments(args);
  if (asked.kind === 'help') {
    writeOut(helpFor(asked.command));
    return 0;
  }
  if (asked.kind === 'misunderstood') {
    writeOut(`${asked.why} Try \`--help\`.\n`);
    return 2;
  }
  const read =
    asked.envFile === undefined
      ? ({ ok: true, environment: variables } as const)
      : withEnvFile(variables, folder, asked.envFile);
  if (!read.ok) {
    const { code, what, next } = read.problem;
    writeOut(`error: ${code}: ${what} ${next}\n`);
    return 2;
  }
  const { environment } = read;
  if (asked.kind === 'verify') {
    const { verify } = await import(/* webpackChunkName: "verify" */ './verify');
    return await verify(asked.file, folder, environment);
  }
  // The runner's inputs are no options: what stands there was meant for a step.
  const own = Object.entries(environment).filter(([name]) => !name.startsWith('INPUT_'));
  const given = { ...Object.fromEntries(own), ...asked.inputs, GITHUB_WORKSPACE: folder };
  return await run(given, terminal({ json: asked.json, isTerminal }, environment));
}

function terminal({ json, isTerminal }: Reader, environment: Environment): Outlet {
  const coloured = !json && wantsColour(isTerminal, environment['NO_COLOR']);
  return {
    open: (_, hide) => openTerminal(hide, json ? 'stderr' : 'stdout', coloured),
    publish: (report, runner) => {
      for (const annotation of renderAnnotations(report)) runner.annotate(annotation);
      for (const line of renderTerminal(report)) runner.log(line);
      if (json) writeOut(`${renderJson(report)}\n`);
      return exitCode(report);
    },
    publishCheck: async (report, _, { runner }) => {
      const { tellCheck } = await import(/* webpackChunkName: "check" */ './terminal-check');
      return tellCheck(report, runner, json);
    },
    unforeseen: 1,
  };
}
