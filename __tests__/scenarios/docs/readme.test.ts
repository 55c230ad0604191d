import { HISTORY_TOOLS } from '../../../src/command/history';
import { FORMAT_NAMES } from '../../../src/inputs/request';
import { ALLOW_REASONS, BLOCK_REASONS } from '../../../src/policy/reason-codes';
import { ROLE_NAMES } from '../../../src/policy/role';
import { anchors, blocks, codes, links, read, rows, section } from './markdown';

describe('README.md', () => {
  const readme = read('README.md');
  const headings = [...readme.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);

  test('begins with the sections for a new user, then the contents', () => {
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
    const contents = new Set(links(section(readme, 'Contents')));
    const all = anchors(headings.map((heading) => `## ${heading}`).join('\n'));
    expect(all.filter((anchor) => !contents.has(`#${anchor}`))).toEqual(['contents', 'license']);
  });

  test('contains the commands of the demo and of the tests', () => {
    const commands = blocks(section(readme, 'Try it'), 'sh').join('');
    expect(commands).toMatch(/^npm ci && npm run demo {3}#/m);
    expect(commands).toMatch(/^npm ci && npm test {7}#/m);
  });

  test('lists every format and every tool of a command, with the tested version', () => {
    const [table = ''] = readme.slice(readme.indexOf('| Tool | By `format`')).split('\n\n');
    const tools = rows(table);
    expect(tools.flatMap(([, format = '']) => codes(format))).toEqual(
      FORMAT_NAMES.filter((name) => name !== 'sql'),
    );
    const names = tools.flatMap(([tool = '']) => tool.split(', '));
    for (const { tool } of HISTORY_TOOLS) expect(names).toContain(tool);
    for (const cells of tools) expect(cells[3]).not.toBe('');
  });

  test('shows a verdict for every role, with reason codes that exist', () => {
    const table = rows(section(readme, 'The verdict'));
    expect(table.slice(0, ROLE_NAMES.length).flatMap(([role = '']) => codes(role))).toEqual([
      ...ROLE_NAMES,
    ]);
    const reasons = table.flatMap((cells) => cells.slice(1).flatMap(codes));
    const known = new Set<string>([...BLOCK_REASONS, ...ALLOW_REASONS]);
    expect(reasons.filter((reason) => !known.has(reason))).toEqual([]);
  });
});
