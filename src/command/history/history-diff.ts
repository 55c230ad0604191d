import type { Finding } from '../../policy/finding';
import type { AppliedMigration, DeclaredMigration, MigrationStatus } from './history-tool';

/** What a look at a tool's history showed. */
export interface HistorySnapshot {
  /** As people call the tool. */
  readonly tool: string;
  readonly table: string;
  readonly exists: boolean;
  readonly standing: MigrationStatus;
}

/** What a command did to its tool's history, by a look before and one after. */
export interface HistoryDiff {
  readonly applied: readonly AppliedMigration[];
  readonly pending: readonly DeclaredMigration[] | undefined;
  /** Versions that were there before and are gone. */
  readonly removed: readonly string[];
}

/** Compares two looks. What was run again with another checksum was applied again. */
export function diffHistory(before: MigrationStatus, after: MigrationStatus): HistoryDiff {
  const key = ({ version, checksum }: AppliedMigration) => `${version} ${checksum}`;
  const had = new Set(before.applied.map(key));
  const has = new Set(after.applied.map(({ version }) => version));
  return {
    applied: after.applied.filter((recorded) => !had.has(key(recorded))),
    pending: after.pending,
    removed: before.applied.map(({ version }) => version).filter((version) => !has.has(version)),
  };
}

const MAX_NAMES_SHOWN = 10;

function listed(versions: readonly string[]): string {
  const rest = versions.length - MAX_NAMES_SHOWN;
  return `${versions.slice(0, MAX_NAMES_SHOWN).join(', ')}${rest > 0 ? `, and ${rest} more` : ''}`;
}

/** A history with several ends: what comes next would be a guess, or an error of the tool's. */
export function multipleHeadsFindings({ tool, standing }: HistorySnapshot): readonly Finding[] {
  if (standing.heads.length === 0) return [];
  return [
    {
      code: 'several-heads',
      level: 'warning',
      what: `The migrations of ${tool} have several heads: ${listed(standing.heads)}.`,
      next: 'Join them before they are run (`alembic merge`, `makemigrations --merge`), or name those that are meant in the command.',
    },
  ];
}

/**
 * What a history tells of a command that ran.
 *
 * @param green Whether the command ended well.
 */
export function historyFindings(
  before: HistorySnapshot,
  after: HistorySnapshot,
  green: boolean,
): readonly Finding[] {
  const { applied, pending, removed: gone } = diffHistory(before.standing, after.standing);
  const { tool, table } = after;
  const findings: Finding[] = [];
  if (gone.length > 0) {
    findings.push({
      code: 'history-shrank',
      level: 'warning',
      what: `${table} had told of ${listed(gone)} before the command, and does not any more.`,
      next: 'If the command was to go back, nothing is to be done. Otherwise look who deletes rows there: what they tell of would be run again.',
    });
  }
  const waiting = after.exists ? (pending?.length ?? 0) : undefined;
  if (green && applied.length === 0 && gone.length === 0 && waiting !== 0) {
    const what =
      waiting === undefined
        ? `there is no table ${table}`
        : `${table} is as it was, and ${waiting === 1 ? '1 migration is' : `${waiting} migrations are`} pending`;
    findings.push({
      code: 'nothing-recorded',
      level: 'warning',
      what: `The command ended well, and ${tool} has recorded nothing: ${what}.`,
      next: 'Look whether it reads its target from a variable of `url-variables`, and whether its history is in another table (`history-table`).',
    });
  }
  return findings;
}
