import type { Problem } from '../../problem';
import { continueAdvice, type KnownHistory, ownerTitle } from './known-histories';

/** The history of another tool in the database. */
export interface ForeignHistory {
  readonly owner: KnownHistory['owner'];
  /** Name with schema, quoted for SQL. */
  readonly table: string;
}

/** Tools that are named in a message. Others are counted. */
const MAX_TOOLS_SHOWN = 3;

/** Returns the tools with their tables, as the end of a sentence. */
export function listForeignHistories(foreign: readonly ForeignHistory[]): string {
  const shown = foreign
    .slice(0, MAX_TOOLS_SHOWN)
    .map(({ owner, table }) => `${ownerTitle(owner)} (\`${table}\`)`);
  const hiddenCount = foreign.length - shown.length;
  return hiddenCount > 0 ? `${shown.join(', ')} and ${hiddenCount} more` : shown.join(' and ');
}

/** Returns what to do if the other tool applies these files, as a sentence. */
export function foreignAdvice([first]: readonly ForeignHistory[]): string {
  if (first === undefined) return '';
  const advice = continueAdvice(first.owner);
  return `If ${ownerTitle(first.owner)} applies these files, ${advice.charAt(0).toLowerCase()}${advice.slice(1)}`;
}

/**
 * Returns the problem of a database with tables and the history of another tool, whose own history is
 * empty. It replaces the advice to set a baseline, which would begin a second history.
 *
 * @param table The own history table.
 */
export function foreignHistoryProblem(foreign: readonly ForeignHistory[], table: string): Problem {
  return {
    code: 'schema-without-history',
    what: `The database contains the history of ${listForeignHistories(foreign)}, but ${table} records no applied file.`,
    next: `Nothing was written. ${foreignAdvice(foreign)} If it belongs to another service, set \`baseline: none\`: every file then runs.`,
  };
}
