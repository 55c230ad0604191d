import { FLAT_FOLDER, type Format, type ParsedName } from './format';
import { parseGooseText } from './goose-text';
import { parseNumberedName } from './numbered-name';

/** goose's SQL files. The action refuses Go migrations and files with `ENVSUB ON`. */
export const goose: Format = {
  name: 'goose',
  readName,
  readText: parseGooseText,
  history: { schema: undefined, table: 'goose_db_version' },
  ...FLAT_FOLDER,
  requiresOrder: true,
  requiresAllFiles: false,
};

function readName(fileName: string): ParsedName {
  if (!/^\d+_.*\.go$/.test(fileName)) return parseNumberedName(fileName, /^(\d+)_(.*)\.sql$/s);
  return {
    kind: 'unreadable',
    what: `\`${fileName}\` is a Go migration, which only a program that includes goose can run.`,
    next: 'Set `command` to this program.',
  };
}
