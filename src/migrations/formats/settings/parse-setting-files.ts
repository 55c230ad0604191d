import { getProperties } from 'properties-file';
import { isObject } from '../../syntax-tree';
import type { ToolSetting } from './setting-row';

/** A configuration file of a tool. */
export interface SettingFile {
  /** Relative to the workspace. */
  readonly path: string;
  readonly text: string;
}

/** One value of a file, by the path of its key. */
export interface FileValue {
  readonly key: string;
  /** Undefined if the value is not a literal. */
  readonly value: string | undefined;
}

/** Parsers that are loaded only if a file needs them. */
export interface DataParsers {
  /** Returns the documents of a YAML or JSON text. Throws if it is not valid. */
  readonly parseYaml: (text: string) => readonly unknown[];
  /** Throws if the text is not valid. */
  readonly parseToml: (text: string) => unknown;
}

/** Loads the parsers for TOML, YAML and JSON. */
export async function loadDataParsers(): Promise<DataParsers> {
  const [{ parse: parseToml }, { parseAllDocuments }] = await Promise.all([
    import('smol-toml'),
    import('yaml'),
  ]);
  return {
    parseToml,
    parseYaml: (text) => {
      const documents = parseAllDocuments(text);
      if (!Array.isArray(documents)) return [];
      return documents.map((document) => {
        const [error] = document.errors;
        if (error !== undefined) throw error;
        return document.toJS();
      });
    },
  };
}

/** `${NAME}`, which Flyway and Spring replace when they read the file. */
const EXPRESSION = /\$\{[^}]*\}/;

/** Parses a Java properties file. A value with `${…}` is not a literal. */
export function parseJavaProperties(text: string): readonly FileValue[] {
  return Object.entries(getProperties(text)).map(([key, value]) => toFileValue(key, value));
}

/**
 * Parses a `flyway.conf`. Its backslashes are text, except before a line that continues a value
 * (`ConfigUtils.loadConfigurationFromString`).
 */
export function parseFlywayConf(text: string): readonly FileValue[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const javaLines = lines.map((line, index) => {
    const escaped = line.trim().replaceAll('\\', '\\\\');
    const next = lines[index + 1];
    const isContinued =
      escaped.endsWith('\\\\') &&
      next !== undefined &&
      next !== '' &&
      !(next.trim().startsWith('flyway.') && next.includes('='));
    return isContinued ? escaped.slice(0, -1) : escaped;
  });
  return parseJavaProperties(javaLines.join('\n'));
}

function toFileValue(key: string, value: string): FileValue {
  return { key, value: EXPRESSION.test(value) ? undefined : value };
}

/**
 * Returns the values of nested objects by the path of their keys. A list of plain values is one
 * value with commas.
 *
 * @param isLiteral Whether a string is a value and not an expression.
 */
export function flattenValues(
  value: unknown,
  prefix = '',
  isLiteral = (text: string) => !EXPRESSION.test(text),
): readonly FileValue[] {
  if (Array.isArray(value)) {
    const isPlain = value.every((each) => !isObject(each) && !Array.isArray(each));
    const text = value.join(',');
    return [{ key: prefix, value: isPlain && isLiteral(text) ? text : undefined }];
  }
  if (isObject(value) && !(value instanceof Date)) {
    return Object.entries(value).flatMap(([key, inner]) =>
      flattenValues(inner, prefix === '' ? key : `${prefix}.${key}`, isLiteral),
    );
  }
  const text = value === null || value === undefined ? '' : String(value);
  return [{ key: prefix, value: isLiteral(text) ? text : undefined }];
}

/** Returns the values below a prefix as settings. The prefix ends in a dot. */
export function toSettings(
  { path }: Pick<SettingFile, 'path'>,
  values: readonly FileValue[],
  prefix: string,
  more: Pick<ToolSetting, 'profile' | 'layer'> = {},
): readonly ToolSetting[] {
  return values.flatMap(({ key, value }) =>
    key.startsWith(prefix)
      ? [{ name: key, key: key.slice(prefix.length), value, file: path, ...more }]
      : [],
  );
}
