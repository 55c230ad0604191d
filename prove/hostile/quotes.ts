import { A, applied, B, type HostileFile, refused, rolledBack } from './file';

const control = refused('transaction-control');
const syntax = refused('syntax-error');
const psql = refused('psql-command');

function file(
  name: string,
  content: string,
  on: HostileFile['on'],
  off: HostileFile['off'],
): HostileFile {
  return { name, content, on, off };
}

/**
 * Quotes, comments and white space that hide a statement, or that swallow the text after the file.
 */
export const quotes: readonly HostileFile[] = [
  file('a quote that nothing ends', `${A}\n\nSELECT 'open; ${B}`, syntax, rolledBack(3)),
  file('a quoted name that nothing ends', `${A}\nSELECT "open; ${B}`, syntax, rolledBack(2)),
  file('a comment that nothing ends', `${A}\n${B}\n/* open`, syntax, rolledBack(3)),
  file(
    'a comment in a comment that nothing ends',
    `${A}\n${B}\n/* open /* closed */`,
    syntax,
    rolledBack(3),
  ),
  file('a dollar quote that nothing ends', `${A}\n${B}\nSELECT $tag$ open`, syntax, rolledBack(3)),
  file(
    'half a string with our sentinel in mind',
    `${A}\nSELECT $$ ;MOVE 0 IN x; `,
    syntax,
    rolledBack(2),
  ),
  file(
    'a string that would end after the sentinel',
    `${A}\nSELECT E'\\'; ${B}`,
    syntax,
    rolledBack(2),
  ),
  file('a psql command', `${A}\n\\i other.sql`, psql, rolledBack(2)),
  file('\\gexec', `${A}\nSELECT 'COMMIT' \\gexec\n${B}`, psql, rolledBack(2)),
  file('\\.', `${A}\n\\.\n${B}`, psql, rolledBack(2)),
  file('a statement cut short', `${A}\n${B}\nSELECT (1`, syntax, rolledBack(3)),
  file('a line comment at the very end', `${A} ${B} -- COMMIT; '`, applied(), applied()),
  file('COMMIT in a line comment', `${A}\n-- COMMIT;\n${B}`, applied(), applied()),
  file(
    'COMMIT in comments within comments',
    `${A} /* /* */ COMMIT; /* */ */ ${B}`,
    applied(),
    applied(),
  ),
  file(
    'COMMIT in strings',
    `${A} SELECT 'COMMIT;', E'\\'; COMMIT; --', $$; COMMIT;$$, $a$$b$; COMMIT; $a$; ${B}`,
    applied(),
    applied(),
  ),
  file(
    'COMMIT in names',
    `${A} CREATE TABLE public."; COMMIT; --" ("COMMIT" int); ${B}`,
    applied(),
    applied(),
  ),
  file(
    'COMMIT after a string that ends in a backslash',
    `${A}\nSELECT 'x\\'; COMMIT; --';\n${B}`,
    control,
    rolledBack(2),
  ),
  file(
    'COMMIT after a line comment and a lone CR',
    `${A} -- note\rCOMMIT; ${B}`,
    control,
    rolledBack(1),
  ),
  file(
    'COMMIT after a comment that looks open',
    `${A} SELECT '/*'; COMMIT; SELECT '*/'; ${B}`,
    control,
    rolledBack(1),
  ),
  file(
    'COMMIT after two dashes in a string',
    `${A} SELECT '--'; COMMIT; ${B}`,
    control,
    rolledBack(1),
  ),
  file(
    'COMMIT after an empty dollar quote',
    `${A} SELECT $$$$; COMMIT; SELECT $$$$; ${B}`,
    control,
    rolledBack(1),
  ),
  file(
    'COMMIT after a form feed and a vertical tab',
    `${A}\f\vCOMMIT\f;\v${B}`,
    control,
    rolledBack(1),
  ),
  file(
    'COMMIT in the body of a function of standard SQL',
    `${A} CREATE FUNCTION public.f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END; ${B}`,
    applied(),
    applied(),
  ),
  file('a Cyrillic С in COMMIT', `${A}\nСOMMIT;\n${B}`, syntax, rolledBack(2)),
  file('COMMIT in full-width letters', `${A}\nＣＯＭＭＩＴ;\n${B}`, syntax, rolledBack(2)),
  file('COMMIT with a zero-width space in it', `${A}\nCOM\u200bMIT;\n${B}`, syntax, rolledBack(2)),
  file('a no-break space before COMMIT', `${A}\n\u00a0COMMIT;\n${B}`, syntax, rolledBack(2)),
  file(
    'a Greek question mark for a semicolon',
    `${A}\nSELECT 1\u037e COMMIT;\n${B}`,
    syntax,
    rolledBack(2),
  ),
  file('a line separator for a line end', `${A} -- note\u2028COMMIT;\n${B}`, applied(), applied()),
  file(
    'text that runs from right to left',
    `${A} SELECT '\u202eTIMMOC\u202c'; ${B}`,
    applied(),
    applied(),
  ),
];
