import { createWorkflow, readTestConfiguration, WORKFLOW } from './support';

const findUses = (steps: string, files: Readonly<Record<string, string>> = {}) =>
  readTestConfiguration({ [WORKFLOW]: createWorkflow(steps), ...files }).migrations.map(
    ({ tool, place }) => `${tool}:${place.line}`,
  );

const step = (uses: string, inputs: string) =>
  `- uses: ${uses}\n${inputs === '' ? '' : `  with:\n${inputs.replaceAll(/^/gm, '    ')}`}`;

test.each([
  ['docker://flyway/flyway:10', 'args: info migrate info', 'Flyway:6'],
  ['docker://ghcr.io/amacneil/dbmate:2', 'args: up', 'dbmate:6'],
  ['docker://python:3', 'args: python manage.py migrate', 'Django:6'],
  ['docker://shop', 'entrypoint: /srv/alembic\nargs: upgrade head', 'Alembic:6'],
  ['bytebase/rollout-action@v1', 'plan-file: plan.json', 'Bytebase:6'],
  ['ariga/atlas-action/migrate/apply@v1', 'url: x', 'Atlas:6'],
  ['ariga/atlas-action/migrate/down@v1', 'url: x', 'Atlas:6'],
  ['liquibase-github-actions/update-one-changeset@v4', 'url: x', 'Liquibase:6'],
  ['liquibase-github-actions/rollback-count@v4', 'url: x', 'Liquibase:6'],
  ['red-gate/flyway-actions/migrations/deploy@v2', 'url: x', 'Flyway:6'],
  [
    'aws-actions/amazon-ecs-deploy-task-definition@v2',
    'run-task: true\nrun-task-container-overrides: \'[{"command":["alembic","upgrade","head"]}]\'',
    'Alembic:6',
  ],
  ['aws-actions/amazon-ecs-render-task-definition@v1', 'command: rails db:migrate', 'Rails:6'],
  ['actions/github-script@v7', "script: await exec.exec('npx prisma migrate deploy')", 'Prisma:6'],
  [
    'actions/github-script@v7',
    "script: |\n  await exec.exec('npx', ['prisma', 'migrate', 'deploy'])",
    'Prisma:6',
  ],
  ['appleboy/ssh-action@v1', 'script: |\n  cd /srv\n  alembic upgrade head', 'Alembic:10'],
  ['peterkimzz/aws-ssm-send-command@master', 'command: alembic upgrade head', 'Alembic:8'],
  ['fifsky/ssh-action@v1', 'command: alembic upgrade head', 'Alembic:8'],
  ['easingthemes/ssh-deploy@v5', 'SCRIPT_AFTER: alembic upgrade head', 'Alembic:8'],
  ['acme/cf@v1', 'cf_command: run-task shop --command "flask db upgrade"', 'Flask-Migrate:6'],
  ['acme/cf@v1', 'cf_command: cf run-task shop --command "flask db upgrade"', 'Flask-Migrate:6'],
  ['cloud-gov/cg-cli-tools@main', 'command: sh -c "rails db:migrate"', 'Rails:8'],
  [
    'cloud-gov/cg-cli-tools@main',
    'cf_command: run-task shop --command "flask db upgrade"',
    'Flask-Migrate:6',
  ],
  ['superfly/flyctl-actions@1', 'args: ssh console -C "alembic upgrade head"', 'Alembic:6'],
  ['actions-hub/kubectl@v1', 'args: exec api -- alembic upgrade head', 'Alembic:6'],
  ['azure/cli@v2', 'inlineScript: |\n  az login\n  alembic upgrade head', 'Alembic:10'],
  ['azure/powershell@v2', 'inlineScript: alembic upgrade head', 'Alembic:6'],
  ['tibotiber/hasura-runner-action@v3', 'args: migrate apply', 'Hasura:6'],
  ['step-security/retry@v3', 'command: alembic upgrade head', 'Alembic:8'],
])('finds the migration of an action: %s with %s', (uses, inputs, expected) => {
  expect(findUses(step(uses, inputs))).toEqual([expected]);
});

test.each([
  ['docker://flyway/flyway:10', 'args: info'],
  ['docker://flyway/flyway:10', ''],
  ['docker://postgres:16', 'args: migrate'],
  ['docker://flyway/flyway:10', 'entrypoint: echo\nargs: migrate'],
  ['bytebase/sql-review-action@v1', 'plan-file: plan.json'],
  ['ariga/atlas-action/migrate/lint@v1', 'url: x'],
  ['liquibase-github-actions/update-sql@v4', 'url: x'],
  ['liquibase-github-actions/rollback-count-sql@v4', 'url: x'],
  ['liquibase-github-actions/status@v4', 'url: x'],
  ['red-gate/flyway-actions/migrations/checks@v2', 'url: x'],
  [
    'aws-actions/amazon-ecs-deploy-task-definition@v2',
    'run-task: false\nrun-task-container-overrides: \'[{"command":["alembic","upgrade","head"]}]\'',
  ],
  [
    'aws-actions/amazon-ecs-deploy-task-definition@v2',
    'run-task: true\nrun-task-container-overrides: \'[{"command":["alembic","current"]}]\'',
  ],
  ['aws-actions/amazon-ecs-render-task-definition@v1', 'command: rails server'],
  ['actions/github-script@v7', "script: core.info('npx prisma migrate deploy')"],
  ['acme/other@v1', 'command: alembic upgrade head'],
  ['acme/cf@v1', 'cf_command: push shop'],
  ['superfly/flyctl-actions@1', 'args: status'],
])('ignores an action that does not migrate: %s with %s', (uses, inputs) => {
  expect(findUses(step(uses, inputs))).toEqual([]);
});

test('passes the variables of the step to an image, not to another machine', () => {
  const roles = (uses: string, inputs: string) =>
    readTestConfiguration(
      createWorkflow(`${step(uses, inputs)}\n  env:\n    DB_ROLE: staging`),
    ).migrations.map(({ variables }) => variables.get('DB_ROLE'));
  expect(roles('docker://ghcr.io/amacneil/dbmate:2', 'args: up')).toEqual(['staging']);
  expect(roles('appleboy/ssh-action@v1', 'script: alembic upgrade head')).toEqual([undefined]);
});

describe('a local action with a container', () => {
  const use = step('./.github/actions/m', 'verb: upgrade');
  const createAction = (image: string, rest = '') => ({
    '.github/actions/m/action.yml': `inputs: {verb: {}}\nruns:\n  using: docker\n  image: ${image}\n${rest}`,
  });
  const args = "  args: ['${{ inputs.verb }}', head]\n";

  test('runs its Dockerfile with the arguments and the variables of the step', () => {
    const files = {
      ...createAction('Dockerfile', args),
      '.github/actions/m/Dockerfile': 'FROM x\nENTRYPOINT ["alembic"]\n',
    };
    expect(findUses(use, files)).toEqual(['Alembic:6']);
    expect(findUses(use.replace('upgrade', 'current'), files)).toEqual([]);
    const workflow = createWorkflow(`${use}\n  env:\n    DB_ROLE: staging`);
    const { migrations } = readTestConfiguration({ [WORKFLOW]: workflow, ...files });
    expect(migrations.map(({ variables }) => variables.get('DB_ROLE'))).toEqual(['staging']);
  });

  test('runs a published image', () => {
    const flyway = createAction('docker://flyway/flyway:10', '  args: [migrate]\n');
    expect(findUses(use, flyway)).toEqual(['Flyway:6']);
    const entry = createAction('docker://shop', `  entrypoint: alembic\n${args}`);
    expect(findUses(use, entry)).toEqual(['Alembic:6']);
    expect(findUses(use, createAction('docker://flyway/flyway:10'))).toEqual([]);
  });
});

const MANIFEST = 'applications: [{name: a, command: flask db upgrade}]\n';

test.each([
  ['cf_org: x', 'manifest.yml'],
  ['cf_manifest: ops/m.yml', 'ops/m.yml'],
])(
  'finds the migration of the application that the action of cloud.gov pushes: %s',
  (inputs, file) => {
    const uses = step('cloud-gov/cg-cli-tools@main', inputs);
    expect(findUses(uses, { [file]: MANIFEST })).toEqual(['Flask-Migrate:6']);
    expect(findUses(uses, { 'other.yml': MANIFEST })).toEqual([]);
    expect(
      findUses(step('cloud-gov/cg-cli-tools@main', 'command: cf apps'), { [file]: MANIFEST }),
    ).toEqual([]);
  },
);

test.each(['render', 'deploy'])('reads the task definition of the action that %ss it', (verb) => {
  const uses = step(
    `aws-actions/amazon-ecs-${verb}-task-definition@v1`,
    'task-definition: ecs/t.json',
  );
  const definition = (...command: string[]) =>
    JSON.stringify({ containerDefinitions: [{ name: 'a', command }] });
  expect(findUses(uses, { 'ecs/t.json': definition('rails', 'db:migrate') })).toEqual(['Rails:6']);
  expect(findUses(uses, { 'ecs/t.json': definition('rails', 'server') })).toEqual([]);
  expect(findUses(uses, { 't.json': definition('rails', 'db:migrate') })).toEqual([]);
});
