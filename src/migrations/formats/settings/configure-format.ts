import type { Problem } from '../../../problem';
import { createFlywayReader } from '../flyway';
import type { Format, HistoryTableName } from '../format';
import { isSameFolder } from './collect-small-tools';
import { FOLDER_KEYS, findSettingRow, isHistorySetting, type SettingTable } from './setting-row';

/** Honored settings by their normalized key. */
export type SettingValues = ReadonlyMap<string, string>;

/** A format with its settings, and the problem of a folder that is not that of the input. */
export interface ConfiguredFormat {
  readonly format: Format;
  readonly problems: readonly Problem[];
}

/**
 * Applies honored settings to a format.
 *
 * @param folder The folder of the migrations, relative to the workspace.
 */
export function configureFormat(
  format: Format,
  table: SettingTable,
  values: SettingValues,
  folder: string,
): ConfiguredFormat {
  if (values.size === 0) return { format, problems: [] };
  const problems = findFolderProblems(table, values, folder);
  const configured = CONFIGURE[table.format]?.(format, values) ?? format;
  const isHistoryNamed = [...values.keys()].some((key) => {
    const row = findSettingRow(table, key);
    return row !== undefined && isHistorySetting(row);
  });
  return { format: isHistoryNamed ? { ...configured, isHistoryNamed } : configured, problems };
}

type Configure = (format: Format, values: SettingValues) => Format;

const CONFIGURE: Partial<Readonly<Record<Format['name'], Configure>>> = {
  dbmate: (format, values) => ({
    ...withTable(format, parseTableName(values.get('migrationstable'))),
    requiresOrder: isTrue(values.get('strict')),
  }),
  goose: (format, values) => withTable(format, parseUnquotedName(values.get('table'))),
  'golang-migrate': configureGolangMigrate,
  'node-pg-migrate': configureNodePgMigrate,
  drizzle: (format, values) => ({
    ...format,
    history: {
      schema: values.get('migrations.schema') ?? format.history?.schema,
      table: values.get('migrations.table') ?? format.history?.table ?? '',
    },
  }),
  flyway: configureFlyway,
};

/** dbmate and Go's `strconv.ParseBool` accept the same words. */
function isTrue(value: string | undefined): boolean {
  return /^(?:1|t|true)$/i.test(value ?? '');
}

function withTable(format: Format, name: HistoryTableName | undefined): Format {
  if (name === undefined) return format;
  return { ...format, history: { ...name, schema: name.schema ?? format.history?.schema } };
}

/** Parses `table` or `schema.table`, as dbmate does: the first dot ends the schema. */
function parseTableName(text: string | undefined): HistoryTableName | undefined {
  if (text === undefined) return undefined;
  const [, schema, table = text] = /^([^.]+)\.(.+)$/s.exec(text) ?? [];
  return { schema, table };
}

/**
 * Parses a name that goose writes into its SQL without quotes, so that the server folds it to lower
 * case.
 */
function parseUnquotedName(text: string | undefined): HistoryTableName | undefined {
  const name = parseTableName(text);
  if (name === undefined) return undefined;
  const fold = (part: string) =>
    /^".*"$/s.test(part) ? part.slice(1, -1).replaceAll('""', '"') : part.toLowerCase();
  const { schema, table } = name;
  return { schema: schema === undefined ? undefined : fold(schema), table: fold(table) };
}

/** The table is one name, unless the parameter says that it is quoted (`postgres.WithConnection`). */
function configureGolangMigrate(format: Format, values: SettingValues): Format {
  const text = values.get('xmigrationstable') ?? format.history?.table ?? '';
  const quoted = isTrue(values.get('xmigrationstablequoted'))
    ? [...text.matchAll(/"(.*?)"/g)].map(([, name = '']) => name)
    : [text];
  const [searchPath] = splitList(values.get('searchpath'));
  const schema = quoted.length > 1 ? quoted[0] : (searchPath ?? format.history?.schema);
  return { ...format, history: { schema, table: quoted.at(-1) ?? text } };
}

/** Splits a list at its commas, without spaces and empty parts. */
function splitList(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** node-pg-migrate sets the search path to its schemas (`runner.ts`, `getMigrationTableSchema`). */
function configureNodePgMigrate(format: Format, values: SettingValues): Format {
  const schemas = splitList(values.get('schema'));
  const [first] = schemas;
  const historySchema = values.get('migrationsschema') ?? first ?? format.history?.schema;
  const createSchemas = [
    ...(values.get('createschema') === 'true' ? (first === undefined ? ['public'] : schemas) : []),
    ...(values.get('createmigrationsschema') === 'true' && historySchema !== undefined
      ? [historySchema]
      : []),
  ];
  return {
    ...format,
    history: {
      schema: historySchema,
      table: values.get('migrationstable') ?? format.history?.table ?? '',
      ...(createSchemas.length === 0 ? {} : { createSchemas: [...new Set(createSchemas)] }),
    },
    ...(first === undefined ? {} : { searchPath: { schemas, keepsDefault: false } }),
    requiresOrder: values.get('checkorder') !== 'false',
  };
}

/**
 * Flyway puts its default schema in front of the search path, and creates missing schemas
 * (`PostgreSQLConnection.changeCurrentSchemaTo`, `ConfigUtils.getCalculatedDefaultSchema`).
 */
function configureFlyway(format: Format, values: SettingValues): Format {
  const schemas = splitList(values.get('schemas'));
  const defaultSchema = values.get('defaultschema')?.trim() || schemas[0];
  const fromUrl = splitList(
    values.get('url.currentschema') ?? values.get('jdbcproperties.currentschema'),
  );
  const all = [...new Set(defaultSchema === undefined ? [] : [defaultSchema, ...schemas])];
  const createSchemas = values.get('createschemas')?.toLowerCase() === 'false' ? [] : all;
  const searchPath =
    defaultSchema === undefined
      ? { schemas: fromUrl, keepsDefault: false }
      : { schemas: [defaultSchema], keepsDefault: true };
  const patterns = splitList(values.get('ignoremigrationpatterns'));
  return {
    ...format,
    ...createFlywayReader(values),
    history: {
      schema: defaultSchema ?? fromUrl[0] ?? format.history?.schema,
      table: values.get('table') ?? format.history?.table ?? '',
      ...(createSchemas.length === 0 ? {} : { createSchemas }),
    },
    ...(searchPath.schemas.length === 0 ? {} : { searchPath }),
    requiresOrder: values.get('outoforder')?.toLowerCase() !== 'true',
    requiresAllFiles: !patterns.some((pattern) => pattern.toLowerCase() === '*:missing'),
  };
}

/** Returns a problem if a setting names other folders than the input `migrations`. */
function findFolderProblems(
  { format, command }: SettingTable,
  values: SettingValues,
  folder: string,
): readonly Problem[] {
  return FOLDER_KEYS.flatMap((key) => {
    const text = values.get(key);
    const paths = splitList(text).map(toFolderPath);
    const isSame = paths.length === 1 && isSameFolder(paths[0] ?? '', folder);
    if (text === undefined || paths.length === 0 || isSame) return [];
    return [
      {
        code: 'setting-refused',
        what: `The settings of ${format} name the folder \`${text}\`, but \`migrations\` is \`${folder}\`.`,
        next:
          paths.length === 1
            ? `Set \`migrations\` to this folder, or set \`command\` to \`${command}\`.`
            : `The action applies the files of one folder. Set \`command\` to \`${command}\`, or move the files to one folder.`,
      },
    ];
  });
}

/** Removes the prefix of a location of Flyway, and the vendor placeholder of Spring. */
function toFolderPath(location: string): string {
  return location
    .replace(/^(?:filesystem|classpath):\/?/, (prefix) => (prefix === 'filesystem:/' ? '/' : ''))
    .replaceAll('{vendor}', 'postgresql');
}
