import fc from 'fast-check';
import { findSecretsInTexts } from '../../../src/app/run-secrets';
import { createRedactor, redact } from '../../../src/database-url/redact';
import { propertyRuns } from '../../support/property-runs';

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** A password with any characters, long enough to be masked. */
const password = fc
  .string({
    unit: fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      fc.constantFrom(...'/@:?#%&=+ \'"\\<>|`$!*()~^[]{}'),
    ),
    minLength: 6,
    maxLength: 30,
  })
  .map((text) => `${text}x9`.trim())
  .filter((text) => text.length >= 6 && !/\p{Cc}|\p{Surrogate}/u.test(text));

/** Connection strings that contain a password. */
const URL_FORMS: readonly (readonly [name: string, urlOf: (password: string) => string])[] = [
  ['in the login', (text) => `postgresql://app:${encodeURIComponent(text)}@db.acme.internal/shop`],
  ['in the query', (text) => `postgresql://app@h/shop?password=${encodeURIComponent(text)}`],
  ['in a keyword string', (text) => `host=h password='${text.replaceAll(/['\\]/g, '\\$&')}'`],
  [
    'in a URL with a driver',
    (text) => `postgresql+asyncpg://app:${encodeURIComponent(text)}@h/shop`,
  ],
  ['in a URL that is not accepted', (text) => `mysql://app:${encodeURIComponent(text)}@h/shop`],
];

/** Forms in which a tool can print a password. */
const PRINTED_FORMS: readonly ((text: string) => string)[] = [
  (text) => text,
  encodeURIComponent,
  encodeURI,
  base64,
  (text) => base64(`${text}\n`),
  (text) => JSON.stringify(text),
];

/** Redacts a text in chunks. */
function redactInChunks(text: string, cuts: readonly number[], hidden: readonly string[]): string {
  const stream = createRedactor(hidden);
  const ends = [
    0,
    ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b),
    text.length,
  ];
  const shown = ends.slice(1).map((end, index) => stream.push(text.slice(ends[index], end)));
  return shown.join('') + stream.flush();
}

describe.each(URL_FORMS)('a password %s', (_name, urlOf) => {
  test('is redacted in every form, in a whole text and in chunks', () => {
    const cuts = fc.array(fc.nat(2000), { maxLength: 6 });
    fc.assert(
      fc.property(password, fc.nat(5), cuts, (secret, which, chunkCuts) => {
        // A password that looks like a shell variable is an error, and only its written form is known.
        fc.pre(!/\$[{(a-z_]/i.test(secret));
        const form = PRINTED_FORMS[which]?.(secret) ?? secret;
        const url = urlOf(secret);
        const { hidden, masks } = findSecretsInTexts([url], {});
        const text = `before ${form} between ${url} after`;
        for (const shown of [redact(text, hidden), redactInChunks(text, chunkCuts, hidden)]) {
          expect(shown).toMatch(/^before .* between \*\*\* after$/s);
          for (const each of [secret, url, base64(secret).replace(/=+$/, '')]) {
            expect(shown).not.toContain(each);
          }
        }
        expect(masks).toContain(url);
        expect(masks).toContain(secret);
      }),
      propertyRuns(300),
    );
  });
});

test('does not change a text without secrets', () => {
  fc.assert(
    fc.property(password, fc.lorem(), (secret, text) => {
      const { hidden } = findSecretsInTexts(
        [`postgresql://app:${encodeURIComponent(secret)}@h/shop`],
        {},
      );
      expect(redact(text, hidden)).toBe(text);
    }),
  );
});
