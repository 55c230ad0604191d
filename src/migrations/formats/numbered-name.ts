import { parseVersion } from '../version';
import type { ParsedName } from './format';

/**
 * Parses `<digits>_<name>.sql`, the form that most tools use. Other names are ignored.
 *
 * @param form Groups: the digits, then the name.
 */
export function parseNumberedName(fileName: string, form = /^(\d+)_?(.*)\.sql$/s): ParsedName {
  const [, digits, name = ''] = form.exec(fileName) ?? [];
  const version = digits === undefined ? undefined : parseVersion(digits);
  return version === undefined ? { kind: 'ignored' } : { kind: 'migration', version, name };
}
