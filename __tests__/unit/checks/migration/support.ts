import { createHash } from 'node:crypto';
import type { MigrationDiff } from '../../../../src/checks/migration/migration-diff';
import { MIGRATION_RULES } from '../../../../src/checks/migration/rules';
import { applyRules, type CheckFinding } from '../../../../src/checks/rule';
import { sha256Hex } from '../../../../src/edge/hash';
import { sql } from '../../../../src/migrations/formats/sql';
import { inspect } from '../../../../src/migrations/inspect';
import type { SourceFile } from '../../../../src/migrations/migration';
import { loadParser } from '../../../../src/migrations/parse-sql';
import { parseFileNames, readMigrations } from '../../../../src/migrations/read-migrations';

const FOLDER = 'migrations';

/** The folder before and after, by lines: `base: 0001_a.sql | SQL`, `head: 0001_a.sql | SQL`. */
async function changeOf(listing: string): Promise<MigrationDiff> {
  const lines = [...listing.matchAll(/^(base|head): (\S+) \| (.*)$/gm)];
  const side = (wanted: string) =>
    new Map(
      lines.flatMap(([, side_, name = '', text = '']) => (side_ === wanted ? [[name, text]] : [])),
    );
  const [then, now] = [side('base'), side('head')];
  const head = read(now);
  const parser = await loadParser();
  const looked = (head.migrations ?? []).filter(
    ({ fileName, text }) => then.get(fileName) !== text,
  );
  return {
    folder: FOLDER,
    base:
      [...then.keys()].length === 0
        ? undefined
        : (read(then).migrations ?? []).map((migration) => ({
            migration,
            same: now.get(migration.fileName) === migration.text,
          })),
    head: head.migrations,
    problems: [
      ...head.problems,
      ...looked.flatMap((migration) => {
        const found = inspect(migration, parser);
        return found.ok ? [] : found.problems;
      }),
    ],
  };
}

function read(files: ReadonlyMap<string, string>) {
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
    ...{ format: sql, metadataFiles: new Map(), sha256Hex },
  });
  return migrations.ok
    ? { migrations: migrations.value, problems: [] }
    : { migrations: undefined, problems: migrations.problems };
}

async function findings(listing: string): Promise<readonly CheckFinding[]> {
  return applyRules(MIGRATION_RULES, await changeOf(listing));
}

/** The rules that a change breaks. */
export async function judgeChange(listing: string): Promise<readonly string[]> {
  return (await findings(listing)).map(({ rule }) => rule);
}
