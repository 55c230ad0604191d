import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type RunningStep,
  repository,
  type Step,
  type StepResult,
  startAction,
  workspace,
} from '../../__tests__/support/action';

export type { RunningStep, StepResult };

/** Builds `dist/` if it does not exist. Otherwise the committed build is used, as a runner does. */
export function buildIfMissing(): void {
  if (existsSync(join(repository, 'dist/index.js'))) return;
  const { status } = spawnSync(process.execPath, [join(repository, 'scripts/build.mjs')], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The build failed.');
}

/** Creates a workspace with these files in the folder `migrations`. */
export function migrationsFolder(files: Readonly<Record<string, string>>): string {
  return workspace(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [`migrations/${name}`, content]),
    ),
  );
}

/**
 * Starts the built action on a database as staging. `more` adds or overrides inputs. `baseline:
 * none` allows tables that a trial has created before.
 */
export function startMigration(
  url: string,
  folder: string,
  more: Readonly<Record<string, string>> = {},
  env: Step['env'] = {},
): RunningStep {
  return startAction({
    workspace: folder,
    with: { 'db-role': 'staging', 'database-url': url, baseline: 'none', ...more },
    env,
  });
}

/** Returns the codes of a step's errors, in order. */
export function errorCodes({ annotations }: StepResult): readonly string[] {
  return annotations.flatMap(({ level, title }) => (level === 'error' ? [title ?? ''] : []));
}

/** Returns whether this version of the action has an input of that name. */
export function hasInput(name: string): boolean {
  const text = readFileSync(join(repository, 'action.yml'), 'utf8');
  return new RegExp(`^  ${name}:$`, 'm').test(text.slice(0, text.indexOf('\noutputs:')));
}
