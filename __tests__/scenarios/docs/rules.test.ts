import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CHECK_RULES } from '../../../src/checks';
import { repository } from '../../support/action';
import { findBrokenRules } from '../../unit/checks/migration/support';
import { findFindings, WORKFLOW } from '../../unit/checks/workflow/support';
import { collectFindings as rehearsed } from '../check/rehearsal-support';
import { hasDocs, read } from './markdown';

/** The parts of the page of a rule. */
interface RulePage {
  readonly title: string;
  readonly kind: string;
  readonly problem: string;
  readonly solution: string;
}

function readRulePage(id: string): RulePage {
  const text = read(`docs/rules/${id}.md`);
  const block = (heading: string) =>
    new RegExp(`^## ${heading}$[^]*?^\`\`\`\\w+\\n([^]*?)^\`\`\`$`, 'm').exec(text)?.[1] ?? '';
  return {
    title: /^# `(.*)`$/m.exec(text)?.[1] ?? '',
    kind: /^(\w+ · \w+)$/m.exec(text)?.[1] ?? '',
    problem: block('Problem'),
    solution: block('Solution'),
  };
}

/** Returns the ids of all rules that an example breaks. */
async function broken(kind: string, example: string): Promise<readonly string[]> {
  if (kind.endsWith('migrations')) return await findBrokenRules(example);
  if (kind.endsWith('rehearsal'))
    return (await rehearsed('server', example)).map(({ rule }) => rule);
  const [, named] = /^# (\.env\S*|\.github\/migration-policy\.yml)\n/.exec(example) ?? [];
  const answers = {
    production: { kind: 'missing', others: ['producton'] },
    open: { ...OPEN, reviewers: 0 },
    staffed: { ...OPEN, reviewers: 1 },
  } as const;
  const [, link, destination = ''] = /^# (\S+) is a link to (\S+)\n/.exec(example) ?? [];
  const linked = destination.startsWith('/') ? undefined : 'echo deployed\n';
  return findFindings(
    { [named ?? WORKFLOW]: example, ...(link && { [link]: linked }) },
    example.includes('# asked') ? answers : {},
  ).map(({ rule }) => rule);
}

const OPEN = {
  kind: 'found',
  preventsSelfReview: false,
  waitTimer: 0,
  branches: 'any',
  administratorsMayBypass: true,
} as const;

if (hasDocs) {
  test('every rule has a page, and every page has a rule', () => {
    const pages = readdirSync(join(repository, 'docs/rules')).filter(
      (name) => name !== 'README.md',
    );
    expect(pages.sort()).toEqual(CHECK_RULES.map(({ id }) => `${id}.md`).sort());
    expect(new Set(CHECK_RULES.map(({ id }) => id)).size).toBe(CHECK_RULES.length);
  });

  describe.each(CHECK_RULES)('$id', ({ id, level }) => {
    const { title, kind, problem, solution } = readRulePage(id);

    test('has a page with its name and its level', () => {
      expect(title).toBe(id);
      expect(kind.toLowerCase()).toMatch(new RegExp(`^${level} · `));
    });

    test('is broken by the example of its problem', async () => {
      expect(problem).not.toBe('');
      expect(await broken(kind, problem)).toContain(id);
    });

    test('its solution breaks no rule', async () => {
      expect(solution).not.toBe('');
      expect(await broken(kind, solution)).toEqual([]);
    });
  });
}
