import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { type ListedFolder, openFolder } from './workspace-files';

/** A file that may contain settings. */
export interface SettingText {
  /** Relative to the workspace. */
  readonly path: string;
  /** Undefined if it is a link, not UTF-8 or too large. */
  readonly text: string | undefined;
}

/**
 * Lists a folder of the workspace that may not exist.
 *
 * @throws UserError `folder-unreadable` if it exists and is outside the workspace.
 */
export function listFolderIfExists(workspace: string, folder: string): ListedFolder | undefined {
  return folderExists(workspace, folder) ? openFolder(workspace, '.', folder) : undefined;
}

/**
 * Reads the files of a folder whose names match. Links are not followed. A link to a file that does not
 * exist is not returned: the tool reads nothing there either, such as a `.env` that is not committed.
 */
export async function readListedTexts(
  workspace: string,
  folder: ListedFolder,
  matches: (name: string) => boolean,
): Promise<readonly SettingText[]> {
  const exists = (name: string) => existsSync(path.resolve(workspace, folder.shownPath, name));
  const names = folder.names.filter((name) => matches(name) && exists(name));
  const files = await folder.read(names);
  return files.map(({ path: file, content }) => ({
    path: file,
    text: content.kind === 'text' ? content.text : undefined,
  }));
}

/** Returns whether a folder of the workspace exists. */
export function folderExists(workspace: string, folder: string): boolean {
  return existsSync(path.resolve(workspace, folder));
}

/** Returns the variables of the `.env` file of a folder. A link is not read. */
export async function readDotenv(
  workspace: string,
  folder: string,
): Promise<Readonly<Record<string, string | undefined>>> {
  const listed = listFolderIfExists(workspace, folder);
  const [file] =
    listed === undefined ? [] : await readListedTexts(workspace, listed, (name) => name === '.env');
  return parseEnv(file?.text ?? '');
}
