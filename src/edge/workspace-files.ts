import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { SourceContent, SourceFile } from '../migrations/migration';
import { type Problem, UserError } from '../problem';
import { toSourceFile } from './source-file';
import { createYield } from './yield-event-loop';

/** 16 MiB: the parser needs about fourteen times a file's size in memory. */
const MAX_FILE_BYTES = 16 * 1024 * 1024;

/** The migrations folder, listed: its files are read by name, each once. */
export interface ListedFolder {
  /** The folder in words, relative to the workspace. */
  readonly shown: string;
  readonly names: readonly string[];
  /** The files of the folders below too, by their paths: hidden ones and `node_modules` are left out. */
  deep(): readonly string[];
  /**
   * Reads these of its files, in their order, and lets others have their turn meanwhile.
   *
   * @throws UserError `file-unreadable`.
   */
  read(names: readonly string[]): Promise<readonly SourceFile[]>;
}

/** Milliseconds of reading at a stretch: then whoever waits gets a turn, as a connection that opens. */
const MAX_BLOCKING_MS = 1;

/**
 * Lists a folder below the workspace. Only regular files are read: a link could lead anywhere
 * (reliability, fault 35). One at a time on purpose: as 5,000 promises they take eight times as long.
 *
 * @param workspace Where the repository is; annotations name files relative to it.
 * @param folder The folder, absolute or relative to `workingDirectory`.
 * @throws UserError `folder-unreadable`, when the folder is missing or outside the workspace.
 */
export function openFolder(
  workspace: string,
  workingDirectory: string,
  folder: string,
): ListedFolder {
  const absolute = path.resolve(workspace, workingDirectory, folder);
  const shown = relative(workspace, absolute) || '.';
  const entries = listing(workspace, absolute, shown);
  const regular = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
  const place = { folder: `${absolute}${path.sep}`, shown: shown === '.' ? '' : `${shown}/` };
  return {
    shown,
    names: entries.map(({ name }) => name),
    deep: () => {
      const found = below(workspace, absolute, shown, entries);
      for (const name of found) regular.add(name);
      return [...entries.map(({ name }) => name), ...found];
    },
    read: async (names) => {
      const files: SourceFile[] = [];
      const turn = createYield(MAX_BLOCKING_MS);
      for (const name of names) {
        files.push(readOne(place, name, regular.has(name)));
        const others = turn();
        if (others !== undefined) await others;
      }
      return files;
    },
  };
}

/** The regular files of the folders in a folder, seen from it; no link is followed. */
function below(
  workspace: string,
  folder: string,
  shown: string,
  entries: readonly Dirent[],
): readonly string[] {
  const folders = entries.filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules',
  );
  return folders.flatMap(({ name }) => {
    const [inner, words] = [path.join(folder, name), `${shown}/${name}`];
    const inside = listing(workspace, inner, words);
    const files = inside.filter((entry) => entry.isFile()).map((entry) => entry.name);
    return [...files, ...below(workspace, inner, words, inside)].map((each) => `${name}/${each}`);
  });
}

/** Returns a path of this system with `/` between its parts, as Git and GitHub write it. */
export function fromSystemPath(systemPath: string): string {
  return systemPath.split(path.sep).join('/');
}

function listing(workspace: string, absolute: string, shown: string): readonly Dirent[] {
  try {
    const inside = path.relative(realpathSync(workspace), realpathSync(absolute));
    if (inside.split(path.sep)[0] === '..' || path.isAbsolute(inside)) {
      throw unreadable(shown, 'lies outside the workspace');
    }
    return readdirSync(absolute, { withFileTypes: true });
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

function readOne(
  place: { folder: string; shown: string },
  name: string,
  isRegular: boolean,
): SourceFile {
  const shown = `${place.shown}${name}`;
  const other = (content: SourceContent) => ({ name, path: shown, checksum: '', content });
  if (!isRegular) return other({ kind: 'not-a-file' });
  const bytes = readable(`${place.folder}${name}`, shown);
  if (!(bytes instanceof Uint8Array)) return other(bytes);
  return toSourceFile(name, shown, bytes);
}

function readable(absolute: string, shown: string): Buffer | SourceContent {
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

/** What the listing called a file may be another by now: no link is followed, no pipe waited for. */
const CAREFULLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The bytes of one file; good until the next one is read, for all are read into one place. */
function contentOf(absolute: string): Buffer | SourceContent {
  const file = openSync(absolute, CAREFULLY);
  try {
    for (let length = 0; ; ) {
      const count = readSync(file, scratch, length, scratch.length - length, null);
      if (count === 0) return scratch.subarray(0, length);
      length += count;
      if (length < scratch.length) continue;
      // Only of a file that is larger than what there is room for is the size asked.
      const size = Math.max(fstatSync(file).size, length);
      if (size > MAX_FILE_BYTES) return { kind: 'too-large', bytes: size };
      scratch = Buffer.concat([scratch], size + scratch.length);
    }
  } finally {
    closeSync(file);
  }
}

/** One place for the bytes of every file, grown as needed: 5,000 of them would be garbage. */
let scratch = Buffer.allocUnsafeSlow(64 * 1024);

/**
 * Reads a file of text below the workspace.
 *
 * @throws UserError `file-unreadable`, where it is missing, no regular file, or lies outside.
 */
export function readWorkspaceFile(workspace: string, named: string): string {
  const file = path.resolve(workspace, named);
  const shown = relative(workspace, file);
  try {
    const inside = path.relative(realpathSync(workspace), realpathSync(file));
    const content = inside.split(path.sep)[0] === '..' ? undefined : contentOf(file);
    if (content instanceof Uint8Array) return content.toString('utf8');
  } catch {
    // Told below, in the same words.
  }
  const problem = {
    code: 'file-unreadable',
    what: `${shown} cannot be read, or lies outside the workspace.`,
    next: 'Name a committed file, seen from the root of the repository.',
  };
  throw new UserError([problem]);
}

/** Reads a file of text wherever it is; undefined where it cannot be read. */
export function readText(folder: string, named: string): string | undefined {
  try {
    const content = contentOf(path.resolve(folder, named));
    return content instanceof Uint8Array ? content.toString('utf8') : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes a text to a file below the workspace, and makes its folder.
 *
 * @returns What is wrong where it cannot be written, or would lie elsewhere.
 */
export function writeWorkspaceFile(
  workspace: string,
  named: string,
  text: string,
): Problem | undefined {
  const file = path.resolve(workspace, named);
  const shown = relative(workspace, file);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const inside = path.relative(realpathSync(workspace), realpathSync(path.dirname(file)));
    if (inside.split(path.sep)[0] !== '..' && !path.isAbsolute(inside)) {
      writeFileSync(file, text);
      return undefined;
    }
  } catch {
    // The same words: where it may not be, and where it cannot.
  }
  return {
    code: 'file-unwritable',
    what: `${shown} cannot be written, or lies outside the workspace.`,
    next: 'Name a file below the workspace, in a folder that this job may write to.',
  };
}

/** A path that an input names, seen from the workspace. */
export function resolveWorkspacePath(workspace: string, named: string): string {
  return path.resolve(workspace, named);
}

function relative(workspace: string, absolute: string): string {
  return fromSystemPath(path.relative(workspace, absolute));
}
