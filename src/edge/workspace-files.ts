import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
} from 'node:fs';
import path from 'node:path';
import type { SourceContent, SourceFile } from '../migrations/migration';
import { UserError } from '../problem';
import { toSourceFile } from './source-file';
import { createYield } from './yield-event-loop';

/** The parser needs about fourteen times the size of a file in memory. */
const MAX_FILE_BYTES = 16 * 1024 * 1024;

/** A listed folder. Its files are read by name, each once. */
export interface ListedFolder {
  /** Path of the folder relative to the workspace, for messages. */
  readonly shownPath: string;
  readonly names: readonly string[];
  /** Those of `names` that are folders. */
  readonly folders: ReadonlySet<string>;
  /** Returns the names of all files, also in subfolders that are not hidden or `node_modules`. */
  listNested(): readonly string[];
  /** Reads files of the folder, in the given order. Timers and sockets run meanwhile. */
  read(names: readonly string[]): Promise<readonly SourceFile[]>;
}

/** Reading time after which timers and sockets get a turn. */
const MAX_BLOCKING_MS = 1;

/**
 * Lists a folder of the workspace. Only regular files are read, because a link can lead out of the
 * workspace. Files are read one after the other: 5,000 promises take eight times as long
 * (docs/engine-rationale.md#reading-files).
 *
 * @param workspace Folder of the repository. Annotations contain paths relative to it.
 * @param folder Absolute, or relative to `workingDirectory`.
 * @throws UserError `folder-unreadable` if the folder is missing or outside the workspace.
 */
export function openFolder(
  workspace: string,
  workingDirectory: string,
  folder: string,
): ListedFolder {
  const absolute = path.resolve(workspace, workingDirectory, folder);
  const shownPath = relative(workspace, absolute) || '.';
  const entries = listEntries(workspace, absolute, shownPath);
  const regular = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
  const prefixes = {
    folder: `${absolute}${path.sep}`,
    shownPath: shownPath === '.' ? '' : `${shownPath}/`,
  };
  return {
    shownPath,
    names: entries.map(({ name }) => name),
    folders: new Set(entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)),
    listNested: () => {
      const nestedFiles = listNestedFiles(workspace, absolute, shownPath, entries);
      for (const name of nestedFiles) regular.add(name);
      return [...entries.map(({ name }) => name), ...nestedFiles];
    },
    read: async (names) => {
      const files: SourceFile[] = [];
      const yieldIfDue = createYield(MAX_BLOCKING_MS);
      for (const name of names) {
        files.push(readSourceFile(prefixes, name, regular.has(name)));
        const pendingYield = yieldIfDue();
        if (pendingYield !== undefined) await pendingYield;
      }
      return files;
    },
  };
}

/** Returns the regular files of all subfolders, relative to the folder. Links are not followed. */
function listNestedFiles(
  workspace: string,
  folder: string,
  shownPath: string,
  entries: readonly Dirent[],
): readonly string[] {
  const folders = entries.filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules',
  );
  return folders.flatMap(({ name }) => {
    const [innerFolder, shownFolder] = [path.join(folder, name), `${shownPath}/${name}`];
    const entriesInside = listEntries(workspace, innerFolder, shownFolder);
    const files = entriesInside.filter((entry) => entry.isFile()).map((entry) => entry.name);
    return [...files, ...listNestedFiles(workspace, innerFolder, shownFolder, entriesInside)].map(
      (each) => `${name}/${each}`,
    );
  });
}

/** Returns a path of this system with `/` between its parts, as Git and GitHub write it. */
export function fromSystemPath(systemPath: string): string {
  return systemPath.split(path.sep).join('/');
}

function listEntries(workspace: string, absolute: string, shownPath: string): readonly Dirent[] {
  try {
    const relativePath = path.relative(realpathSync(workspace), realpathSync(absolute));
    if (relativePath.split(path.sep)[0] === '..' || path.isAbsolute(relativePath)) {
      throw unreadableFolderError(shownPath, 'is outside the workspace');
    }
    return readdirSync(absolute, { withFileTypes: true });
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw unreadableFolderError(shownPath, 'cannot be read or does not exist', cause);
  }
}

function unreadableFolderError(shownPath: string, why: string, cause?: unknown): UserError {
  const problem = {
    code: 'folder-unreadable',
    what: `The migrations folder \`${shownPath}\` ${why}.`,
    next: 'Check `migrations` and `working-directory`, and that the job runs `actions/checkout` first.',
  };
  return new UserError([problem], cause);
}

function readSourceFile(
  prefixes: { folder: string; shownPath: string },
  name: string,
  isRegular: boolean,
): SourceFile {
  const shownPath = `${prefixes.shownPath}${name}`;
  const toFile = (content: SourceContent) => ({ name, path: shownPath, checksum: '', content });
  if (!isRegular) return toFile({ kind: 'not-a-file' });
  const bytes = readOrFail(`${prefixes.folder}${name}`, shownPath);
  if (!(bytes instanceof Uint8Array)) return toFile(bytes);
  return toSourceFile(name, shownPath, bytes);
}

function readOrFail(absolute: string, shownPath: string): Buffer | SourceContent {
  try {
    return readContent(absolute);
  } catch (cause) {
    const problem = {
      code: 'file-unreadable',
      what: `${shownPath} cannot be read.`,
      next: 'Check its permissions, and that no other process writes to the folder.',
      file: shownPath,
    };
    throw new UserError([problem], cause);
  }
}

/** Does not follow a link and does not wait for a pipe, if the file was replaced meanwhile. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Returns the bytes of one file. The next call overwrites them. */
function readContent(absolute: string): Buffer | SourceContent {
  const file = openSync(absolute, OPEN_FLAGS);
  try {
    for (let length = 0; ; ) {
      const count = readSync(file, scratch, length, scratch.length - length, null);
      if (count === 0) return scratch.subarray(0, length);
      length += count;
      if (length < scratch.length) continue;
      // The size is queried only if the file is larger than the buffer.
      const size = Math.max(fstatSync(file).size, length);
      if (size > MAX_FILE_BYTES) return { kind: 'too-large', bytes: size };
      scratch = Buffer.concat([scratch], size + scratch.length);
    }
  } finally {
    closeSync(file);
  }
}

/** Buffer for every file. It grows as needed: 5,000 buffers would be slower. */
let scratch = Buffer.allocUnsafeSlow(64 * 1024);

/**
 * Reads a text file of the workspace.
 *
 * @throws UserError `file-unreadable` if it is missing, not a regular file, or outside the
 * workspace.
 */
export function readWorkspaceFile(workspace: string, requestedPath: string): string {
  const file = path.resolve(workspace, requestedPath);
  const shownPath = relative(workspace, file);
  try {
    const relativePath = path.relative(realpathSync(workspace), realpathSync(file));
    const content = relativePath.split(path.sep)[0] === '..' ? undefined : readContent(file);
    if (content instanceof Uint8Array) return content.toString('utf8');
  } catch {
    // The same problem is reported below.
  }
  const problem = {
    code: 'file-unreadable',
    what: `${shownPath} cannot be read or is outside the workspace.`,
    next: 'Use the path of a committed file, relative to the root of the repository.',
  };
  throw new UserError([problem]);
}

/** Reads a text file at any location. Returns undefined if it cannot be read. */
export function readText(folder: string, requestedPath: string): string | undefined {
  try {
    const content = readContent(path.resolve(folder, requestedPath));
    return content instanceof Uint8Array ? content.toString('utf8') : undefined;
  } catch {
    return undefined;
  }
}

/** Resolves a path of an input against the workspace. */
export function resolveWorkspacePath(workspace: string, requestedPath: string): string {
  return path.resolve(workspace, requestedPath);
}

function relative(workspace: string, absolute: string): string {
  return fromSystemPath(path.relative(workspace, absolute));
}
