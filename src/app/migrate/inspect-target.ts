import { type DatabaseLocation, locateDatabase } from '../../database-url/database-location';
import { sha256Hex } from '../../edge/hash';
import type { EnginePorts } from '../../engine/apply-types';
import { cancelledProblem } from '../../engine/cancelled-problem';
import { canStoreServer } from '../../engine/governed-tables';
import { otherSchemaProblem } from '../../engine/history-problems';
import { withServerIdentity } from '../../engine/server-identity';
import { resolveTimeouts, toUrlTimeouts } from '../../engine/session-timeouts';
import { isEmpty, type TargetHistory } from '../../engine/target-history';
import { headDigestAfter } from '../../migrations/digest';
import {
  otherSchemaParameterProblem,
  type UrlSettings,
} from '../../migrations/formats/url-settings';
import { listUnreadFiles } from '../../migrations/list-unread-files';
import type { Migration, MigrationsResult } from '../../migrations/migration';
import { serverFindings, timeoutSetAside } from '../../policy/advise/server-findings';
import { findSkippedFiles } from '../../policy/advise/skipped-files';
import { getJudgedTarget, type ReadPermit } from '../../policy/decide';
import type { Finding } from '../../policy/finding';
import { isOwnTarget } from '../../policy/own-target';
import type { FolderFacts } from '../migration-files';
import { baselineRequiredProblem } from './baseline-required';
import type { checkFirstRun, FirstRunFacts } from './first-run';
import { type InspectedPlan, inspectPending } from './inspect-pending';
import { readFormatHistory } from './read-history';
import { findTablesVersion } from './tables-version';

/** State of a target: server facts, history, plan and findings. */
export interface TargetInspection {
  readonly history: TargetHistory;
  readonly inspected: InspectedPlan;
  /** What the URL says to the tool of the files. */
  readonly url: UrlSettings;
  /** Findings that need the server's answer. */
  readonly findings: readonly Finding[];
  /** Those of `findings` that do not depend on the ledger. */
  readonly otherFindings: readonly Finding[];
}

/** What an inspection takes beside the permit. */
interface InspectOptions {
  /** Whether the query runs in a `READ ONLY` transaction. */
  readonly readOnly: boolean;
  readonly folder: FolderFacts;
}

/**
 * Inspects the target with one query, which also returns the rows that the files are compared with.
 * If something is wrong, a second query reads what the messages need: who applied what, and when.
 *
 * @param migrations The files. They may still be read while the server answers.
 * @throws UserError with all problems of the files.
 */
export async function inspectTarget(
  permit: ReadPermit,
  { session, signal }: Pick<EnginePorts, 'session' | 'signal'>,
  migrations: Promise<readonly Migration[]>,
  options: InspectOptions,
): Promise<MigrationsResult<TargetInspection>> {
  const ports = { session, signal };
  const brief = { ...options, inDetail: false };
  const inspection = await inspectOnce(permit, ports, migrations, brief);
  if (inspection.ok) return inspection;
  const cancelReason = signal.reason();
  if (cancelReason !== undefined) {
    return {
      ok: false,
      problems: [cancelledProblem(cancelReason, 'It was reading the target.')],
    };
  }
  return await inspectOnce(permit, ports, migrations, { ...options, inDetail: true });
}

async function inspectOnce(
  permit: ReadPermit,
  { session, signal }: Pick<EnginePorts, 'session' | 'signal'>,
  migrations: Promise<readonly Migration[]>,
  { readOnly, inDetail, folder }: InspectOptions & { readonly inDetail: boolean },
): Promise<MigrationsResult<TargetInspection>> {
  const { format, url, skippedFiles } = folder;
  const { baseline, historyTable, limits } = permit.request;
  const place = locateDatabase(getJudgedTarget(permit));
  const readOptions = { readOnly, inDetail, place, format };
  const reading = await readFormatHistory(session, migrations, readOptions);
  const files = await migrations;
  if (!reading.ok) return { ok: false, problems: [reading.problem] };
  const { history } = reading;
  const schemaProblem =
    otherSchemaParameterProblem(url, history.session.schema, format.name) ??
    (historyTable === undefined
      ? otherSchemaProblem(history.otherSchema, history.session.schema)
      : undefined);
  if (schemaProblem !== undefined) return { ok: false, problems: [schemaProblem] };
  const firstRun = await inspectIfEmpty(session, history, files, {
    request: permit.request,
    folder,
    readOnly,
  });
  if (!firstRun.ok) return firstRun;
  const { findings: firstRunFindings, existingTablesProblem } = firstRun.value;
  const result = await inspectPending(files, history, { format, baseline }, signal);
  if (!result.ok) return result;
  const inspected = result.value;
  const problem = await baselineRequiredProblem(session, history, inspected, {
    baseline,
    readOnly,
    existingTablesProblem,
  });
  if (problem !== undefined) return { ok: false, problems: [problem] };
  const identified = await identifyServer(session, history, inspected, {
    place,
    readOnly,
    known: firstRun.value.server,
  });
  const { setAside } = resolveTimeouts(limits, history.session.timeouts, toUrlTimeouts(url));
  // Before PostgreSQL 11, a limit of the login applies to transactional files anyway.
  const ignoresLimit = inspected.pending.length > 0 && history.facts.versionNumber >= 110_000;
  const unread = listUnreadFiles(skippedFiles, files, history.rows);
  const skipped = { format: format.name, form: format.skips?.form ?? '', files: unread };
  const otherFindings = [
    ...firstRunFindings,
    ...findSkippedFiles(skipped),
    ...(ignoresLimit && setAside !== undefined ? [timeoutSetAside(setAside)] : []),
  ];
  const state = { history: identified, inspected, url, otherFindings };
  return { ok: true, value: withServerFindings(permit, state) };
}

/** Returns the history with the identity of the server, if this run adds a row that needs it. */
async function identifyServer(
  session: EnginePorts['session'],
  history: TargetHistory,
  inspected: InspectedPlan,
  { known, ...options }: { place: DatabaseLocation; readOnly: boolean; known: string | undefined },
): Promise<TargetHistory> {
  const hasWork = inspected.pending.length > 0 || inspected.baseline.length > 0;
  if (options.readOnly || !hasWork) return history;
  const canStore = canStoreServer(history.ledger, findTablesVersion(history, inspected));
  // The message of a first run has asked already.
  const stores = canStore && !isEmpty(history);
  return await withServerIdentity(session, { ...history, server: known }, { ...options, stores });
}

function withServerFindings(
  permit: ReadPermit,
  state: Omit<TargetInspection, 'findings'>,
): TargetInspection {
  const { history, inspected, otherFindings } = state;
  const versionsAhead = inspected.plan.ahead.map(({ version }) => version);
  const serverFindings = collectServerFindings(history, permit, versionsAhead);
  return { ...state, findings: [...serverFindings, ...otherFindings] };
}

/** Returns the inspection with the ledger as it was read later, and with its findings. */
export function withLedger(
  permit: ReadPermit,
  inspection: TargetInspection,
  ledger: TargetHistory['ledger'],
): TargetInspection {
  const { history } = inspection;
  if (ledger === history.ledger) return inspection;
  return withServerFindings(permit, { ...inspection, history: { ...history, ledger } });
}

const EMPTY_FIRST_RUN: FirstRunFacts = {
  findings: [],
  existingTablesProblem: undefined,
  server: undefined,
};

/** Checks a first run. Later runs do not load this code and need no further round trip. */
async function inspectIfEmpty(
  session: EnginePorts['session'],
  history: TargetHistory,
  files: readonly Migration[],
  options: Parameters<typeof checkFirstRun>[3],
): Promise<MigrationsResult<FirstRunFacts>> {
  // A run that writes is blocked on a read-only server.
  const isBlocked = history.facts.readOnly && !options.readOnly;
  if (!isEmpty(history) || isBlocked) {
    return { ok: true, value: EMPTY_FIRST_RUN };
  }
  const firstRun = await import(/* webpackChunkName: "first-run" */ './first-run');
  return await firstRun.checkFirstRun(session, history, files, options);
}

/**
 * Returns the findings about the server and its tables.
 *
 * @param versionsAhead Applied versions above the newest file; empty if a command applies the files.
 */
export function collectServerFindings(
  { facts, ledger }: TargetHistory,
  permit: ReadPermit,
  versionsAhead: readonly string[],
): readonly Finding[] {
  return serverFindings({
    server: facts,
    role: permit.role,
    ahead: versionsAhead,
    stamp: ledger.kind === 'seen' ? ledger : undefined,
    isOwnTarget: isOwnTarget(permit),
    target: getJudgedTarget(permit),
  });
}

/** Returns the head digest after the baseline is recorded and every pending file is applied. */
export function plannedHeadDigest({
  history,
  inspected,
}: Pick<TargetInspection, 'history' | 'inspected'>): string {
  const pending = inspected.pending.map(({ migration }) => migration);
  return headDigestAfter(history.rows, [...inspected.baseline, ...pending], sha256Hex);
}
