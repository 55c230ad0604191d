import { findHistoryPlace } from '../../../../src/app/migrate/history-place';
import { parseTarget } from '../../../../src/database-url/connection-string';
import type { FormatName, Request } from '../../../../src/inputs/request';
import { MIGRATION_FORMATS } from '../../../../src/migrations/formats';
import { readUrlSettings } from '../../../../src/migrations/formats/url-settings';

function placeOf(
  query: string,
  format: FormatName,
  historyTable?: Request['historyTable'],
  isHistoryNamed = false,
) {
  const parsed = parseTarget(`postgresql://h/db?${query}`, {});
  const url = readUrlSettings(parsed.ok ? parsed.target : undefined, format);
  if (!url.ok) throw new Error(url.problems[0].what);
  const facts = { format: { ...MIGRATION_FORMATS[format], isHistoryNamed }, url: url.value };
  return findHistoryPlace({ historyTable }, facts);
}

describe('findHistoryPlace', () => {
  test.each<[string, FormatName]>([
    ['search_path=shop', 'dbmate'],
    ['x-migrations-table=m', 'golang-migrate'],
    ['schema=shop', 'prisma'],
  ])('reports that earlier releases did not read %s', (query, format) => {
    expect(placeOf(query, format)).toBe('newly-read');
  });

  test('reports that earlier releases did not read the settings of a tool', () => {
    expect(placeOf('', 'goose', undefined, true)).toBe('newly-read');
  });

  test('returns named for a search path in `options`, which every release used', () => {
    expect(placeOf('options=-c%20search_path%3Dshop', 'dbmate')).toBe('named');
  });

  test('returns named for the input, also beside a setting', () => {
    expect(placeOf('search_path=shop', 'dbmate', { schema: 'shop', table: 'm' }, true)).toBe(
      'named',
    );
  });

  test.each<[FormatName]>([['dbmate'], ['prisma']])(
    'returns unnamed without a setting: %s',
    (format) => {
      expect(placeOf('', format)).toBe('unnamed');
    },
  );
});
