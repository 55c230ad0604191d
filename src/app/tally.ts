import { sha256Hex } from '../edge/hash';
import type { History } from '../engine/history';
import type { Outcome } from '../engine/work';
import { headDigest } from '../migrations/digest';
import type { Migration } from '../migrations/migration';
import { aboutServer } from '../policy/advise/about-server';
import type { Block } from '../policy/verdict';
import type { Problem } from '../problem';
import type { MigrationLine } from '../report/report';
import { type Ending, troubled } from './ending';
import type { Preparation } from './prepare';

/** One look at the target, and what is to be done there. */
export interface Look {
  readonly history: History;
  readonly preparation: Preparation;
}

/**
 * Adds up a run of the engine.
 *
 * @param parts.first What was seen before anything ran: `plan-digest` is of that.
 * @param parts.last What was seen last; another run may have come between.
 */
export function tally(parts: {
  first: Look | undefined;
  last: Look | undefined;
  outcomes: readonly Outcome[];
  problems: readonly Problem[];
  block?: Block | undefined;
}): Ending {
  const { first, last, outcomes, problems, block } = parts;
  if (first === undefined || last === undefined) return troubled(problems);
  const { plan, pending } = last.preparation;
  const applied = outcomes.filter(({ status }) => status === 'applied');
  const begun = new Set(outcomes.map(({ migration }) => migration));
  const waiting = pending.map(({ migration }) => migration).filter((each) => !begun.has(each));
  const ahead = plan.ahead.map(({ version }) => version);
  return {
    block,
    problems,
    findings: block === undefined ? aboutServer({ server: last.history.facts, ahead }) : [],
    work: {
      migrations: [...outcomes.map(ran), ...waiting.map(waits)],
      pending: waiting.length + outcomes.length - applied.length,
      applied: applied.length,
      planDigest: first.preparation.digest,
      headDigest: reached(
        last.history,
        applied.map(({ migration }) => migration),
      ),
      notes: first.preparation.notes,
      lastLines: [],
    },
  };
}

function ran({ migration, status, duration }: Outcome): MigrationLine {
  return { version: migration.version, name: migration.name, status, duration };
}

function waits({ version, name }: Migration): MigrationLine {
  return { version, name, status: 'pending', duration: undefined };
}

/** The digest of the history as it is now: the rows that were seen, and what this run added. */
function reached({ rows }: History, applied: readonly Migration[]): string {
  const ours = new Set(applied.map(({ version }) => version));
  const seen = new Set(rows.map(({ version }) => version));
  const state = 'applied' as const;
  return headDigest(
    [
      ...rows.map((row) => (ours.has(row.version) ? { ...row, state } : row)),
      ...applied.filter(({ version }) => !seen.has(version)).map((each) => ({ ...each, state })),
    ],
    sha256Hex,
  );
}
