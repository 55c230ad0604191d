import type { ApplyRequest, FileRequest } from './apply-types';
import type { ExpectedHistory } from './expected-history';
import { SCHEMA_VERSION } from './history-table';
import { withLoginSearchPath } from './login-search-path';

/** Creates the request for one of the pending files. Returns undefined after the last file. */
export function createFileRequest(work: ApplyRequest, index: number): FileRequest | undefined {
  const { pending, tag, expected: _, entry, completion, tablesVersion, ...options } = work;
  const prepared = pending[index];
  if (prepared === undefined) return undefined;
  const { settings, loginSearchPathFrom = Number.POSITIVE_INFINITY } = work;
  return {
    ...options,
    settings: index >= loginSearchPathFrom ? withLoginSearchPath(settings) : settings,
    prepared,
    expected: expectHistory(work, index),
    tag: `${tag}_${index}`,
    entry: index === 0 ? entry : undefined,
    // The first file creates the tables.
    tablesVersion: index === 0 ? tablesVersion : SCHEMA_VERSION,
    completion: index === pending.length - 1 ? completion : undefined,
  };
}

/** Returns the history after the files before `index`. */
function expectHistory({ pending, expected, table }: ApplyRequest, index: number): ExpectedHistory {
  const previous = pending[index - 1];
  if (previous === undefined) return expected;
  // In `governed.migrations`, the row of an interrupted file already exists. In the table of a tool,
  // it does not.
  const resumed = table.create === undefined && expected.inProgressVersion !== undefined ? 1 : 0;
  return {
    historyExists: true,
    tableExists: true,
    inProgressVersion: undefined,
    needsBaseline: false,
    head: previous.migration.version,
    ordinal: expected.ordinal + index - resumed,
  };
}
