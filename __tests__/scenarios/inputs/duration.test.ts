import fc from 'fast-check';
import { parseDuration } from '../../../src/inputs/duration';
import { useDatabase } from '../../support/postgres';
import { propertyRuns } from '../../support/property-runs';

const db = useDatabase({ scope: 'all' });

/** Returns the milliseconds that Postgres reads; undefined if it rejects the text. */
async function readByPostgres(text: string): Promise<number | undefined> {
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
  'parseDuration reads %s like Postgres',
  async (text) => {
    const milliseconds = parseDuration(text);
    expect(milliseconds).toEqual(expect.any(Number));
    expect(milliseconds).toBe(await readByPostgres(text));
  },
);

test('parseDuration reads every valid duration like Postgres', async () => {
  const unit = fc.constantFrom('', 'us', 'ms', 's', 'min', 'h', 'd', ' s', ' min');
  const number = fc.oneof(fc.nat(5000).map(String), fc.constantFrom('0.5', '1.25', '007', '10.0'));
  await fc.assert(
    fc.asyncProperty(number, unit, async (digits, name) => {
      const milliseconds = parseDuration(`${digits}${name}`);
      if (milliseconds !== undefined)
        expect(milliseconds).toBe(await readByPostgres(`${digits}${name}`));
    }),
    propertyRuns(60),
  );
});

test.each(['', '5 seconds', '5S', 'five', '-1s', '1e3', '5m', '5 min s', '25d', '1000h', '0x10'])(
  'parseDuration rejects %j',
  (text) => expect(parseDuration(text)).toBeUndefined(),
);

test('parseDuration rejects a duration that would be rounded to 0', () => {
  for (const text of ['1us', '0.5', '500us']) expect(parseDuration(text)).toBeUndefined();
  expect(parseDuration('0us')).toBe(0);
});
