import { isObject } from '../syntax-tree';
import { parseVersion } from '../version';
import type { Format, MetadataFiles, ParsedName, ParsedText } from './format';

const JOURNAL = 'meta/_journal.json';

/** What `drizzle-kit generate` keeps of a file that it wrote (drizzle-orm, `readMigrationFiles`). */
interface Entry {
  readonly idx: number;
  readonly when: number;
  readonly tag: string;
}

interface Journal {
  readonly dialect: unknown;
  readonly entries: readonly Entry[];
}

/** Between two statements, for drivers that take one at a time; not every statement ends with a `;`. */
const BREAKPOINT = '--> statement-breakpoint';

/**
 * Drizzle's files, in the order of its journal. It keeps them by the date that stands there, and takes
 * every later one for pending.
 */
export const drizzle: Format = {
  name: 'drizzle',
  nested: true,
  companions: (names) => names.filter((name) => name === JOURNAL),
  missing,
  readName,
  readText,
  history: { schema: 'drizzle', table: '__drizzle_migrations' },
  ...{ requiresOrder: true, requiresAllFiles: false },
};

function readName(path: string, companions: MetadataFiles): ParsedName {
  const [, folder] = /^(\d+_[^/]+)\/(?:migration\.sql|snapshot\.json)$/.exec(path) ?? [];
  if (folder !== undefined)
    return refused(`${path} is of Drizzle's newer layout, a folder for each migration`);
  const [, tag] = /^([^/]+)\.sql$/.exec(path) ?? [];
  if (tag === undefined) return { kind: 'ignored' };
  const journal = journalIn(companions);
  if (journal === undefined)
    return refused(
      `${JOURNAL}, which tells which files there are, is missing or is no journal of Drizzle's`,
    );
  if ((journal.dialect ?? 'postgresql') !== 'postgresql') {
    return refused(`${JOURNAL} is of a project for ${journal.dialect}`);
  }
  const entry = journal.entries.find((each) => each.tag === tag);
  if (entry === undefined)
    return refused(`${path} is not in ${JOURNAL}, and so is no migration to Drizzle`);
  const [, digits = String(entry.idx), name = tag] = /^(\d+)_?(.*)$/s.exec(tag) ?? [];
  const version = parseVersion(digits);
  return version === undefined ? { kind: 'ignored' } : { kind: 'migration', version, name };
}

function missing(names: readonly string[], companions: MetadataFiles): readonly ParsedName[] {
  const there = new Set(names);
  return (journalIn(companions)?.entries ?? [])
    .filter(({ tag }) => !there.has(`${tag}.sql`))
    .map(({ tag }) => refused(`${JOURNAL} has ${tag}, and there is no ${tag}.sql`));
}

function refused(what: string): ParsedName {
  return {
    kind: 'unreadable',
    what: `${what}.`,
    next: 'Mend it as drizzle-kit would have it, or run `drizzle-kit migrate` by the input `command`.',
  };
}

/** The date by which the history knows a file. */
function readText(text: string, fileName: string, companions: MetadataFiles): ParsedText {
  const tag = fileName.replace(/\.sql$/, '');
  const entry = journalIn(companions)?.entries.find((each) => each.tag === tag);
  const apart = text.replaceAll(BREAKPOINT, `;${' '.repeat(BREAKPOINT.length - 1)}`);
  return { ok: true, text: apart, toolChecksum: String(entry?.when ?? 0) };
}

/** Read once for all files of a folder. */
const journals = new WeakMap<MetadataFiles, { readonly journal: Journal | undefined }>();

function journalIn(companions: MetadataFiles): Journal | undefined {
  const found = journals.get(companions) ?? { journal: parsed(companions.get(JOURNAL) ?? '') };
  journals.set(companions, found);
  return found.journal;
}

function parsed(text: string): Journal | undefined {
  try {
    const journal: unknown = JSON.parse(text);
    if (!isObject(journal) || !Array.isArray(journal['entries'])) return undefined;
    const { entries, dialect } = journal;
    return entries.every(isEntry) ? { entries, dialect } : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is Entry {
  if (!isObject(value)) return false;
  const { idx, when, tag } = value;
  return typeof idx === 'number' && Number.isSafeInteger(when) && typeof tag === 'string';
}
