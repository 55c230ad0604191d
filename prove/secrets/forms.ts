/** A form in which a secret can occur, with its name. */
export interface Form {
  readonly name: string;
  readonly text: string;
}

/** A shorter part of a secret is not specific: it occurs in other texts. */
const SHORTEST = 8;

/** Returns every form of a secret to search for. */
export function formsOf(secret: string): readonly Form[] {
  const component = encodeURIComponent(secret);
  const lower = component.replace(/%../g, (code) => code.toLowerCase());
  const hex = Buffer.from(secret).toString('hex');
  const half = Math.ceil(secret.length / 2);
  const forms: Form[] = [
    { name: 'plain', text: secret },
    { name: 'percent-encoded', text: component },
    { name: 'percent-encoded, small letters', text: lower },
    { name: 'percent-encoded, as a URI', text: encodeURI(secret) },
    ...[0, 1, 2].map((before) => ({ name: `base64 at ${before}`, text: base64At(secret, before) })),
    { name: 'hex', text: hex },
    { name: 'hex, capital letters', text: hex.toUpperCase() },
    { name: 'JSON', text: JSON.stringify(secret).slice(1, -1) },
    { name: 'its first half', text: secret.slice(0, half) },
    { name: 'its second half', text: secret.slice(half) },
    { name: 'backwards', text: [...secret].reverse().join('') },
    ...secret.split(/[\r\n]+/).map((text) => ({ name: 'one of its lines', text })),
  ];
  return forms.filter(({ text }) => text.length >= SHORTEST);
}

/**
 * Returns the part that is equal in the base64 of every text with the secret at this offset, modulo
 * 3.
 */
function base64At(secret: string, before: number): string {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]);
  const sure = Math.floor((bytes.length * 8) / 6);
  return bytes.toString('base64').slice(Math.ceil((before * 8) / 6), sure);
}
