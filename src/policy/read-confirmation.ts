import type { DeclaredValue } from '../inputs/declared-value';

/** How role `prod` was confirmed: by the word, or by the digest of the plan that may run. */
export type ProdConfirmation =
  | { readonly kind: 'none' }
  | { readonly kind: 'word' }
  | { readonly kind: 'digest'; readonly digest: string };

const NONE = { kind: 'none' } as const;
const DIGEST = /^sha256:[0-9a-f]{64}$/;

/**
 * Reads the confirmation. `true` in any case confirms, or a plan's digest; anything else does not.
 * Set twice, both must confirm (contract, section 2): the stricter of the two is what counts.
 */
export function readConfirmation(declared: DeclaredValue): ProdConfirmation {
  const readings = [declared.input, declared.variable]
    .filter((text) => text !== undefined)
    .map(readOne);
  if (readings.length === 0 || readings.some(({ kind }) => kind === 'none')) return NONE;
  const [digest, other = digest] = readings.flatMap((each) =>
    each.kind === 'digest' ? each.digest : [],
  );
  if (digest === undefined) return { kind: 'word' };
  return other === digest ? { kind: 'digest', digest } : NONE;
}

function readOne(text: string): ProdConfirmation {
  if (text.toLowerCase() === 'true') return { kind: 'word' };
  return DIGEST.test(text) ? { kind: 'digest', digest: text } : NONE;
}
