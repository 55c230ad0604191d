import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files by which a step speaks to the runner, by the variable that names each. */
const FILES = [
  'GITHUB_OUTPUT',
  'GITHUB_STEP_SUMMARY',
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_STATE',
] as const;

/** Creates them empty in `folder`, as the runner does before each step. */
export function createRunnerFiles(folder: string): Record<(typeof FILES)[number], string> {
  mkdirSync(folder, { recursive: true });
  const files = FILES.map((name) => [name, join(folder, name.toLowerCase())] as const);
  for (const [, path] of files) writeFileSync(path, '');
  return Object.fromEntries(files) as Record<(typeof FILES)[number], string>;
}

/**
 * Reads `name=value` and `name<<DELIMITER … DELIMITER` as the runner's FileCommandManager does;
 * what it would refuse is an error here.
 */
export function readKeyValues(path: string): Record<string, string> {
  const lines = readFileSync(path, 'utf8').split(/\r?\n/);
  const values: Record<string, string> = {};
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === '') continue;
    const match = /^(?<name>[^=]*?)(?<sign><<|=)(?<rest>.*)$/s.exec(line);
    const { name = '', sign, rest = '' } = match?.groups ?? {};
    if (name === '') throw new Error(`The runner refuses the line: ${line}`);
    values[name] = sign === '=' ? rest : heredoc(lines, rest);
  }
  return values;
}

function heredoc(lines: string[], delimiter: string): string {
  const end = lines.indexOf(delimiter);
  if (delimiter === '' || end < 0) throw new Error(`The runner finds no end for <<${delimiter}`);
  const value = lines.splice(0, end).join('\n');
  lines.shift();
  return value;
}
