import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { CHECK_RULES } from '../../../src/checks';
import { parseTarget } from '../../../src/database-url/connection-string';
import { PROVIDER_NAMES } from '../../../src/database-url/provider-row';
import { NO_TRANSACTION_DIRECTIVES } from '../../../src/migrations/directives';
import { FINDING_DEFINITIONS } from '../../../src/policy/finding';
import { ALLOW_REASONS, BLOCK_REASONS } from '../../../src/policy/reason-codes';
import { POLICY_RULES } from '../../../src/policy/rules';
import { UNTRUSTED_EVENTS } from '../../../src/policy/untrusted-events';
import { repository } from '../../support/action';
import { anchors, codes, hasDocs, links, type Page, pages, read, rows, section } from './markdown';

test('docs/ exists, except in the archive that a runner downloads', () => {
  const isArchive = !existsSync(join(repository, '.git'));
  expect(hasDocs || isArchive).toBe(true);
});

describe.each(pages())('the links of $path', (page) => {
  test('lead to files and headings that exist', () => {
    expect(links(page.text).filter((link) => !hasLinkTarget(page, link))).toEqual([]);
  });
});

/** Lists the packages that `src/` imports at run time. The build bundles them. */
function listBundledPackages(): readonly string[] {
  const files = readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' });
  const names = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...read(`src/${file}`).matchAll(PACKAGE_IMPORT)])
    .flatMap(([, name = '']) => (name.startsWith('.') || name.startsWith('node:') ? [] : name));
  return [...new Set(names)].sort();
}

const PACKAGE_IMPORT = /(?:^import (?!type )[^']*from |import\()'((?:@[^/']+\/)?[^/']+)/gm;

if (hasDocs) {
  test('dependencies.md has a reason for every dependency, and lists bundled packages first', () => {
    const text = read('docs/dependencies.md');
    const { devDependencies } = JSON.parse(read('package.json'));
    const bundled = listBundledPackages();
    const others = Object.keys(devDependencies).filter((name) => !bundled.includes(name));
    expect(firstCodes(section(text, 'Bundled'))).toEqual(bundled);
    expect(firstCodes(section(text, 'For development'))).toEqual(others);
    for (const [, reason = ''] of rows(text)) expect(reason).not.toBe('');
  });

  describe('decision.md', () => {
    const text = read('docs/decision.md');

    test('lists every reason, in the order of evaluation', () => {
      const reasons = [...BLOCK_REASONS, ...ALLOW_REASONS];
      const documented = firstCodes(section(text, 'Reasons')).filter(
        (code) => code !== 'policy:<rule>',
      );
      expect(documented).toEqual(reasons);
    });

    test('has every finding', () => {
      const known = Object.keys(FINDING_DEFINITIONS).sort();
      expect([...firstCodes(section(text, 'Findings'))].sort()).toEqual(known);
    });

    test('lists every untrusted event', () => {
      const documented = rows(section(text, 'Untrusted events')).flatMap(([events = '']) =>
        codes(events),
      );
      expect([...documented].sort()).toEqual([...UNTRUSTED_EVENTS, 'workflow_run'].sort());
    });
  });

  test('forgeries.md names tests that exist', () => {
    const references = [
      ...read('docs/forgeries.md').matchAll(/\[`([^`]+)`\]\(\.\.\/(__tests__[^)]+)\)/g),
    ];
    expect(references.length).toBeGreaterThan(25);
    for (const [, title = '', file = ''] of references) expect(read(file)).toContain(title);
  });

  describe.each(['decision.md', 'policy.md', 'evidence.md'])('%s', (page) => {
    // Each section promises something about the decision. Its last line names the tests that show it.
    const sections = read(`docs/${page}`)
      .split(/^#{2,3} (?!yaml)/m)
      .slice(1);

    test.each(sections.map((text) => [text.split('\n', 1)[0] ?? '', text]))(
      'names the tests of the section %s',
      (_, text) => {
        expect(text).toContain('](../__tests__/');
      },
    );
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

    test('detects a rule without a section', () => {
      expect(missingSections([...ids, 'actors'])).toEqual(['actors']);
    });
  });

  describe('troubleshooting.md', () => {
    const text = read('docs/troubleshooting.md');
    const ruleIds = CHECK_RULES.map(({ id }) => id);
    const policyReasons = POLICY_RULES.flatMap(({ id }) =>
      id === 'confirm' ? [] : [`policy:${id}`],
    );

    test('lists every block in the order of evaluation, then the policy rules', () => {
      expect(firstCodes(section(text, 'Blocks'))).toEqual([
        ...BLOCK_REASONS,
        ...[...policyReasons].sort(compareByList(firstCodes(section(text, 'Blocks')))),
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

    test('lists every error code, and only codes that exist', () => {
      const errors = findErrorCodes();
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

    test('has text in each column of every code', () => {
      const table = rows(text).filter(([first = '']) => codes(first).length > 0);
      expect(table.filter((cells) => cells.some((cell) => cell === ''))).toEqual([]);
    });
  });

  describe('engine.md', () => {
    const text = read('docs/engine.md');

    test('lists the columns of the history table', () => {
      const table = /CREATE TABLE \$\{table\} \((.*?)\n {2}\);/s.exec(
        read('src/engine/history-table.ts'),
      );
      const columns = [...(table?.[1] ?? '').matchAll(/^ {4}(\w+) pg_catalog\.(\w+)/gm)];
      expect(columns.length).toBe(11);
      const documented = rows(section(text, 'The history')).map((cells) =>
        cells.slice(0, 2).map((cell) => codes(cell)[0]),
      );
      expect(documented).toEqual(columns.map(([, name, type]) => [name, type]));
    });

    test('shows a directive of every tool, as the engine reads it', () => {
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

    test('shows URL forms that the parser accepts', () => {
      const shown = rows(section(text, 'Accepted')).flatMap(([, example = '']) => codes(example));
      const urls = shown.map((url) => (url.endsWith('…') ? `${url.slice(0, -1)}app@h/shop` : url));
      expect(urls.length).toBeGreaterThan(8);
      expect(urls.filter((url) => !parseTarget(url, {}).ok)).toEqual([]);
    });

    test('lists every provider', () => {
      const providers = firstCodes(section(text, 'Providers'));
      expect(providers).toEqual([...PROVIDER_NAMES].sort(compareByList(providers)));
    });
  });

  test('architecture.md lists every room', () => {
    const rooms = readdirSync(join(repository, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const shown = [...read('docs/architecture.md').matchAll(/^ {2}([\w-]+)\/ /gm)];
    expect(shown.map(([, room = '']) => room).sort()).toEqual(rooms.sort());
  });
}

/** Returns the codes in the first column of all tables in a text. */
function firstCodes(text: string): readonly string[] {
  return rows(text).flatMap(([first = '']) => codes(first));
}

/** Returns a function that compares strings by their positions in a list. */
function compareByList(list: readonly string[]) {
  return (left: string, right: string) => list.indexOf(left) - list.indexOf(right);
}

/** Finds the codes of errors and findings in the source text. */
function findErrorCodes(): readonly string[] {
  const texts = listSources().map(read);
  const direct = texts.flatMap((text) => [
    ...text.matchAll(/(?:\b(?:code|title): |\bproblem\(\s*)'([a-z][a-z0-9-]*)'/g),
  ]);
  // Conditional codes: `code: lost ? 'connection-lost' : 'history-unreadable'`.
  const conditional = texts
    .flatMap((text) => [...text.matchAll(/\bcode(?::| =) (.*)/g)])
    .flatMap(([, expression = '']) => [...expression.matchAll(/'([a-z0-9]+(?:-[a-z0-9]+)+)'/g)]);
  return [...new Set([...direct, ...conditional].map(([, code = '']) => code))];
}

function listSources(): readonly string[] {
  return readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name.replaceAll('\\', '/')}`);
}

/** Returns whether the file and the heading of a link exist. */
function hasLinkTarget({ path, text }: Page, link: string): boolean {
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? path : posix.join(dirname(path), file);
  if (target.startsWith('docs/') && !hasDocs) return true;
  if (!existsSync(join(repository, target))) return false;
  return anchor === undefined || anchors(file === '' ? text : read(target)).includes(anchor);
}
