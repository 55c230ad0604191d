import {
  type ForeignHistory,
  foreignAdvice,
  foreignHistoryProblem,
  listForeignHistories,
} from '../../engine/first-run/foreign-history';
import { inspectFirstRun } from '../../engine/first-run/inspect-first-run';
import type { Session } from '../../engine/session';
import type { TargetHistory } from '../../engine/target-history';
import type { Request } from '../../inputs/request';
import { hasPrefixlessNames, prefixProblem } from '../../migrations/formats/flyway-prefix';
import type { Migration, MigrationsResult } from '../../migrations/migration';
import type { Finding } from '../../policy/finding';
import type { Problem } from '../../problem';
import type { FolderFacts } from '../migration-files';
import { findHistoryPlace } from './history-place';

/** What is known about a target whose history is empty. */
export interface FirstRunFacts {
  readonly findings: readonly Finding[];
  /**
   * Returns the problem of existing tables. Undefined if the database has no history of another
   * tool.
   */
  readonly existingTablesProblem: (() => Problem) | undefined;
  /** Identity of the database (`identityQuery`). Undefined if it is not needed or not known. */
  readonly server: string | undefined;
}

/** What the check takes beside the target. */
interface FirstRunOptions {
  readonly request: Request;
  readonly folder: FolderFacts;
  /** Whether the run does not write. */
  readonly readOnly: boolean;
}

/**
 * Checks a target whose history is empty, before anything is written: whether the files are recorded
 * in another history, and whether they belong to another tool. One round trip, and another one if
 * there are such histories.
 */
export async function checkFirstRun(
  session: Session,
  history: TargetHistory,
  files: readonly Migration[],
  { request, folder, readOnly }: FirstRunOptions,
): Promise<MigrationsResult<FirstRunFacts>> {
  const { format } = folder;
  const place = findHistoryPlace(request, folder);
  const result = await inspectFirstRun(session, history, files, { format, place, readOnly });
  if (!result.ok) return { ok: false, problems: [result.problem] };
  const [first] = files;
  const isGuessed = request.format === 'auto' && format.name === 'sql';
  if (isGuessed && first !== undefined && hasPrefixlessNames(files.map((file) => file.fileName))) {
    return { ok: false, problems: [prefixProblem(first.fileName, first.path)] };
  }
  const { foreign, server } = result;
  if (foreign.length === 0) {
    return { ok: true, value: { findings: [], existingTablesProblem: undefined, server } };
  }
  return {
    ok: true,
    value: {
      findings: [foreignHistoryFinding(foreign)],
      existingTablesProblem: () => foreignHistoryProblem(foreign, history.table.name),
      server,
    },
  };
}

function foreignHistoryFinding(foreign: readonly ForeignHistory[]): Finding {
  return {
    code: 'history-foreign',
    level: 'warning',
    what: `The database contains the history of ${listForeignHistories(foreign)}. The action does not read it.`,
    next: `${foreignAdvice(foreign)} Otherwise ignore this warning.`,
  };
}
