import { NUMERIC_ORDER } from '../migration-order';
import { parseVersion, type Version } from '../version';
import { FLAT_FOLDER, type Format, type ParsedName } from './format';

/**
 * `<version>[_-.]<name>.sql`. A version has one of four forms, and the longest match counts:
 * - a date and a time such as `20240501_120000`, because many files can have the same date;
 * - dotted numbers with a counter, as in procrastinate: `00.10.00_01_add_x.sql` and
 *   `00.10.00_02_add_y.sql` are two versions;
 * - digits;
 * - a date, see `DATE_NAME`.
 */
const NAME = /^(\d{8}[_-](?:\d{6}|\d{4})|\d+(?:\.\d+)+_\d+|\d+(?:\.\d+)*)(?:[_.-](.*))?$/;

const YEAR = '(?:19|20)\\d\\d';
const MONTH = '(?:0[1-9]|1[0-2])';
const DAY = '(?:0[1-9]|[12]\\d|3[01])';
const TIME_AFTER_T = 'T\\d{2}(?:[.:_-]?\\d{2}){0,2}(?:[.:_-]?\\d{1,9})?Z?';
const TIME_OR_COUNTER = '[._-]\\d{2}[.:_-]\\d{2}(?:[.:_-]\\d{2})?|[._-]\\d+';

/**
 * A date with separators (Kysely's `2024-01-02-x`, umzug's `2021.11.17T00.00.00.x`, Laravel's
 * `2021_11_17_000000_x`), with or without a time or a counter; or eight digits and a time after `T`.
 */
const DATE_NAME = new RegExp(
  `^(${YEAR}([._-])(?:${MONTH}|[1-9])\\2(?:${DAY}|[1-9])(?:${TIME_AFTER_T}|${TIME_OR_COUNTER})?|${YEAR}${MONTH}${DAY}${TIME_AFTER_T})(?:[_.-](.*))?$`,
);

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
  order: NUMERIC_ORDER,
};

function readName(fileName: string): ParsedName {
  const stem = /^(.*)\.sql$/is.exec(fileName)?.[1];
  if (stem === undefined) return { kind: 'ignored' };
  if (UNDO_NAME.test(stem)) {
    const next = 'Move such files to another folder, or set `command` to the tool that runs them.';
    const why = 'which the built-in engine does not support.';
    return {
      kind: 'unreadable',
      what: `\`${fileName}\` reverts a migration, ${why}`,
      next,
      several: { what: `revert migrations, ${why}`, next },
    };
  }
  const parsed = parseStem(stem);
  if (parsed !== undefined) return { kind: 'migration', ...parsed };
  const rule =
    'The name of a migration must begin with digits, for example `0001_create_users.sql`.';
  return {
    kind: 'unreadable',
    what: `\`${fileName}\` has no version. ${rule}`,
    next: suggestName(stem),
    several: {
      what: `have no version. ${rule}`,
      next: 'Rename the migrations so that each name begins with its version. Move other files to another folder.',
    },
  };
}

interface ParsedStem {
  readonly version: Version;
  readonly name: string;
  readonly former?: { readonly version: string; readonly name: string };
}

function parseStem(stem: string): ParsedStem | undefined {
  const plain = toParsedStem(NAME.exec(stem), 2);
  const dated = toParsedStem(DATE_NAME.exec(stem), 3);
  if (dated === undefined || (plain?.version.text.length ?? 0) >= dated.version.text.length) {
    return plain;
  }
  // Earlier releases read only the beginning of such a date.
  return plain === undefined
    ? dated
    : { ...dated, former: { version: plain.version.text, name: plain.name } };
}

/** @param group The number of the group with the name. */
function toParsedStem(match: RegExpExecArray | null, group: number): ParsedStem | undefined {
  const version = parseVersion(match?.[1] ?? '');
  return version && { version, name: (match?.[group] ?? '').replace(/\.up$/i, '') };
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
