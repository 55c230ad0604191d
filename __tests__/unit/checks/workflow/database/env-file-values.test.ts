import {
  isEnvFile,
  parseEnvLines,
} from '../../../../../src/checks/workflow/database/env-file-values';
import { findFileWrites } from '../../../../../src/checks/workflow/database/file-writes';
import { createWorkflow, readTestConfiguration, WORKFLOW } from '../support';

const LOCAL = 'postgres://a:b@localhost:5432/x';
const REMOTE = 'postgres://a:b@db.acme.io:5432/x';
const SERVICE = "services:\n  db:\n    image: postgres:16\n    ports: ['5432:5432']";

const judge = (
  before: string,
  files: Readonly<Record<string, string>> = {},
  run = 'alembic upgrade head',
  env = 'A: b',
) =>
  readTestConfiguration({
    ...files,
    [WORKFLOW]: createWorkflow(
      `- run: |\n${before.replaceAll(/^/gm, '    ')}\n- run: ${run}\n  env:\n${env.replaceAll(/^/gm, '    ')}`,
      { job: SERVICE },
    ),
  }).migrations.map(({ verdict }) => verdict.kind);

describe('a committed file of variables', () => {
  const file = (url: string, name = '.env.example') => ({
    [name]: `# A=b\nDATABASE_URL="${url}"\n`,
  });

  test.each([
    'cp .env.example .env',
    'cp ./.env.example ./.env',
    'mv .env.example .env',
    'cat .env.example > .env',
    'cat .env.example >> .env',
    'cat .env.example | tee .env',
    'sudo cp -n .env.example .env',
    'test -f .env || cp .env.example .env',
    'if x; then cp .env.example .env; fi',
    `php -r "file_exists('.env') || copy('.env.example', '.env');"`,
  ])('counts if it is copied: %s', (before) => {
    expect(judge(before, file(LOCAL))).toEqual(['container']);
    expect(judge(before, file(REMOTE))).toEqual(['lasting']);
    expect(judge(before, file('${{ secrets.U }}'))).toEqual(['lasting']);
  });

  test('does not count if it is not copied', () => {
    expect(judge(':', file(LOCAL))).toEqual(['lasting']);
    expect(judge('cat .env.example', file(LOCAL))).toEqual(['lasting']);
    expect(judge('cp .env.example backup', file(LOCAL))).toEqual(['lasting']);
  });

  test('counts with a name that programs load', () => {
    for (const name of ['.env', 'api/.env', '.env.test', '.env.local']) {
      expect(judge(':', file(LOCAL, name))).toEqual(['container']);
      expect(judge(':', file(REMOTE, name))).toEqual(['lasting']);
    }
  });

  test('counts with the name of an environment only if the job names it', () => {
    const files = { ...file(LOCAL, '.env'), ...file(REMOTE, '.env.production') };
    expect(judge(':', files)).toEqual(['container']);
    expect(judge(':', files, undefined, 'NODE_ENV: production')).toEqual(['lasting']);
    expect(judge(':', files, 'alembic -x env=production upgrade head')).toEqual(['lasting']);
  });

  test('joins all files and all writes', () => {
    const both = { ...file(LOCAL), ...file(REMOTE, 'ci/prod') };
    expect(judge('cp .env.example .env\n[ "$X" ] && cp ci/prod .env', both)).toEqual(['lasting']);
    expect(judge('cp .env.example .env', { ...file(LOCAL), ...file(REMOTE, '.env') })).toEqual([
      'lasting',
    ]);
    expect(judge(`cp .env.example .env\necho "REPLICA_DB=${REMOTE}" >> .env`, file(LOCAL))).toEqual(
      ['lasting'],
    );
  });

  test('does not replace a variable that is set', () => {
    const copy = 'cp .env.example .env';
    expect(judge(copy, file(REMOTE), undefined, `DATABASE_URL: ${LOCAL}`)).toEqual(['container']);
    expect(judge(copy, file(LOCAL), undefined, `DATABASE_URL: ${REMOTE}`)).toEqual(['lasting']);
    expect(judge(copy, file(LOCAL), undefined, 'DATABASE_URL: ${{ secrets.U }}')).toEqual([
      'lasting',
    ]);
  });

  test('counts for a tool that loads it itself', () => {
    const copy = 'cp .env.example .env';
    expect(judge(copy, file(LOCAL), 'dbmate up')).toEqual(['container']);
    expect(judge(copy, file(REMOTE), 'dbmate up')).toEqual(['lasting']);
    expect(judge(':', file(LOCAL), 'dbmate up')).toEqual(['lasting']);
    // The shell does not read it.
    expect(judge(copy, file(LOCAL), 'dbmate --url "$DATABASE_URL" up')).toEqual(['lasting']);
  });

  test('resolves variables in it', () => {
    const text = (host: string) => ({
      '.env': `H=${host}\nDATABASE_URL=postgres://a:b@\${H}:5432/x\n`,
    });
    expect(judge(':', text('localhost'))).toEqual(['container']);
    expect(judge(':', text('db.acme.io'))).toEqual(['lasting']);
    expect(judge(':', text('$OTHER'))).toEqual(['lasting']);
  });

  test('counts the variables of libpq in it', () => {
    const text = (line: string) => ({ '.env': `DATABASE_URL=${LOCAL}\n${line}\n` });
    expect(judge(':', text('PGUSER=a'))).toEqual(['container']);
    expect(judge(':', text('PGSERVICE=prod'))).toEqual(['lasting']);
    expect(judge(':', text('PGHOSTADDR=10.0.0.5'))).toEqual(['lasting']);
  });

  test('accepts the parts that Laravel has, with the port of the service', () => {
    const files = { '.env.example': 'DB_CONNECTION=mysql\nDB_HOST=127.0.0.1\nDB_PORT=3306\n' };
    const run = 'php artisan migrate --force';
    const port = 'DB_PORT: ${{ job.services.db.ports[5432] }}';
    const env = (text: string) => `DB_CONNECTION: pgsql\n${text}`;
    const copy = 'cp .env.example .env';
    expect(judge(copy, files, run, env(port))).toEqual(['container']);
    expect(judge(copy, files, run, env('DB_PORT: 5432'))).toEqual(['container']);
    expect(judge(copy, files, run, env('DB_PORT: 6543'))).toEqual(['lasting']);
    expect(judge(copy, files, run, env('DB_PORT: ${{ job.services.x.ports[5432] }}'))).toEqual([
      'lasting',
    ]);
    expect(judge(copy, files, run, env('DB_HOST: ${{ secrets.H }}\nDB_PORT: 5432'))).toEqual([
      'lasting',
    ]);
  });
});

describe('a file of variables that the job writes', () => {
  test.each([
    ['echo', `echo "DATABASE_URL=U" > .env`],
    ['echo that appends', `echo DATABASE_URL=U >> api/.env`],
    ['printf', `printf 'DATABASE_URL=%s\\n' U > .env`],
    ['a group', `{ echo A=b; echo DATABASE_URL=U; } > .env`],
    ['tee', `echo "DATABASE_URL=U" | tee -a .env`],
    ['a here-document', 'cat > .env <<EOF\nA=b\nDATABASE_URL=U\nEOF'],
    ['a here-document of tee', 'tee .env <<EOF\nDATABASE_URL=U\nEOF'],
    ['sed', `sed -i 's|^DATABASE_URL=.*|DATABASE_URL=U|' .env`],
    ['sed of a comment', `sed -i 's|# DATABASE_URL=.*|DATABASE_URL=U|' .env`],
  ])('reads %s', (_, command) => {
    const withUrl = (url: string) => command.replace(/(?<=DATABASE_URL=|n' )U/, url);
    expect(judge(withUrl(LOCAL))).toEqual(['container']);
    expect(judge(withUrl(REMOTE))).toEqual(['lasting']);
    expect(judge(withUrl('${{ secrets.U }}'))).toEqual(['lasting']);
  });

  const SET = `DATABASE_URL: ${LOCAL}`;
  test.each([
    ['a secret', 'echo "${{ secrets.ENV_FILE }}" > .env'],
    ['a variable', 'echo "$ENV_FILE" > .env'],
    ['a program', 'base64 -d env.b64 > .env'],
    ['a program that names it', 'aws s3 cp s3://acme/env .env'],
    ['a copy of an unknown file', 'cp /run/secrets/env .env'],
    ['a copy of a variable', 'cp "$FILE" .env'],
    ['a pull', 'npx vercel env pull'],
    ['a script of sed', 'sed -i -f ci.sed .env'],
    ['another change of sed', "sed -i 's/localhost/db.acme.io/' .env"],
    ['a change of sed that keeps the text', "sed -i 's/DB_HOST=.*/DB_HOST=&.acme.io/' .env"],
    ['a file from another machine', 'scp deploy@host:.env .env'],
    ['a Python program', 'python tools/write.py .env'],
  ])('finds %s', (_, command) => {
    expect(judge(command, {}, undefined, SET)).toEqual(['lasting']);
    // The variable of the tool comes first.
    expect(judge(command, {}, 'dbmate up', SET)).toEqual(['container']);
    expect(judge(command, {}, 'dbmate up')).toEqual(['lasting']);
  });

  test.each([
    'touch .env',
    'rm -f .env',
    'cat .env',
    'grep -q A .env',
    '[ -f .env ] && echo yes',
    'docker build --secret id=env,src=.env .',
    'node --env-file=.env check.js',
    'scp .env deploy@host:',
    'python -m venv .env',
    'cp .env.example .env',
    'chmod 600 .env',
    'echo "$process.env"',
  ])('accepts %s', (command) => {
    expect(judge(command, {}, undefined, SET)).toEqual(['container']);
  });

  test('finds an action and a program that write it', () => {
    const kinds = (step: string, files: Readonly<Record<string, string>> = {}) =>
      readTestConfiguration({
        ...files,
        [WORKFLOW]: createWorkflow(`${step}\n- run: alembic upgrade head\n  env:\n    ${SET}`, {
          job: SERVICE,
        }),
      }).migrations.map(({ verdict }) => verdict.kind);
    expect(kinds('- uses: SpicyPizza/create-envfile@v2')).toEqual(['lasting']);
    expect(kinds('- uses: acme/x@v1\n  with:\n    path: .env')).toEqual(['lasting']);
    expect(kinds('- uses: acme/x@v1\n  with:\n    path: dist')).toEqual(['container']);
    const files = (text: string) => ({ 'tools/env.js': text });
    const run = '- run: node tools/env.js';
    expect(kinds(run, files("fs.writeFileSync('.env', text)"))).toEqual(['lasting']);
    expect(kinds(run, files("fs.readFileSync('.env')"))).toEqual(['container']);
  });

  test('ignores a write after the command', () => {
    const text = createWorkflow(
      `- run: alembic upgrade head\n  env:\n    ${SET}\n- run: echo "$X" > .env`,
      { job: SERVICE },
    );
    expect(readTestConfiguration(text).migrations[0]?.verdict.kind).toBe('container');
  });

  test('names the write', () => {
    const text = createWorkflow('- run: echo "$X" > .env\n- run: alembic upgrade head');
    expect(readTestConfiguration(text).migrations[0]?.verdict.why).toBe(
      `the file of variables that \`${WORKFLOW}:6\` writes cannot be read`,
    );
  });
});

test.each([
  ['.env', true],
  ['a/.env.local', true],
  ['prod.env', true],
  ['.env-ci', true],
  ['env', false],
  ['env.py', false],
  ['.environment', false],
  ['process.env', false],
  ['.env/bin/activate', false],
])('isEnvFile: %s is %s', (path, expected) => {
  expect(isEnvFile(path)).toBe(expected);
});

test('parseEnvLines reads values with quotes and comments', () => {
  expect(parseEnvLines(`A='b c' # d\nexport B = "e"\n#C=f\nD=\nrest of a key\n`)).toEqual({
    variables: [
      ['A', 'b c'],
      ['B', 'e'],
      ['D', ''],
    ],
    hasUnknownLine: false,
  });
  expect(parseEnvLines('A=b\n$REST\n').hasUnknownLine).toBe(true);
});

test('findFileWrites finds the writes in every part of a script', () => {
  const isTarget = (path: string) => path === 't';
  const script = 'f() { echo a > t; }\nfor x in 1 2; do cat y > t; done\n(cp z t)\necho b > other';
  expect(findFileWrites(script, isTarget)).toEqual([
    { text: 'a', sources: [], isKnown: true },
    { text: '', sources: ['y'], isKnown: true },
    { text: '', sources: ['z'], isKnown: true },
  ]);
});

describe('a file of variables that a shell or Make reads', () => {
  const files = (url: string) => ({ '.env.example': `DATABASE_URL=${url}\n` });
  const RUN = 'dbmate --url "$DATABASE_URL" up';

  test.each([
    'source .env',
    '. ./.env',
    'set -a; . ./.env; set +a',
    'export $(cat .env | xargs)',
    "export $(grep -v '^#' .env | xargs)",
  ])('counts after %s', (line) => {
    const kinds = (before: string, url: string) =>
      judge(':', files(url), `|\n    ${before}${line}\n    ${RUN}`);
    expect(kinds('cp .env.example .env\n    ', LOCAL)).toEqual(['container']);
    expect(kinds('cp .env.example .env\n    ', REMOTE)).toEqual(['lasting']);
    expect(kinds('', LOCAL)).toEqual(['lasting']);
    expect(kinds('echo "$X" > .env\n    ', LOCAL)).toEqual(['lasting']);
  });

  test('counts in a Makefile that includes it', () => {
    const makefile = 'include .env\nexport\n\nm:\n\tmigrate -database "$(DATABASE_URL)" up\n';
    const kinds = (url: string) =>
      judge('cp .env.example .env', { ...files(url), Makefile: makefile }, 'make m');
    // The step before the command is another one.
    expect(kinds(LOCAL)).toEqual(['container']);
    expect(kinds(REMOTE)).toEqual(['lasting']);
  });
});
