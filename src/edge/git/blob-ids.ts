import { createHash } from 'node:crypto';

/**
 * Returns the ids that Git can have for a text: the id of the text as it is and, if a checkout
 * converted the line endings, the id of the text with LF.
 */
export function listBlobIds(text: string): readonly string[] {
  return [...new Set([text, text.replaceAll('\r\n', '\n')])].map(computeBlobId);
}

function computeBlobId(text: string): string {
  const bytes = Buffer.from(text);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
