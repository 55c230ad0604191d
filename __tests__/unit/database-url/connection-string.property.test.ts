import fc from 'fast-check';
import pgConnectionString from 'pg-connection-string';
import { parseTarget } from '../../../src/database-url/connection-string';
import { PG_VARIABLES } from '../../../src/database-url/pg-environment';
import { propertyRuns } from '../../support/property-runs';

const RUNS = propertyRuns(3000);

const list = (text: string): string[] => text.split(' ');
/** Parts of text that is often similar to a URL, so that the tests reach every branch. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(' ', '\n', '\uD800', '\u0024{{ x }}'),
  fc.constantFrom(
    ...list('postgresql:// postgres:// jdbc:postgresql:// mysql:// :// @ : / ? # & = , + $ [ ]'),
    ...list(
      '% %2F %FF %00 \' " \\ host= port= dbname= user= password= hostaddr= sslmode= service=',
    ),
    ...list('h localhost ::1 127.1 5432 99999 db u embedded'),
  ),
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
);
const anyEnvironment = fc.record(Object.fromEntries(PG_VARIABLES.map((name) => [name, anyText])), {
  requiredKeys: [],
});

test('parseTarget never throws, for any text and environment', () => {
  fc.assert(
    fc.property(anyText, anyEnvironment, (text, environment) => {
      const parsed = parseTarget(text, environment);
      if (parsed.ok && parsed.target.kind === 'server') {
        expect(parsed.target.text).toBe(text.trim());
        for (const host of parsed.target.hosts) {
          expect(host.port).toBeGreaterThanOrEqual(1);
          expect(host.port).toBeLessThanOrEqual(65535);
          if (host.kind === 'tcp') expect(host.name).toMatch(/^[a-z0-9_.:-]+$/);
        }
      }
    }),
    RUNS,
  );
});

const canary = fc
  .array(fc.constantFrom(...'0123456789abcdefghijkXYZ'), { minLength: 8, maxLength: 16 })
  .map((letters) => `9${letters.join('')}`);

test('no error contains a part of the text, wherever the password is', () => {
  let errors = 0;
  fc.assert(
    fc.property(canary, fc.array(piece, { maxLength: 8 }), fc.nat(8), (secret, pieces, place) => {
      const text = [...pieces.slice(0, place), secret, ...pieces.slice(place)].join('');
      const parsed = parseTarget(text, {});
      if (parsed.ok) return;
      errors += 1;
      const message = parsed.what + parsed.next;
      for (let at = 0; at + 6 <= secret.length; at += 1) {
        expect(message).not.toContain(secret.slice(at, at + 6));
      }
    }),
    RUNS,
  );
  expect(errors).toBeGreaterThan(RUNS.numRuns / 3);
});

const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,12}$/);
const secretText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 16 });
const printable = secretText.filter((text) => !/\p{Cc}|\p{Surrogate}/u.test(text));
const label = fc.stringMatching(/^[a-z](?:[a-z0-9-]{0,10}[a-z0-9])?$/);
// `::1.2.3.4` is an error; `::ffff:1.2.3.4` is not.
const address = fc.ipV6().filter((text) => !/^::\d+\./.test(text));
const hostName = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
const socketFolder = fc
  .array(name, { minLength: 1, maxLength: 3 })
  .map((parts) => `/${parts.join('/')}`);

test('parseTarget equals node-postgres for URLs with encoded parts', () => {
  fc.assert(
    fc.property(
      fc.record({
        user: printable,
        password: printable,
        host: fc.oneof(
          hostName,
          socketFolder,
          address.map((text) => `[${text}]`),
        ),
        port: fc.option(fc.integer({ min: 1, max: 65535 })),
        database: name,
        host2: fc.option(hostName),
        user2: fc.option(printable),
      }),
      (parts) => {
        const host = parts.host.startsWith('[') ? parts.host : encodeURIComponent(parts.host);
        const query = new URLSearchParams();
        if (parts.host2 !== null && !parts.host.startsWith('/')) query.set('host', parts.host2);
        const encoded = encodeURIComponent;
        let text = `postgresql://${encoded(parts.user)}:${encoded(parts.password)}@${host}`;
        text += `${parts.port === null ? '' : `:${parts.port}`}/${parts.database}?${query}`;
        if (parts.user2 !== null) text += `&user=${encoded(parts.user2)}`;
        const parsed = parseTarget(text, {});
        const oracle = pgConnectionString.parse(text);
        if (!parsed.ok || parsed.target.kind !== 'server')
          throw new Error('the URL was not parsed');
        const [first] = parsed.target.hosts;
        const ours = first.kind === 'tcp' ? first.name : first.directory;
        const theirs = oracle.host ?? '';
        expect(theirs.includes(':') ? new URL(`http://[${theirs}]`).hostname : theirs).toBe(
          ours.includes(':') ? new URL(`http://[${ours}]`).hostname : ours,
        );
        expect(first.port).toBe(Number(oracle.port || 5432));
        expect(parsed.target.database).toBe(oracle.database);
        expect(parsed.target.user).toBe(oracle.user);
        expect(parsed.target.password).toBe(oracle.password);
      },
    ),
    RUNS,
  );
});

test('parseTarget equals node-postgres for any URL that both accept', () => {
  const runs = propertyRuns(5000);
  let compared = 0;
  const part = fc.constantFrom(
    ' ',
    ...list('u p h db u:p@ a.b :5432 / ? & host=x user=y port=1 %20 %2F %41'),
    ...list('+ @ : = . .. ~ " | \\ ^ é $'),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 7 }), (parts) => {
      const text = `postgresql://${parts.join('')}`.trim();
      const parsed = parseTarget(text, {});
      // node-postgres throws for several hosts, and for an empty host with a port.
      if (!parsed.ok || parsed.target.kind !== 'server') return;
      let oracle: ReturnType<typeof pgConnectionString.parse>;
      try {
        oracle = pgConnectionString.parse(text);
      } catch {
        return;
      }
      compared += 1;
      const [first] = parsed.target.hosts;
      const ours = first.kind === 'tcp' ? first.name : first.directory;
      const theirs = oracle.host || 'localhost';
      const canonical = theirs.startsWith('/') ? theirs : theirs.toLowerCase().replace(/\.$/, '');
      expect(canonical).toBe(ours);
      expect(Number(oracle.port || 5432)).toBe(first.port);
      expect(oracle.user || undefined).toBe(parsed.target.user);
      expect(oracle.password || undefined).toBe(parsed.target.password);
      expect(oracle.database || oracle.user || undefined).toBe(parsed.target.database);
    }),
    runs,
  );
  expect(compared).toBeGreaterThan(runs.numRuns / 20);
});
