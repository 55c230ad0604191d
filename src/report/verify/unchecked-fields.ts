import type { VerificationItem } from './verification-item';

/** The key of an array whose objects are compared field by field. */
const ARRAY_OF_OBJECTS = 'migrations';

/** Returns the fields of a predicate: `role`, `run.commit`, `migrations[].file`. */
export function listEvidenceFields(predicate: object): readonly string[] {
  return Object.entries(predicate).flatMap(([key, value]: [string, unknown]) => {
    if (key === ARRAY_OF_OBJECTS && Array.isArray(value)) {
      const names = new Set(value.flatMap((each: unknown) => listKeys(each)));
      return [...names].map((name) => `${key}[].${name}`);
    }
    const names = listKeys(value);
    return names.length === 0 ? [key] : names.map((name) => `${key}.${name}`);
  });
}

function listKeys(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.keys(value)
    : [];
}

/**
 * Returns the fields of the evidence that no comparison covers, in the order of the file. A field
 * that a later release adds is one of them until a comparison names it.
 */
export function listUncheckedFields(
  fields: readonly string[],
  items: readonly Pick<VerificationItem, 'fields'>[],
): readonly string[] {
  const checked = new Set(items.flatMap((item) => item.fields));
  return fields.filter((field) => !checked.has(field));
}

/** Returns a headline, and lines with all fields that are not checked. No lines without a field. */
export function formatUncheckedFields(fields: readonly string[]): readonly string[] {
  if (fields.length === 0) return [];
  // Fields of an object are on a line of their own.
  const keyOf = (field: string) => /^\w+(?=[.[])/.exec(field)?.[0] ?? '';
  const keys = new Set(fields.map(keyOf).toSorted());
  const lines = [...keys].map((key) => {
    const names = fields.filter((field) => keyOf(field) === key).map((field) => `\`${field}\``);
    return `  not checked: ${names.join(', ')}`;
  });
  return ['– Fields that this database and this repository do not prove', ...lines];
}
