import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** A policy file of the checkout: not there, unreadable, or its text. */
export type PolicyFileText =
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'text'; readonly text: string };

/** No policy is longer; what is, is something else. */
const MAX_FILE_BYTES = 256 * 1024;

/**
 * Reads the policy file of the checkout. It is absent where nothing has its name; a link, a folder, or
 * a file that may not be read is none the less there. Not by `files.ts`, whose digests cost the gate a
 * fifth of its start.
 *
 * @param named Its path, seen from the workspace.
 */
export function readPolicyFile(workspace: string, named: string): PolicyFileText {
  const file = path.resolve(workspace, named);
  try {
    const found = lstatSync(file, { throwIfNoEntry: false });
    if (found === undefined) return { kind: 'absent' };
    const inside = path.relative(realpathSync(workspace), realpathSync(file));
    const isOutside = inside.split(path.sep)[0] === '..' || path.isAbsolute(inside);
    if (isOutside || !found.isFile() || found.size > MAX_FILE_BYTES) return { kind: 'unreadable' };
    return { kind: 'text', text: readFileSync(file, 'utf8') };
  } catch {
    return { kind: 'unreadable' };
  }
}
