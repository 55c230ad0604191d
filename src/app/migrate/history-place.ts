import type { Request } from '../../inputs/request';

/**
 * Returns whether something names the place of the history. Then the history is in this place, even
 * if it is empty there and another one exists (docs/formats.md#a-history-in-another-place).
 */
export function isHistoryPlaceNamed({ historyTable }: Request): boolean {
  return historyTable !== undefined;
}
