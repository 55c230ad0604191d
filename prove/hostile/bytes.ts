import { A, applied, B, type Fate, type HostileFile, refused, rolledBack } from './file';

const syntax = refused('syntax-error');
const noText: Fate = {
  kind: 'not tried',
  why: 'it is not text, and the engine only accepts text',
};

function file(
  name: string,
  content: string | Uint8Array,
  on: HostileFile['on'],
  off: HostileFile['off'],
): HostileFile {
  return { name, content, on, off };
}

const rows = (count: number) =>
  Array.from({ length: count }, (_, n) => `INSERT INTO public.big VALUES (${n}, 'é漢😀');`).join(
    '\n',
  );

/** Files with unusual bytes: encodings, line ends, size, empty files. */
export const bytes: readonly HostileFile[] = [
  file('an empty file', '', refused('empty-file'), applied()),
  file('blanks alone', ' \r\n\t\n', refused('empty-file'), applied()),
  file('comments alone', '-- COMMIT;\n/* DROP TABLE base; */', applied(), applied()),
  file('semicolons alone', ';;;', applied(), applied()),
  file('semicolons around it', `;;${A};; ${B}; -- the end`, applied(), applied()),
  file('a byte order mark', `\ufeff${A} ${B}`, applied(), rolledBack(1)),
  file('two byte order marks', `\ufeff\ufeff${A} ${B}`, syntax, rolledBack(1)),
  file('a byte order mark in the middle', `${A}\n\ufeff${B}`, syntax, rolledBack(2)),
  file('CRLF', `${A}\r\n-- COMMIT;\r\n${B}\r\n`, applied(), applied()),
  file('CR alone', `${A}\r${B}\r`, applied(), applied()),
  file('a NUL byte', `${A}\n\0${B}`, refused('nul-byte'), rolledBack()),
  file(
    'a NUL byte in a string',
    `${A} SELECT '\0'; COMMIT; ${B}`,
    refused('nul-byte'),
    rolledBack(),
  ),
  file(
    'UTF-16 with its mark',
    Buffer.from(`\ufeff${A}`, 'utf16le'),
    refused('invalid-utf8'),
    noText,
  ),
  file('UTF-16 without its mark', Buffer.from(`${A}`, 'utf16le'), refused('nul-byte'), noText),
  file('Latin-1', Buffer.from(`${A} SELECT 'é';`, 'latin1'), refused('invalid-utf8'), noText),
  file(
    'a quote in a long form of UTF-8',
    Buffer.concat([Buffer.from(A), Buffer.from([0xc0, 0xa7])]),
    refused('invalid-utf8'),
    noText,
  ),
  file(
    'half a surrogate pair',
    Buffer.concat([Buffer.from(A), Buffer.from([0xed, 0xa0, 0x80])]),
    refused('invalid-utf8'),
    noText,
  ),
  file('a control character between statements', `${A}\n\u0001${B}`, syntax, rolledBack(2)),
  file(
    'letters that only Unicode has',
    `${A} CREATE TABLE public."é漢😀\u0301" (); ${B}`,
    applied(),
    applied(),
  ),
  file(
    '10,000 statements',
    `${A} CREATE TABLE public.big (n int, t text);\n${rows(10_000)}\n${B}`,
    applied(),
    applied(),
  ),
  file(
    '10,000 statements, the last one wrong',
    `${A} CREATE TABLE public.big (n int, t text);\n${rows(10_000)}\n${B} SELECT nope;`,
    rolledBack(10_002),
    rolledBack(10_002),
  ),
  file(
    'one megabyte in one string',
    `${A} CREATE TABLE public.big AS SELECT '${'é'.repeat(500_000)}' AS t; ${B}`,
    applied(),
    applied(),
  ),
  file(
    '17 megabytes',
    `${A}\n-- ${' '.repeat(17 * 1024 * 1024)}\n${B}`,
    refused('file-too-large'),
    applied(),
  ),
  file(
    'brackets nested by the thousand',
    `${A}\nSELECT ${'('.repeat(20_000)}1${')'.repeat(20_000)}; ${B}`,
    syntax,
    rolledBack(),
  ),
];
