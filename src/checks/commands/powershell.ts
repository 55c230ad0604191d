/** Keywords before a block. Their condition stays, because it can contain a command. */
const BLOCK_KEYWORD =
  /^(?:if|elseif|while|until|for|foreach|switch|else|try|finally|do|begin|process|end|trap|catch(?:\s*\[[^\]]*\])*)(?![\w-])\s*/i;
const DECLARATION = /^(?:function|filter|param|using|class|enum)(?![\w-]).*$/is;

/**
 * Rewrites a PowerShell text as commands that a POSIX shell can read, one after the other: both
 * branches of an `if`, and the bodies of functions, as if they ran. Every line keeps its number.
 */
export function flattenPowerShell(text: string): string {
  const lines: string[] = [];
  let segments: string[] = [];
  let segment = '';
  const endSegment = () => {
    const command = toPosixCommand(segment.replaceAll(/^[ \t]+|[ \t\r]+$/g, ''));
    const missing = '\\\n'.repeat(countBreaks(segment) - countBreaks(command));
    if (command !== '' || missing !== '') segments.push(`${missing}${command}`);
    segment = '';
  };
  for (const token of text.matchAll(TOKEN)) {
    const [piece] = token;
    if (/^(?:@["']|["'])/.test(piece)) segment += toPosixString(piece);
    else if (piece.startsWith('<#')) segment += keepLines(piece);
    else if (piece.startsWith('#')) continue;
    else if (/^`\r?\n$/.test(piece)) segment += '\\\n';
    else if (/^[{};]$/.test(piece)) endSegment();
    else if (/^\r?\n$/.test(piece)) {
      endSegment();
      lines.push(segments.join('; '));
      segments = [];
    } else segment += /^[()]$/.test(piece) ? ' ' : piece === '\\' ? '/' : piece;
  }
  endSegment();
  return [...lines, segments.join('; ')].join('\n');
}

/** Here-strings, strings, comments, continued lines, separators, variables, and other characters. */
const TOKEN =
  /@"\r?\n.*?\n"@|@'\r?\n.*?\n'@|"(?:`[\s\S]|[^"`])*"|'[^']*'|<#.*?#>|(?<![\w$])#[^\n]*|`\r?\n|\$\{\{.*?\}\}|\$\{[^}]*\}|[{};()]|\r?\n|[\s\S]/gs;

const countBreaks = (text: string): number => text.split('\n').length - 1;

const keepLines = (piece: string): string =>
  piece.replaceAll(/[^\n]/g, '').replaceAll('\n', '\\\n');

function toPosixString(piece: string): string {
  if (piece.startsWith('@')) return `'${piece.slice(2, -2).replaceAll("'", ' ')}'`;
  return piece.startsWith('"') ? piece.replaceAll(/`(["$`])/g, '\\$1') : piece;
}

function toPosixCommand(segment: string): string {
  const command = segment
    .replace(BLOCK_KEYWORD, '')
    .replace(DECLARATION, keepLines)
    .replace(/^[&.]\s+/, '');
  const [, name, value = ''] = /^\$(\w+)\s*=\s*(.*)$/s.exec(command) ?? [];
  if (name === undefined) return command;
  // `$x = "text"` is a variable. `$x = cmd` runs the command.
  if (/^(?:"[^"]*"|'[^']*')$/.test(value)) return `${name}=${value}`;
  return /^[&.]?\s*[\w./\\"']/.test(value) ? value.replace(/^[&.]\s+/, '') : '';
}
