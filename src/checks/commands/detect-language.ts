import type { ShellScript } from './migration-command';

/** What reads a step's text: a shell of some kind, Python, or nobody that we know. */
export function detectLanguage(shell: string | undefined): 'shell' | 'python' | undefined {
  if (shell === undefined || shell.includes('${{')) return 'shell';
  if (/\b(?:\w*sh|powershell|cmd)\b/.test(shell)) return 'shell';
  return /\bpython3?\b/.test(shell) ? 'python' : undefined;
}

/**
 * The text as a POSIX shell would write it, as far as that matters: PowerShell and cmd continue a
 * line by another character. Of the same length, so that places hold.
 */
export function toPosixShell({ text, shell }: ShellScript): string {
  if (/\b(?:pwsh|powershell)\b/.test(shell ?? '')) return text.replaceAll(/`(?=\r?\n)/g, '\\');
  return /\bcmd\b/.test(shell ?? '') ? text.replaceAll(/\^(?=\r?\n)/g, '\\') : text;
}

/** `./node_modules/.bin/prisma`, `bin/rails`, `mvnw.cmd`: the name by which a program is known. */
export function programName(word: string): string {
  const name = word.split(/[/\\]/).at(-1) ?? word;
  const plain = name.replace(/\.(?:exe|cmd|bat|phar)$/i, '');
  return plain === '' ? word : plain;
}
