import type { ToolPattern } from './tool-pattern';

/** Alembic and what stands on it, Django, and others of Python. */
export const pythonTools: readonly ToolPattern[] = [
  {
    name: 'Alembic',
    programs: ['alembic'],
    valued: ['-c', '--config', '-n', '--name', '-x', '--tag'],
    // A stamp changes no table, and yet what runs next: it writes the history.
    commands: ['upgrade', 'downgrade', 'stamp'],
    unless: ['--sql'],
  },
  {
    name: 'Flask-Migrate',
    programs: ['flask'],
    valued: ['-A', '--app', '-e', '--env-file', '-d', '--directory', '-x', '--x-arg', '--tag'],
    commands: ['db upgrade', 'db downgrade', 'db stamp'],
    unless: ['--sql'],
  },
  {
    name: 'Django',
    programs: ['manage.py', 'django-admin', 'django-admin.py', 'django'],
    valued: ['--settings', '--pythonpath', '--database', '-v', '--verbosity'],
    commands: ['migrate', 'migrate_schemas'],
    unless: ['--plan', '--check', '--list', '-l'],
  },
  {
    name: 'Aerich',
    programs: ['aerich'],
    valued: ['-c', '--config'],
    commands: ['upgrade', 'downgrade', 'init-db'],
  },
  {
    name: 'yoyo',
    programs: ['yoyo'],
    valued: ['-c', '--config', '-d', '--database', '-m', '--match', '-r', '--revision'],
    commands: ['apply', 'develop', 'rollback', 'reapply', 'mark', 'unmark'],
  },
  {
    name: 'Piccolo',
    programs: ['piccolo'],
    commands: ['migrations forwards', 'migrations backwards'],
    unless: ['--preview'],
  },
];
