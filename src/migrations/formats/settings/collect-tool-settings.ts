import type { Environment } from '../../../inputs/declared-value';
import type { FormatName } from '../../../inputs/request';
import { joinPath } from '../../file-name-problems';
import { SETTING_TABLES } from '.';
import type { SettingOptions } from './check-settings';
import { collectFlyway, FLYWAY_FILES } from './collect-flyway';
import {
  collectDrizzle,
  collectGoose,
  collectNodeConfig,
  collectSupabase,
  DRIZZLE_FILES,
  GOOSE_FILES,
  NODE_CONFIG_FILES,
  SUPABASE_FILES,
} from './collect-small-tools';
import { collectSpring, readSpringProfiles, SPRING_FILES, SPRING_PROFILES } from './collect-spring';
import { type CollectedSettings, collectVariables, joinSettings } from './collected-settings';
import type { DataParsers, SettingFile } from './parse-setting-files';

/** Where the files of a tool's settings can be. */
export interface SettingPlace {
  /** Relative to the workspace; `.` for the workspace itself. */
  readonly folder: string;
  readonly files: RegExp;
}

/**
 * Lists the folders that can contain the settings of a tool.
 *
 * @param folder The folder of the migrations, relative to the workspace.
 * @param workingDirectory Relative to the workspace.
 */
export function listSettingPlaces(
  format: FormatName,
  folder: string,
  workingDirectory: string,
): readonly SettingPlace[] {
  const inBoth = [...new Set([workingDirectory, folder])];
  switch (format) {
    case 'flyway':
      return [
        ...inBoth.map((each) => ({ folder: each, files: FLYWAY_FILES })),
        ...listResourceFolders(folder, workingDirectory).map((each) => ({
          folder: each,
          files: SPRING_FILES,
        })),
      ];
    case 'goose':
      return [
        ...inBoth.map((each) => ({ folder: each, files: GOOSE_FILES })),
        { folder: joinPath(workingDirectory, 'db'), files: GOOSE_FILES },
      ];
    case 'supabase':
      return [{ folder: parentFolder(folder), files: SUPABASE_FILES }];
    case 'node-pg-migrate':
      return [{ folder: joinPath(workingDirectory, 'config'), files: NODE_CONFIG_FILES }];
    case 'drizzle':
      return listFoldersAbove(folder, workingDirectory).map((each) => ({
        folder: each,
        files: DRIZZLE_FILES,
      }));
    default:
      return [];
  }
}

const RESOURCES = 'src/main/resources';

/** The resources of the project, and of the module that contains the migrations. */
function listResourceFolders(folder: string, workingDirectory: string): readonly string[] {
  const [module] = /^(?:.*\/)?src\/main\/resources(?=\/|$)/.exec(folder) ?? [];
  const own = joinPath(workingDirectory, RESOURCES);
  return [...new Set(module === undefined ? [own] : [own, module])];
}

/** The folder, the working directory and the folders between them. */
function listFoldersAbove(folder: string, workingDirectory: string): readonly string[] {
  const folders = [workingDirectory];
  const isInside = workingDirectory === '.' || folder.startsWith(`${workingDirectory}/`);
  for (let each = folder; isInside && each !== workingDirectory; each = parentFolder(each)) {
    folders.push(each);
  }
  return folders;
}

function parentFolder(folder: string): string {
  return folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '.';
}

/** Returns whether files of this tool need the parsers for TOML, YAML and JSON. */
export function needsDataParsers(files: readonly SettingFile[]): boolean {
  return files.some(({ path }) => /\.(?:toml|ya?ml|json5?)$/.test(path));
}

/** Returns the settings of a tool in its files and its variables. */
export function collectToolSettings(
  format: Exclude<FormatName, 'sql'>,
  files: readonly SettingFile[],
  environment: Environment,
  { folder, parsers }: { readonly folder: string; readonly parsers: DataParsers | undefined },
): CollectedSettings {
  if (format === 'flyway') return collectFlyway(files, environment, parsers);
  const settings = collectVariables(SETTING_TABLES[format], environment);
  return joinSettings([
    ...files.map((file) => collectFile(format, file, { folder, parsers })),
    { settings, problems: [] },
  ]);
}

function collectFile(
  format: FormatName,
  file: SettingFile,
  { folder, parsers }: { readonly folder: string; readonly parsers: DataParsers | undefined },
): CollectedSettings {
  switch (format) {
    case 'goose':
      return collectGoose(file, parsers);
    case 'supabase':
      return collectSupabase(file, parsers);
    case 'node-pg-migrate':
      return collectNodeConfig(file, parsers);
    case 'drizzle':
      return collectDrizzle(file, folder);
    default:
      return collectSpring(file, parsers);
  }
}

/** Returns which profiles apply: those of Spring, or the deployment of node-config. */
export function readProfiles(
  format: FormatName,
  environment: Environment,
): Pick<SettingOptions, 'profiles' | 'profileVariable'> {
  if (format === 'flyway') {
    return { profiles: readSpringProfiles(environment), profileVariable: SPRING_PROFILES };
  }
  const deployment = environment['NODE_CONFIG_ENV'] || environment['NODE_ENV'];
  return { profiles: deployment ? [deployment] : undefined, profileVariable: 'NODE_ENV' };
}
