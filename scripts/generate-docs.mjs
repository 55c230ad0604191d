/**
 * Writes the texts that are derived from the source: `action.yml` and the tables of the README from
 * src/inputs/input-table.ts and src/report/outputs.ts; the JSON schema of the policy file and the
 * table of rules in docs/policy.md from src/policy/rules/.
 *
 *   node scripts/generate-docs.mjs            writes
 *   node scripts/generate-docs.mjs --check    compares only, and fails on a difference
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { markdownTable } from 'markdown-table';
import { tsImport } from 'tsx/esm/api';
import { stringify } from 'yaml';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Imports a TypeScript file of this repository. */
const load = async (path) => await tsImport(join(root, path), import.meta.url);

function actionFile(inputs, outputs) {
  const plain = (text) => text.replaceAll('`', "'");
  const document = {
    name: 'Governed Migrations',
    description:
      'Decides by declared role whether a Postgres migration may run, runs it only then, and leaves proof.',
    author: 'The Governed Migrations authors',
    branding: { icon: 'shield', color: 'green' },
    inputs: Object.fromEntries(
      inputs.map(({ name, meaning, variable, default: value }) => [
        name,
        {
          description: plain(
            variable ? `${meaning} Falls back to the variable ${variable}.` : meaning,
          ),
          required: false,
          ...(value === undefined ? {} : { default: value }),
        },
      ]),
    ),
    outputs: Object.fromEntries(
      outputs.map(([name, meaning]) => [name, { description: plain(meaning) }]),
    ),
    runs: { using: 'node24', main: 'dist/index.js' },
  };
  return `# Made by scripts/generate-docs.mjs from src/inputs/input-table.ts and src/report/outputs.ts.\n${stringify(document, { lineWidth: 100 })}`;
}

/** Returns the JSON schema of the policy file, for editors. */
function policyFileSchema(schema) {
  const { $schema, ...rest } = toJsonSchema(schema, {
    target: 'draft-07',
    typeMode: 'input',
    overrideAction: ({ valibotAction, jsonSchema }) => {
      if (valibotAction.type === 'some_item')
        return { ...jsonSchema, contains: { pattern: '^(?!!)' } };
      // Only the action knows the hosts that need a user. Editors accept them without one.
      return valibotAction.type === 'every_item' ? jsonSchema : undefined;
    },
  });
  const document = {
    $schema,
    title: 'Governed Migrations: policy file',
    description:
      'Rules that make the decision of the action stricter, never looser. Made by scripts/generate-docs.mjs from src/policy/rules.',
    ...rest,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function inputTable(inputs) {
  const code = (text) => (text === undefined ? '' : `\`${text}\``);
  const cell = (text) => text.replaceAll('|', '\\|');
  return markdownTable([
    ['Input', 'Variable', 'Default', 'Meaning'],
    ...inputs.map(({ name, variable, default: value, meaning }) => [
      code(name),
      code(variable),
      code(value),
      cell(meaning),
    ]),
  ]);
}

function outputTable(outputs) {
  return markdownTable([
    ['Output', 'Meaning'],
    ...outputs.map(([name, meaning]) => [`\`${name}\``, meaning]),
  ]);
}

function policyRuleTable(rules) {
  return markdownTable([
    ['Rule', 'Requirement'],
    ...rules.map(({ id, schema }) => [`[\`${id}\`](#${id})`, schema.description]),
  ]);
}

/** Names of the effects of a setting, in the order of the table. */
const SETTING_EFFECTS = { honored: 'Honored', refused: 'Refused', none: 'Without effect' };

/** Returns the settings of a tool. Settings with the same effect and note share a row. */
function settingTable({ format, rows }) {
  const groups = new Map();
  for (const { key, variable, effect, note, values } of rows) {
    const id = [SETTING_EFFECTS[effect], note, values ?? ''].join('\n');
    // The variables of Flyway have the names of its settings.
    const shownVariable = format === 'flyway' ? undefined : variable;
    const names = [`\`${key}\``, ...(shownVariable === undefined ? [] : [`\`${shownVariable}\``])];
    groups.set(id, [...(groups.get(id) ?? []), names.join(', ')]);
  }
  const cell = (text) => text.replaceAll('|', '\\|');
  const lines = [
    ['Setting, variable', 'Effect', 'What it does here', 'Values'],
    ...[...groups].map(([id, names]) => {
      const [effect, note, values] = id.split('\n');
      return [names.join('; '), effect, note, values].map(cell);
    }),
  ];
  return markdownTable(lines, { alignDelimiters: false });
}

/** Returns the closed tables of settings, each with the pages of the source. */
function settingTables(tables) {
  const sections = Object.values(tables).map((table) => {
    const sources = table.sources.map((url, index) => `[${index + 1}](${url})`).join(', ');
    return `## ${table.format}\n\nSource: ${sources}.\n\n${settingTable(table)}`;
  });
  return `\n${sections.join('\n\n')}\n`;
}

/** Replaces the text between `<!-- name -->` and `<!-- /name -->`. */
function fill(text, name, content) {
  const marked = new RegExp(`(<!-- ${name} -->\\n)[^]*?(\\n<!-- /${name} -->)`);
  if (!marked.test(text)) throw new Error(`The marker ${name} is missing.`);
  return text.replace(marked, (_, before, after) => `${before}${content}${after}`);
}

const { DENIABLE_CODES } = await load('src/checks/deniable-codes.ts');
const { createPolicySchema } = await load('src/policy/policy-schema.ts');
const { POLICY_RULES } = await load('src/policy/rules/index.ts');
const { SETTING_TABLES } = await load('src/migrations/formats/settings/index.ts');
const { ACTION_INPUTS } = await load('src/inputs/input-table.ts');
const { ACTION_OUTPUTS } = await load('src/report/outputs.ts');
const inputs = Object.values(ACTION_INPUTS);
const outputs = Object.entries(ACTION_OUTPUTS);
const readme = await readFile(join(root, 'README.md'), 'utf8');
const policyPage = await readFile(join(root, 'docs/policy.md'), 'utf8');
const settingsPage = await readFile(join(root, 'docs/settings.md'), 'utf8');
const wanted = {
  'action.yml': actionFile(inputs, outputs),
  'schema/migration-policy.json': policyFileSchema(createPolicySchema(DENIABLE_CODES)),
  'README.md': fill(fill(readme, 'inputs', inputTable(inputs)), 'outputs', outputTable(outputs)),
  'docs/settings.md': fill(settingsPage, 'settings', settingTables(SETTING_TABLES)),
  'docs/policy.md': fill(policyPage, 'rules', policyRuleTable(POLICY_RULES)),
};

for (const [path, content] of Object.entries(wanted)) {
  const file = join(root, path);
  const is = await readFile(file, 'utf8').catch(() => '');
  if (is === content) continue;
  if (process.argv.includes('--check')) {
    console.error(`${path} differs from the source. Run \`npm run docs\`.`);
    process.exitCode = 1;
  } else {
    await writeFile(file, content);
    console.log(`wrote ${path}`);
  }
}
