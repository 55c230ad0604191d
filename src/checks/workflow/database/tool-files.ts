import type { RepositoryFiles } from '../../repository-files';
import type { MigrationCommandUse } from '../step-context';
import { listAlembicFiles } from './alembic-files';
import { type DatabaseVerdict, joinVerdicts, lastingDatabase } from './database-verdict';
import { selectSettingsFiles } from './django-modules';
import {
  type AddressContext,
  type ConnectionFile,
  type ConnectionKeys,
  judgeFileAddresses,
} from './file-addresses';
import { listLaravelFiles } from './laravel-files';
import { readOptionValues } from './tool-connections';
import { TOOL_FILES, type ToolFiles } from './tool-file-table';
import type { VariableValues } from './variable-values';

const NO_KEYS: ConnectionKeys = { url: '', host: '', port: '' };

/** The files of these tools. */
const OTHER_FILES = /(?:^|\/)(?:alembic\.ini|env\.py|config\/database\.php)$/;

/** The tools with files that only one reader understands. */
const OTHER_READERS: ReadonlyMap<
  string,
  (
    use: MigrationCommandUse,
    files: RepositoryFiles,
    values: VariableValues,
  ) => readonly ConnectionFile[]
> = new Map([
  ['Alembic', listAlembicFiles],
  ['Laravel', listLaravelFiles],
]);

/**
 * Judges a command by the addresses in the files of its tool, for a command that no variable and no
 * option gives an address. Returns undefined if its files contain no address.
 */
export function judgeToolFiles(
  use: MigrationCommandUse,
  files: RepositoryFiles,
  context: AddressContext,
): DatabaseVerdict | undefined {
  if (context.values.unreadable !== undefined) return undefined;
  const tables = TOOL_FILES.get(use.tool) ?? [];
  const reader = OTHER_READERS.get(use.tool);
  const writes = context.listWrites((path) =>
    tables.length === 0
      ? reader !== undefined && OTHER_FILES.test(path)
      : tables.some((each) => (each.written ?? each.path).test(path)),
  );
  const sources = writes.flatMap((write) => write.sources);
  const isReadable = writes.every(({ text, isKnown }) => isKnown && text.trim() === '');
  const copied = files.paths.filter((path) =>
    sources.some((source) => path === source || path.endsWith(`/${source.replace(/^\.\//, '')}`)),
  );
  if (
    !isReadable ||
    (reader !== undefined && writes.length > 0) ||
    copied.length < sources.length
  ) {
    return lastingDatabase('the job changes the files of the tool');
  }
  const parts = [
    ...tables.flatMap((each) => listParts(each, use, files, copied, context.values)),
    ...(reader?.(use, files, context.values) ?? []),
  ];
  const verdicts = parts.flatMap((part) => judgeFileAddresses(part, context));
  const none = lastingDatabase('its files contain no address');
  return verdicts.length === 0 ? undefined : joinVerdicts(verdicts, none);
}

function listParts(
  { path, options = [], isData, keys, select, needsAddress = false }: ToolFiles,
  use: MigrationCommandUse,
  files: RepositoryFiles,
  copied: readonly string[],
  values: VariableValues,
): readonly ConnectionFile[] {
  const named = readOptionValues(use.words, options).map((name) =>
    name.replace(/^(?:\.{1,2}\/)+/, ''),
  );
  const isFile = (file: string) =>
    named.length > 0
      ? named.some((name) => file === name || file.endsWith(`/${name}`))
      : path.test(file) && !/(?:^|\/)(?:node_modules|vendor)\//.test(file);
  const settings = selectSettingsFiles(use, files, values);
  const canApply = (file: string) => isFile(file) && (settings === undefined || settings.has(file));
  const all = files.paths.filter((file) => canApply(file) || copied.includes(file));
  return all.flatMap((file) => {
    const text = files.read(file) ?? '';
    const parts = select?.(text, use, values, file) ?? [text];
    return parts.map((part) => ({
      path: file,
      text: part,
      isData,
      needsAddress,
      keys: { ...NO_KEYS, ...keys },
    }));
  });
}
