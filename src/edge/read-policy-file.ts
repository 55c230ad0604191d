import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** Content of a policy file of the checkout. */
export type PolicyFileText =
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'text'; readonly text: string };

/** A larger file is not a policy. */
const MAX_FILE_BYTES = 256 * 1024;

/**
 * Reads a policy file of the checkout. It is absent only if its name does not exist. A link that
 * leads out of the workspace, a folder or a file without read permission is unreadable. Does not
 * use `workspace-files.ts`, which would load `node:crypto` and add a fifth to the start time of the
 * gate. Never throws.
 *
 * @param named Path relative to the workspace.
 */
export function readPolicyFile(workspace: string, policyPath: string): PolicyFileText {
  const file = path.resolve(workspace, policyPath);
  try {
    const stats = lstatSync(file, { throwIfNoEntry: false });
    if (stats === undefined) return { kind: 'absent' };
    const relativePath = path.relative(realpathSync(workspace), realpathSync(file));
    const isOutside = relativePath.split(path.sep)[0] === '..' || path.isAbsolute(relativePath);
    if (isOutside || !stats.isFile() || stats.size > MAX_FILE_BYTES) return { kind: 'unreadable' };
    return { kind: 'text', text: readFileSync(file, 'utf8') };
  } catch {
    return { kind: 'unreadable' };
  }
}
