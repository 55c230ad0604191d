import { readCleanTree } from '../../edge/git/clean-tree';
import { sha256Hex } from '../../edge/hash';
import type { Request } from '../../inputs/request';
import { commandDigest } from '../../migrations/digest';

/** The digest of what a command would run, or why this checkout has none. */
export type CommandDigest =
  | { readonly planDigest: string; readonly unplanned?: never }
  | { readonly planDigest: undefined; readonly unplanned: string };

/** Asks git which commit is checked out, and whether nothing differs from it. */
export async function computeCommandDigest(
  { workingDirectory }: Request,
  command: string,
  workspace: string,
): Promise<CommandDigest> {
  const clean = await readCleanTree(workspace);
  if (!clean.ok) return { planDigest: undefined, unplanned: clean.why };
  const planned = { tree: clean.tree, workingDirectory, command };
  return { planDigest: commandDigest(planned, sha256Hex) };
}
