import type { Format } from '../../migrations/formats/format';
import type { Migration } from '../../migrations/migration';
import type { Problem } from '../../problem';
import { HISTORY_TABLE, type HistoryTable } from '../history-table';
import type { FoundHistory } from './find-histories';
import { continueAdvice, ownerTitle } from './known-histories';

/**
 * Returns the problem of a history in another place. A run here would begin a second history, and
 * could apply files again.
 *
 * @param own The history table of this run, which is empty.
 * @param file A file that the other history records; undefined if it cannot be read.
 */
export function historyElsewhereProblem(
  history: FoundHistory,
  {
    own,
    format,
    file,
    isOlderPlace = false,
  }: {
    readonly own: HistoryTable;
    readonly format: Format;
    readonly file: Migration | undefined;
    /** Whether an earlier release wrote it, because it did not read the setting for its place. */
    readonly isOlderPlace?: boolean;
  },
): Problem {
  const { name, owner } = history;
  const of = owner === format.name ? '' : ` of ${ownerTitle(owner)}`;
  const isOwnFormat = owner === format.name;
  const proceed = isOwnFormat
    ? ownFormatAdvice(history, format, isOlderPlace)
    : continueAdvice(owner);
  return {
    code: 'history-elsewhere',
    what:
      file === undefined
        ? `The table ${name} can be the history${of} of these files, but this login cannot read it. The history of this run, ${own.name}, is empty.`
        : `The history${of} in ${name} already records \`${file.fileName}\`. The history of this run, ${own.name}, is empty.`,
    next: `Nothing was written. To continue that history: ${lowerFirst(proceed)}${file === undefined ? grantAdvice(history) : ''} To begin a new one, set \`history-table: ${newPlace(own)}\`.`,
  };
}

function ownFormatAdvice(
  { schema, table }: FoundHistory,
  { name }: Format,
  isOlderPlace: boolean,
): string {
  const input = `\`history-table: ${schema}.${table}\``;
  if (isOlderPlace) {
    return `Remove the setting that names the new place (in the database URL, a variable or a file). Earlier releases of the action ignored it and ran the files without it. To keep the setting for the next files, set ${input}.`;
  }
  // Prisma runs the files in the schema of its table.
  return name === 'prisma'
    ? `Set \`schema=${schema}\` in the database URL, as Prisma itself needs it to find this table and to run the files in this schema. If the files contain their schemas, ${input} is enough.`
    : `Set ${input}.`;
}

function grantAdvice({ schema, name }: FoundHistory): string {
  return ` The login needs USAGE on the schema ${schema}, and SELECT and INSERT on ${name}.`;
}

/** Returns the own history as the input `history-table` spells it. */
function newPlace({ name }: HistoryTable): string {
  return name === HISTORY_TABLE
    ? name
    : name.replaceAll('""', '\0').replaceAll('"', '').replaceAll('\0', '"');
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
