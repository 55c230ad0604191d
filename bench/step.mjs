import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const repository = resolve(fileURLToPath(new URL('..', import.meta.url)));
const action = parse(readFileSync(join(repository, 'action.yml'), 'utf8'));

/** The file that the runner starts. */
export const main = join(repository, action.runs.main);

/** Returns the environment of a step as the runner sets it, without other variables of this process. */
export function step(workspace, given) {
  const inputs = Object.entries(action.inputs).map(([name, input]) => [
    `INPUT_${name.toUpperCase()}`,
    given[name] ?? input?.default ?? '',
  ]);
  const files = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'].map((name) => [
    name,
    join(tmpdir(), name),
  ]);
  for (const [, path] of files) writeFileSync(path, '');
  return {
    ...Object.fromEntries([...inputs, ...files]),
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_NAME: 'push',
    PATH: process.env.PATH,
  };
}
