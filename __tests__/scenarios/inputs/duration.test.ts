import fc from 'fast-check';
import { parseDuration } from '../../../src/inputs/duration';
import { useDatabase } from '../../support/postgres';
import { propertyRuns } from '../../support/property-runs';

const db = useDatabase({ scope: 'all' });

/** What Postgres itself makes of a duration; undefined where it refuses. */
async function asPostgres(text: string): Promise<number | undefined> {
  try {
    await db.query("SELECT set_config('lock_timeout', $1, false)", [text]);
  } catch {
    return undefined;
  }
  const [row] = await db.query<{ setting: string }>(
    "SELECT setting FROM pg_settings WHERE name = 'lock_timeout'",
  );
  return Number(row?.setting);
}

test.each(['0', '1', '250ms', '5s', '5 s', '1.5s', '5min', '1h', '2d', '900us', '0.5min', '24d'])(
  '%s is what Postgres makes of it',
  async (text) => {
    const milliseconds = parseDuration(text);
    expect(milliseconds).toEqual(expect.any(Number));
    expect(milliseconds).toBe(await asPostgres(text));
  },
);

test('a duration that is understood means to Postgres what it means to us', async () => {
  const unit = fc.constantFrom('', 'us', 'ms', 's', 'min', 'h', 'd', ' s', ' min');
  const number = fc.oneof(fc.nat(5000).map(String), fc.constantFrom('0.5', '1.25', '007', '10.0'));
  await fc.assert(
    fc.asyncProperty(number, unit, async (digits, name) => {
      const milliseconds = parseDuration(`${digits}${name}`);
      if (milliseconds !== undefined)
        expect(milliseconds).toBe(await asPostgres(`${digits}${name}`));
    }),
    propertyRuns(60),
  );
});

test.each(['', '5 seconds', '5S', 'five', '-1s', '1e3', '5m', '5 min s', '25d', '1000h', '0x10'])(
  '%j is refused',
  (text) => expect(parseDuration(text)).toBeUndefined(),
);

test('what would be rounded to no limit at all is refused', () => {
  for (const text of ['1us', '0.5', '500us']) expect(parseDuration(text)).toBeUndefined();
  expect(parseDuration('0us')).toBe(0);
});
