/**
 * The keys of the two advisory locks of a history table. `transaction` is held by whoever applies a
 * file in a transaction; `outside` by whoever runs one statement by statement (reliability, A0, A1).
 */
export interface LockKeys {
  readonly namespace: number;
  readonly transaction: number;
  readonly outside: number;
}

/** "gov", in ASCII, as the first key: ours among the other users of advisory locks. */
const NAMESPACE = 0x676f76;

/**
 * The keys for a history table. The schema is part of the name, for two tables of the same name in
 * two schemas must not share a lock (rails#31627).
 *
 * @param historyTable With its schema, e.g. `governed.migrations`.
 * @param sha256Hex Gives the sha-256 of a text in hex.
 */
export function lockKeys(historyTable: string, sha256Hex: (text: string) => string): LockKeys {
  const key = (name: string) => Number.parseInt(sha256Hex(name).slice(0, 8), 16) | 0;
  return {
    namespace: NAMESPACE,
    transaction: key(historyTable),
    outside: key(`${historyTable} outside a transaction`),
  };
}
