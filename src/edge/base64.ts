/**
 * Encodes the UTF-8 of a text in base64. It is not in `hash.ts`, because loading `node:crypto`
 * would slow down the gate.
 */
export function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
