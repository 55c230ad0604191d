/** Something that has to be asked of the outside, and may not come to be known. */
export type Fact<Value> =
  | { readonly known: true; readonly value: Value }
  | { readonly known: false; readonly what: string; readonly next: string };

/** A fact that is not known: why in a sentence, and what would make it known. */
export function unknown(what: string, next: string): Extract<Fact<never>, { known: false }> {
  return { known: false, what, next };
}
