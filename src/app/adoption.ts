import type { History } from '../engine/history';
import { anyOccupant, occupantBeside } from '../engine/occupant';
import type { Session } from '../engine/session';
import type { Problem } from '../problem';
import type { Preparation } from './prepare';

/**
 * What stands in the way of files whose history is empty: a schema that is older than it, of which
 * nobody has said how much of them it has; or a baseline, and no schema (issue 7, "Adoption"). A
 * baseline is never guessed, and never silent.
 *
 * @param asked The input `baseline`.
 */
export async function adoptionProblem(
  session: Session,
  { rows, table, tableExists, occupant }: History,
  { baseline, pending }: Preparation,
  asked: string | undefined,
): Promise<Problem | undefined> {
  if (rows.length > 0) return undefined;
  if (baseline.length > 0) {
    const found = occupant ?? (await anyOccupant(session, table.name));
    return found === undefined ? withoutSchema(table.name) : undefined;
  }
  if (asked !== undefined || pending.length === 0) return undefined;
  const found = tableExists ? await occupantBeside(session, table.name) : occupant;
  return found === undefined ? undefined : withoutHistory(found, table.name);
}

function withoutHistory(occupant: string, table: string): Problem {
  return {
    code: 'schema-without-history',
    what: `The database has tables already, ${occupant} among them, and ${table} tells of no file that was applied.`,
    next: 'Nothing was written. Say by the input `baseline` how much of the files it has: the version of the newest one whose changes are there (files up to it are recorded, not run), or `none` where these tables have nothing to do with them.',
  };
}

function withoutSchema(table: string): Problem {
  return {
    code: 'baseline-without-schema',
    what: `The input \`baseline\` says that the database has changes of these files, and it has no table at all; ${table} is empty.`,
    next: 'Nothing was written. Look whether database-url leads where you mean. On a new database leave `baseline` out: every file is run.',
  };
}
