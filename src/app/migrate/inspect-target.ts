import type { DatabaseLocation } from '../../database-url/database-location';
import type { EnginePorts } from '../../engine/apply-types';
import { cancelledProblem } from '../../engine/cancelled-problem';
import type { TargetHistory } from '../../engine/target-history';
import type { Format } from '../../migrations/formats/format';
import type { Migration, MigrationsResult } from '../../migrations/migration';
import { serverFindings } from '../../policy/advise/server-findings';
import type { Finding } from '../../policy/finding';
import type { MigratableRole } from '../../policy/role';
import { baselineRequiredProblem } from './baseline-required';
import { type InspectedPlan, inspectPending } from './inspect-pending';
import { readFormatHistory } from './read-history';

/** One look at the target, and what is to be done there. */
export interface TargetInspection {
  readonly history: TargetHistory;
  readonly inspected: InspectedPlan;
  /** What the server and its tables tell. */
  readonly findings: readonly Finding[];
}

/** How and for whom it is looked. */
interface InspectOptions {
  /** In a transaction that cannot write. */
  readonly readOnly: boolean;
  /** Whose stamp is looked for, and as what it is to be migrated now. */
  readonly place: DatabaseLocation;
  readonly role: MigratableRole;
  readonly format: Format;
  /** As the input has it. */
  readonly baseline: string | undefined;
}

/**
 * Looks at the target: one query, which also sees what every file is compared with. Where something
 * is wrong, a second one brings what the messages need: who applied what, and when.
 *
 * @param migrations The files, which may still be read while the server is asked.
 * @throws UserError with all that is wrong with the files.
 */
export async function inspectTarget(
  { session, signal }: Pick<EnginePorts, 'session' | 'signal'>,
  migrations: Promise<readonly Migration[]>,
  how: InspectOptions,
): Promise<MigrationsResult<TargetInspection>> {
  const brief = await inspectOnce({ session, signal }, migrations, {
    ...how,
    inDetail: false,
  });
  if (brief.ok) return brief;
  const wish = signal.reason();
  if (wish !== undefined) {
    return { ok: false, problems: [cancelledProblem(wish, 'It was reading the target.')] };
  }
  return await inspectOnce({ session, signal }, migrations, { ...how, inDetail: true });
}

async function inspectOnce(
  { session, signal }: Pick<EnginePorts, 'session' | 'signal'>,
  migrations: Promise<readonly Migration[]>,
  how: InspectOptions & { readonly inDetail: boolean },
): Promise<MigrationsResult<TargetInspection>> {
  const reading = await readFormatHistory(session, migrations, how);
  const files = await migrations;
  if (!reading.ok) return { ok: false, problems: [reading.problem] };
  const { history } = reading;
  const prepared = await inspectPending(files, history, how, signal);
  if (!prepared.ok) return prepared;
  const inspected = prepared.value;
  const adoption = await baselineRequiredProblem(session, history, inspected, how);
  if (adoption !== undefined) return { ok: false, problems: [adoption] };
  const ahead = inspected.plan.ahead.map(({ version }) => version);
  const findings = collectServerFindings(history, how.role, ahead);
  return { ok: true, value: { history, inspected, findings } };
}

/**
 * What the server and its tables tell.
 *
 * @param ahead The applied versions above the newest file; none where the files are a command's.
 */
export function collectServerFindings(
  { facts, ledger }: TargetHistory,
  role: MigratableRole,
  ahead: readonly string[],
): readonly Finding[] {
  const { stampedAs, stampedElsewhere } = ledger.kind === 'seen' ? ledger : NO_STAMP;
  return serverFindings({ server: facts, role, ahead, stampedAs, stampedElsewhere });
}

const NO_STAMP = { stampedAs: undefined, stampedElsewhere: undefined };
