/**
 * Keys of the two advisory locks of a history table (docs/engine-rationale.md#lock-keys).
 * `transaction` is held while a file runs in a transaction. `nonTransactional` is held while a file
 * runs statement by statement.
 */
export interface LockKeys {
  readonly namespace: number;
  readonly transaction: number;
  readonly nonTransactional: number;
}

/** First key: "gov" in ASCII. It separates these locks from the locks of an application. */
const NAMESPACE = 0x676f76;

/**
 * Computes the keys for a history table. The name includes the schema, because two tables of the
 * same name in two schemas must not share a lock (rails#31627).
 *
 * @param historyTable With its schema, for example `governed.migrations`.
 * @param sha256Hex Returns the SHA-256 of a text in hex.
 */
export function lockKeys(historyTable: string, sha256Hex: (text: string) => string): LockKeys {
  const key = (name: string) => Number.parseInt(sha256Hex(name).slice(0, 8), 16) | 0;
  return {
    namespace: NAMESPACE,
    transaction: key(historyTable),
    nonTransactional: key(`${historyTable} outside a transaction`),
  };
}
