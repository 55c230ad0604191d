import { isObject } from '../syntax-tree';
import { parseVersion } from '../version';
import type { Format, MetadataFiles, ParsedName, ParsedText } from './format';

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
  requiresOrder: true,
  requiresAllFiles: false,
};

function readName(path: string, metadataFiles: MetadataFiles): ParsedName {
  const [, folder] = /^(\d+_[^/]+)\/(?:migration\.sql|snapshot\.json)$/.exec(path) ?? [];
  if (folder !== undefined) {
    return toUnreadable(`\`${path}\` uses Drizzle's newer layout with a folder for each migration`);
  }
  const [, tag] = /^([^/]+)\.sql$/.exec(path) ?? [];
  if (tag === undefined) return { kind: 'ignored' };
  const journal = getJournal(metadataFiles);
  if (journal === undefined) {
    return toUnreadable(`\`${JOURNAL_FILE}\` is missing or is not a journal of Drizzle`);
  }
  if ((journal.dialect ?? 'postgresql') !== 'postgresql') {
    return toUnreadable(`\`${JOURNAL_FILE}\` belongs to a project for ${journal.dialect}`);
  }
  const entry = journal.entries.find((each) => each.tag === tag);
  if (entry === undefined) {
    return toUnreadable(`\`${path}\` is not in \`${JOURNAL_FILE}\`, so Drizzle would not apply it`);
  }
  const [, digits = String(entry.idx), name = tag] = /^(\d+)_?(.*)$/s.exec(tag) ?? [];
  const version = parseVersion(digits);
  return version === undefined ? { kind: 'ignored' } : { kind: 'migration', version, name };
}

function findMissingFiles(
  names: readonly string[],
  metadataFiles: MetadataFiles,
): readonly ParsedName[] {
  const existing = new Set(names);
  return (getJournal(metadataFiles)?.entries ?? [])
    .filter(({ tag }) => !existing.has(`${tag}.sql`))
    .map(({ tag }) =>
      toUnreadable(`\`${JOURNAL_FILE}\` contains ${tag}, but \`${tag}.sql\` does not exist`),
    );
}

function toUnreadable(fact: string): ParsedName {
  return {
    kind: 'unreadable',
    what: `${fact}.`,
    next: 'Fix the folder with `drizzle-kit`, or set `command` to `drizzle-kit migrate`.',
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
