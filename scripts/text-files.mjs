import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The folders and files of the repository that people write. */
const FOLDERS = [
  '.ci',
  '.github',
  '__tests__',
  'bench',
  'docs',
  'examples',
  'prove',
  'scripts',
  'src',
];
const FILES = /^(README|CONTRIBUTING|CHANGELOG|SECURITY)\.md$|^action\.yml$|^[\w.-]+\.mjs$/;
const TEXTS = /\.(ts|mjs|cjs|md|yml|yaml|sql|sh|snap)$|^\.ci\/run$/;

/** Other people's texts, and the list of the words themselves. */
const EXCEPT = /^(__tests__\/support\/github\/openapi\.json|scripts\/check-language\.mjs)$/;

/**
 * Lists the TypeScript files of `src/`.
 *
 * @param {string} root
 * @returns {string[]} Their paths, with forward slashes.
 */
export function sourceFiles(root) {
  return textFiles(root).filter((path) => /^src\/.*\.ts$/.test(path));
}

/**
 * Lists the text files of the repository, without Git: an archive has none.
 *
 * @param {string} root
 * @returns {string[]} Their paths, with forward slashes.
 */
export function textFiles(root) {
  const nested = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
  );
  const top = readdirSync(root).filter((name) => FILES.test(name));
  return [...nested, ...top]
    .map((path) => path.split(sep).join('/'))
    .filter((path) => (TEXTS.test(path) || FILES.test(path)) && !EXCEPT.test(path))
    .sort();
}
