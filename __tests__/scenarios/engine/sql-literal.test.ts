import fc from 'fast-check';
import { quoteLiteral } from '../../../src/engine/sql-literal';
import { useDatabase } from '../../support/postgres';

const db = useDatabase({ scope: 'all' });

/** Text that a server can store: no NUL, and complete characters. */
const text = fc.string({ unit: 'binary' }).filter((each) => !each.includes('\0'));

test.each([
  ['with default settings', ''],
  ['without standard_conforming_strings', 'SET standard_conforming_strings = off;'],
  ['with another client encoding', "SET client_encoding = 'LATIN1';"],
])('quoteLiteral: returns the original text %s', async (_, setting) => {
  const client = await db.connect();
  await client.query(setting);
  await fc.assert(
    fc.asyncProperty(text, async (value) => {
      const { rows } = await client.query(
        `SELECT encode(convert_to(${quoteLiteral(value)}, 'UTF8'), 'hex') AS bytes`,
      );
      expect(rows[0]?.bytes).toBe(Buffer.from(value, 'utf8').toString('hex'));
    }),
  );
});
