import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasDocs, links, read, rows } from '../docs/markdown';

const folder = dirname(fileURLToPath(import.meta.url));
const ALL = Array.from({ length: 47 }, (_, index) => index + 1);

/** The faults that the tests of this folder name: `fault 7: what happens: the result`. */
const faults = readdirSync(folder)
  .filter((name) => name.endsWith('.test.ts') && name !== 'names.test.ts')
  .flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/\(\s*'fault (\d+): ([^':]+)/g)].map(
      ([, number, what = '']) => ({ number: Number(number), what, name }),
    ),
  )
  .sort((one, other) => one.number - other.number);

test('finds one test, or one group of tests, for each of the 47 faults', () => {
  expect(faults.map(({ number }) => number)).toEqual(ALL);
});

if (hasDocs) {
  test('finds a row in docs/faults.md for each fault, with the words of its test', () => {
    const rowsInDocs = rows(read('docs/faults.md')).map(
      ([number = '', what = '', , , where = '']) => ({
        number: Number(number),
        what: capitalize(what.replaceAll('`', '')),
        name: links(where)[0]?.split('/').at(-1),
      }),
    );
    const rowsInTests = faults.map(({ what, ...rest }) => ({
      ...rest,
      what: capitalize(what),
    }));
    expect(rowsInDocs).toEqual(rowsInTests);
  });
}

function capitalize(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
