import { readCleanTree } from '../../edge/git/clean-tree';
import { sha256Hex } from '../../edge/hash';
import type { Request } from '../../inputs/request';
import { commandDigest } from '../../migrations/digest';

/** Plan digest of a command, or why this checkout has none (`unplanned`, half a sentence). */
export type CommandDigest =
  | { readonly planDigest: string; readonly unplanned?: never }
  | { readonly planDigest: undefined; readonly unplanned: string };

/** Computes the digest of a command from the commit. Git must report no uncommitted changes. */
export async function computeCommandDigest(
  { workingDirectory }: Request,
  command: string,
  workspace: string,
): Promise<CommandDigest> {
  const clean = await readCleanTree(workspace);
  if (!clean.ok) return { planDigest: undefined, unplanned: clean.why };
  const parts = { tree: clean.tree, workingDirectory, command };
  return { planDigest: commandDigest(parts, sha256Hex) };
}
