import { readFolder } from '../edge/files';
import type { Request } from '../inputs/request';
import { sql } from '../migrations/formats/sql';
import type { Migration, Result } from '../migrations/migration';
import { readMigrations } from '../migrations/read';

/**
 * The migrations of the folder that was asked for, in order, or all that is wrong with its names.
 *
 * @throws UserError when the folder cannot be read.
 */
export function migrationsOf(request: Request, workspace: string): Result<readonly Migration[]> {
  const { workingDirectory, migrations } = request;
  const wanted = (name: string) => sql.readName(name).kind !== 'ignored';
  const folder = readFolder(workspace, workingDirectory, migrations, wanted);
  return readMigrations(folder.shown, folder.files, sql);
}
