import type { HistoryPlace } from '../../engine/first-run/inspect-first-run';
import type { Request } from '../../inputs/request';
import type { FolderFacts } from '../migration-files';

/**
 * Returns what names the place of the history: the input, the URL, a variable or a file. Then the
 * history is in this place, even if it is empty there and another one exists
 * (docs/formats.md#a-history-in-another-place).
 */
export function findHistoryPlace(
  { historyTable }: Pick<Request, 'historyTable'>,
  { format, url }: Pick<FolderFacts, 'format' | 'url'>,
): HistoryPlace {
  if (historyTable !== undefined) return 'named';
  if (format.isHistoryNamed === true || url.historyTable !== undefined) return 'newly-read';
  if (!url.isHistoryNamed) return 'unnamed';
  // The server itself reads `options`, so every release has used it.
  const searchPath = url.settings.find(({ name }) => name === 'search_path');
  return searchPath?.inOptions === true ? 'named' : 'newly-read';
}
