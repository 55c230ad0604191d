import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from '../../support/action';

const KINDS = ['workflow', 'migration', 'rehearsal'] as const;

/** Copies the folders that the script changes. */
function copyRepository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'new-rule-'));
  for (const path of ['docs', 'scripts', 'src/checks', 'src/policy']) {
    cpSync(join(repository, path), join(folder, path), { recursive: true });
  }
  return folder;
}

function runNewRule(folder: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, ['scripts/new-rule.mjs', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
}

test.each(KINDS)('new-rule adds the file, list entry, page, rows and test of a %s rule', (kind) => {
  const folder = copyRepository();
  expect(runNewRule(folder, kind, 'some-new-rule', 'error').status).toBe(0);
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  expect(read(`src/checks/${kind}/rules/some-new-rule.ts`)).toContain("id: 'some-new-rule'");
  const list = read(`src/checks/${kind}/rules/index.ts`);
  expect(list).toContain("import { someNewRule } from './some-new-rule';");
  expect(list).toContain('  someNewRule,\n];');
  expect(read('src/policy/check-rule-ids.ts')).toContain(
    "  'role-missing',\n  'some-new-rule',\n  'syntax-error',\n",
  );
  expect(read('docs/rules/some-new-rule.md')).toMatch(/^# `some-new-rule`\n\nError · /);
  for (const page of ['docs/check.md', 'docs/troubleshooting.md']) {
    expect(read(page)).toContain('| [`some-new-rule`](rules/some-new-rule.md) |');
  }
  const tests = `__tests__/unit/checks/${kind}/rules/some-new-rule.test.ts`;
  expect(existsSync(join(folder, tests))).toBe(true);
});

test.each([
  ['an unknown kind', ['policy', 'some-new-rule'], 'The kind must be one of'],
  ['an id of one word', ['workflow', 'new'], 'The id must be'],
  ['an unknown level', ['workflow', 'some-new-rule', 'fatal'], 'The level must be one of'],
  ['the id of an existing rule', ['rehearsal', 'ban-truncate'], 'The rule ban-truncate exists'],
])('new-rule rejects %s and changes nothing', (_, args, message) => {
  const folder = copyRepository();
  const { status, stderr, stdout } = runNewRule(folder, ...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
});
