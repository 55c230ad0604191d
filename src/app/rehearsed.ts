import type { Halt } from '../engine/halt';
import type { Migration } from '../migrations/migration';
import type { ReadPermit } from '../policy/decide';
import { deniesRehearsed } from '../policy/denies-rehearsed';
import type { Context } from './context';
import type { Ending } from './ending';
import type { Preparation } from './prepare';

/**
 * The rules that what is pending breaks, by a rehearsal, where a policy denies some of them; undefined
 * where none does: then nothing of it is loaded.
 */
export async function rehearsed(
  { permit, context }: { readonly permit: ReadPermit; readonly context: Context },
  migrations: Promise<readonly Migration[]>,
  preparation: Preparation,
  halt: Halt,
): Promise<Ending['rehearsal']> {
  if (!deniesRehearsed(permit)) return undefined;
  const { rehearsePending } = await import(
    /* webpackChunkName: "rehearsal" */ './rehearse-pending'
  );
  return await rehearsePending(permit, await migrations, preparation, context, halt);
}
