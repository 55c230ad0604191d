import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { TOOLS } from '../../src/command/history';
import { FORMAT_NAMES } from '../../src/inputs/request';
import { noTransaction } from '../../src/migrations/directives';
import { FINDINGS } from '../../src/policy/finding';
import { ALLOW_REASONS, BLOCK_REASONS } from '../../src/policy/reasons';
import { ROLES } from '../../src/policy/role';
import { POLICY_RULES } from '../../src/policy/rules/index';
import { parseTarget } from '../../src/target/connection-string';
import { PROVIDER_NAMES } from '../../src/target/provider-row';
import { repository } from '../support/action';
import { anchors, codes, hasDocs, links, type Page, pages, read, rows, section } from './markdown';

test('the documents are here, but in the archive that a runner downloads', () => {
  const archive = !existsSync(join(repository, '.git'));
  expect(hasDocs || archive).toBe(true);
});

describe.each(pages())('the links of $path', (page) => {
  test('lead somewhere', () => {
    expect(links(page.text).filter((link) => !leadsSomewhere(page, link))).toEqual([]);
  });
});

describe('the README', () => {
  const readme = read('README.md');

  test('gives a reason for every dependency, and for no other', () => {
    const { devDependencies } = JSON.parse(read('package.json'));
    const table = rows(section(readme, 'Dependencies'));
    const names = table.map(([name = '']) => name.replaceAll('`', ''));
    const bundled = bundledPackages();
    const others = Object.keys(devDependencies).filter((name) => !bundled.includes(name));
    expect(names).toEqual([...bundled, ...others]);
    for (const [, reason = ''] of table) expect(reason).not.toBe('');
  });

  test('says of every format and of every tool behind a command with what it was tested', () => {
    const [table = ''] = readme.slice(readme.indexOf('| Tool | By `format`')).split('\n\n');
    const told = rows(table);
    expect(told.flatMap(([, format = '']) => codes(format))).toEqual(
      FORMAT_NAMES.filter((name) => name !== 'sql'),
    );
    const names = told.flatMap(([tool = '']) => tool.split(', '));
    for (const { tool } of TOOLS) expect(names).toContain(tool);
    for (const cells of told) expect(cells[3]).not.toBe('');
  });

  test('shows a verdict for every role, by codes that exist', () => {
    const table = rows(section(readme, 'The verdict'));
    expect(table.slice(0, ROLES.length).flatMap(([role = '']) => codes(role))).toEqual([...ROLES]);
    const reasons = table.flatMap((cells) => cells.slice(1).flatMap(codes));
    const known = new Set<string>([...BLOCK_REASONS, ...ALLOW_REASONS]);
    expect(reasons.filter((reason) => !known.has(reason))).toEqual([]);
  });
});

/** The packages that `src/` imports when it runs: what is bundled. */
function bundledPackages(): readonly string[] {
  const files = readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' });
  const names = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...read(`src/${file}`).matchAll(IMPORT)])
    .flatMap(([, name = '']) => (name.startsWith('.') || name.startsWith('node:') ? [] : name));
  return [...new Set(names)].sort();
}

const IMPORT = /(?:^import (?!type )[^']*from |import\()'((?:@[^/']+\/)?[^/']+)/gm;

if (hasDocs) {
  describe('decision.md', () => {
    const text = read('docs/decision.md');

    test('has every reason, blocks in the order in which they are asked', () => {
      const codesOfRequests = [...BLOCK_REASONS, ...ALLOW_REASONS];
      const known = firstCodes(section(text, 'Reasons')).filter((code) => code !== 'policy:<rule>');
      expect(known).toEqual(codesOfRequests);
    });

    test('has every finding', () => {
      const known = Object.keys(FINDINGS).sort();
      expect([...firstCodes(section(text, 'Findings'))].sort()).toEqual(known);
    });
  });

  test('forgeries.md names tests that there are', () => {
    const named = [
      ...read('docs/forgeries.md').matchAll(/\[`([^`]+)`\]\(\.\.\/(__tests__[^)]+)\)/g),
    ];
    expect(named.length).toBeGreaterThan(25);
    for (const [, title = '', file = ''] of named) expect(read(file)).toContain(title);
  });

  test('policy.md has every rule of the policy file', () => {
    const known = POLICY_RULES.map(({ id }) => id);
    expect([...firstCodes(section(read('docs/policy.md'), 'The rules'))].sort()).toEqual(
      [...known].sort(),
    );
  });

  test('every code of an error stands in some document, with its meaning', () => {
    const explained = new Set(
      pages()
        .filter(({ path }) => path.startsWith('docs/'))
        .flatMap(({ text }) => codes(text)),
    );
    const used = sources().flatMap((path) =>
      [...read(path).matchAll(/(?:\bcode: |\bproblem\(\s*)'([a-z-]+)'/g)].map(
        ([, code = '']) => code,
      ),
    );
    expect(used.length).toBeGreaterThan(30);
    expect([...new Set(used)].filter((code) => !explained.has(code))).toEqual([]);
  });

  describe('engine.md', () => {
    const text = read('docs/engine.md');

    test('names the columns of the history', () => {
      const table = /CREATE TABLE \$\{table\} \((.*?)\n {2}\);/s.exec(
        read('src/engine/history-table.ts'),
      );
      const columns = [...(table?.[1] ?? '').matchAll(/^ {4}(\w+) pg_catalog\.(\w+)/gm)];
      expect(columns.length).toBe(10);
      const documented = rows(section(text, 'The history')).map((cells) =>
        cells.slice(0, 2).map((cell) => codes(cell)[0]),
      );
      expect(documented).toEqual(columns.map(([, name, type]) => [name, type]));
    });

    test('shows a directive of every tool, spelt as it is read', () => {
      const shown = rows(section(text, 'How a file runs')).map(([tool = '', directive = '']) => ({
        tool: tool.toLowerCase(),
        directive: codes(directive)[0] ?? '',
      }));
      const others = noTransaction.filter(({ tool }) => tool !== 'governed');
      expect(shown.map(({ tool }) => tool)).toEqual(others.map(({ tool }) => tool));
      for (const [index, { pattern }] of others.entries()) {
        expect(shown[index]?.directive).toMatch(pattern);
      }
    });
  });

  describe('targets.md', () => {
    const text = read('docs/targets.md');

    test('shows forms that are understood', () => {
      const shown = rows(section(text, 'Accepted')).flatMap(([, example = '']) => codes(example));
      const whole = shown.map((url) => (url.endsWith('…') ? `${url.slice(0, -1)}app@h/shop` : url));
      const refused = whole.filter((url) => !parseTarget(url, {}).ok);
      expect(whole.length).toBeGreaterThan(8);
      expect(refused).toEqual([]);
    });

    test('has every provider', () => {
      expect(firstCodes(section(text, 'Providers'))).toEqual([...PROVIDER_NAMES].sort(byTable));
      function byTable(one: string, other: string) {
        const listed = firstCodes(section(text, 'Providers'));
        return listed.indexOf(one) - listed.indexOf(other);
      }
    });
  });

  test('architecture.md shows every room', () => {
    const rooms = readdirSync(join(repository, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const shown = [...read('docs/architecture.md').matchAll(/^ {2}(\w+)\/ /gm)];
    expect(shown.map(([, room = '']) => room).sort()).toEqual(rooms.sort());
  });
}

function firstCodes(text: string): readonly string[] {
  return rows(text).flatMap(([first = '']) => codes(first));
}

function sources(): readonly string[] {
  return readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name.replaceAll('\\', '/')}`);
}

function leadsSomewhere({ path, text }: Page, link: string): boolean {
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? path : posix.join(dirname(path), file);
  if (target.startsWith('docs/') && !hasDocs) return true;
  if (!existsSync(join(repository, target))) return false;
  return anchor === undefined || anchors(file === '' ? text : read(target)).includes(anchor);
}
