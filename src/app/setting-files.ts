import { listFolderIfExists, readListedTexts, type SettingText } from '../edge/setting-files';
import type { Environment } from '../inputs/declared-value';
import type { FormatName } from '../inputs/request';
import { listSettingPlaces } from '../migrations/formats/settings/collect-tool-settings';
import type { SettingFile } from '../migrations/formats/settings/parse-setting-files';
import { type Problem, UserError } from '../problem';

/** Where the settings of a tool are read. */
export interface SettingContext {
  readonly workspace: string;
  /** Relative to the workspace. */
  readonly workingDirectory: string;
  /** The variables of the run; undefined for `check`, which does not know those of the other jobs. */
  readonly environment: Environment | undefined;
  /** Whether the input `history-table` or the URL names the history table. */
  readonly isHistoryNamed: boolean;
}

/** The files with settings of a tool, and files that cannot be read. */
export interface SettingFiles {
  readonly files: readonly SettingFile[];
  /** The `.env` file of the working directory, if there is one. */
  readonly dotenv: readonly SettingFile[];
  /** The `package.json` of the working directory, for a tool whose options its scripts contain. */
  readonly packages: readonly SettingFile[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the files that can contain settings of a tool. A link is a problem, because it is not read.
 *
 * @param folder The folder of the migrations, relative to the workspace.
 * @param named Files that options name, relative to the working directory.
 */
export async function readSettingFiles(
  format: FormatName,
  folder: string,
  { workspace, workingDirectory, environment }: SettingContext,
  named: readonly string[],
): Promise<SettingFiles> {
  const base = listWorkingDirectory(workspace, workingDirectory);
  const root = base?.shownPath ?? folder;
  const places = listSettingPlaces(format, folder, root).map(async (place) => {
    const listed = listFolderIfExists(workspace, place.folder);
    return listed === undefined
      ? []
      : await readListedTexts(workspace, listed, (name) => place.files.test(name));
  });
  const optionFiles = named.map(async (path) => await readNamedFile(workspace, root, path));
  const readBase = async (wanted: string) =>
    base === undefined ? [] : await readListedTexts(workspace, base, (name) => name === wanted);
  // `check` does not know the variables of the job, so a file of variables says nothing.
  const dotenv = environment === undefined ? [] : await readBase('.env');
  const packages = format === 'node-pg-migrate' ? await readBase('package.json') : [];
  const contents = (await Promise.all([...places, ...optionFiles])).flat();
  return {
    files: contents.flatMap(toSettingFile),
    dotenv: dotenv.flatMap(toSettingFile),
    packages: packages.flatMap(toSettingFile),
    problems: [...contents, ...dotenv].flatMap(({ path, text }) =>
      text === undefined ? [unreadableProblem(path)] : [],
    ),
  };
}

/** Returns undefined if the working directory does not exist or is outside the workspace. */
function listWorkingDirectory(workspace: string, workingDirectory: string) {
  try {
    return listFolderIfExists(workspace, workingDirectory);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** Reads a file that an option names. A missing file has no text. */
async function readNamedFile(
  workspace: string,
  root: string,
  path: string,
): Promise<readonly SettingText[]> {
  const parts = `${root}/${path}`.split('/').filter((part) => part !== '' && part !== '.');
  const missing = [{ path: parts.join('/'), text: undefined }];
  const wanted = parts.pop() ?? '';
  const listed = listFolderIfExists(workspace, parts.join('/') || '.');
  if (listed === undefined || path.startsWith('/')) return missing;
  const found = await readListedTexts(workspace, listed, (name) => name === wanted);
  return found.length === 0 ? missing : found;
}

function toSettingFile({ path, text }: SettingText): readonly SettingFile[] {
  return text === undefined ? [] : [{ path, text }];
}

function unreadableProblem(path: string): Problem {
  return {
    code: 'setting-refused',
    what: `\`${path}\` is not a regular text file of the workspace, so its settings are not known.`,
    next: 'Add it as a regular file in UTF-8. The action does not follow links.',
    file: path,
  };
}
