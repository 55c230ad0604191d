import { parseVersion } from '../version';
import type { ParsedName } from './format';

/** Reads `<digits>_<name>.sql`, as most tools name their files; others are none of theirs. */
export function parseNumberedName(fileName: string, form = /^(\d+)_?(.*)\.sql$/s): ParsedName {
  const [, digits, name = ''] = form.exec(fileName) ?? [];
  const version = digits === undefined ? undefined : parseVersion(digits);
  return version === undefined ? { kind: 'ignored' } : { kind: 'migration', version, name };
}
