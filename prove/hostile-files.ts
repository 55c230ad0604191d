import { bytes } from './hostile/bytes';
import type { HostileFile } from './hostile/file';
import { history } from './hostile/history';
import { quotes } from './hostile/quotes';
import { session } from './hostile/session';
import { endTheTransaction } from './hostile/transactions';

export { endTheTransaction, quotes };

/** All hostile and unusual files, by their target. `prove/hostile.ts` runs all of them. */
export const hostileFiles: Readonly<Record<string, readonly HostileFile[]>> = {
  'the transaction': endTheTransaction,
  'quotes and comments': quotes,
  'bytes and size': bytes,
  'the session': session,
  'the history': history,
};
