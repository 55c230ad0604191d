import { halted } from '../engine/halted';
import { type History, readHistory } from '../engine/history';
import type { Ports } from '../engine/work';
import type { Migration, Result } from '../migrations/migration';
import { type Preparation, prepare } from './prepare';

/** One look at the target, and what is to be done there. */
export interface Look {
  readonly history: History;
  readonly preparation: Preparation;
}

/**
 * Looks at the target: one query, which also sees what every file is compared with. Where something
 * is wrong, a second one brings what the messages need: who applied what, and when.
 *
 * @param migrations The files, which may still be read while the server is asked.
 * @throws UserError with all that is wrong with the files.
 */
export async function look(
  { session, halt }: Pick<Ports, 'session' | 'halt'>,
  migrations: Promise<readonly Migration[]>,
  readOnly: boolean,
): Promise<Result<Look>> {
  const brief = await once({ session, halt }, migrations, { readOnly, inDetail: false });
  if (brief.ok) return brief;
  const wish = halt.reason();
  if (wish !== undefined) {
    return { ok: false, problems: [halted(wish, 'it was looking at the target')] };
  }
  return await once({ session, halt }, migrations, { readOnly, inDetail: true });
}

async function once(
  { session, halt }: Pick<Ports, 'session' | 'halt'>,
  migrations: Promise<readonly Migration[]>,
  how: { readOnly: boolean; inDetail: boolean },
): Promise<Result<Look>> {
  const asking = readHistory(session, how);
  const files = await migrations;
  const reading = await asking;
  if (!reading.ok) return { ok: false, problems: [reading.problem] };
  const { history } = reading;
  const prepared = await prepare(files, history, halt);
  return prepared.ok ? { ok: true, value: { history, preparation: prepared.value } } : prepared;
}
