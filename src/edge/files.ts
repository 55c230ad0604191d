import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
} from 'node:fs';
import path from 'node:path';
import type { SourceContent, SourceFile } from '../migrations/migration';
import { UserError } from '../problem';
import { sha256Hex } from './hash';

/** 16 MiB: the parser needs about fourteen times a file's size in memory. */
const SIZE_LIMIT = 16 * 1024 * 1024;

/** The migrations folder as it was read: each file once, so that what was hashed is what is run. */
export interface Folder {
  /** The folder in words, relative to the workspace. */
  readonly shown: string;
  readonly files: readonly SourceFile[];
}

/**
 * Reads the files of a folder. Only regular files below the workspace are read: a link could lead
 * anywhere (reliability, fault 35). Synchronous on purpose: with 5,000 files it takes an eighth of
 * the time of promises.
 *
 * @param workspace Where the repository is; annotations name files relative to it.
 * @param folder The folder, absolute or relative to `workingDirectory`.
 * @param wanted Which names are read at all.
 * @throws UserError `folder-unreadable`, when the folder is missing or outside the workspace.
 */
export function readFolder(
  workspace: string,
  workingDirectory: string,
  folder: string,
  wanted: (name: string) => boolean,
): Folder {
  const absolute = path.resolve(workspace, workingDirectory, folder);
  const shown = relative(workspace, absolute) || '.';
  const names = listing(workspace, absolute, shown).filter(wanted);
  return { shown, files: names.map((name) => readOne(workspace, absolute, name)) };
}

function listing(workspace: string, absolute: string, shown: string): readonly string[] {
  try {
    const inside = path.relative(realpathSync(workspace), realpathSync(absolute));
    if (inside.split(path.sep)[0] === '..' || path.isAbsolute(inside)) {
      throw unreadable(shown, 'lies outside the workspace');
    }
    return readdirSync(absolute);
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw unreadable(shown, 'cannot be read, or does not exist', cause);
  }
}

function unreadable(shown: string, why: string, cause?: unknown): UserError {
  const problem = {
    code: 'folder-unreadable',
    what: `The migrations folder ${shown} ${why}.`,
    next: 'Look at the inputs `migrations` and `working-directory`, and whether the job checks the repository out first.',
  };
  return new UserError([problem], cause);
}

function readOne(workspace: string, folder: string, name: string): SourceFile {
  const absolute = path.join(folder, name);
  const shown = relative(workspace, absolute);
  const bytes = readable(absolute, shown);
  if (!(bytes instanceof Uint8Array)) return { name, path: shown, checksum: '', content: bytes };
  return { name, path: shown, checksum: sha256Hex(bytes), content: decode(bytes) };
}

function readable(absolute: string, shown: string): Uint8Array | SourceContent {
  try {
    return contentOf(absolute);
  } catch (cause) {
    const problem = {
      code: 'file-unreadable',
      what: `${shown} cannot be read.`,
      next: 'Look at its permissions, and whether something else writes to the folder meanwhile.',
      file: shown,
    };
    throw new UserError([problem], cause);
  }
}

function contentOf(absolute: string): Uint8Array | SourceContent {
  // Asked before opening, for a pipe would wait for its other end; and again on the open file.
  if (!lstatSync(absolute).isFile()) return { kind: 'not-a-file' };
  const file = openSync(absolute, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const status = fstatSync(file);
    if (!status.isFile()) return { kind: 'not-a-file' };
    if (status.size > SIZE_LIMIT) return { kind: 'too-large', bytes: status.size };
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

const DECODER = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): SourceContent {
  try {
    return { kind: 'text', text: DECODER.decode(bytes) };
  } catch {
    return { kind: 'invalid-utf8', offset: firstInvalid(bytes) };
  }
}

/** The longest prefix that decodes, found by halving: a prefix may end inside a character. */
function firstInvalid(bytes: Uint8Array): number {
  let [valid, invalid] = [0, bytes.length];
  while (valid < invalid) {
    const middle = Math.ceil((valid + invalid) / 2);
    if (decodes(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle - 1;
  }
  return valid;
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** A path that an input names, seen from the workspace. */
export function absolute(workspace: string, named: string): string {
  return path.resolve(workspace, named);
}

function relative(workspace: string, absolute: string): string {
  return path.relative(workspace, absolute).split(path.sep).join('/');
}
