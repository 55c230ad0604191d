/**
 * Demonstrates the action on this machine, which only needs Node and npm:
 *
 *   npm ci && npm run demo
 *
 * Each scene is a step of a workflow. The script starts `dist/` as the GitHub runner does, and prints what
 * the runner would show. The exit code is 0 only if every scene has the result in `expect`.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { parse } from 'yaml';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
const shop = join(root, 'examples/shop');

/** More than any scene takes on a slow machine. */
const STEP_TIMEOUT_MS = 60_000;

/** Returns the scenes, in order. All of them use the same database. */
function scenes(url, brokenShop) {
  const staging = { 'db-role': 'staging', 'db-authority': 'local', 'database-url': url };
  return [
    {
      title: 'A replica is never migrated',
      with: { ...staging, 'db-role': 'replica' },
      expect: { exitCode: 1, decision: 'blocked', reason: 'replica-blocked', applied: '0' },
    },
    {
      title: 'Production is not migrated without a confirmation',
      with: { ...staging, 'db-role': 'prod' },
      expect: { exitCode: 1, decision: 'blocked', reason: 'prod-unconfirmed', applied: '0' },
    },
    {
      title: 'Staging is migrated',
      with: staging,
      expect: { exitCode: 0, reason: 'staging-allowed', applied: '5', pending: '0' },
    },
    {
      title: 'The same step again: nothing is pending',
      with: staging,
      expect: { exitCode: 0, reason: 'staging-allowed', applied: '0', pending: '0' },
    },
    {
      title: 'A sixth file fails: it is rolled back, and its line gets an annotation',
      with: staging,
      workspace: brokenShop,
      expect: {
        exitCode: 1,
        reason: 'staging-allowed',
        applied: '0',
        pending: '1',
        annotated: 'migrations/0006_settle_paid_orders.sql:6',
      },
    },
    {
      title: 'Without a database: all five files run on a temporary Postgres inside the action',
      with: { 'db-role': 'staging', 'database-url': 'embedded' },
      expect: { exitCode: 0, reason: 'staging-allowed', applied: '5', pending: '0' },
    },
  ];
}

/** Runs the action as a step. Returns its exit code, outputs, log and annotations. */
async function runStep({ with: given, workspace = shop }, folder) {
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'sum') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const env = {
    ...systemVariables(folder),
    ...githubVariables(workspace),
    ...files,
    ...inputVariables(given),
  };
  const child = spawn(process.execPath, [join(root, action.runs.main)], {
    cwd: workspace,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: STEP_TIMEOUT_MS,
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  const exitCode = await new Promise((done, failed) => {
    child.on('error', failed).on('close', done);
  });
  const outputs = readOutputs(readFileSync(files.GITHUB_OUTPUT, 'utf8'));
  return { exitCode, outputs, ...readLog(output) };
}

/** Returns a variable for each input, as the runner sets them: the value of the step, or the default. */
function inputVariables(given) {
  return Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: value }]) => [
      `INPUT_${name.toUpperCase()}`,
      given[name] ?? String(value ?? ''),
    ]),
  );
}

function githubVariables(workspace) {
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'octocat',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REPOSITORY: 'octo/shop',
    GITHUB_RUN_ID: '1',
    GITHUB_WORKSPACE: workspace,
  };
}

/** Returns the variables that any program needs, without others of this process, such as DB_ROLE. */
function systemVariables(folder) {
  const kept = ['PATH', 'SystemRoot', 'ComSpec', 'PATHEXT', 'WINDIR'].map((name) => [
    name,
    process.env[name],
  ]);
  const homes = ['HOME', 'USERPROFILE', 'TMPDIR', 'TEMP', 'TMP'].map((name) => [name, folder]);
  return Object.fromEntries([...kept, ...homes].filter(([, value]) => value !== undefined));
}

/** Parses outputs as the runner does: `name=value`, or `name<<delimiter`, the value and the delimiter. */
function readOutputs(text) {
  const form = /^([\w-]+)(?:=(.*)|<<(\S+)\n([\s\S]*?)\n\3)$/gm;
  const found = text.replaceAll('\r\n', '\n').matchAll(form);
  return Object.fromEntries([...found].map(([, name, line, , block]) => [name, line ?? block]));
}

/** Parses workflow commands as the runner does: applies masks and separates annotations from the log. */
function readLog(output) {
  const masks = [];
  const annotations = [];
  const lines = [];
  for (const line of output.split(/\r?\n/)) {
    const [, command, properties, data] = /^::([\w-]+)(?: (.*?))?::(.*)$/.exec(line) ?? [];
    if (command === undefined) lines.push(line);
    else if (command === 'add-mask') masks.push(unescaped(data));
    else if (command === 'group') lines.push(`▸ ${unescaped(data)}`);
    else if (['error', 'warning', 'notice'].includes(command)) {
      annotations.push({ level: command, ...readProperties(properties), text: unescaped(data) });
    }
  }
  const masked = (text) => masks.reduce((shown, mask) => shown.replaceAll(mask, '***'), text);
  return { masked, annotations, lines: lines.filter((line) => line !== '').map(masked) };
}

function readProperties(text = '') {
  return Object.fromEntries(
    text.split(',').map((pair) => {
      const [name, value = ''] = pair.split('=');
      return [name, unescaped(value)];
    }),
  );
}

function unescaped(text) {
  const signs = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };
  return text.replaceAll(/%(?:0D|0A|3A|2C|25)/g, (code) => signs[code]);
}

function show({ title, with: given }, number, result) {
  const { lines, annotations, outputs, masked, exitCode } = result;
  console.log(`\n${number}. ${title}\n`);
  for (const [name, value] of Object.entries(given)) console.log(`   ${name}: ${masked(value)}`);
  console.log('\n   The log');
  for (const line of lines) console.log(`   │ ${line}`);
  for (const { level, title: heading, file, line, text } of annotations) {
    const place = file === undefined ? '' : `  ${file}, line ${line}`;
    console.log(`\n   Annotation (${level})  ${heading}${place}`);
    for (const part of wrap(masked(text))) console.log(`   │ ${part}`);
  }
  const shownOutputs = ['decision', 'reason', 'role', 'applied', 'pending']
    .map((name) => `${name}=${outputs[name]}`)
    .join('  ');
  console.log(
    `\n   Outputs  ${shownOutputs}\n   The step ${exitCode === 0 ? 'succeeded' : 'failed'}.`,
  );
}

function wrap(text) {
  return text.match(/\S.{0,91}(?=\s|$)/g) ?? [];
}

/** Returns a text for each difference from the expected result. */
function findDifferences({ expect }, { exitCode, outputs, annotations }) {
  const annotated = annotations
    .filter(({ file }) => file !== undefined)
    .map(({ file, line }) => `${file}:${line}`)
    .join();
  const actual = { ...outputs, exitCode, annotated };
  return Object.entries(expect)
    .filter(([name, wanted]) => actual[name] !== wanted)
    .map(([name, wanted]) => `${name} is ${actual[name]}, not ${wanted}`);
}

async function main() {
  if (!existsSync(join(root, action.runs.main))) {
    throw new Error(`${action.runs.main} does not exist. Run \`npm run build\`.`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'governed-demo-'));
  const brokenShop = join(folder, 'shop');
  for (const part of ['migrations', 'broken']) {
    cpSync(join(shop, part), join(brokenShop, 'migrations'), { recursive: true });
  }
  console.log('Starting a temporary Postgres (PGlite) …');
  const db = await PGlite.create();
  const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port: 0, maxConnections: 5 });
  await server.start();
  const password = randomBytes(12).toString('hex');
  const url = `postgresql://postgres:${password}@${server.getServerConn()}/shop`;
  console.log(`It listens on ${server.getServerConn()}. The password in its URL is shown as ***.`);
  const unexpected = [];
  try {
    for (const [index, scene] of scenes(url, brokenShop).entries()) {
      const result = await runStep(scene, folder);
      show(scene, index + 1, result);
      const differences = findDifferences(scene, result);
      console.log(differences.length === 0 ? '   ✔ as expected' : `   ✘ ${differences.join('; ')}`);
      unexpected.push(...differences);
    }
  } finally {
    await server.stop();
    await db.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
  console.log(
    unexpected.length === 0
      ? '\nEvery scene had the expected result.'
      : '\nSome scenes did not have the expected result.',
  );
  process.exitCode = unexpected.length === 0 ? 0 : 1;
}

await main();
