declare const seal: unique symbol;

/**
 * Leave to start the embedded database and to write to it. A check has no other: nothing that it
 * holds can open a target.
 */
export interface RehearsalPermit {
  readonly [seal]: 'rehearsal';
}

/** Leave to rehearse on the embedded database, which nobody declares and nothing can lead away. */
export function permitRehearsal(): RehearsalPermit {
  return {} as RehearsalPermit;
}
