import type { HistoryRow } from './history-row';
import type { Migration } from './migration';
import { isRepeatable } from './repeatable';

/** Computes the SHA-256 of a text's UTF-8 bytes, in lower-case hex. `edge/` has the implementation. */
export type Sha256Hex = (text: string) => string;

/**
 * Computes the digest of the pending files: their names and contents, in the order of the plan.
 * By hand, in the folder of the migrations:
 *
 *     sha256sum 0007_a.sql 0008_b.sql | sha256sum
 *
 * Without pending files, this is the digest of the empty text. The files of a baseline come first,
 * with `baseline ` before each line.
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
 * Computes the digest of a command. It covers the whole checkout, because the command also uses its
 * configuration and its lockfile. By hand, in a clean checkout:
 *
 *     printf '%s\n%s\n%s\n' "$(git rev-parse 'HEAD^{tree}')" "$working_directory" "$command" | sha256sum
 */
export function commandDigest(
  { tree, workingDirectory, command }: CommandDigestInput,
  sha256Hex: Sha256Hex,
): string {
  return `sha256:${sha256Hex(`${tree}\n${workingDirectory}\n${command}\n`)}`;
}

/** The content of a command's digest. */
interface CommandDigestInput {
  /** The hash of the commit's Git tree. */
  readonly tree: string;
  readonly workingDirectory: string;
  readonly command: string;
}

/**
 * Computes the digest of a database's state: a chain over all applied rows in the order of their
 * ordinals, so that it covers the whole history. Rows that are running do not count. By hand:
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
 * Computes the head digest that the history has after these files are applied. A row that is running
 * gets the checksum of its file.
 */
export function headDigestAfter(
  rows: readonly Pick<HistoryRow, 'version' | 'checksum' | 'state'>[],
  applied: readonly Pick<Migration, 'version' | 'checksum'>[],
  sha256Hex: Sha256Hex,
): string {
  // Most runs apply nothing. Then thousands of rows are not copied.
  if (applied.length === 0) return headDigest(rows, sha256Hex);
  const appliedChecksums = new Map(applied.map(({ version, checksum }) => [version, checksum]));
  const recordedVersions = new Set(rows.map(({ version }) => version));
  const state = 'applied' as const;
  // A repeatable migration that runs again gets another row, after all others.
  const isRepeated = (each: { readonly version: string }) =>
    isRepeatable(each) && appliedChecksums.has(each.version);
  return headDigest(
    [
      ...rows.flatMap((row) => {
        const checksum = appliedChecksums.get(row.version);
        if (isRepeated(row)) return [];
        return checksum === undefined ? row : { ...row, checksum, state };
      }),
      ...applied.flatMap((file) => {
        const { version, checksum } = file;
        return recordedVersions.has(version) && !isRepeated(file)
          ? []
          : [{ version, checksum, state }];
      }),
    ],
    sha256Hex,
  );
}
