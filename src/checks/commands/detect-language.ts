import type { ShellScript } from './migration-command';
import { flattenPowerShell } from './powershell';

/** Returns the language that a step's `shell:` runs; undefined for a language that is not analyzed. */
export function detectLanguage(
  shell: string | undefined,
): 'shell' | 'python' | 'javascript' | undefined {
  if (shell === undefined || shell.includes('${{')) return 'shell';
  if (/\b(?:\w*sh|powershell|cmd)\b/.test(shell)) return 'shell';
  if (/\b(?:node|tsx|bun|deno)\b/.test(shell)) return 'javascript';
  return /\bpython3?\b/.test(shell) ? 'python' : undefined;
}

/** Rewrites a text of PowerShell or cmd for a POSIX shell. Every line keeps its number. */
export function toPosixShell({ text, shell }: ShellScript): string {
  if (/\b(?:pwsh|powershell)\b/.test(shell ?? '')) return flattenPowerShell(text);
  return /\bcmd\b/.test(shell ?? '') ? text.replaceAll(/\^(?=\r?\n)/g, '\\') : text;
}

/**
 * Returns the name of a program without folder and extension: `prisma` for
 * `./node_modules/.bin/prisma`, `mvnw` for `mvnw.cmd`.
 */
export function getProgramName(word: string): string {
  const name = word.split(/[/\\]/).at(-1) ?? word;
  const plain = name.replace(/\.(?:exe|cmd|bat|phar)$/i, '');
  return plain === '' ? word : plain;
}
