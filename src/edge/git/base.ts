import parseDiff from 'parse-diff';
import type { SourceFile } from '../../migrations/migration';
import { sourceFile } from '../source-file';
import { git, gitText } from './git';

/** Lines of a file, first and last, counted from 1. */
export type LineRange = readonly [first: number, last: number];

/** What a pull request changes, against the commit from which it went off. */
export interface Base {
  /** The merge base. */
  readonly commit: string;
  /** The lines of each changed file, as they are now; all of a new one. */
  readonly changed: ReadonlyMap<string, readonly LineRange[]>;
  /** The files of a folder as they were there, and which of them are still the same. */
  readonly folder: (path: string) => Promise<readonly BaseFile[]>;
}

/** A file at the merge base. */
export interface BaseFile {
  readonly file: SourceFile;
  /** Whether it has the same bytes now. */
  readonly same: boolean;
}

/** Where a pull request is to go, as its event tells. */
export interface BaseCommit {
  readonly sha: string;
  readonly branch: string;
}

/**
 * Looks for the merge base in the history that was checked out.
 *
 * @returns Undefined where the history is not there: a shallow checkout has one commit.
 */
export async function gitBase(
  workspace: string,
  { sha, branch }: BaseCommit,
): Promise<Base | undefined> {
  const commit = await mergeBase(workspace, [sha, `refs/remotes/origin/${branch}`]);
  if (commit === undefined) return undefined;
  const plain = ['--no-color', '--no-ext-diff', '--no-textconv', '--no-renames'];
  const diff = await git(workspace, ['diff', '--unified=0', ...plain, commit, 'HEAD', '--']);
  if (diff === undefined) return undefined;
  return {
    commit,
    changed: changedLines(diff.toString('utf8')),
    folder: async (path) => await filesOf(workspace, commit, path),
  };
}

async function mergeBase(
  workspace: string,
  candidates: readonly string[],
): Promise<string | undefined> {
  for (const candidate of candidates) {
    const found = await gitText(workspace, ['merge-base', candidate, 'HEAD']);
    if (found !== undefined && /^[0-9a-f]{40,64}$/.test(found)) return found;
  }
  return undefined;
}

/** The lines that a diff adds or changes, by file. */
function changedLines(diff: string): Base['changed'] {
  return new Map(
    parseDiff(diff).map(({ from, to, chunks }): [string, readonly LineRange[]] => {
      // A file that is gone is changed as a whole.
      if (to === undefined || to === '/dev/null') return [from ?? '', []];
      // Where lines only went, the line before them stands for them.
      return [
        to,
        chunks.map(({ newStart, newLines }) => [newStart, newStart + Math.max(newLines, 1) - 1]),
      ];
    }),
  );
}

async function filesOf(
  workspace: string,
  commit: string,
  folder: string,
): Promise<readonly BaseFile[]> {
  const [then, now] = await Promise.all([
    treeOf(workspace, commit, folder),
    treeOf(workspace, 'HEAD', folder),
  ]);
  const entries = [...then];
  const ids = entries.map(([, id]) => id);
  const blobs = await git(workspace, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  const contents = blobs === undefined ? [] : blobsOf(blobs);
  return entries.flatMap(([path, id], index) => {
    const bytes = contents[index];
    if (bytes === undefined) return [];
    return [{ file: sourceFile(path, bytes), same: now.get(path) === id }];
  });
}

/** The files right in a folder of a commit: path and blob. */
async function treeOf(
  workspace: string,
  commit: string,
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const path = folder === '.' ? [] : [`${folder}/`];
  const listed = await git(workspace, ['ls-tree', '-z', '--full-tree', commit, '--', ...path]);
  const lines = (listed?.toString('utf8') ?? '').split('\0');
  return new Map(
    lines.flatMap((line) => {
      const [, id, name] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
      return id === undefined || name === undefined ? [] : [[name, id] as const];
    }),
  );
}

/** `cat-file --batch`: a line with the length, the bytes, a line's end; again and again. */
function blobsOf(output: Buffer): readonly Buffer[] {
  const blobs: Buffer[] = [];
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at);
    const length = Number(/ (\d+)$/.exec(output.toString('latin1', at, end))?.[1] ?? Number.NaN);
    if (end === -1 || Number.isNaN(length)) return blobs;
    blobs.push(output.subarray(end + 1, end + 1 + length));
    at = end + length + 2;
  }
  return blobs;
}
