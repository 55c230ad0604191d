import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import type { Environment } from '../../inputs/declared-value';
import { ACTION_INPUTS } from '../../inputs/input-table';
import type { Problem } from '../../problem';

/** The variables of the environment and of a file, or the problem. */
export type EnvFileResult =
  | { readonly ok: true; readonly environment: Environment }
  | { readonly ok: false; readonly problem: Problem };

/** Variables of inputs. They must not differ between the file and the environment. */
const INPUT_VARIABLES = Object.values(ACTION_INPUTS).flatMap((row) =>
  'variable' in row ? [row.variable] : [],
);

/**
 * Adds the variables of a `.env` file. A variable of the environment is not overwritten. If a
 * variable of an input differs between both, this is a problem.
 *
 * @param file Path relative to `folder`.
 */
export function withEnvFile(environment: Environment, folder: string, file: string): EnvFileResult {
  let fileVariables: Environment;
  try {
    fileVariables = parseEnv(readFileSync(path.resolve(folder, file), 'utf8'));
  } catch {
    return {
      ok: false,
      problem: {
        code: 'file-unreadable',
        what: `The file ${file} of \`--env-file\` cannot be read.`,
        next: 'Use the path of an existing file, relative to the current folder.',
      },
    };
  }
  const conflictingName = INPUT_VARIABLES.find((name) => {
    const [current, fromFile] = [
      environment[name]?.trim() ?? '',
      fileVariables[name]?.trim() ?? '',
    ];
    return current !== '' && fromFile !== '' && current !== fromFile;
  });
  if (conflictingName === undefined)
    return { ok: true, environment: { ...fileVariables, ...environment } };
  return {
    ok: false,
    problem: {
      code: 'input-invalid',
      what: `${conflictingName} has different values in the environment and in ${file}.`,
      next: 'Remove one of the two values.',
    },
  };
}
