import { workspace } from '../../__tests__/support/action';
import { runSpied, urlWith } from './bench';
import type { ErrorPath, Machine } from './path';

/** Helpers of `say`: the secrets, functions that write them, and a pause between two writes. */
const PREAMBLE = `
  import { writeSync } from 'node:fs';
  const { DATABASE_URL, DIRECT_URL, PASSWORD } = process.env;
  const SECRETS = [DATABASE_URL, DIRECT_URL, PASSWORD];
  const base64 = (text) => Buffer.from(text).toString('base64');
  const percent = (text) => encodeURIComponent(text);
  const small = (text) => percent(text).replace(/%../g, (code) => code.toLowerCase());
  const FORMS = [String, percent, small, encodeURI, base64, (text) => JSON.stringify(text)];
  const pause = () => new Promise((resolve) => setImmediate(resolve));
  const both = (text) => { writeSync(1, text); writeSync(2, text); };
`;

/** Returns a command that runs JavaScript and then fails. */
function command(
  name: string,
  script: string,
  more: { limit?: string; code?: string } = {},
): ErrorPath {
  const { limit, code = 'process.exit(3);' } = more;
  const run = (_: Machine, password: string) =>
    runSpied({
      with: { command: `"${process.execPath}" say.mjs`, 'db-role': 'staging' },
      env: {
        DATABASE_URL: urlWith(password, 'db.acme.internal:5432'),
        DIRECT_URL: urlWith(`${password}2`, 'other.acme.internal'),
        PASSWORD: password,
      },
      workspace: workspace({ 'say.mjs': `${PREAMBLE}${script}\nboth('\\nthe end\\n');\n${code}` }),
    });
  const says = /the end/;
  return limit === undefined ? { name, says, run } : { name, says, limit, run };
}

const EACH = 'for (const secret of SECRETS) for (const form of FORMS)';

/** Commands that print secrets. */
export const commands: readonly ErrorPath[] = [
  command('a command that says it', `${EACH} both('said: ' + form(secret) + ' and on\\n');`),
  command('a command that says it and succeeds', `${EACH} both(form(secret) + '\\n');`, {
    code: '',
  }),
  command('a command that says it without a line end', `${EACH} both(form(secret) + ' ');`),
  command(
    'a command that says it in two pieces',
    `${EACH} { const text = form(secret); const half = text.length >> 1;
       both('torn: ' + text.slice(0, half)); await pause(); both(text.slice(half) + '\\n'); }`,
  ),
  command(
    'a command that says it letter by letter',
    `for (const form of FORMS) for (const letter of form(PASSWORD)) { both(letter); await pause(); }`,
  ),
  command(
    'a command that tears a letter of many bytes',
    `const bytes = Buffer.from(PASSWORD + '\\n'); for (const byte of bytes) { writeSync(1, Buffer.from([byte])); await pause(); }`,
  ),
  command(
    'a command that says it at the end of a very long line',
    `both('x'.repeat(70_000) + PASSWORD + '\\n'); both('x'.repeat(65_530) + PASSWORD + '\\n');`,
  ),
  command(
    'a command that says it twice, overlapping',
    `both(PASSWORD + PASSWORD + '\\n'); both(DATABASE_URL + PASSWORD + '\\n');`,
  ),
  command('a command that says it as its login', `both(base64('app:' + PASSWORD) + '\\n');`),
  command(
    'a command that prints it after workflow commands',
    `both('::error::' + PASSWORD + '\\n##[error]' + PASSWORD + '\\n::set-output name=x::' + PASSWORD + '\\n');`,
  ),
  command('a command that is killed', `both(PASSWORD + '\\n');`, {
    code: "process.kill(process.pid, 'SIGKILL');",
  }),
  {
    name: 'a command that is not there',
    says: /command/,
    run: (_, password) => {
      const url = urlWith(password, 'db.acme.internal');
      const inputs = {
        command: `/no/such/program '${url.replaceAll("'", '')}'`,
        'db-role': 'staging',
      };
      return runSpied({ with: inputs, env: { DATABASE_URL: url } });
    },
  },
  {
    name: 'a command that is cancelled',
    says: /cancel/,
    run: (_, password) => {
      const url = urlWith(password, 'db.acme.internal');
      const inputs = {
        command: 'echo "$DATABASE_URL"; echo begun; sleep 600',
        'db-role': 'staging',
      };
      return runSpied({ with: inputs, env: { DATABASE_URL: url } }, async (running) => {
        await running.waitFor('begun');
        running.signal('SIGINT');
      });
    },
  },
];

const CUT = 'a command’s own output, cut by a line’s end';
const COLORS = 'a command’s own output, cut by color codes';
const WRAPPED = 'a command’s own output, in base64 together with other text';
const OTHERWISE = 'a command’s own output, in an encoding of its own (hex, backwards)';

/**
 * Forms that are not recognized, according to the threat model. They are shown here and counted
 * separately.
 */
export const limits: readonly ErrorPath[] = [
  command(
    CUT,
    `const half = PASSWORD.length >> 1; both(PASSWORD.slice(0, half) + '\\n' + PASSWORD.slice(half) + '\\n');`,
    { limit: CUT },
  ),
  command(
    COLORS,
    `const half = PASSWORD.length >> 1; both(PASSWORD.slice(0, half) + '\\u001b[1m' + PASSWORD.slice(half) + '\\n');`,
    { limit: COLORS },
  ),
  command(WRAPPED, `both(base64('x' + PASSWORD + ' and more') + '\\n');`, { limit: WRAPPED }),
  command(
    OTHERWISE,
    `both(Buffer.from(PASSWORD).toString('hex') + '\\n' + [...PASSWORD].reverse().join('') + '\\n');`,
    { limit: OTHERWISE },
  ),
];
