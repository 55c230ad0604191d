import type { ReadPermit } from '../policy/decide';

/** Hands the URL that a command shall use to `use`: the declared one, or the embedded server's. */
export async function withUrl<Result>(
  permit: ReadPermit,
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  const { target } = permit;
  if (target === undefined) throw new Error('a permit without a target opens nothing');
  if (target.kind === 'server') return await use(target.text);
  const { withEmbedded } = await import('../edge/postgres/embedded');
  return await withEmbedded(permit, async (server) => await use(server.text));
}
