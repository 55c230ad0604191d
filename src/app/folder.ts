import { type Folder, openFolder } from '../edge/files';
import type { FormatChoice, FormatName, Request } from '../inputs/request';
import { type Detection, detectFormat } from '../migrations/formats/detect';
import type { Format } from '../migrations/formats/format';
import { FORMATS } from '../migrations/formats/index';
import type { Migration, Result, SourceFile } from '../migrations/migration';
import { readMigrations, readNames } from '../migrations/read';
import { type Problem, UserError } from '../problem';

/**
 * Reads the files whose names were understood, in order.
 *
 * @throws UserError with all that is wrong with them.
 */
export type ReadFiles = () => Promise<readonly Migration[]>;

/** The files of a folder, and whose they are. */
export interface Files {
  readonly format: Format;
  readonly read: ReadFiles;
}

/**
 * Lists the folder that was asked for. What is wrong with its names is known before a connection is
 * opened; its files are read while one is.
 *
 * @throws UserError when the folder cannot be read.
 */
export async function migrationsOf(request: Request, workspace: string): Promise<Result<Files>> {
  const { workingDirectory, migrations, format } = request;
  return await filesIn(openFolder(workspace, workingDirectory, migrations), format);
}

/** The same of a folder that is open. */
export async function filesIn(folder: Folder, asked: FormatChoice): Promise<Result<Files>> {
  const format = FORMATS[asked === 'auto' ? await firstGuess(folder) : asked];
  const named = readNames(folder.shown, folder.names, format);
  if (!named.ok) return named;
  const names = named.value.map(({ fileName }) => fileName);
  const read = async () => {
    const files = await folder.read(names);
    // Each file is looked at, for the guess was made from one.
    const doubt =
      asked === 'auto' ? doubtOf(detectFormat(files.map(seen)), folder.shown) : undefined;
    if (doubt !== undefined) throw new UserError([doubt]);
    const migrations = readMigrations(named.value, files, format);
    if (!migrations.ok) throw new UserError(migrations.problems);
    return migrations.value;
  };
  return { ok: true, value: { format, read } };
}

/** By all names, and by what stands in one file. */
async function firstGuess({ names, read, shown }: Folder): Promise<FormatName> {
  const candidates = names.filter((name) => /^\d.*\.sql$/.test(name));
  const byNames = detectFormat(candidates.map((name) => ({ name, text: '' })));
  const doubt = doubtOf(byNames, shown);
  if (doubt !== undefined) throw new UserError([doubt]);
  const [first] = candidates;
  if (!byNames.ok || byNames.format !== 'sql' || first === undefined) {
    return byNames.ok ? byNames.format : 'sql';
  }
  const byText = detectFormat((await read([first])).map(seen));
  return byText.ok ? byText.format : 'sql';
}

function seen({ name, content }: SourceFile) {
  return { name, text: content.kind === 'text' ? content.text : '' };
}

function doubtOf(detection: Detection, folder: string): Problem | undefined {
  if (detection.ok) return undefined;
  return {
    code: 'format-unclear',
    what: `The files of ${folder} could be of two formats: ${detection.one}, and ${detection.other}.`,
    next: 'Say whose they are by the input `format`, or part them into two folders.',
  };
}
