import type { FormatName } from '../../inputs/request';
import type { MigrationOrder } from '../migration-order';
import type { Version } from '../version';

/**
 * What a format reads from a file name: a migration, a file that is not a migration, or a file that
 * the action cannot run, with a message.
 */
export type ParsedName =
  | {
      readonly kind: 'migration';
      readonly version: Version;
      readonly name: string;
      /** What identifies the file if another file has the same digits. */
      readonly fullName?: string;
      /** See `Migration.former`. */
      readonly former?: { readonly version: string; readonly name: string };
    }
  | { readonly kind: 'ignored' }
  | UnreadableName;

/** Why the action cannot run a file. One message reports all files with the same cause. */
export interface UnreadableName {
  readonly kind: 'unreadable';
  /** The code of the problem; undefined for `bad-name`. */
  readonly code?: 'format-refused';
  /** A file that does not exist, for the message for several files. */
  readonly file?: string;
  /** The message if it is the only file with this cause, or if the message does not name the file. */
  readonly what: string;
  readonly next: string;
  /** The message for several files. Undefined: `what` does not name the file. */
  readonly several?: {
    /** The rest of a sentence that begins with the names of the files. It identifies the cause. */
    readonly what: string;
    readonly next: string;
  };
}

/** The text to run, or why the action cannot run the file. */
export type ParsedText =
  | {
      readonly ok: true;
      /** Other parts of the file are blank, so that every line keeps its number. */
      readonly text: string;
      /** See `Migration.toolChecksum`. */
      readonly toolChecksum?: string;
      /** Whether a file beside the migration disables its transaction. */
      readonly nonTransactional?: boolean;
      /** Whether placeholders were replaced, so that the text is not the text of the file. */
      readonly substituted?: boolean;
    }
  | {
      readonly ok: false;
      /** The rest of a sentence that begins with the file name. */
      readonly what: string;
      readonly next: string;
      readonly line: number | undefined;
    };

/** Texts of files that are not migrations but describe them, by file name. */
export type MetadataFiles = ReadonlyMap<string, string>;

/** Name of a history table. */
export interface HistoryTableName {
  /** Undefined: the first existing schema of the search path, where the tool looks. */
  readonly schema: string | undefined;
  readonly table: string;
  /** Schemas that the tool creates if they do not exist, before its table. */
  readonly createSchemas?: readonly string[];
}

/** The search path that a setting of the tool asks for. */
export interface FormatSearchPath {
  readonly schemas: readonly string[];
  /** Whether the search path of the session follows these schemas. */
  readonly keepsDefault: boolean;
  /** Whether the tool uses these schemas without a setting. */
  readonly isDefault?: boolean;
}

/** How one tool names and writes its migration files. Each format is one file of this folder. */
export interface Format {
  readonly name: FormatName;
  /** Whether subfolders contain migrations too. The names are paths then. */
  readonly nested: boolean;
  /** Returns the names of the metadata files, which are read before the names of migrations. */
  readonly listMetadataFiles: (names: readonly string[]) => readonly string[];
  /** Returns a problem for each file that the metadata lists and that does not exist. */
  readonly findMissingFiles?: (
    names: readonly string[],
    metadataFiles: MetadataFiles,
  ) => readonly UnreadableName[];
  /**
   * The files that the tool passes over, which the finding `file-not-read` reports. Undefined if the
   * tool, or the action, stops at such a file.
   */
  readonly skips?: {
    /** The form of a name that the tool reads, for the message. */
    readonly form: string;
    /** Returns a migration that the tool skips for another reason than the form of its name. */
    readonly findFile?: (names: readonly string[]) => string | undefined;
  };
  /** Returns the migrations whose folder exists without their file, as the paths of these files. */
  readonly findEmptyFolders?: (
    names: readonly string[],
    folders: ReadonlySet<string>,
  ) => readonly string[];
  /** Parses any file name. Never throws. */
  readonly readName: (fileName: string, metadataFiles: MetadataFiles) => ParsedName;
  /** Reads the text to run from a file. Never throws. */
  readonly readText: (text: string, fileName: string, metadataFiles: MetadataFiles) => ParsedText;
  /** The tool's history table; undefined for `governed.migrations`. */
  readonly history: HistoryTableName | undefined;
  /** Whether a setting of the tool names the place of the history. */
  readonly isHistoryNamed?: boolean;
  /** The search path of the files, if the tool or a setting of it names one. */
  readonly searchPath?: FormatSearchPath;
  /** Whether a new file below the newest applied one is an error, as in the tool. */
  readonly requiresOrder: boolean;
  /** Whether an applied file that is missing is an error, as in the tool. */
  readonly requiresAllFiles: boolean;
  readonly order: MigrationOrder;
  /** Whether a file counts as unchanged if only its line endings differ, as in the tool. */
  readonly ignoresLineEndings?: boolean;
}

/** Fields of a format with a single folder and without metadata files. */
export const FLAT_FOLDER: Pick<Format, 'nested' | 'listMetadataFiles'> = {
  nested: false,
  listMetadataFiles: () => [],
};
