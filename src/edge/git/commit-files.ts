import { isNestedMigration } from '../../migrations/formats/nested-files';
import { git } from './git';

/**
 * How a path is seen from a folder of migrations; undefined for what lies elsewhere, and for files
 * below it that no format reads.
 */
export function relativeName(folder: string): (path: string) => string | undefined {
  const prefix = folder === '.' ? '' : `${folder}/`;
  return (path) => {
    if (!path.startsWith(prefix)) return undefined;
    const name = path.slice(prefix.length);
    return name.includes('/') && !isNestedMigration(name) ? undefined : name;
  };
}

/** The files of a folder of migrations in a commit: path and blob. */
export async function listCommitFiles(
  workspace: string,
  commit: string,
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const path = folder === '.' ? [] : [`${folder}/`];
  const listed = await git(workspace, [
    'ls-tree',
    '-r',
    '-z',
    '--full-tree',
    commit,
    '--',
    ...path,
  ]);
  const lines = (listed?.toString('utf8') ?? '').split('\0');
  const nameOf = relativeName(folder);
  return new Map(
    lines.flatMap((line) => {
      const [, id, name] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
      return id === undefined || name === undefined || nameOf(name) === undefined
        ? []
        : [[name, id] as const];
    }),
  );
}

/** The contents of blobs that are in the repository, in their order. */
export async function readBlobs(
  workspace: string,
  ids: readonly string[],
): Promise<readonly Buffer[]> {
  const output = await git(workspace, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  return output === undefined ? [] : blobsOf(output);
}

/** What `cat-file --batch` prints: a line with the length, the bytes, a line's end; again and again. */
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
