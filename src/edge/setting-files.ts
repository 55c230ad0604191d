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

/** Reads the files of a folder whose names match. Links are not followed. */
export async function readListedTexts(
  folder: ListedFolder,
  matches: (name: string) => boolean,
): Promise<readonly SettingText[]> {
  const files = await folder.read(folder.names.filter(matches));
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
    listed === undefined ? [] : await readListedTexts(listed, (name) => name === '.env');
  return parseEnv(file?.text ?? '');
}
