import type { ToolPattern } from './tool-pattern';

/** Servers and platforms that migrate their own database, or that of an application, by a command. */
export const serverTools: readonly ToolPattern[] = [
  {
    name: 'Hasura',
    programs: ['hasura', 'hasura-cli'],
    valueOptions: [
      '--endpoint',
      '--admin-secret',
      '--database-name',
      '--project',
      '--envfile',
      '--up',
      '--down',
      '--goto',
      '--version',
      '--type',
      '--log-level',
    ],
    subcommands: ['migrate apply', 'migrate delete', 'deploy'],
    readOnlyOptions: ['--dry-run'],
  },
  {
    name: 'Airflow',
    programs: ['airflow'],
    valueOptions: ['-n', '--to-version', '-r', '--to-revision', '--from-version'],
    subcommands: [
      'db migrate',
      'db upgrade',
      'db downgrade',
      'db init',
      'db reset',
      'upgradedb',
      'initdb',
    ],
    readOnlyOptions: ['-s', '--show-sql-only'],
  },
  {
    name: 'Superset',
    programs: ['superset'],
    valueOptions: ['-d', '--directory', '-x', '--x-arg', '--tag'],
    subcommands: ['db upgrade', 'db downgrade', 'db stamp'],
    readOnlyOptions: ['--sql'],
  },
  { name: 'MLflow', programs: ['mlflow'], subcommands: ['db upgrade'] },
  { name: 'Dagster', programs: ['dagster'], subcommands: ['instance migrate'] },
  {
    name: 'Prefect',
    programs: ['prefect'],
    subcommands: [
      'server database upgrade',
      'server database downgrade',
      'server database reset',
      'server database stamp',
    ],
    readOnlyOptions: ['--dry-run'],
  },
  {
    name: 'Directus',
    programs: ['directus'],
    subcommands: [
      'bootstrap',
      'database install',
      'database migrate:latest',
      'database migrate:up',
      'database migrate:down',
      'schema apply',
    ],
    readOnlyOptions: ['--dry-run', '-d'],
  },
  {
    name: 'Ory',
    programs: ['kratos', 'hydra', 'keto'],
    valueOptions: ['-c', '--config'],
    subcommands: ['migrate sql', 'migrate up', 'migrate down'],
  },
  {
    name: 'Bytebase',
    programs: ['bytebase-action'],
    valueOptions: ['--url', '--project', '--targets', '--file-pattern', '--plan', '--output'],
    subcommands: ['rollout'],
  },
];
