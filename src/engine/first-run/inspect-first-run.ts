import type { Format } from '../../migrations/formats/format';
import { HISTORY_COLUMNS } from '../../migrations/formats/history-columns';
import type { Migration } from '../../migrations/migration';
import type { Problem } from '../../problem';
import { findIdentityUse } from '../server-identity';
import type { Session, SqlRow } from '../session';
import type { TargetHistory } from '../target-history';
import { historyElsewhereProblem } from './elsewhere-problem';
import { type FoundHistory, findHistories, querySafely } from './find-histories';
import type { ForeignHistory } from './foreign-history';
import type { KnownHistory } from './known-histories';
import { canRecordFiles, findRecordedFile, recordedRowsQuery } from './match-rows';

/** The histories of other tools in a database whose own history is empty, or why the run must stop. */
export type FirstRunResult =
  | {
      readonly ok: true;
      readonly foreign: readonly ForeignHistory[];
      /** Identity of the database (`identityQuery`). Undefined if it is not needed or not known. */
      readonly server: string | undefined;
    }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Whether an input or a setting names the place of the history. `newly-read`: a setting that releases
 * before version 3 of the tables did not read. Their history is in another place.
 */
export type HistoryPlace = 'unnamed' | 'named' | 'newly-read';

/** What the inspection of a first run takes beside the session. */
interface FirstRunOptions {
  readonly format: Format;
  readonly place: HistoryPlace;
  /** Whether the run does not write. */
  readonly readOnly: boolean;
}

/** First version of the tables in schema `governed` whose release reads the settings of the tools. */
const SETTINGS_VERSION = 3;

/**
 * Schemas of Supabase's own services, whose tables the login of a project cannot always read
 * (https://supabase.com/docs/guides/database/overview).
 */
const PLATFORM_SCHEMAS: ReadonlySet<string> = new Set([
  'auth',
  'storage',
  'realtime',
  '_realtime',
  '_analytics',
  '_supavisor',
  'supabase_functions',
]);

/**
 * Searches a database whose history is empty for a history that already records the files, and for
 * the histories of other tools (docs/formats.md#a-history-in-another-place).
 *
 * @param history The empty history.
 */
export async function inspectFirstRun(
  session: Session,
  history: TargetHistory,
  files: readonly Migration[],
  { format, place, readOnly }: FirstRunOptions,
): Promise<FirstRunResult> {
  const { table: own, exists, tables } = history;
  const asksIdentity = !readOnly && findIdentityUse(history.ledger) === 'record';
  const options = { readOnly, asksIdentity };
  const survey = await findHistories(session, configuredHistory(format), options);
  if (!survey.ok) return survey;
  if (survey.histories.some(({ name, hidesRows }) => name === own.name && hidesRows)) {
    return { ok: false, problem: rowSecurityProblem(own.name) };
  }
  const histories = survey.histories.filter(({ name }) => name !== own.name);
  const isOlderPlace = place === 'newly-read' && exists && tables.version < SETTINGS_VERSION;
  const candidates = histories.filter((history) => {
    if (isOlderPlace) return history.owner === format.name && isShared(history);
    const isOther = place === 'unnamed' && canRecordFiles(format.name, history);
    return isOther && (!survey.hasOwnSchema || isShared(history));
  });
  const others = histories.filter(
    (history) =>
      history.owner !== format.name &&
      history.owner !== 'sql' &&
      (history.isOnSearchPath || history.hasFixedSchema),
  );
  const { server } = survey;
  if (candidates.length === 0 && others.length === 0) return { ok: true, foreign: [], server };
  const rows = await readRows(session, [...candidates, ...others]);
  for (const history of candidates) {
    const recordedRows = rows.get(history);
    if (recordedRows === undefined && PLATFORM_SCHEMAS.has(history.schema)) continue;
    const file = recordedRows && findRecordedFile(history, recordedRows, files);
    if (recordedRows !== undefined && file === undefined) continue;
    return {
      ok: false,
      problem: historyElsewhereProblem(history, { own, format, file, isOlderPlace }),
    };
  }
  return {
    ok: true,
    server,
    foreign: others
      .filter((history) => rows.get(history)?.length !== 0)
      .map(({ owner, name }) => ({ owner, table: name })),
  };
}

/** With row security, a history can look empty although it is not. */
function rowSecurityProblem(table: string): Problem {
  return {
    code: 'history-unreadable',
    what: `Row security on ${table} can hide rows from this login, and the login sees no row.`,
    next: `Nothing was written. As the owner of the table, run ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY; or use a login that bypasses row security.`,
  };
}

/** A table of `public` or of the search path is not that of another tenant. */
function isShared({ schema, isOnSearchPath, hasFixedSchema }: FoundHistory): boolean {
  return isOnSearchPath || hasFixedSchema || schema === 'public' || schema === 'governed';
}

/** Returns the table of a format, in any schema, under the name that a setting gives it. */
function configuredHistory({ name, history }: Format): readonly KnownHistory[] {
  if (history === undefined || name === 'sql') return [];
  const columns = name === 'supabase' ? ['version', 'statements'] : HISTORY_COLUMNS[name];
  return [{ owner: name, schema: undefined, table: history.table, columns, otherColumns: [] }];
}

/**
 * Reads the rows of several histories in one round trip. A history that cannot be read is missing in
 * the result.
 */
async function readRows(
  session: Session,
  histories: readonly FoundHistory[],
): Promise<ReadonlyMap<FoundHistory, readonly SqlRow[]>> {
  const rows = new Map<FoundHistory, readonly SqlRow[]>();
  let rest = [...new Set(histories)].filter(({ isReadable }) => isReadable);
  while (rest.length > 0) {
    const { results, completed } = await querySafely(
      session,
      rest.map(recordedRowsQuery).join(' '),
    );
    for (const [index, history] of rest.slice(0, completed).entries()) {
      rows.set(history, results[index] ?? []);
    }
    // The one after these could not be read.
    rest = rest.slice(completed + 1);
  }
  return rows;
}
