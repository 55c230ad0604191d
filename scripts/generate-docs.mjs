/**
 * Writes what is said in more than one place from the one place that says it: `action.yml` and the
 * README's tables from src/inputs/input-table.ts and src/report/outputs.ts, the policy file's JSON schema
 * from src/policy/policy-schema.ts.
 *
 *   node scripts/generate-docs.mjs            writes
 *   node scripts/generate-docs.mjs --check    only compares, and fails on a difference
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';
import { toJsonSchema } from '@valibot/to-json-schema';
import { markdownTable } from 'markdown-table';
import { stringify } from 'yaml';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Loads a module that imports nothing but types and packages. */
async function load(path) {
  const { code } = await transformFile(join(root, path), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
  });
  // A module without a place of its own finds no packages.
  const placed = code.replaceAll(/(?<= from ['"])[^.'"][^'"]*(?=['"])/g, (name) =>
    import.meta.resolve(name),
  );
  return await import(`data:text/javascript,${encodeURIComponent(placed)}`);
}

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

/** The policy file's schema as editors read it. */
function policyFileSchema(schema) {
  const { $schema, ...rest } = toJsonSchema(schema, { target: 'draft-07' });
  const document = {
    $schema,
    title: 'Governed Migrations: policy file',
    description:
      'Rules that make the decision of the action stricter, never looser. Made by scripts/generate-docs.mjs from src/policy/policy-schema.ts.',
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

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. */
function fill(text, name, content) {
  const marked = new RegExp(`(<!-- ${name} -->\\n)[^]*?(\\n<!-- /${name} -->)`);
  if (!marked.test(text)) throw new Error(`The README has no place marked ${name}.`);
  return text.replace(marked, (_, before, after) => `${before}${content}${after}`);
}

/** A rule's id is the name of its file; those about a rehearsal's end nobody denies. */
const rehearsalRules = (await readdir(join(root, 'src/checks/rehearsal/rules')))
  .map((name) => name.replace(/\.ts$/, ''))
  .filter((name) => name !== 'index' && !name.startsWith('rehearsal-'));
const { FINDING_STAGES } = await load('src/policy/finding.ts');
const deniable = Object.keys(FINDING_STAGES).filter((code) => FINDING_STAGES[code] !== 'end');
const { createPolicySchema } = await load('src/policy/policy-schema.ts');
const { ACTION_INPUTS } = await load('src/inputs/input-table.ts');
const { ACTION_OUTPUTS } = await load('src/report/outputs.ts');
const inputs = Object.values(ACTION_INPUTS);
const outputs = Object.entries(ACTION_OUTPUTS);
const readme = await readFile(join(root, 'README.md'), 'utf8');
const wanted = {
  'action.yml': actionFile(inputs, outputs),
  'schema/migration-policy.json': policyFileSchema(
    createPolicySchema([...deniable, ...rehearsalRules]),
  ),
  'README.md': fill(fill(readme, 'inputs', inputTable(inputs)), 'outputs', outputTable(outputs)),
};

for (const [path, content] of Object.entries(wanted)) {
  const file = join(root, path);
  const is = await readFile(file, 'utf8').catch(() => '');
  if (is === content) continue;
  if (process.argv.includes('--check')) {
    console.error(`${path} is not what the tables say: run \`npm run docs\`.`);
    process.exitCode = 1;
  } else {
    await writeFile(file, content);
    console.log(`wrote ${path}`);
  }
}
