import { parseVersion } from '../version';
import { FLAT_FOLDER, type Format, type ParsedName } from './format';

/**
 * `<version>[_-.]<name>.sql`. Three forms of version, the longest that fits:
 * - a date and a time, `20240501_120000`, which belong together: many files share a date;
 * - dotted numbers, with the counter that some projects put behind them (procrastinate's
 *   `00.10.00_01_add_x.sql` and `00.10.00_02_add_y.sql` are two versions);
 * - plain digits.
 */
const spelling = /^(\d{8}[_-](?:\d{6}|\d{4})|\d+(?:\.\d+)+_\d+|\d+(?:\.\d+)*)(?:[_.-](.*))?$/;

/** Undo files of golang-migrate and sqlx (`.down`), Flyway's and others (`.undo`), yoyo (`.rollback`). */
const undo = /\.(?:down|undo|rollback)$/i;

/** Plain SQL files, the engine's own format (issue "The governed gate", the engine). */
export const sql: Format = {
  name: 'sql',
  readName,
  readText: (text) => ({ ok: true, text }),
  history: undefined,
  ...FLAT_FOLDER,
  ...{ requiresOrder: true, requiresAllFiles: true },
};

function readName(fileName: string): ParsedName {
  const stem = /^(.*)\.sql$/is.exec(fileName)?.[1];
  if (stem === undefined) return { kind: 'ignored' };
  if (undo.test(stem)) {
    return {
      kind: 'unreadable',
      what: `${fileName} is an undo file, and the built-in engine only goes forward.`,
      next: 'Keep undo files in a folder beside the migrations, or run the tool that reads them by `command`.',
    };
  }
  const [, digits = '', name = ''] = spelling.exec(stem) ?? [];
  const version = parseVersion(digits);
  if (version !== undefined) {
    return { kind: 'migration', version, name: name.replace(/\.up$/i, '') };
  }
  return {
    kind: 'unreadable',
    what: `${fileName} has no version: the name of a migration starts with digits, as in 0001_create_users.sql.`,
    next: suggestion(stem),
  };
}

function suggestion(stem: string): string {
  // Flyway's V1__init, and names whose number has letters before or right behind it.
  const parts = /^[a-z]{0,9}[_-]?(\d+(?:[._]\d+)*)[_.-]*([^\d].*)?$/i.exec(stem);
  const [digits, rest] = [parts?.[1], parts?.[2] ?? ''];
  const example =
    digits === undefined
      ? `<version>_${stem}.sql, with a version above those of the files before it`
      : `${digits.replaceAll('_', '.')}${rest === '' ? '' : `_${rest}`}.sql`;
  return `Rename it to ${example}, or move it out of the folder if it is no migration.`;
}
