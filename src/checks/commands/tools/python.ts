import type { ToolPattern } from './tool-pattern';

/** Tools for Python: Alembic, tools that use Alembic, Django and others. */
export const pythonTools: readonly ToolPattern[] = [
  {
    name: 'Alembic',
    programs: ['alembic'],
    valueOptions: ['-c', '--config', '-n', '--name', '-x', '--tag'],
    // `stamp` changes the history table, and so the migrations that run next.
    subcommands: ['upgrade', 'downgrade', 'stamp'],
    readOnlyOptions: ['--sql'],
  },
  {
    name: 'Flask-Migrate',
    programs: ['flask'],
    valueOptions: [
      '-A',
      '--app',
      '-e',
      '--env-file',
      '-d',
      '--directory',
      '-x',
      '--x-arg',
      '--tag',
    ],
    subcommands: ['db upgrade', 'db downgrade', 'db stamp'],
    readOnlyOptions: ['--sql'],
  },
  {
    name: 'Django',
    programs: ['manage.py', 'django-admin', 'django-admin.py', 'django'],
    valueOptions: ['--settings', '--pythonpath', '--database', '-v', '--verbosity'],
    subcommands: ['migrate', 'migrate_schemas'],
    readOnlyOptions: ['--plan', '--check', '--list', '-l'],
  },
  {
    name: 'Aerich',
    programs: ['aerich'],
    valueOptions: ['-c', '--config'],
    subcommands: ['upgrade', 'downgrade', 'init-db'],
  },
  {
    name: 'yoyo',
    programs: ['yoyo'],
    valueOptions: ['-c', '--config', '-d', '--database', '-m', '--match', '-r', '--revision'],
    subcommands: ['apply', 'develop', 'rollback', 'reapply', 'mark', 'unmark'],
  },
  {
    name: 'Peewee',
    programs: ['pw_migrate', 'pw-migrate'],
    valueOptions: ['--database', '--directory', '--name', '--schema'],
    subcommands: ['migrate', 'rollback', 'merge'],
  },
  {
    name: 'Litestar',
    programs: ['litestar'],
    valueOptions: ['--app', '--app-dir'],
    subcommands: ['database upgrade', 'database downgrade', 'database stamp-revision'],
    readOnlyOptions: ['--sql'],
  },
  {
    name: 'Piccolo',
    programs: ['piccolo'],
    subcommands: ['migrations forwards', 'migrations backwards'],
    readOnlyOptions: ['--preview'],
  },
];
