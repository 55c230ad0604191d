/** A text's UTF-8 in base64. Apart from `hash.ts`, for the gate must not pay for `node:crypto`. */
export function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
