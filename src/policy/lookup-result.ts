/** Something that has to be asked of the outside, and may not come to be known. */
export type LookupResult<Value> =
  | { readonly known: true; readonly value: Value }
  | { readonly known: false; readonly what: string; readonly next: string };

/** A fact that is not known: why in a sentence, and what would make it known. */
export function notKnown(
  what: string,
  next: string,
): Extract<LookupResult<never>, { known: false }> {
  return { known: false, what, next };
}
