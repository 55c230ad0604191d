import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workspace } from './action';

/** A Git repository in a temporary folder. */
export interface Repository {
  readonly folder: string;
  /** Writes these files (null removes a file), commits them, and returns the commit. */
  commit(files: Readonly<Record<string, string | null>>): string;
  /** Runs Git in the folder and returns what it prints. */
  git(...args: readonly string[]): string;
}

/** Creates a repository with one commit on `main`. */
export function newRepository(files: Readonly<Record<string, string>> = {}): Repository {
  const folder = workspace();
  const repository = repositoryIn(folder);
  repository.git('init', '--quiet', '--initial-branch=main');
  repository.commit(files);
  return repository;
}

/** Creates a copy with only the newest commits, as actions/checkout does. */
export function shallowCopy({ folder }: Repository, depth = 1): Repository {
  const copy = workspace();
  execFileSync('git', ['clone', '--quiet', `--depth=${depth}`, `file://${folder}`, copy]);
  return repositoryIn(copy);
}

function repositoryIn(folder: string): Repository {
  const git = (...args: readonly string[]) => {
    const settings = ['user.name=a', 'user.email=a@example.com', 'commit.gpgsign=false'];
    const options = settings.flatMap((setting) => ['-c', setting]);
    return execFileSync('git', [...options, ...args], { cwd: folder, encoding: 'utf8' }).trim();
  };
  return {
    folder,
    git,
    commit: (files) => {
      for (const [path, text] of Object.entries(files)) {
        const file = join(folder, path);
        mkdirSync(dirname(file), { recursive: true });
        if (text === null) rmSync(file);
        else writeFileSync(file, text);
      }
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message=x');
      return git('rev-parse', 'HEAD');
    },
  };
}
