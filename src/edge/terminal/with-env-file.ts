import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import type { Environment } from '../../inputs/declared-value';
import { ACTION_INPUTS } from '../../inputs/input-table';
import type { Problem } from '../../problem';

/** The variables with those of a file, or what keeps them from being read together. */
export type EnvFileResult =
  | { readonly ok: true; readonly environment: Environment }
  | { readonly ok: false; readonly problem: Problem };

/** Those that are inputs of ours: the file must not say otherwise than the environment. */
const OWN = Object.values(ACTION_INPUTS).flatMap((row) =>
  'variable' in row ? [row.variable] : [],
);

/**
 * Adds the variables of a `.env` file. What is set already stays as it is; but of a variable that
 * decides, two values that differ are never resolved by guessing.
 *
 * @param file Seen from `folder`.
 */
export function withEnvFile(environment: Environment, folder: string, file: string): EnvFileResult {
  let added: Environment;
  try {
    added = parseEnv(readFileSync(path.resolve(folder, file), 'utf8'));
  } catch {
    return {
      ok: false,
      problem: {
        code: 'file-unreadable',
        what: `The file of \`--env-file\`, ${file}, cannot be read.`,
        next: 'Write the path of a file that is there, seen from this folder.',
      },
    };
  }
  const differing = OWN.find((name) => {
    const [set, said] = [environment[name]?.trim() ?? '', added[name]?.trim() ?? ''];
    return set !== '' && said !== '' && set !== said;
  });
  if (differing === undefined) return { ok: true, environment: { ...added, ...environment } };
  return {
    ok: false,
    problem: {
      code: 'input-invalid',
      what: `${differing} is set, and ${file} says otherwise.`,
      next: `Take one of the two away: which of them is meant is not ours to guess.`,
    },
  };
}
