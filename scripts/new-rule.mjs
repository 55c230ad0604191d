/**
 * Adds a rule of `check`: its file, its entry in the list, its page, its rows in the docs, and a
 * test that fails until the rule finds something.
 *
 *   node scripts/new-rule.mjs <workflow|migration|rehearsal> <id> [error|warning|notice]
 *
 * Then write the rule, the page and the tests: each place to fill in contains TODO.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What differs between the three kinds of rules. */
const KINDS = {
  workflow: {
    subject: 'RepositoryConfiguration',
    from: '../repository-configuration',
    list: 'CONFIGURATION_RULES',
    heading: '## The configuration',
    page: 'configuration',
    language: 'yaml',
    columns: (link, level, id) => `| ${link} | ${level} | TODO ${id} |`,
  },
  migration: {
    subject: 'MigrationDiff',
    from: '../migration-diff',
    list: 'MIGRATION_RULES',
    heading: '## The migrations',
    page: 'migrations',
    language: 'text',
    columns: (link, _level, id) => `| ${link} | TODO ${id} |`,
  },
  rehearsal: {
    subject: 'StatementEffects',
    from: '../statement-effects',
    list: 'REHEARSAL_RULES',
    heading: '## The rehearsal',
    page: 'rehearsal',
    language: 'sql',
    columns: (link, level, id) => `| ${link} | ${level} | TODO ${id} |`,
  },
};
const LEVELS = ['error', 'warning', 'notice'];

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [kind, id, level = 'warning'] = process.argv.slice(2);
const problem = findProblem();
if (problem === undefined) await addRule();
else {
  console.error(problem);
  process.exitCode = 2;
}

function findProblem() {
  if (!Object.hasOwn(KINDS, kind))
    return `The kind must be one of ${Object.keys(KINDS).join(', ')}.`;
  if (!/^[a-z]+(-[a-z]+)+$/.test(id ?? ''))
    return 'The id must be words in lower case, with hyphens.';
  if (!LEVELS.includes(level)) return `The level must be one of ${LEVELS.join(', ')}.`;
  const page = `docs/rules/${id}.md`;
  return existsSync(join(root, page)) ? `The rule ${id} exists: ${page}.` : undefined;
}

async function addRule() {
  const { subject, from, list, heading, page, language, columns } = KINDS[kind];
  const name = id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  const link = `[\`${id}\`](rules/${id}.md)`;
  const folder = `src/checks/${kind}`;
  await create(`${folder}/rules/${id}.ts`, ruleFile({ name, subject, from }));
  await edit(`${folder}/rules/index.ts`, (text) => addToList(text, name, list));
  await edit('src/policy/check-rule-ids.ts', addId);
  await create(`docs/rules/${id}.md`, pageFile(page, language));
  await edit('docs/check.md', (text) => addRow(text, heading, columns(link, level, id)));
  await edit('docs/troubleshooting.md', (text) =>
    addRow(text, '### Rules of the check', `| ${link} | TODO ${id} |`),
  );
  await create(`__tests__/unit/checks/${kind}/rules/${id}.test.ts`, testFile(name));
}

function ruleFile({ name, subject, from }) {
  return `import type { Rule } from '../../rule';
import type { ${subject} } from '${from}';

/** TODO: what the rule finds, and why it matters. */
export const ${name}: Rule<${subject}> = {
  id: '${id}',
  level: '${level}',
  title: 'TODO',
  find: () => [],
};
`;
}

function pageFile(page, language) {
  return `# \`${id}\`

${capitalized(level)} · ${page}

TODO.

## Problem

TODO: an example that the rule finds.

\`\`\`${language}
TODO
\`\`\`

## Solution

TODO: the example without any finding.

\`\`\`${language}
TODO
\`\`\`
`;
}

function testFile(name) {
  return `import { ${name} } from '../../../../../src/checks/${kind}/rules/${id}';

test('${id} finds TODO', () => {
  expect(${name}.title).not.toBe('TODO');
});

test('${id} ignores TODO', () => {
  expect(${name}.title).not.toBe('TODO');
});
`;
}

/** Adds the import and the entry. The formatter sorts the imports. */
function addToList(text, name, list) {
  const entry = new RegExp(`(export const ${list}\\b[^]*?)\\n\\];`);
  if (!entry.test(text)) throw new Error(`The list ${list} was not found.`);
  return `import { ${name} } from './${id}';\n${text.replace(entry, `$1\n  ${name},\n];`)}`;
}

/** Adds the id to the list of the policy file, in alphabetical order. */
function addId(text) {
  return text.replace(/(?<=\[\n)[\s\S]*(?=\] as const)/, (entries) =>
    [...entries.split('\n').filter(Boolean), `  '${id}',`].sort().join('\n').concat('\n'),
  );
}

/** Adds a row after the last row of the first table below a heading. */
function addRow(text, heading, row) {
  const lines = text.split('\n');
  const start = lines.indexOf(heading);
  if (start < 0) throw new Error(`The heading "${heading}" was not found.`);
  const first = lines.findIndex((line, index) => index > start && line.startsWith('|'));
  const end = lines.findIndex((line, index) => index > first && !line.startsWith('|'));
  lines.splice(end, 0, row);
  return lines.join('\n');
}

async function create(path, content) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
  console.log(`created ${path}`);
}

async function edit(path, change) {
  const file = join(root, path);
  await writeFile(file, change(await readFile(file, 'utf8')));
  console.log(`changed ${path}`);
}

function capitalized(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
