import type { Request } from '../../inputs/request';
import type { FolderFacts } from '../migration-files';

/**
 * Returns whether the input, the URL, a variable or a file names the place of the history. Then the
 * history is in this place, even if it is empty there and another one exists
 * (docs/formats.md#a-history-in-another-place).
 */
export function isHistoryPlaceNamed(
  { historyTable }: Request,
  { format, url }: Pick<FolderFacts, 'format' | 'url'>,
): boolean {
  return historyTable !== undefined || url.isHistoryNamed || format.isHistoryNamed === true;
}
