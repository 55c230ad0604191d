import type { DeclaredValue } from '../inputs/declared-value';

/** How the run was confirmed: with `true` (`word`), or with the digest of the plan. */
export type ProdConfirmation =
  | { readonly kind: 'none' }
  | { readonly kind: 'word' }
  | { readonly kind: 'digest'; readonly digest: string };

const NOT_CONFIRMED = { kind: 'none' } as const;
const PLAN_DIGEST = /^sha256:[0-9a-f]{64}$/;

/**
 * Reads the confirmation: `true` in any case, or the digest of a plan. Other values do not confirm.
 * If the input and the variable are set, both must confirm (docs/decision.md#confirmation).
 */
export function readConfirmation(declared: DeclaredValue): ProdConfirmation {
  const values = [declared.input, declared.variable]
    .filter((text) => text !== undefined)
    .map(parseConfirmation);
  if (values.length === 0 || values.some(({ kind }) => kind === 'none')) return NOT_CONFIRMED;
  const [digest, other = digest] = values.flatMap((each) =>
    each.kind === 'digest' ? each.digest : [],
  );
  if (digest === undefined) return { kind: 'word' };
  return other === digest ? { kind: 'digest', digest } : NOT_CONFIRMED;
}

function parseConfirmation(text: string): ProdConfirmation {
  if (text.toLowerCase() === 'true') return { kind: 'word' };
  return PLAN_DIGEST.test(text) ? { kind: 'digest', digest: text } : NOT_CONFIRMED;
}
