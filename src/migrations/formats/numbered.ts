import { parseVersion } from '../version';
import type { NameReading } from './format';

/** Reads `<digits>_<name>.sql`, as most tools name their files; others are none of theirs. */
export function readNumbered(fileName: string, form = /^(\d+)_?(.*)\.sql$/s): NameReading {
  const [, digits, name = ''] = form.exec(fileName) ?? [];
  const version = digits === undefined ? undefined : parseVersion(digits);
  return version === undefined ? { kind: 'ignored' } : { kind: 'migration', version, name };
}
