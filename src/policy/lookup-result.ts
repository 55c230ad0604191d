/** The value of a request to an outside system, or why it is not known. */
export type LookupResult<Value> =
  | { readonly known: true; readonly value: Value }
  | { readonly known: false; readonly what: string; readonly next: string };

/** Creates the result of a failed request. `what` says why, `next` what to do about it. */
export function notKnown(
  what: string,
  next: string,
): Extract<LookupResult<never>, { known: false }> {
  return { known: false, what, next };
}
