import crc32 from 'crc-32';
import { repeatableVersion } from '../repeatable';
import { parseVersion } from '../version';
import type { Format, MetadataFiles, ParsedName, ParsedText } from './format';
import { substitutePlaceholders } from './substitute-placeholders';

/** https://documentation.red-gate.com/fd/migrations-271585107.html */
const VERSIONED = /^V(\d+(?:[._]\d+)*)__(.*)\.sql$/s;
const REPEATABLE = /^R__(.*)\.sql$/s;

/** What only Flyway runs: with what it is called. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/^B\d.*__.*\.sql$/s, 'a baseline migration, which stands for all before it'],
  [/^(?:before|after)[A-Z]\w*(?:__.*)?\.sql$|^createSchema(?:__.*)?\.sql$/s, 'a callback'],
  [/^[VRB]\d*.*__.*\.(?!sql$|conf$)\w+$/s, 'a migration in another language than SQL'],
  [
    /^[VR]\d.*\.sql$|^R_[^_].*\.sql$/s,
    'no name that Flyway reads: two underscores stand between version and description',
  ],
];

const SETTINGS = 'flyway.conf';

/** What a file beside a migration may say of it; the rest only Flyway understands. */
const SIDECAR: Readonly<Record<string, readonly string[]>> = {
  executeInTransaction: ['true', 'false'],
  placeholderReplacement: ['true', 'false'],
  encoding: ['UTF-8'],
};

/**
 * Flyway's SQL migrations, the repeatable ones too, in folders below as well. It validates what is
 * applied: a late file is an error, and so is one that is gone.
 */
export const flyway: Format = {
  name: 'flyway',
  nested: true,
  companions: (names) =>
    names.filter((name) => name === SETTINGS || /(?:^|\/)[VR][^/]*\.sql\.conf$/.test(name)),
  readName,
  readText,
  history: { schema: undefined, table: 'flyway_schema_history' },
  ...{ requiresOrder: true, requiresAllFiles: true },
};

function readName(path: string): ParsedName {
  const fileName = path.slice(path.lastIndexOf('/') + 1);
  const [, number, description = ''] = VERSIONED.exec(fileName) ?? [];
  const version = number === undefined ? undefined : parseVersion(number.replaceAll('_', '.'));
  if (version !== undefined) return { kind: 'migration', version, name: inWords(description) };
  const [, repeated] = REPEATABLE.exec(fileName) ?? [];
  if (repeated !== undefined) {
    const text = repeatableVersion(repeated);
    const key = { text, numbers: [], key: text };
    return { kind: 'migration', version: key, name: inWords(repeated) };
  }
  const [, what] = REFUSED.find(([pattern]) => pattern.test(fileName)) ?? [];
  if (what === undefined) return { kind: 'ignored' };
  return {
    kind: 'unreadable',
    what: `${path} is ${what}.`,
    next: 'Run `flyway migrate` by the input `command`, or take the file out of the folder.',
  };
}

/** A description as Flyway writes it down. */
function inWords(description: string): string {
  return description.replaceAll('_', ' ');
}

function readText(text: string, fileName: string, companions: MetadataFiles): ParsedText {
  const sidecar = settingsIn(companions.get(`${fileName}.conf`) ?? '');
  for (const [key, value] of sidecar) {
    if (SIDECAR[key]?.includes(value) !== true) {
      return {
        ok: false,
        what: `has \`${key}=${value}\` beside it, which only Flyway can do.`,
        next: 'Run `flyway migrate` by the input `command`.',
        line: undefined,
      };
    }
  }
  const outside = sidecar.get('executeInTransaction') === 'false' ? { outside: true } : {};
  const settings = settingsIn(companions.get(SETTINGS) ?? '');
  const off = 'false';
  const asIs = [
    sidecar.get('placeholderReplacement'),
    settings.get('flyway.placeholderReplacement'),
  ];
  if (asIs.includes(off)) return { ok: true, text, toolChecksum: checksumOf(text), ...outside };
  const filled = substitutePlaceholders(text, settings);
  if (!filled.ok) return filled;
  // Of a repeatable one it is that of what runs.
  const summed = /(?:^|\/)R__[^/]*$/.test(fileName) ? filled.text : text;
  const changed = filled.text === text ? {} : { substituted: true };
  return { ok: true, text: filled.text, toolChecksum: checksumOf(summed), ...changed, ...outside };
}

/** Lines of `key=value`, as a file of Java properties has them. */
function settingsIn(text: string): ReadonlyMap<string, string> {
  const lines = text.split(/\r?\n/).flatMap((line) => {
    const [, key, value] = /^\s*([^\s#!=:][^\s=:]*)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? [];
    return key === undefined ? [] : [[key, value ?? ''] as const];
  });
  return new Map(lines);
}

/** Flyway's own: CRC-32 over the lines without their ends (`ChecksumCalculator`). */
function checksumOf(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return String(lines.reduce((sum, line) => crc32.str(line, sum), 0) | 0);
}
