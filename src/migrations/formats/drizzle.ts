import type { MigrationOrder } from '../migration-order';
import { isObject } from '../syntax-tree';
import { compareVersions } from '../version';
import type { Format, MetadataFiles, ParsedName, ParsedText, UnreadableName } from './format';

const JOURNAL_FILE = 'meta/_journal.json';

/** One migration in the journal of `drizzle-kit generate` (drizzle-orm, `readMigrationFiles`). */
interface JournalEntry {
  readonly idx: number;
  /** Milliseconds since 1970, which the history table contains as `created_at`. */
  readonly when: number;
  readonly tag: string;
}

interface Journal {
  readonly dialect: unknown;
  readonly entries: readonly JournalEntry[];
}

/** Separates statements, for drivers that send one at a time. The statement before it may lack a `;`. */
const BREAKPOINT = '--> statement-breakpoint';

/**
 * Files run in the order of the journal. The history compares dates: an entry that is not later than
 * the newest row never runs
 * (https://github.com/drizzle-team/drizzle-orm/blob/main/drizzle-orm/src/pg-core/dialect.ts, `migrate`).
 */
const JOURNAL_ORDER: MigrationOrder = {
  parse: ({ version, toolChecksum }) =>
    toolChecksum === undefined
      ? undefined
      : { text: version, numbers: [toolChecksum], key: version },
  compare: compareVersions,
  compareFiles: (left, right) => compareVersions(left.version, right.version),
  identifiesByName: true,
  runsOutOfOrder: true,
};

/**
 * The values of `dialect` for Postgres. drizzle-kit wrote `pg` before release 0.21. drizzle-orm does not
 * read it.
 */
const POSTGRES_DIALECTS: readonly unknown[] = [undefined, 'postgresql', 'pg'];

/**
 * Drizzle's files, in the order of its journal. The history identifies a file by the date in the
 * journal. Drizzle applies every file with a later date than the newest row.
 */
export const drizzle: Format = {
  name: 'drizzle',
  nested: true,
  listMetadataFiles: (names) => names.filter((name) => name === JOURNAL_FILE),
  findMissingFiles,
  readName,
  readText,
  history: { schema: 'drizzle', table: '__drizzle_migrations' },
  // drizzle-orm reads the journal, never the folder (`readMigrationFiles`).
  skips: { form: `<tag>.sql, with the tag of an entry in ${JOURNAL_FILE}` },
  requiresOrder: true,
  requiresAllFiles: false,
  order: JOURNAL_ORDER,
  ignoresLineEndings: true,
};

function readName(path: string, metadataFiles: MetadataFiles): ParsedName {
  const [, folder] = /^(\d+_[^/]+)\/(?:migration\.sql|snapshot\.json)$/.exec(path) ?? [];
  if (folder !== undefined) {
    return toUnreadable(
      `\`${path}\` uses Drizzle's newer layout with a folder for each migration`,
      "use Drizzle's newer layout with a folder for each migration.",
    );
  }
  const [, tag] = /^([^/]+)\.sql$/.exec(path) ?? [];
  if (tag === undefined) return { kind: 'ignored' };
  const journal = getJournal(metadataFiles);
  if (journal === undefined) {
    return toUnreadable(`\`${JOURNAL_FILE}\` is missing or is not a journal of Drizzle`);
  }
  if (!POSTGRES_DIALECTS.includes(journal.dialect)) {
    return toUnreadable(`\`${JOURNAL_FILE}\` belongs to a project for ${journal.dialect}`);
  }
  const index = journal.entries.findIndex((each) => each.tag === tag);
  const entry = journal.entries[index];
  if (entry === undefined) return { kind: 'ignored' };
  const [, digits = String(entry.idx), name = tag] = /^(\d+)_?(.*)$/s.exec(tag) ?? [];
  const version = { text: digits, numbers: [String(index)], key: digits };
  return { kind: 'migration', version, name, fullName: tag };
}

function findMissingFiles(
  names: readonly string[],
  metadataFiles: MetadataFiles,
): readonly UnreadableName[] {
  const existing = new Set(names);
  return (getJournal(metadataFiles)?.entries ?? [])
    .filter(({ tag }) => !existing.has(`${tag}.sql`))
    .map(({ tag }) => ({
      ...toUnreadable(
        `\`${JOURNAL_FILE}\` contains ${tag}, but \`${tag}.sql\` does not exist`,
        `do not exist, but \`${JOURNAL_FILE}\` contains them.`,
      ),
      file: `${tag}.sql`,
    }));
}

/** @param several The rest of a sentence about several files; undefined if `fact` names no file. */
function toUnreadable(fact: string, several?: string): UnreadableName {
  const next = 'Fix the folder with `drizzle-kit`, or set `command` to `drizzle-kit migrate`.';
  return {
    kind: 'unreadable',
    what: `${fact}.`,
    next,
    ...(several === undefined ? {} : { several: { what: several, next } }),
  };
}

/** Adds the date of the journal, which identifies the file in the history. */
function readText(text: string, fileName: string, metadataFiles: MetadataFiles): ParsedText {
  const tag = fileName.replace(/\.sql$/, '');
  const entry = getJournal(metadataFiles)?.entries.find((each) => each.tag === tag);
  const separated = text.replaceAll(BREAKPOINT, `;${' '.repeat(BREAKPOINT.length - 1)}`);
  return { ok: true, text: separated, toolChecksum: String(entry?.when ?? 0) };
}

/** Parsed journals: a journal is parsed once for all files of a folder. */
const journals = new WeakMap<MetadataFiles, { readonly journal: Journal | undefined }>();

function getJournal(metadataFiles: MetadataFiles): Journal | undefined {
  const cached = journals.get(metadataFiles) ?? {
    journal: parseJournal(metadataFiles.get(JOURNAL_FILE) ?? ''),
  };
  journals.set(metadataFiles, cached);
  return cached.journal;
}

function parseJournal(text: string): Journal | undefined {
  try {
    const journal: unknown = JSON.parse(text);
    if (!isObject(journal) || !Array.isArray(journal['entries'])) return undefined;
    const { entries, dialect } = journal;
    return entries.every(isJournalEntry) ? { entries, dialect } : undefined;
  } catch {
    return undefined;
  }
}

function isJournalEntry(value: unknown): value is JournalEntry {
  if (!isObject(value)) return false;
  const { idx, when, tag } = value;
  return typeof idx === 'number' && Number.isSafeInteger(when) && typeof tag === 'string';
}
