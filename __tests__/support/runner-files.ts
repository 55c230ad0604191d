import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The variables that name the files for the runner. */
const FILE_VARIABLES = [
  'GITHUB_OUTPUT',
  'GITHUB_STEP_SUMMARY',
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_STATE',
] as const;

/** Creates the empty files in `folder`, as the runner does before each step. Returns their paths. */
export function createRunnerFiles(folder: string): Record<(typeof FILE_VARIABLES)[number], string> {
  mkdirSync(folder, { recursive: true });
  const files = FILE_VARIABLES.map((name) => [name, join(folder, name.toLowerCase())] as const);
  for (const [, path] of files) writeFileSync(path, '');
  return Object.fromEntries(files) as Record<(typeof FILE_VARIABLES)[number], string>;
}

/**
 * Reads `name=value` and `name<<DELIMITER … DELIMITER` as the runner's FileCommandManager does.
 * Throws for a line that the runner refuses.
 */
export function readKeyValues(path: string): Record<string, string> {
  const lines = readFileSync(path, 'utf8').split(/\r?\n/);
  const values: Record<string, string> = {};
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === '') continue;
    const match = /^(?<name>[^=]*?)(?<operator><<|=)(?<rest>.*)$/s.exec(line);
    const { name = '', operator, rest = '' } = match?.groups ?? {};
    if (name === '') throw new Error(`The runner refuses the line: ${line}`);
    values[name] = operator === '=' ? rest : readHeredoc(lines, rest);
  }
  return values;
}

function readHeredoc(lines: string[], delimiter: string): string {
  const end = lines.indexOf(delimiter);
  if (delimiter === '' || end < 0) throw new Error(`The runner finds no end for <<${delimiter}`);
  const value = lines.splice(0, end).join('\n');
  lines.shift();
  return value;
}
