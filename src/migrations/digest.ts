import type { HistoryRow } from './history-row';
import type { Migration } from './migration';
import { isRepeatable } from './repeatable';

/** sha-256 of a text's UTF-8, in lower-case hex. The edge brings it: this room has no crypto. */
export type Sha256Hex = (text: string) => string;

/**
 * The digest of what is pending: the names and contents of the files, in order. By hand, in the
 * folder of the migrations, with the pending files in the order of the plan:
 *
 *     sha256sum 0007_a.sql 0008_b.sql | sha256sum
 *
 * With nothing pending it is the digest of the empty text. What a baseline would record stands before
 * that, with `baseline ` in front of each line.
 */
export function planDigest(
  pending: readonly Pick<Migration, 'checksum' | 'fileName'>[],
  sha256Hex: Sha256Hex,
  baseline: readonly Pick<Migration, 'checksum' | 'fileName'>[] = [],
): string {
  const line = ({ checksum, fileName }: (typeof pending)[number]) => `${checksum}  ${fileName}\n`;
  const lines = [...baseline.map((file) => `baseline ${line(file)}`), ...pending.map(line)];
  return `sha256:${sha256Hex(lines.join(''))}`;
}

/**
 * The digest of what a command would do, which is a matter of everything that is checked out: its
 * configuration and its lockfile run too. By hand, in a clean checkout:
 *
 *     printf '%s\n%s\n%s\n' "$(git rev-parse 'HEAD^{tree}')" "$working_directory" "$command" | sha256sum
 */
export function commandDigest(
  { tree, workingDirectory, command }: CommandPlan,
  sha256Hex: Sha256Hex,
): string {
  return `sha256:${sha256Hex(`${tree}\n${workingDirectory}\n${command}\n`)}`;
}

/** What a command's digest covers. */
interface CommandPlan {
  /** The name of the commit's tree. */
  readonly tree: string;
  readonly workingDirectory: string;
  readonly command: string;
}

/**
 * The digest of the state that a database has reached: chained over the applied rows in the order
 * of their ordinals, so that it tells the whole history and not only its last row. A row that is
 * still running does not count. By hand:
 *
 *     h=$(printf '' | sha256sum | cut -c1-64)
 *     while read -r checksum version; do
 *       h=$(printf '%s  %s  %s\n' "$h" "$checksum" "$version" | sha256sum | cut -c1-64)
 *     done < <(psql -XAtF ' ' -c "select checksum, version from governed.migrations
 *                                 where state = 'applied' order by ordinal")
 *     echo "sha256:$h"
 */
export function headDigest(
  history: readonly Pick<HistoryRow, 'checksum' | 'version' | 'state'>[],
  sha256Hex: Sha256Hex,
): string {
  let head = sha256Hex('');
  for (const { checksum, version, state } of history) {
    if (state === 'applied') head = sha256Hex(`${head}  ${checksum}  ${version}\n`);
  }
  return `sha256:${head}`;
}

/**
 * The digest of the history once these files are applied: the rows that were seen, and theirs. A row
 * that was still running becomes the file's own, checksum included.
 */
export function headDigestAfter(
  rows: readonly Pick<HistoryRow, 'version' | 'checksum' | 'state'>[],
  applied: readonly Pick<Migration, 'version' | 'checksum'>[],
  sha256Hex: Sha256Hex,
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
