/** Expected result of a hostile or unusual file. Any other result is a failure. */
export type Fate =
  /** Refused with this code before anything is written: no file of the folder runs. */
  | { readonly kind: 'refused'; readonly code: string }
  /** Failed with an error. Nothing of it is left, and the files before it stay. */
  | { readonly kind: 'rolled back'; readonly line?: number }
  /** Applied completely, with its row. The session of the next file is unchanged. */
  | { readonly kind: 'applied'; readonly leaves?: readonly Remainder[] }
  /** One of the two above, depending on the time. */
  | { readonly kind: 'whole or nothing' }
  /** A known exception: a part stays, its row is not written, and the run fails with an error. */
  | { readonly kind: 'kept'; readonly form: string }
  /** A known exception: it changes the history by means that a parser cannot see. */
  | { readonly kind: 'reaches the history'; readonly next: 'goes on' | 'stops' }
  /** It cannot be run in this way. */
  | { readonly kind: 'not tried'; readonly why: string };

/** Session state that a file may leave to the next file of the run (docs/trust.md). */
export type Remainder = 'advisory lock';

/** A file and its expected results. */
export interface HostileFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** With the parser: the built action, as the runner starts it. */
  readonly on: Fate;
  /** Without the parser: only the engine, as if the parser had accepted the file. */
  readonly off: Fate;
  /** Whether it runs as an ordinary login, because a superuser would bypass its effect. */
  readonly ordinary?: boolean;
  /** Whether it needs the tables of the engine, which do not exist before the first COMMIT. */
  readonly needsTables?: boolean;
}

/** The part of a file before the hostile statement, and the part after it. */
export const A = 'CREATE TABLE public.a (); INSERT INTO public.base VALUES (1);';
export const B = 'CREATE TABLE public.b (); INSERT INTO public.base VALUES (2);';

/** Placeholder for the name of the database. */
export const DATABASE = 'database_of_this_run';

export const refused = (code: string): Fate => ({ kind: 'refused', code });
export const rolledBack = (line?: number): Fate =>
  line === undefined ? { kind: 'rolled back' } : { kind: 'rolled back', line };
export const applied = (...leaves: Remainder[]): Fate => ({ kind: 'applied', leaves });
export const wholeOrNothing: Fate = { kind: 'whole or nothing' };
export const kept = (form: string): Fate => ({ kind: 'kept', form });
