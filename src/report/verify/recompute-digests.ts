import { headDigest, headDigestAfter, planDigest, type Sha256Hex } from '../../migrations/digest';
import type { HistoryRow } from '../../migrations/history-row';
import type { Evidence } from '../read-evidence';
import { compareValues, type FieldComparison, NOT_COMPARED } from './verification-item';

type Predicate = Evidence['predicate'];

/**
 * Computes the plan digest again from the files that the evidence lists. The digest of a command
 * covers a Git tree and a working directory, which the evidence does not contain.
 */
export function comparePlanDigest(predicate: Predicate, sha256Hex: Sha256Hex): FieldComparison {
  const { planDigest: digest, command, migrations } = predicate;
  if (command || !digest) return NOT_COMPARED;
  const computed = listFolders(migrations).map((folder) =>
    computePlanDigest(migrations, folder, sha256Hex),
  );
  const fields = ['planDigest', 'migrations[].file', 'migrations[].sha256'];
  if (computed.includes(digest)) return { differences: [], fields };
  // Another run can apply a part of the plan. Then the evidence does not list this part.
  if (mayMissFiles(predicate)) return NOT_COMPARED;
  return {
    differences: compareValues(
      'The digest of the files that the evidence lists',
      digest,
      computed[0],
    ),
    fields,
  };
}

/**
 * Returns the folders that the migrations can be in, the deepest one first. The digest has the path
 * of each file below the folder of the migrations, which can have subfolders.
 */
export function listFolders(files: readonly { readonly file: string }[]): readonly string[] {
  const [first = '', ...rest] = files.map(({ file }) => file);
  const segments = first.split('/').slice(0, -1);
  const folders = ['', ...segments.map((_, end) => `${segments.slice(0, end + 1).join('/')}/`)];
  return folders.filter((folder) => rest.every((file) => file.startsWith(folder))).toReversed();
}

function computePlanDigest(
  migrations: Predicate['migrations'],
  folder: string,
  sha256Hex: Sha256Hex,
): string {
  const toFile = ({ file, sha256 }: Predicate['migrations'][number]) => ({
    fileName: file.slice(folder.length),
    checksum: sha256,
  });
  const baseline = migrations.filter(({ result }) => result === 'baseline').map(toFile);
  const pending = migrations.filter(({ result }) => result !== 'baseline').map(toFile);
  return planDigest(pending, sha256Hex, baseline);
}

function mayMissFiles({ mode, history: { before, after }, migrations }: Predicate): boolean {
  if (mode !== 'migrate') return false;
  if (before === null || after === null) return true;
  const recorded = migrations.filter(({ result }) => result === 'applied' || result === 'baseline');
  return after.rows - before.rows !== recorded.length;
}

/**
 * Computes the head digest of a plan again: from the rows of `governed.migrations` that existed
 * before it, and the files that it lists.
 */
export function comparePlannedHead(
  predicate: Predicate,
  history: readonly HistoryRow[],
  sha256Hex: Sha256Hex,
): FieldComparison {
  const { mode, headDigest: head, history: states, migrations } = predicate;
  if (mode !== 'plan' || !head || states.before === null) return NOT_COMPARED;
  const planned = migrations.map(({ version, sha256 }) => ({ version, checksum: sha256 }));
  const computed = listRowsBefore(history, predicate).map((rows) =>
    headDigestAfter(rows, planned, sha256Hex),
  );
  const fields = ['headDigest', 'migrations[].version', 'migrations[].sha256'];
  if (computed.includes(head)) return { differences: [], fields };
  const differences = compareValues('The head digest of the plan', head, computed[0]);
  return { differences, fields };
}

/**
 * Returns the rows that the history can have had before a plan: its first rows, as many of them
 * applied as the evidence says. A planned file that an interrupted run began had a row that was not
 * applied. Whether such a row existed is not known, so there can be several results.
 */
function listRowsBefore(
  history: readonly HistoryRow[],
  { history: { before }, migrations }: Predicate,
): readonly (readonly HistoryRow[])[] {
  const planned = new Set(migrations.map(({ version }) => version));
  const rows = history.map((row) =>
    planned.has(row.version) ? { ...row, state: 'running' as const } : row,
  );
  const found: (readonly HistoryRow[])[] = [];
  let applied = 0;
  for (let end = 0; end <= rows.length && applied <= (before?.rows ?? 0); end += 1) {
    if (applied === before?.rows) found.push(rows.slice(0, end));
    if (rows[end]?.state === 'applied') applied += 1;
  }
  return found;
}

/** Compares a state of `governed.migrations` with its first rows. */
export function compareHistoryState(
  when: 'before' | 'after',
  { history, migrations, mode }: Predicate,
  rows: readonly HistoryRow[],
  sha256Hex: Sha256Hex,
): FieldComparison {
  const state = history[when];
  const fields = [`history.${when}`];
  if (state === null) return mode === 'plan' ? { differences: [], fields } : NOT_COMPARED;
  // A file that an interrupted run began can have a row among those of this state.
  const isLater = ({ result }: Predicate['migrations'][number]) =>
    when === 'before' || (result !== 'applied' && result !== 'baseline');
  const later = new Set(migrations.filter(isLater).map(({ version }) => version));
  const applied = rows.filter((row) => row.state === 'applied' && !later.has(row.version));
  const actual = headDigest(applied.slice(0, state.rows), sha256Hex);
  const what = `The head digest of the history ${when} the run`;
  const differences = [
    ...(state.rows > applied.length
      ? [
          `The evidence has ${state.rows} history rows ${when} the run, but the database has ${applied.length} of them.`,
        ]
      : []),
    ...compareValues(what, state.headDigest, actual),
  ];
  // The head digest after the run is also compared with `headDigest`.
  return { differences, fields: when === 'after' ? [...fields, 'headDigest'] : fields };
}
