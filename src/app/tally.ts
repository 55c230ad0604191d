import type { Outcome, Prepared } from '../engine/work';
import type { Block } from '../policy/verdict';
import type { Problem } from '../problem';
import type { MigrationLine } from '../report/report';
import { type Ending, troubled } from './ending';
import type { Look } from './look';
import { reached } from './reached';

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
  rehearsal?: Ending['rehearsal'];
}): Ending {
  const { first, last, outcomes, problems, block, rehearsal } = parts;
  if (first === undefined || last === undefined) return troubled(problems);
  const { pending } = last.preparation;
  const applied = outcomes.filter(({ status }) => status === 'applied');
  const begun = new Set(outcomes.map(({ migration }) => migration.version));
  const waiting = pending.filter(({ migration }) => !begun.has(migration.version));
  return {
    block,
    problems,
    rehearsal,
    connected: true,
    findings: last.findings.filter(({ code }) => code !== block?.reason),
    work: {
      migrations: [...outcomes.map(ran), ...waiting.map(waits)],
      pending: waiting.length + outcomes.length - applied.length,
      applied: applied.length,
      planDigest: first.preparation.digest,
      headDigest: reached(
        last.history.rows,
        applied.map(({ migration }) => migration),
      ),
      notes: first.preparation.notes,
      lastLines: [],
    },
  };
}

function ran({ migration, status, duration }: Outcome): MigrationLine {
  const { version, name } = migration;
  return { version, name, status, duration, remark: undefined };
}

/** The line of a migration that has not run. One that was begun says where it will go on. */
export function waits({ migration, transactional, statements, resumeAt }: Prepared): MigrationLine {
  const { version, name } = migration;
  const begun = `begun: goes on at statement ${resumeAt + 1} of ${statements.length}`;
  const remark = resumeAt > 0 ? begun : 'statement by statement';
  return {
    version,
    name,
    status: 'pending',
    duration: undefined,
    remark: transactional ? undefined : remark,
  };
}
