import { createHash } from 'node:crypto';
import type { MigrationDiff } from '../../../../src/checks/migration/migration-diff';
import { MIGRATION_RULES } from '../../../../src/checks/migration/rules';
import { sortFolderProblems } from '../../../../src/checks/migration/sort-folder-problems';
import { applyRules } from '../../../../src/checks/rule';
import { sha256Hex } from '../../../../src/edge/hash';
import { sql } from '../../../../src/migrations/formats/sql';
import { inspect } from '../../../../src/migrations/inspect';
import type { SourceFile } from '../../../../src/migrations/migration';
import { loadParser } from '../../../../src/migrations/parse-sql';
import { parseFileNames, readMigrations } from '../../../../src/migrations/read-migrations';

const FOLDER = 'migrations';

/**
 * Builds the diff of a folder from a listing with one file for each line:
 * `base: 0001_a.sql | SQL` at the merge base, `head: 0001_a.sql | SQL` in the pull request. With
 * `base: unknown`, no merge base is known.
 */
async function parseDiff(listing: string): Promise<MigrationDiff> {
  const lines = [...listing.matchAll(/^(base|head): (\S+) \| (.*)$/gm)];
  const filesOf = (side: 'base' | 'head') =>
    new Map(lines.flatMap(([, of, name = '', text = '']) => (of === side ? [[name, text]] : [])));
  const baseFiles = filesOf('base');
  const headFiles = filesOf('head');
  const head = readFolder(headFiles);
  const parser = await loadParser();
  const changed = (head.migrations ?? []).filter(
    ({ fileName, text }) => baseFiles.get(fileName) !== text,
  );
  const isChanged = (file: string | undefined) => {
    const name = file?.slice(FOLDER.length + 1) ?? '';
    return file === undefined || baseFiles.get(name) !== headFiles.get(name);
  };
  const { reported, hidden } = sortFolderProblems(head, false, isChanged);
  return {
    folder: FOLDER,
    order: sql.order,
    base:
      baseFiles.size === 0
        ? undefined
        : (readFolder(baseFiles).migrations ?? []).map((migration) => ({
            migration,
            same: headFiles.get(migration.fileName) === migration.text,
          })),
    unknownBase: /^base: unknown$/m.test(listing)
      ? { what: 'The base is not in the history of this checkout.', next: 'Fetch it.' }
      : undefined,
    head: head.migrations,
    problems: [
      ...reported,
      ...changed.flatMap((migration) => {
        const inspected = inspect(migration, parser);
        return inspected.ok ? [] : inspected.problems;
      }),
    ],
    unreadBecause: hidden,
  };
}

function readFolder(files: ReadonlyMap<string, string>) {
  const named = parseFileNames(FOLDER, [...files.keys()], sql);
  if (!named.ok) return { migrations: undefined, problems: named.problems };
  const sources = named.value.map(({ fileName }): SourceFile => {
    const text = files.get(fileName) ?? '';
    const checksum = createHash('sha256').update(text).digest('hex');
    return {
      name: fileName,
      path: `${FOLDER}/${fileName}`,
      checksum,
      content: { kind: 'text', text },
    };
  });
  const migrations = readMigrations(named.value, sources, {
    format: sql,
    metadataFiles: new Map(),
    sha256Hex,
  });
  return migrations.ok
    ? { migrations: migrations.value, problems: [] }
    : { migrations: undefined, problems: migrations.problems };
}

/** Returns the ids of the rules that report a finding for a listing. */
export async function findBrokenRules(listing: string): Promise<readonly string[]> {
  const findings = applyRules(MIGRATION_RULES, await parseDiff(listing));
  return findings.map(({ rule }) => rule);
}
