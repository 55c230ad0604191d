import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workspace } from './action';

/** A git repository of its own, made in a temporary folder. */
export interface Repository {
  readonly folder: string;
  /** Writes these files (null takes one away) and commits them. */
  commit(files: Readonly<Record<string, string | null>>): string;
  git(...args: readonly string[]): string;
}

export function newRepository(files: Readonly<Record<string, string>> = {}): Repository {
  const folder = workspace();
  const made = inFolder(folder);
  made.git('init', '--quiet', '--initial-branch=main');
  made.commit(files);
  return made;
}

/** A copy that knows of the newest commits only, as actions/checkout makes one. */
export function shallowCopy({ folder }: Repository, depth = 1): Repository {
  const copy = workspace();
  execFileSync('git', ['clone', '--quiet', `--depth=${depth}`, `file://${folder}`, copy]);
  return inFolder(copy);
}

function inFolder(folder: string): Repository {
  const git = (...args: readonly string[]) => {
    const who = [
      '-c',
      'user.name=a',
      '-c',
      'user.email=a@example.com',
      '-c',
      'commit.gpgsign=false',
    ];
    return execFileSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' }).trim();
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
