import type { ServerTarget } from '../database-url/target';
import type { ReadPermit } from '../policy/decide';

/**
 * Hands the server that was judged to `use`: the declared one, or the embedded one while it runs.
 *
 * @throws Error where the permit has no target: a bug.
 */
export async function withTargetServer<Result>(
  permit: ReadPermit,
  use: (server: ServerTarget) => Promise<Result>,
): Promise<Result> {
  const { target } = permit;
  if (target === undefined) throw new Error('a permit without a target opens nothing');
  if (target.kind === 'server') return await use(target);
  const { withEmbedded } = await import('../edge/postgres/embedded');
  return await withEmbedded(permit, use);
}
