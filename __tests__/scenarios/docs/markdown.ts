import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../support/action';

/** A Markdown file of the repository. */
export interface Page {
  /** The path in the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Whether `docs/` exists. The archive that a runner downloads does not have it (.gitattributes). */
export const hasDocs = existsSync(join(repository, 'docs'));

/** Reads a file of the repository, with `\n` at the ends of lines. */
export function read(path: string): string {
  return readFileSync(join(repository, path), 'utf8').replaceAll('\r\n', '\n');
}

/** Returns the pages at the root, in `docs/` and in `examples/`. */
export function pages(): readonly Page[] {
  const listPages = (folder: string) =>
    readdirSync(join(repository, folder), { encoding: 'utf8' }).filter((name) =>
      name.endsWith('.md'),
    );
  const paths = [
    ...listPages('.'),
    ...(hasDocs
      ? ['docs', 'docs/rules'].flatMap((folder) =>
          listPages(folder).map((name) => `${folder}/${name}`),
        )
      : []),
    'examples/shop/README.md',
  ];
  return paths.map((path) => ({ path, text: read(path) }));
}

/** Returns the contents of the code blocks of one language, without the indentation of a list. */
export function blocks(text: string, language: string): readonly string[] {
  const fence = new RegExp(`^( *)\`\`\`${language}\\n(.*?)^\\1\`\`\`$`, 'gms');
  return [...text.matchAll(fence)].map(([, indentation = '', content = '']) =>
    content.replaceAll(new RegExp(`^${indentation}`, 'gm'), ''),
  );
}

/** Returns the text of a section, down to the next heading of level 2. Throws if it does not exist. */
export function section(text: string, heading: string): string {
  const start = text.indexOf(`\n## ${heading}\n`);
  if (start < 0) throw new Error(`The section ${heading} does not exist.`);
  const end = text.indexOf('\n## ', start + 1);
  return text.slice(start, end < 0 ? undefined : end);
}

/** Returns the cells of each row of all tables in a text, without the header rows. */
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

/** Returns the texts in backticks. */
export function codes(text: string): readonly string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
}

/** Returns the targets of the links to files and headings of the repository. */
export function links(text: string): readonly string[] {
  return [...withoutBlocks(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

/** Returns the anchors that GitHub creates for the headings. */
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
