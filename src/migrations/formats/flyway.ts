import crc32 from 'crc-32';
import { NUMERIC_ORDER } from '../migration-order';
import { repeatableVersion } from '../repeatable';
import { parseVersion } from '../version';
import type { Format, MetadataFiles, ParsedName, ParsedText } from './format';
import { parseFlywayConf, parseJavaProperties } from './settings/parse-setting-files';
import { normalizeKey } from './settings/setting-row';
import { DEFAULT_PLACEHOLDERS, substitutePlaceholders } from './substitute-placeholders';

/**
 * Names of versioned migrations (https://documentation.red-gate.com/fd/migrations-271585107.html). The
 * description may be missing.
 */
const VERSIONED = /^V(\d+(?:[._]\d+)*)(?:__(.*))?\.sql$/s;
const REPEATABLE = /^R__(.*)\.sql$/s;

/** Names of files that only Flyway can run, with the rest of a sentence about one file and about several. */
const UNSUPPORTED: readonly (readonly [RegExp, string, string])[] = [
  [
    /^B\d+(?:[._]\d+)*(?:__.*)?\.sql$/s,
    'is a baseline migration, which replaces all migrations before it',
    'are baseline migrations, which replace all migrations before them',
  ],
  [
    /^(?:before|after)[A-Z]\w*(?:__.*)?\.sql$|^createSchema(?:__.*)?\.sql$/s,
    'is a callback',
    'are callbacks',
  ],
  [
    /^[VRB]\d*.*__.*\.(?:bash|bat|class|cmd|groovy|java|kt|ps1|py|scala|sh)$/s,
    'is a migration in a language other than SQL',
    'are migrations in a language other than SQL',
  ],
];

const CONFIG_FILE = 'flyway.conf';

/** The settings in `<file>.conf` that the action supports, with their supported values. */
const SCRIPT_SETTINGS: Readonly<Record<string, readonly string[]>> = {
  executeInTransaction: ['true', 'false'],
  placeholderReplacement: ['true', 'false'],
  encoding: ['UTF-8'],
};

/**
 * Flyway's SQL migrations, including repeatable migrations and subfolders. As `flyway validate` does,
 * the action refuses a new file below the newest applied one, and an applied file that is missing.
 */
export const flyway: Format = {
  name: 'flyway',
  nested: true,
  listMetadataFiles: (names) =>
    names.filter((name) => name === CONFIG_FILE || /(?:^|\/)[VR][^/]*\.sql\.conf$/.test(name)),
  readName,
  ...createFlywayReader(new Map()),
  history: { schema: undefined, table: 'flyway_schema_history' },
  skips: { form: 'V<version>__<name>.sql' },
  requiresOrder: true,
  requiresAllFiles: true,
  order: NUMERIC_ORDER,
};

function readName(path: string): ParsedName {
  const fileName = path.slice(path.lastIndexOf('/') + 1);
  const [, number, description = ''] = VERSIONED.exec(fileName) ?? [];
  const version = number === undefined ? undefined : parseVersion(number.replaceAll('_', '.'));
  if (version !== undefined) {
    return { kind: 'migration', version, name: toDescription(description) };
  }
  const [, repeatable] = REPEATABLE.exec(fileName) ?? [];
  if (repeatable !== undefined) {
    if (repeatable.length > MAX_DESCRIPTION_LENGTH) return toLongRepeatable(path);
    const text = repeatableVersion(repeatable);
    const key = { text, numbers: [], key: text };
    return { kind: 'migration', version: key, name: toDescription(repeatable) };
  }
  const [, fact, facts] = UNSUPPORTED.find(([pattern]) => pattern.test(fileName)) ?? [];
  if (fact === undefined) return { kind: 'ignored' };
  const next = 'Set `command` to `flyway migrate`, or remove the file from the folder.';
  return {
    kind: 'unreadable',
    what: `\`${path}\` ${fact}.`,
    next,
    several: { what: `${facts}.`, next: next.replace('the file', 'the files') },
  };
}

/** The length of the column `description` of Flyway's history table. */
const MAX_DESCRIPTION_LENGTH = 200;

/**
 * Returns a description as Flyway writes it to the history, which cuts a long one
 * (https://github.com/flyway/flyway/blob/main/flyway-core/src/main/java/org/flywaydb/core/internal/util/AbbreviationUtils.java).
 */
function toDescription(text: string): string {
  const description = text.replaceAll('_', ' ');
  return description.length <= MAX_DESCRIPTION_LENGTH
    ? description
    : `${description.slice(0, MAX_DESCRIPTION_LENGTH - 3)}...`;
}

/** Flyway does not find the row of such a file again, because the row contains the cut description. */
function toLongRepeatable(path: string): ParsedName {
  const what = `a description of more than ${MAX_DESCRIPTION_LENGTH} characters, so Flyway would not find the row of a repeatable migration again.`;
  return {
    kind: 'unreadable',
    what: `\`${path}\` has ${what}`,
    next: 'Shorten the name of the file.',
    several: { what: `have ${what}`, next: 'Shorten the names of the files.' },
  };
}

/** Honored settings of Flyway by their normalized key (`settings/flyway-settings.ts`). */
type FlywayValues = ReadonlyMap<string, string>;

/** Returns the reader of a project whose settings change the text of the files. */
export function createFlywayReader(values: FlywayValues): Pick<Format, 'readText'> {
  return {
    readText: (text, fileName, metadataFiles) =>
      readWithSettings(text, fileName, metadataFiles, values),
  };
}

function readWithSettings(
  text: string,
  fileName: string,
  metadataFiles: MetadataFiles,
  projectValues: FlywayValues,
): ParsedText {
  const scriptSettings = parseScriptSettings(metadataFiles.get(`${fileName}.conf`));
  for (const [key, value] of scriptSettings) {
    if (SCRIPT_SETTINGS[key]?.includes(value) !== true) {
      return {
        ok: false,
        what: `has the setting \`${key}=${value}\` in its \`.conf\` file, which only Flyway supports.`,
        next: 'Set `command` to `flyway migrate`.',
        line: undefined,
      };
    }
  }
  const values = withFolderValues(metadataFiles, projectValues);
  const inTransaction =
    scriptSettings.get('executeInTransaction') ?? values.get('executeintransaction');
  const transaction = inTransaction?.toLowerCase() === 'false' ? { nonTransactional: true } : {};
  const replacement = [
    scriptSettings.get('placeholderReplacement'),
    values.get('placeholderreplacement')?.toLowerCase(),
  ];
  if (replacement.includes('false')) {
    return { ok: true, text, toolChecksum: flywayChecksum(text), ...transaction };
  }
  const result = substitutePlaceholders(text, {
    prefix: values.get('placeholderprefix') ?? DEFAULT_PLACEHOLDERS.prefix,
    suffix: values.get('placeholdersuffix') ?? DEFAULT_PLACEHOLDERS.suffix,
    values,
  });
  if (!result.ok) return result;
  // Flyway computes the checksum of a repeatable migration after replacement, of others before it.
  const checkedText = /(?:^|\/)R__[^/]*$/.test(fileName) ? result.text : text;
  return {
    ok: true,
    text: result.text,
    toolChecksum: flywayChecksum(checkedText),
    ...(result.text === text ? {} : { substituted: true }),
    ...transaction,
  };
}

function parseScriptSettings(text = ''): ReadonlyMap<string, string> {
  return new Map(parseJavaProperties(text).map(({ key, value = '' }) => [key, value]));
}

/** The values of a folder with those of its `flyway.conf`, which is parsed once for all files. */
const folderValues = new WeakMap<MetadataFiles, Map<FlywayValues, FlywayValues>>();

/** Adds the settings of `flyway.conf` in the folder, which can be that of another commit. */
function withFolderValues(metadataFiles: MetadataFiles, values: FlywayValues): FlywayValues {
  const text = metadataFiles.get(CONFIG_FILE);
  if (text === undefined) return values;
  const cache = folderValues.get(metadataFiles) ?? new Map<FlywayValues, FlywayValues>();
  folderValues.set(metadataFiles, cache);
  const cached = cache.get(values) ?? new Map([...values, ...readConfValues(text)]);
  cache.set(values, cached);
  return cached;
}

function readConfValues(text: string): readonly (readonly [string, string])[] {
  return parseFlywayConf(text).flatMap(({ key, value }) => {
    const [, name] = /^flyway\.(.+)$/.exec(key) ?? [];
    return name === undefined || value === undefined ? [] : [[normalizeKey(name), value] as const];
  });
}

/** Returns Flyway's checksum: CRC-32 over the lines without line endings (`ChecksumCalculator`). */
function flywayChecksum(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return String(lines.reduce((sum, line) => crc32.str(line, sum), 0) | 0);
}
