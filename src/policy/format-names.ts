const MAX_NAMES_SHOWN = 10;

/** Returns the names as code: "`a`, `b` and `c`". After ten names: "`a`, … and 3 more". */
export function formatNames(names: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const shown = names.slice(0, MAX_NAMES_SHOWN).map((name) => `\`${name}\``);
  const hidden = names.length - shown.length;
  if (hidden > 0) return `${shown.join(', ')} and ${hidden} more`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} ${conjunction} ${last}`;
}
