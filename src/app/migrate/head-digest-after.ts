import { sha256Hex } from '../../edge/hash';
import { headDigest } from '../../migrations/digest';
import type { HistoryRow } from '../../migrations/history-row';
import type { Migration } from '../../migrations/migration';
import { isRepeatable } from '../../migrations/repeatable';

/**
 * The digest of the history once these files are applied: the rows that were seen, and theirs. A row
 * that was still running becomes the file's own, checksum included.
 */
export function headDigestAfter(
  rows: readonly Pick<HistoryRow, 'version' | 'checksum' | 'state'>[],
  applied: readonly Pick<Migration, 'version' | 'checksum'>[],
): string {
  // Most runs apply nothing: thousands of rows need not be copied for that.
  if (applied.length === 0) return headDigest(rows, sha256Hex);
  const ours = new Map(applied.map(({ version, checksum }) => [version, checksum]));
  const seen = new Set(rows.map(({ version }) => version));
  const state = 'applied' as const;
  // One that is repeated gets another row, behind all others.
  const isRepeated = (each: { readonly version: string }) =>
    isRepeatable(each) && ours.has(each.version);
  return headDigest(
    [
      ...rows.flatMap((row) => {
        const checksum = ours.get(row.version);
        if (isRepeated(row)) return [];
        return checksum === undefined ? row : { ...row, checksum, state };
      }),
      ...applied.flatMap((file) => {
        const { version, checksum } = file;
        return seen.has(version) && !isRepeated(file) ? [] : [{ version, checksum, state }];
      }),
    ],
    sha256Hex,
  );
}
