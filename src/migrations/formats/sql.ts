import { parseVersion } from '../version';
import { FLAT_FOLDER, type Format, type ParsedName } from './format';

/**
 * `<version>[_-.]<name>.sql`. A version has one of three forms, and the longest match counts:
 * - a date and a time such as `20240501_120000`, because many files can have the same date;
 * - dotted numbers with a counter, as in procrastinate: `00.10.00_01_add_x.sql` and
 *   `00.10.00_02_add_y.sql` are two versions;
 * - digits.
 */
const NAME = /^(\d{8}[_-](?:\d{6}|\d{4})|\d+(?:\.\d+)+_\d+|\d+(?:\.\d+)*)(?:[_.-](.*))?$/;

/** Files that revert a migration: golang-migrate and sqlx (`.down`), Flyway (`.undo`), yoyo (`.rollback`). */
const UNDO_NAME = /\.(?:down|undo|rollback)$/i;

/** Plain SQL files, the engine's own format (docs/engine.md#files). */
export const sql: Format = {
  name: 'sql',
  readName,
  readText: (text) => ({ ok: true, text }),
  history: undefined,
  ...FLAT_FOLDER,
  requiresOrder: true,
  requiresAllFiles: true,
};

function readName(fileName: string): ParsedName {
  const stem = /^(.*)\.sql$/is.exec(fileName)?.[1];
  if (stem === undefined) return { kind: 'ignored' };
  if (UNDO_NAME.test(stem)) {
    return {
      kind: 'unreadable',
      what: `\`${fileName}\` reverts a migration, which the built-in engine does not support.`,
      next: 'Move such files to another folder, or set `command` to the tool that runs them.',
    };
  }
  const [, digits = '', name = ''] = NAME.exec(stem) ?? [];
  const version = parseVersion(digits);
  if (version !== undefined) {
    return { kind: 'migration', version, name: name.replace(/\.up$/i, '') };
  }
  return {
    kind: 'unreadable',
    what: `\`${fileName}\` has no version. The name of a migration must begin with digits, for example \`0001_create_users.sql\`.`,
    next: suggestName(stem),
  };
}

function suggestName(stem: string): string {
  // Flyway's V1__init, and names with letters directly before or after the number.
  const parts = /^[a-z]{0,9}[_-]?(\d+(?:[._]\d+)*)[_.-]*([^\d].*)?$/i.exec(stem);
  const [digits, rest] = [parts?.[1], parts?.[2] ?? ''];
  const example =
    digits === undefined
      ? `\`<version>_${stem}.sql\` with a version above all existing files`
      : `\`${digits.replaceAll('_', '.')}${rest === '' ? '' : `_${rest}`}.sql\``;
  return `Rename it to ${example}. If it is not a migration, move it to another folder.`;
}
