import type { RepositoryFiles } from '../../repository-files';
import { resolvePath } from '../shell-scope';
import { createRemoteScript } from './inline-script';
import type { ReferencedScript } from './script-reference';

/** Reads the command of a process of the `Procfile` in a folder. */
export function readProcfile(
  process: 'web' | 'release',
  folder: string | undefined,
  files: RepositoryFiles,
): readonly ReferencedScript[] {
  const file = resolvePath(folder, 'Procfile');
  const lines = (file === undefined ? undefined : files.read(file))?.split(/\r?\n/) ?? [];
  return lines.flatMap((text, index) => {
    const [, name, command] = /^([\w-]+)\s*:\s*(.*\S)/.exec(text) ?? [];
    if (name !== process || command === undefined || file === undefined) return [];
    const place = () => ({ file, line: index + 1 });
    return [{ ...createRemoteScript(command, folder), place }];
  });
}
