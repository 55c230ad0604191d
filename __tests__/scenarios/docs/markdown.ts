import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../support/action';

/** One Markdown file of the repository. */
export interface Page {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Whether `docs/` is here: the archive that a runner downloads leaves it out (.gitattributes). */
export const hasDocs = existsSync(join(repository, 'docs'));

/** Reads a file of the repository. */
export function read(path: string): string {
  return readFileSync(join(repository, path), 'utf8').replaceAll('\r\n', '\n');
}

/** Every page that people read: those at the root, and those in `docs/` and `examples/`. */
export function pages(): readonly Page[] {
  const names = (folder: string) =>
    readdirSync(join(repository, folder), { encoding: 'utf8' }).filter((name) =>
      name.endsWith('.md'),
    );
  const paths = [
    ...names('.'),
    ...(hasDocs
      ? ['docs', 'docs/rules'].flatMap((folder) => names(folder).map((name) => `${folder}/${name}`))
      : []),
    'examples/shop/README.md',
  ];
  return paths.map((path) => ({ path, text: read(path) }));
}

/** The contents of the fenced blocks of one language. A block in a list loses its indentation. */
export function blocks(text: string, language: string): readonly string[] {
  const fence = new RegExp(`^( *)\`\`\`${language}\\n(.*?)^\\1\`\`\`$`, 'gms');
  return [...text.matchAll(fence)].map(([, indentation = '', content = '']) =>
    content.replaceAll(new RegExp(`^${indentation}`, 'gm'), ''),
  );
}

/** What stands below a heading, down to the next one. */
export function section(text: string, heading: string): string {
  const start = text.indexOf(`\n## ${heading}\n`);
  if (start < 0) throw new Error(`There is no section ${heading}.`);
  const end = text.indexOf('\n## ', start + 1);
  return text.slice(start, end < 0 ? undefined : end);
}

/** The rows of all tables in a text, as cells; heads and rules are left out. */
export function rows(text: string): readonly (readonly string[])[] {
  const lines = text.split('\n');
  const isRow = (line: string | undefined) => line?.startsWith('|') === true;
  return lines
    .filter((line, index) => isRow(line) && isRow(lines[index - 1]) && !/^\|[ :|-]+\|$/.test(line))
    .map((line) => {
      const cells = line.split(/(?<!\\)\|/).slice(1, -1);
      return cells.map((cell) => cell.trim());
    });
}

/** The words in backticks. */
export function codes(text: string): readonly string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
}

/** The targets of links, without those that lead out of the repository. */
export function links(text: string): readonly string[] {
  return [...withoutBlocks(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

/** The anchors that GitHub makes of the headings. */
export function anchors(text: string): readonly string[] {
  return [...withoutBlocks(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function withoutBlocks(text: string): string {
  return text.replaceAll(/^( *)```.*?^\1```$/gms, '');
}
