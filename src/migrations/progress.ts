import type { Sha256Hex } from './digest';
import type { Statement } from './inspect';

/**
 * Computes the checksums of a non-transactional file while it runs: a chain over the texts of the
 * completed statements. So the statements after an interruption can be fixed, but an edit of a
 * completed statement is detected.
 *
 * @returns One digest for each number of completed statements, from 0 to all.
 */
export function progressDigests(
  statements: readonly Pick<Statement, 'text'>[],
  sha256Hex: Sha256Hex,
): readonly string[] {
  let digest = sha256Hex('');
  const digests = [digest];
  for (const { text } of statements) {
    digest = sha256Hex(`${digest}\n${text}`);
    digests.push(digest);
  }
  return digests;
}
