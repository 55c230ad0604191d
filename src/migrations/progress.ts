import type { Sha256Hex } from './digest';
import type { Statement } from './inspect';

/**
 * What the history holds as the checksum of a file that is still running, statement by statement:
 * chained over the texts of the statements that have ended. So a file may be mended behind the place
 * where it stopped, and not before it.
 *
 * @returns One digest for each count of ended statements, from none to all.
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
