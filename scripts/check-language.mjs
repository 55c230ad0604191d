/**
 * Checks the English of everything that people read here: docs, messages, comments, test names. It
 * finds the words and patterns that CONTRIBUTING ("Language") rules out.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textFiles } from './text-files.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** What is ruled out, and what to write. */
const RULES = [
  [/(?<!['`])\b(no|some)body\b/i, 'use the passive, "no one", or the name of the actor'],
  [/\bwho(so)?ever\b/i, 'use "anyone who"'],
  [/\bmend(s|ed|ing)?\b/i, 'use "fix"'],
  [/\banew\b/i, 'use "again"'],
  [/\blest\b/i, 'use "so that … not"'],
  [/\bshall\b/i, 'use "will" or "must"'],
  [/\bbut for\b/i, 'use "except"'],
  [/\bfor it is\b/i, 'use "because it is"'],
  [/(?<!\b[Tt]here )\b(is|are|was|were) no (?!longer\b|more\b)[a-z]/, 'use "is not a"'],
  [/\b(contract|reliability), (section )?[A-Z]?\d/, 'link to a page of docs/'],
  [/\b(colour|behaviour|catalogue|recogni[s]e|neighbour)/i, 'use the American spelling'],
];

const complaints = textFiles(root).flatMap((file) =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      RULES.flatMap((rule) => complaintsAbout(file, index + 1, line, rule)),
    ),
);
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exitCode = 1;

function complaintsAbout(file, number, line, [pattern, advice]) {
  const found = pattern.exec(line);
  return found === null ? [] : [`${file}:${number}: "${found[0]}": ${advice}.`];
}
