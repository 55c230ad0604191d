import { parse } from 'smol-toml';

/** A table of a TOML or JSON file. */
export type DataTable = Readonly<Record<string, unknown>>;

/** Parses a TOML file. Returns undefined if it is not valid. */
export function parseTomlTable(text: string): DataTable | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/** Parses a JSON file, which may contain comments on their own lines. */
export function parseJsonTable(text: string): DataTable | undefined {
  try {
    const value: unknown = JSON.parse(
      text.replaceAll(/^\s*\/\/.*$/gm, '').replaceAll(/,(?=\s*[}\]])/g, ''),
    );
    return asTable(value);
  } catch {
    return undefined;
  }
}

/** Returns the value as a table; undefined if it is not one. */
export function asTable(value: unknown): DataTable | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined;
}

/** Returns the table at a path of keys; undefined if there is none. */
export function readTable(table: unknown, ...keys: readonly string[]): DataTable | undefined {
  let current = asTable(table);
  for (const key of keys) current = asTable(current?.[key]);
  return current;
}

/** Returns the entries of a table whose value is a string. */
export function stringEntries(
  table: DataTable | undefined,
): readonly (readonly [string, string])[] {
  return Object.entries(table ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
}
