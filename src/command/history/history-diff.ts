import type { Finding } from '../../policy/finding';
import type { AppliedMigration, DeclaredMigration, MigrationStatus } from './history-tool';

/** The history table of a tool at one moment. */
export interface HistorySnapshot {
  /** The usual name of the tool. */
  readonly tool: string;
  readonly table: string;
  readonly exists: boolean;
  readonly status: MigrationStatus;
}

/** What a command changed in the history of its tool. */
export interface HistoryDiff {
  readonly applied: readonly AppliedMigration[];
  /** What is pending after the command; undefined if it cannot be known. */
  readonly pending: readonly DeclaredMigration[] | undefined;
  /** Versions that the history contained before the command only. */
  readonly removed: readonly string[];
}

/** Longer lists of versions are cut in messages. */
const MAX_NAMES_SHOWN = 10;

/** Compares two statuses. A migration with a new checksum counts as applied again. */
export function diffHistory(before: MigrationStatus, after: MigrationStatus): HistoryDiff {
  const keyOf = ({ version, checksum }: AppliedMigration) => `${version} ${checksum}`;
  const keysBefore = new Set(before.applied.map(keyOf));
  const versionsAfter = new Set(after.applied.map(({ version }) => version));
  return {
    applied: after.applied.filter((migration) => !keysBefore.has(keyOf(migration))),
    pending: after.pending,
    removed: before.applied
      .map(({ version }) => version)
      .filter((version) => !versionsAfter.has(version)),
  };
}

/** Reports a migration graph with two or more heads: the tool cannot know which one to apply. */
export function multipleHeadsFindings({ tool, status }: HistorySnapshot): readonly Finding[] {
  if (status.heads.length === 0) return [];
  return [
    {
      code: 'several-heads',
      level: 'warning',
      what: `The migrations of ${tool} have multiple heads: ${listVersions(status.heads)}.`,
      next: 'Merge them before you migrate (`alembic merge`, `makemigrations --merge`), or set the revisions to apply in the command.',
    },
  ];
}

/**
 * Reports what is unusual in the history after a command.
 *
 * @param isSuccess Whether the command succeeded.
 */
export function historyFindings(
  before: HistorySnapshot,
  after: HistorySnapshot,
  isSuccess: boolean,
): readonly Finding[] {
  const { applied, pending, removed } = diffHistory(before.status, after.status);
  const findings: Finding[] = [];
  if (removed.length > 0) findings.push(historyShrankFinding(after.table, removed));
  const pendingCount = after.exists ? (pending?.length ?? 0) : undefined;
  if (isSuccess && applied.length === 0 && removed.length === 0 && pendingCount !== 0) {
    findings.push(nothingRecordedFinding(after, pendingCount));
  }
  return findings;
}

function historyShrankFinding(table: string, removed: readonly string[]): Finding {
  const versions = removed.length === 1 ? 'the version' : 'the versions';
  return {
    code: 'history-shrank',
    level: 'warning',
    what: `The command removed ${versions} ${listVersions(removed)} from \`${table}\`.`,
    next: 'If the command reverts migrations, ignore this warning. Otherwise find what deletes these rows: the next run would apply the migrations again.',
  };
}

/** @param pendingCount How many migrations are pending; undefined if the table does not exist. */
function nothingRecordedFinding(
  { tool, table }: HistorySnapshot,
  pendingCount: number | undefined,
): Finding {
  const pending = pendingCount === 1 ? '1 migration is' : `${pendingCount} migrations are`;
  const detail =
    pendingCount === undefined
      ? `The table \`${table}\` does not exist.`
      : `The table \`${table}\` is unchanged, and ${pending} pending.`;
  return {
    code: 'nothing-recorded',
    level: 'warning',
    what: `The command succeeded, but ${tool} recorded no migration. ${detail}`,
    next: 'Check that the command reads its URL from a variable of `url-variables`. If its history is in another table, set `history-table`.',
  };
}

/** Formats versions as `1, 2 and 3`. */
function listVersions(versions: readonly string[]): string {
  const hiddenCount = versions.length - MAX_NAMES_SHOWN;
  if (hiddenCount > 0) {
    return `${versions.slice(0, MAX_NAMES_SHOWN).join(', ')} and ${hiddenCount} more`;
  }
  const last = versions.at(-1) ?? '';
  return versions.length < 2 ? last : `${versions.slice(0, -1).join(', ')} and ${last}`;
}
