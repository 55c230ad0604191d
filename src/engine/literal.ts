/**
 * A text as a SQL literal. Doubling the quote is enough because every message of ours that carries
 * one first insists on `standard_conforming_strings` (ZM006 in `transaction.ts`).
 */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
