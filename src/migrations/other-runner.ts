/** The text of a migration to run, with the comments above it. */
interface MigrationText {
  readonly text: string;
  readonly path: string;
}

/** Up markers of tools whose files also contain the statements that revert, and their commands. */
const SECTION_TOOLS: readonly (readonly [RegExp, string])[] = [
  [/^--\s*migrate:up(?:\s|$)/m, 'dbmate up'],
  [/^--\s*\+goose\s+up\s*$/im, 'goose up'],
  [/^\s*--[\s-]*up\s+migration/im, 'node-pg-migrate up'],
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
  const tool = SECTION_TOOLS.find(([marker]) => marker.test(text));
  if (tool !== undefined) return `set \`command: ${tool[1]}\``;
  const quoted = /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
  const values = variables.map((name) => ` -v ${name}=…`).join('');
  const psql = `psql -X -v ON_ERROR_STOP=1${values} -1 -f ${quoted} "$DATABASE_URL"`;
  return `move the file to another folder and set \`command: ${psql}\``;
}
