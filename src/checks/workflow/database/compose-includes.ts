import { resolvePath } from '../../commands/shell-scope';
import type { RepositoryFiles } from '../../repository-files';
import { readYamlFile } from '../yaml-files';
import { getNode, getStringList, type YamlNode } from '../yaml-node';

/** The files of a Compose project with those that they include, or why one of them was not read. */
export type ComposeFiles =
  | { readonly ok: true; readonly files: readonly ComposeFile[] }
  | { readonly ok: false; readonly problem: string };

/** A Compose file of a project. */
export interface ComposeFile {
  readonly path: string;
  readonly tree: YamlNode;
  /** Whether another file includes it. Compose does not merge its services with those of other files. */
  readonly isIncluded: boolean;
}

/** Maximum number of files, one including the other. */
const MAX_INCLUDE_DEPTH = 5;

/** Reads a committed Compose file. Returns undefined if it is missing or not valid. */
export function readComposeTree(files: RepositoryFiles, path: string): YamlNode | undefined {
  return files.paths.includes(path) ? readYamlFile(files, path) : undefined;
}

/** Reads the files of a project and the committed files of the same folder that they include. */
export function readComposeFiles(
  files: RepositoryFiles,
  paths: readonly string[],
  depth = 0,
): ComposeFiles {
  const found: ComposeFile[] = [];
  for (const path of paths) {
    const tree = readComposeTree(files, path);
    if (tree === undefined) return { ok: false, problem: `\`${path}\` was not read` };
    found.push({ path, tree, isIncluded: depth > 0 });
    const included = listIncludes(path, tree);
    const isTooDeep = depth >= MAX_INCLUDE_DEPTH && (included?.length ?? 0) > 0;
    const problem = `\`${path}\` includes other files in a way that was not read`;
    if (included === undefined || isTooDeep) return { ok: false, problem };
    const inner = readComposeFiles(files, included, depth + 1);
    if (!inner.ok)
      return { ok: false, problem: `\`${path}\` includes a file, and ${inner.problem}` };
    found.push(...inner.files);
  }
  return { ok: true, files: found };
}

/**
 * Returns the paths of `include:`. Returns undefined for a path that is not literal, and for a file of
 * another folder or with an option, because it has its own variables.
 */
function listIncludes(path: string, tree: YamlNode): readonly string[] | undefined {
  const node = getNode(tree, 'include');
  if (node === undefined) return [];
  if (node.kind !== 'list') return undefined;
  const names = node.items.flatMap((item) => {
    if (item.kind === 'text') return [item.text];
    const isPathAlone = item.kind === 'map' && [...item.entries.keys()].join() === 'path';
    const value = isPathAlone ? getNode(item, 'path') : undefined;
    // Several paths of one item are merged, as those of `-f` are.
    return value?.kind === 'text' ? [value.text] : value === undefined ? [''] : oneOf(value);
  });
  const folder = resolvePath('.', `${path}/..`);
  const resolved = names.map((name) =>
    /^(?:\.\/)?[\w.-]+\.ya?ml$/.test(name) ? resolvePath(folder, name) : undefined,
  );
  const known = resolved.filter((each) => each !== undefined);
  return known.length === resolved.length ? known : undefined;
}

function oneOf(list: YamlNode): readonly string[] {
  const names = getStringList(list);
  return names.length === 1 ? names : [''];
}
