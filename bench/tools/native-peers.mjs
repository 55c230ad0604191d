import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { numbered, writeFiles } from './folder.mjs';
import { npmPackages, pythonPackages, versionOf } from './install.mjs';

const DBMATE = '2.36.0';
const ALEMBIC = ['alembic==1.20.1', 'psycopg[binary]==3.3.9'];

/** Peers that do not run on Node. */
export const nativePeers = [
  { name: 'dbmate', install: dbmate },
  { name: 'alembic', install: alembic },
  { name: 'sqitch', install: sqitch },
  { name: 'psql', install: psql },
];

function dbmate() {
  const installed = npmPackages('dbmate', { dbmate: DBMATE });
  const list = createRequire(join(installed, 'node_modules/dbmate/package.json'));
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const system = process.platform === 'win32' ? 'win32' : process.platform;
  const file = list.resolve(`@dbmate/${system}-${process.arch}/bin/dbmate${suffix}`);
  return native('dbmate', DBMATE, 'native (Go); a transaction each; no lock, no checksums', {
    write: (folder, list) =>
      writeFiles(folder, list, numbered, ({ sql }) => `-- migrate:up\n${sql}\n\n-- migrate:down\n`),
    start: ({ folder, url }) => ({
      file,
      args: ['--url', url, '--migrations-dir', folder, '--no-dump-schema', 'migrate'],
    }),
  });
}

function alembic() {
  const installed = pythonPackages('alembic', ALEMBIC);
  const note = 'Python; one transaction for all files; no lock, no checksums';
  return native('alembic', ALEMBIC[0].split('==')[1], note, {
    write: writeAlembic,
    start: ({ folder, url }) => ({
      file: join(installed, 'bin/alembic'),
      args: ['--config', join(folder, 'alembic.ini'), 'upgrade', 'head'],
      env: { DATABASE_URL: url.replace('postgresql:', 'postgresql+psycopg:') },
      cwd: folder,
    }),
  });
}

function sqitch() {
  const version = versionOf('sqitch', '--version');
  if (version === undefined) throw new Error('not installed (apt-get install sqitch)');
  const note = 'Perl; starts psql for every file; measured once, and not with 5000 files';
  const tool = native('sqitch', version.replace(/^\D*/, ''), note, {
    write: writeSqitch,
    start: ({ folder, url }) => ({
      file: 'sqitch',
      args: ['deploy', '--quiet', url.replace('postgresql:', 'db:pg:')],
      env: { SQITCH_FULLNAME: 'Bench', SQITCH_EMAIL: 'bench@example.com', TZ: 'UTC' },
      cwd: folder,
    }),
  });
  return { ...tool, slow: true };
}

/** Not a migration tool, because it has no history. It shows the time that one native session needs. */
function psql() {
  const version = versionOf('psql', '--version');
  if (version === undefined) throw new Error('not installed (apt-get install postgresql-client)');
  const note = 'one session, BEGIN and COMMIT around each file; applies everything again';
  const tool = native('psql', version.replace(/^\D*/, '').split(' ')[0], note, {
    write: (folder, list) => {
      mkdirSync(folder, { recursive: true });
      const texts = list.map(
        ({ name, sql }) =>
          `BEGIN;\n${sql}\nINSERT INTO history VALUES ('${name}', now());\nCOMMIT;\n`,
      );
      const table = 'CREATE TABLE history (name text PRIMARY KEY, at timestamptz NOT NULL);\n';
      writeFileSync(join(folder, 'all.sql'), [table, ...texts].join(''));
    },
    start: ({ folder, url }) => ({
      file: 'psql',
      args: ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', join(folder, 'all.sql'), url],
    }),
  });
  return { ...tool, appliesOnly: true };
}

function native(name, version, note, { write, start }) {
  const command = ({ folder, url }) => {
    const { file, args, env, cwd } = start({ folder, url });
    const home = { PATH: process.env.PATH, HOME: process.env.HOME };
    return { file, args, cwd: cwd ?? folder, env: { ...home, ...env }, isNode: false };
  };
  return { name, kind: 'peer', version, note, write, command };
}

const ENV_PY = `import os
from alembic import context
from sqlalchemy import create_engine, pool

engine = create_engine(os.environ["DATABASE_URL"], poolclass=pool.NullPool)
with engine.connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
`;

function writeAlembic(folder, list) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'alembic.ini'), '[alembic]\nscript_location = %(here)s\n');
  writeFileSync(join(folder, 'env.py'), ENV_PY);
  writeFiles(
    join(folder, 'versions'),
    list,
    (migration) => numbered(migration).replace('.sql', '.py'),
    ({ number, sql }) =>
      [
        'from alembic import op',
        `revision = "r${number}"`,
        `down_revision = ${number === 1 ? 'None' : `"r${number - 1}"`}`,
        'def upgrade():',
        `    op.execute(${JSON.stringify(sql)})`,
        '',
      ].join('\n'),
  );
}

function writeSqitch(folder, list) {
  writeFiles(
    join(folder, 'deploy'),
    list,
    ({ name }) => `${name}.sql`,
    ({ sql }) => `BEGIN;\n${sql}\nCOMMIT;\n`,
  );
  writeFileSync(join(folder, 'sqitch.conf'), '[core]\n\tengine = pg\n');
  const lines = list.map(
    ({ name }) => `${name} 2026-01-01T00:00:00Z Bench <bench@example.com> # ${name}\n`,
  );
  const head = '%syntax-version=1.0.0\n%project=bench\n\n';
  writeFileSync(join(folder, 'sqitch.plan'), head + lines.join(''));
}
