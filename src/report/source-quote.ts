/** Lines of a file in a report. */
export interface SourceQuote {
  /** The language of a code block in Markdown. */
  readonly language: string;
  readonly text: string;
}

/** A longer quote is cut. */
const MAX_LINES = 10;
const MAX_LENGTH = 600;

const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['sql', 'sql'],
  ['yml', 'yaml'],
  ['yaml', 'yaml'],
  ['json', 'json'],
  ['js', 'js'],
  ['ts', 'ts'],
  ['py', 'python'],
  ['ps1', 'powershell'],
]);

/**
 * Quotes what begins on a line of a file: a statement of SQL to its semicolon, the keys of a step, a
 * command with its continued lines. At most 10 lines and 600 characters, without passwords of URLs.
 *
 * @param line Counted from 1.
 * @returns Undefined if the line is empty or does not exist.
 */
export function quoteSource(file: string, text: string, line: number): SourceQuote | undefined {
  const ending = file.split('.').at(-1)?.toLowerCase() ?? '';
  const lines = text.split(/\r?\n/).slice(line - 1);
  const [first = ''] = lines;
  if (first.trim() === '') return undefined;
  const last = ending === 'sql' ? findStatementEnd(lines) : findBlockEnd(lines);
  const quoted = lines.slice(0, Math.min(last + 1, MAX_LINES));
  const isCut = last + 1 > MAX_LINES;
  const whole = redactPasswords(removeIndent(quoted).join('\n').trimEnd());
  const cut = whole.slice(0, MAX_LENGTH);
  const mark = isCut || cut.length < whole.length ? '\n…' : '';
  return { language: LANGUAGES.get(ending) ?? 'sh', text: `${cut}${mark}` };
}

/** Replaces the user and the password of each URL, and passwords of keyword strings. */
function redactPasswords(text: string): string {
  return text
    .replaceAll(/(?<=:\/\/)[^\s"'`]*@/g, '…@')
    .replaceAll(/(?<=\bpassword\s*=\s*)\S+/gi, '…');
}

/** Returns the index of the line that ends the statement. */
function findStatementEnd(lines: readonly string[]): number {
  const end = lines.findIndex((line) => /;\s*(?:--.*)?$/.test(line));
  return end === -1 ? lines.length - 1 : end;
}

/** Returns the index of the last line that continues the first one, or has a greater indent. */
function findBlockEnd(lines: readonly string[]): number {
  const [first = ''] = lines;
  // The keys of a list entry are as deep as the text after its dash.
  const [indent = ''] = /^\s*(?:- +)?/.exec(first) ?? [];
  const isEntry = indent.trim() === '-';
  const depth = isEntry ? indent.length - 1 : indent.length;
  let last = 0;
  for (let at = 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const continues = /\\\s*$/.test(lines[at - 1] ?? '');
    const isDeeper = line.trim() !== '' && getIndent(line) > depth;
    if (!continues && !isDeeper) break;
    last = at;
  }
  return last;
}

function getIndent(line: string): number {
  return line.length - line.trimStart().length;
}

function removeIndent(lines: readonly string[]): readonly string[] {
  const indents = lines.filter((line) => line.trim() !== '').map(getIndent);
  const common = Math.min(...indents);
  return lines.map((line) => line.slice(common));
}
