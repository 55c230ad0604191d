import { DBMATE_MARKERS } from './formats/dbmate';
import { GOOSE_MARKERS } from './formats/goose-text';
import { UP_MARKER } from './formats/node-pg-migrate';

/** The text of a migration to run, with the comments above it. */
interface MigrationText {
  readonly text: string;
  readonly path: string;
}

/** Tools whose files also contain the statements that revert: their up markers and their commands. */
const SECTION_TOOLS: readonly (readonly [RegExp, string])[] = [
  [DBMATE_MARKERS.up, DBMATE_MARKERS.command],
  [GOOSE_MARKERS.up, 'goose up'],
  [UP_MARKER, 'node-pg-migrate up'],
];

/**
 * Returns how another program than the engine runs a file, as the rest of a sentence: its tool, or psql
 * in one transaction that stops at the first error. psql would also run the section that reverts a
 * migration.
 *
 * @param variables Names of psql variables that the file uses.
 */
export function adviseOtherRunner(
  { text, path }: MigrationText,
  variables: readonly string[] = [],
): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const tool = SECTION_TOOLS.find(([marker]) => lines.some((line) => marker.test(line)));
  if (tool !== undefined) return `set \`command: ${tool[1]}\``;
  const quoted = /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
  const values = variables.map((name) => ` -v ${name}=…`).join('');
  const psql = `psql -X -v ON_ERROR_STOP=1${values} -1 -f ${quoted} "$DATABASE_URL"`;
  return `move the file to another folder and set \`command: ${psql}\``;
}
