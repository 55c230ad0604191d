import { isNestedMigration } from '../../migrations/formats/nested-files';
import { git } from './git';

/**
 * Returns a function that maps a path to its name in a folder of migrations. The function returns
 * undefined for files outside the folder, and for nested files that no format reads.
 */
export function relativeName(folder: string): (path: string) => string | undefined {
  const prefix = folder === '.' ? '' : `${folder}/`;
  return (path) => {
    if (!path.startsWith(prefix)) return undefined;
    const name = path.slice(prefix.length);
    return name.includes('/') && !isNestedMigration(name) ? undefined : name;
  };
}

/** Returns the files of a folder of migrations in a commit: the blob id of each file, by path. */
export async function listCommitFiles(
  workspace: string,
  commit: string,
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const toName = relativeName(folder);
  const blobs = await listTreeBlobs(workspace, commit, folder);
  return new Map([...blobs].filter(([path]) => toName(path) !== undefined));
}

/** Returns the files below a folder in a commit, without links: the blob id of each file, by path. */
export async function listTreeBlobs(
  workspace: string,
  commit: string,
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const path = folder === '.' ? [] : [`${folder}/`];
  const output = await git(workspace, [
    'ls-tree',
    '-r',
    '-z',
    '--full-tree',
    commit,
    '--',
    ...path,
  ]);
  const lines = (output?.toString('utf8') ?? '').split('\0');
  return new Map(
    lines.flatMap((line) => {
      const [, id, name] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
      return id === undefined || name === undefined ? [] : [[name, id] as const];
    }),
  );
}

/** Returns the contents of blobs, in the order of their ids. Returns an empty list if Git fails. */
export async function readBlobs(
  workspace: string,
  ids: readonly string[],
): Promise<readonly Buffer[]> {
  const output = await git(workspace, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  return output === undefined ? [] : parseBlobs(output);
}

/**
 * Parses the output of `cat-file --batch`: a line with the length, the bytes, a line break,
 * repeated.
 */
function parseBlobs(output: Buffer): readonly Buffer[] {
  const blobs: Buffer[] = [];
  for (let position = 0; position < output.length; ) {
    const end = output.indexOf(10, position);
    const length = Number(
      / (\d+)$/.exec(output.toString('latin1', position, end))?.[1] ?? Number.NaN,
    );
    if (end === -1 || Number.isNaN(length)) return blobs;
    blobs.push(output.subarray(end + 1, end + 1 + length));
    position = end + length + 2;
  }
  return blobs;
}
