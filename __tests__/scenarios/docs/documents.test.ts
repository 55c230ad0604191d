import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { CHECK_RULES } from '../../../src/checks';
import { HISTORY_TOOLS } from '../../../src/command/history';
import { parseTarget } from '../../../src/database-url/connection-string';
import { PROVIDER_NAMES } from '../../../src/database-url/provider-row';
import { FORMAT_NAMES } from '../../../src/inputs/request';
import { NO_TRANSACTION_DIRECTIVES } from '../../../src/migrations/directives';
import { FINDING_DEFINITIONS } from '../../../src/policy/finding';
import { ALLOW_REASONS, BLOCK_REASONS } from '../../../src/policy/reasons';
import { ROLE_NAMES } from '../../../src/policy/role';
import { POLICY_RULES } from '../../../src/policy/rules';
import { repository } from '../../support/action';
import {
  anchors,
  blocks,
  codes,
  hasDocs,
  links,
  type Page,
  pages,
  read,
  rows,
  section,
} from './markdown';

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
  const headings = [...readme.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);

  test('begins with what a new user needs, and ends its opening with the contents', () => {
    expect(readme).toMatch(/^# Governed Migrations\n\n(?:\[!.*\n)+\nA GitHub Action that /);
    expect(headings.slice(0, 5)).toEqual([
      'Quick start',
      'The verdict',
      'Try it',
      'What it promises',
      'Contents',
    ]);
  });

  test('lists every section in its contents', () => {
    const listed = new Set(links(section(readme, 'Contents')));
    const others = anchors(headings.map((heading) => `## ${heading}`).join('\n'));
    expect(others.filter((anchor) => !listed.has(`#${anchor}`))).toEqual(['contents', 'license']);
  });

  test('contains the two commands', () => {
    const commands = blocks(section(readme, 'Try it'), 'sh').join('');
    expect(commands).toMatch(/^npm ci && npm run demo {3}#/m);
    expect(commands).toMatch(/^npm ci && npm test {7}#/m);
  });

  test('says of every format and of every tool behind a command with what it was tested', () => {
    const [table = ''] = readme.slice(readme.indexOf('| Tool | By `format`')).split('\n\n');
    const told = rows(table);
    expect(told.flatMap(([, format = '']) => codes(format))).toEqual(
      FORMAT_NAMES.filter((name) => name !== 'sql'),
    );
    const names = told.flatMap(([tool = '']) => tool.split(', '));
    for (const { tool } of HISTORY_TOOLS) expect(names).toContain(tool);
    for (const cells of told) expect(cells[3]).not.toBe('');
  });

  test('shows a verdict for every role, by codes that exist', () => {
    const table = rows(section(readme, 'The verdict'));
    expect(table.slice(0, ROLE_NAMES.length).flatMap(([role = '']) => codes(role))).toEqual([
      ...ROLE_NAMES,
    ]);
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
  test('dependencies.md gives a reason for every dependency, bundled ones first', () => {
    const text = read('docs/dependencies.md');
    const { devDependencies } = JSON.parse(read('package.json'));
    const bundled = bundledPackages();
    const others = Object.keys(devDependencies).filter((name) => !bundled.includes(name));
    expect(firstCodes(section(text, 'Bundled'))).toEqual(bundled);
    expect(firstCodes(section(text, 'For development'))).toEqual(others);
    for (const [, reason = ''] of rows(text)) expect(reason).not.toBe('');
  });

  describe('decision.md', () => {
    const text = read('docs/decision.md');

    test('has every reason, blocks in the order in which they are asked', () => {
      const codesOfRequests = [...BLOCK_REASONS, ...ALLOW_REASONS];
      const known = firstCodes(section(text, 'Reasons')).filter((code) => code !== 'policy:<rule>');
      expect(known).toEqual(codesOfRequests);
    });

    test('has every finding', () => {
      const known = Object.keys(FINDING_DEFINITIONS).sort();
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

  describe('policy.md', () => {
    const text = section(read('docs/policy.md'), 'The rules');
    const ids: readonly string[] = POLICY_RULES.map(({ id }) => id);
    const missingSections = (rules: readonly string[]) =>
      rules.filter((id) => !text.includes(`\n### \`${id}\`\n\n`));

    test('lists every rule of the policy file, in the order of evaluation', () => {
      expect(firstCodes(text)).toEqual(ids);
    });

    test('has a section for every rule of the policy file, and for no other rule', () => {
      expect(missingSections(ids)).toEqual([]);
      expect([...text.matchAll(/^### `(.+)`$/gm)].map(([, id]) => id)).toEqual(ids);
    });

    test('does not have a section for a rule that is added without one', () => {
      expect(missingSections([...ids, 'actors'])).toEqual(['actors']);
    });
  });

  describe('troubleshooting.md', () => {
    const text = read('docs/troubleshooting.md');
    const ruleIds = CHECK_RULES.map(({ id }) => id);
    const policyReasons = POLICY_RULES.flatMap(({ id }) =>
      id === 'confirm' ? [] : [`policy:${id}`],
    );

    test('lists every block in the order in which they are decided, then the policy rules', () => {
      expect(firstCodes(section(text, 'Blocks'))).toEqual([
        ...BLOCK_REASONS,
        ...[...policyReasons].sort(by(firstCodes(section(text, 'Blocks')))),
      ]);
    });

    test('lists every finding', () => {
      expect([...firstCodes(section(text, 'Findings'))].sort()).toEqual(
        Object.keys(FINDING_DEFINITIONS).sort(),
      );
    });

    test('lists every rule of the check', () => {
      const [, rules = ''] = section(text, 'The check').split('\n### Rules of the check\n');
      expect([...firstCodes(rules)].sort()).toEqual([...ruleIds].sort());
    });

    test('lists every code of an error, and no code that does not exist', () => {
      const errors = errorCodes();
      expect(errors.length).toBeGreaterThan(60);
      const known = new Set<string>([
        ...errors,
        ...BLOCK_REASONS,
        ...ALLOW_REASONS,
        ...policyReasons,
        ...Object.keys(FINDING_DEFINITIONS),
        ...ruleIds,
        'check-passed',
        'check-failed',
      ]);
      expect([...new Set(firstCodes(text))].sort()).toEqual([...known].sort());
    });

    test('explains every code in each column', () => {
      const table = rows(text).filter(([first = '']) => codes(first).length > 0);
      expect(table.filter((cells) => cells.some((cell) => cell === ''))).toEqual([]);
    });
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
      const others = NO_TRANSACTION_DIRECTIVES.filter(({ tool }) => tool !== 'governed');
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
    const shown = [...read('docs/architecture.md').matchAll(/^ {2}([\w-]+)\/ /gm)];
    expect(shown.map(([, room = '']) => room).sort()).toEqual(rooms.sort());
  });
}

function firstCodes(text: string): readonly string[] {
  return rows(text).flatMap(([first = '']) => codes(first));
}

/** Sorts by the order of a list. */
function by(list: readonly string[]) {
  return (one: string, other: string) => list.indexOf(one) - list.indexOf(other);
}

/** The codes of errors and findings that the source text contains. */
function errorCodes(): readonly string[] {
  const texts = sources().map(read);
  const direct = texts.flatMap((text) => [
    ...text.matchAll(/(?:\b(?:code|title): |\bproblem\(\s*)'([a-z][a-z0-9-]*)'/g),
  ]);
  // Conditional codes: `code: lost ? 'connection-lost' : 'history-unreadable'`.
  const conditional = texts
    .flatMap((text) => [...text.matchAll(/\bcode(?::| =) (.*)/g)])
    .flatMap(([, expression = '']) => [...expression.matchAll(/'([a-z0-9]+(?:-[a-z0-9]+)+)'/g)]);
  return [...new Set([...direct, ...conditional].map(([, code = '']) => code))];
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
