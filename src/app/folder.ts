import { openFolder } from '../edge/files';
import type { Request } from '../inputs/request';
import { sql } from '../migrations/formats/sql';
import type { Migration, Result } from '../migrations/migration';
import { readMigrations, readNames } from '../migrations/read';
import { UserError } from '../problem';

/**
 * Reads the files whose names were understood, in order.
 *
 * @throws UserError with all that is wrong with them.
 */
export type ReadFiles = () => Promise<readonly Migration[]>;

/**
 * Lists the folder that was asked for. What is wrong with its names is known before a connection is
 * opened; its files are read while one is.
 *
 * @throws UserError when the folder cannot be read.
 */
export function migrationsOf(request: Request, workspace: string): Result<ReadFiles> {
  const { workingDirectory, migrations } = request;
  const folder = openFolder(workspace, workingDirectory, migrations);
  const named = readNames(folder.shown, folder.names, sql);
  if (!named.ok) return named;
  const names = named.value.map(({ fileName }) => fileName);
  return {
    ok: true,
    value: async () => {
      const migrations = readMigrations(named.value, await folder.read(names));
      if (!migrations.ok) throw new UserError(migrations.problems);
      return migrations.value;
    },
  };
}
