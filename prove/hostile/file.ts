/** What must become of a hostile or awkward file. Nothing else is allowed. */
export type Fate =
  /** Named by this code before anything is written: no file of the folder runs. */
  | { readonly kind: 'refused'; readonly code: string }
  /** It failed, aloud; nothing of it is left, and the files before it stay. */
  | { readonly kind: 'rolled back'; readonly line?: number }
  /** All of it, with its row; the session of the next file is as it was. */
  | { readonly kind: 'applied'; readonly leaves?: readonly Remainder[] }
  /** One of the two above, as a clock has it. */
  | { readonly kind: 'whole or nothing' }
  /** A stated limit: half of it stays, its row is never written, and the run fails aloud. */
  | { readonly kind: 'kept'; readonly form: string }
  /** A stated limit: it reaches into the history by means that no parser sees. */
  | { readonly kind: 'reaches the history'; readonly next: 'goes on' | 'stops' }
  /** It cannot be handed over in this way. */
  | { readonly kind: 'not tried'; readonly why: string };

/** What of a session a file may leave to the next one of the same run (docs/trust.md). */
export type Remainder = 'advisory lock';

/** A file, and what must become of it. */
export interface HostileFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** With the parser: by the built action, as the runner starts it. */
  readonly on: Fate;
  /** Without: the engine is handed the file as if the parser had let it pass. */
  readonly off: Fate;
  /** Runs as an ordinary login, where a superuser would be above what the file does. */
  readonly ordinary?: boolean;
}

/** The half of a file before its hostile part, and the half behind it. */
export const A = 'CREATE TABLE public.a (); INSERT INTO public.base VALUES (1);';
export const B = 'CREATE TABLE public.b (); INSERT INTO public.base VALUES (2);';

/** Stands for the name of the database that the file runs in. */
export const DATABASE = 'database_of_this_run';

export const refused = (code: string): Fate => ({ kind: 'refused', code });
export const rolledBack = (line?: number): Fate =>
  line === undefined ? { kind: 'rolled back' } : { kind: 'rolled back', line };
export const applied = (...leaves: Remainder[]): Fate => ({ kind: 'applied', leaves });
export const wholeOrNothing: Fate = { kind: 'whole or nothing' };
export const kept = (form: string): Fate => ({ kind: 'kept', form });
