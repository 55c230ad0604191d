import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const repository = resolve(fileURLToPath(new URL('..', import.meta.url)));
const action = parse(readFileSync(join(repository, 'action.yml'), 'utf8'));

/** The file that a runner starts. */
export const main = join(repository, action.runs.main);

/** What the runner sets for a step, and nothing that happens to be set here. */
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
