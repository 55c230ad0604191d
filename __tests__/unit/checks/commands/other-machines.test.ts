import { analyze, findRoles, findTools } from './support';

const OVERRIDES =
  '{"containerOverrides":[{"name":"api","command":["python","manage.py","migrate"],"environment":[{"name":"DB_ROLE","value":"staging"}]}]}';
const JOB = `apiVersion: batch/v1
kind: Job
spec:
  template:
    spec:
      containers:
        - name: m
          image: shop
          env:
            - {name: DB_ROLE, value: staging}
          command: ["alembic", "upgrade", "head"]
`;
const SERVICE = 'kind: Service\nspec: {ports: [{port: 80}]}\n';

test.each([
  [`aws ecs run-task --overrides '${OVERRIDES}'`, 'Django'],
  [`aws ecs run-task --overrides "${OVERRIDES.replaceAll('"', '\\"')}"`, 'Django'],
  [
    "aws ecs run-task --overrides='containerOverrides=[{name=a,command=[rails,db:migrate]}]'",
    'Rails',
  ],
  [
    'aws --region x ecs run-task --overrides \'{"containerOverrides":[{"command":["sh","-c","cd x && alembic upgrade head"]}]}\'',
    'Alembic',
  ],
  ['aws batch submit-job --container-overrides command=alembic,upgrade,head', 'Alembic'],
  [
    'aws ssm send-command --parameters \'commands=["cd /srv && alembic upgrade head"]\' --region x',
    'Alembic',
  ],
  [
    'aws ssm send-command --parameters \'{"commands":["cd /srv","alembic upgrade head"]}\'',
    'Alembic',
  ],
  ['aws ssm send-command --parameters commands="alembic upgrade head"', 'Alembic'],
  [
    `aws ecs register-task-definition --container-definitions '[{"command":["alembic","upgrade","head"]}]'`,
    'Alembic',
  ],
  [`jq '.containerDefinitions[0].command = ["python", "manage.py", "migrate"]' t.json`, 'Django'],
  [`echo "$T" | jq --arg I "$I" '.image = $I | .command |= ["rails", "db:migrate"]'`, 'Rails'],
  [`jq -n '{containerOverrides: [{name: "a", command: ["rails", "db:migrate"]}]}'`, 'Rails'],
  ['aws ecs execute-command --interactive --command "alembic upgrade head"', 'Alembic'],
  ['gcloud run jobs execute x --args=alembic,upgrade,head --wait', 'Alembic'],
  ['gcloud run jobs update x --command alembic --args ^:^upgrade:head', 'Alembic'],
  ['gcloud run jobs deploy x --command=alembic --args=upgrade --args=head', 'Alembic'],
  ['gcloud run jobs deploy x --command python --args -m --args alembic --args upgrade', 'Alembic'],
  ['gcloud compute ssh vm --command="alembic upgrade head"', 'Alembic'],
  ['az containerapp job start -n x --command "alembic" "upgrade" "head" --cpu 1', 'Alembic'],
  ['az containerapp exec -n x --command "alembic upgrade head"', 'Alembic'],
  ['az vm run-command invoke --command-id R --scripts "cd /srv" "alembic upgrade head"', 'Alembic'],
  ['kubectl run m --image=shop --restart=Never -- alembic upgrade head', 'Alembic'],
  ['kubectl run m --image=flyway/flyway:10 -- migrate', 'Flyway'],
  ['kubectl create job m --image="$IMAGE" -- alembic upgrade head', 'Alembic'],
  [
    `kubectl run m --image=x --overrides='{"spec":{"containers":[{"command":["rake","db:migrate"]}]}}'`,
    'Rails',
  ],
  ['oc rsh pod/api alembic upgrade head', 'Alembic'],
  ['oc exec api -- alembic upgrade head', 'Alembic'],
  [`kubectl apply -f - <<'YAML'\n${JOB}YAML`, 'Alembic'],
  [`cat <<EOF | kubectl -n x create -f -\n${SERVICE}---\n${JOB}EOF`, 'Alembic'],
  [`cat > job.yaml <<EOF\n${JOB}EOF\nkubectl apply -f job.yaml`, 'Alembic'],
  [`tee /tmp/job.yml <<EOF\n${JOB}EOF`, 'Alembic'],
  [`cat <<'EOF' > /tmp/o.json\n${OVERRIDES}\nEOF`, 'Django'],
  [`O=$(cat <<EOF\n${OVERRIDES}\nEOF\n)\naws ecs run-task --overrides "$O"`, 'Django'],
  [`aws ecs run-task --overrides "$(cat <<'EOF'\n${OVERRIDES}\nEOF\n)"`, 'Django'],
  ['cf run-task shop --command "flask db upgrade"', 'Flask-Migrate'],
  ['cf run-task shop "flask db upgrade" --name m', 'Flask-Migrate'],
  ['cf ssh shop -c "flask db upgrade"', 'Flask-Migrate'],
  ['cf push shop -c "flask db upgrade && gunicorn app"', 'Flask-Migrate'],
  ['fly machine run registry.fly.io/shop alembic upgrade head', 'Alembic'],
  ['fly machines run -a shop --region ams registry.fly.io/shop alembic upgrade head', 'Alembic'],
  ['fly machine run . --command "alembic upgrade head"', 'Alembic'],
  ['kamal app exec "bin/rails db:migrate"', 'Rails'],
  ['kamal app exec -d production --reuse bin/rails db:migrate', 'Rails'],
  ['ansible web -m shell -a "cd /srv && alembic upgrade head"', 'Alembic'],
  ['ansible web -a "alembic upgrade head"', 'Alembic'],
  ['dokku run shop alembic upgrade head', 'Alembic'],
  ["sops exec-env secrets.env 'alembic upgrade head'", 'Alembic'],
  ["sops exec-env --same-process secrets.env 'alembic upgrade head'", 'Alembic'],
])('finds the migration that runs on another machine: %s', (text, tool) => {
  expect(findTools(text)).toEqual([tool]);
});

test.each([
  `aws ecs run-task --overrides '${OVERRIDES.replace('"migrate"', '"showmigrations"')}'`,
  'aws ecs run-task --task-definition migrate',
  'aws ecs describe-tasks --overrides \'{"command":["alembic","upgrade","head"]}\'',
  'aws ssm send-command --parameters \'commands=["alembic current"]\'',
  `jq '.command == ["rails", "db:migrate"]' t.json`,
  `jq '.command = ["rails", "db:version"]' t.json`,
  `jq '.commands = ["rails", "db:migrate"]' t.json`,
  'aws ecs register-task-definition --family migrate',
  'gcloud run jobs execute migrate',
  'gcloud run jobs deploy x --command=alembic --args=upgrade --args=head --args=--sql',
  'gcloud run jobs describe x --args=alembic,upgrade,head',
  'az containerapp job start -n migrate',
  'kubectl create job m --image=x -- alembic current',
  'kubectl create deployment m --image=x -- alembic upgrade head',
  'kubectl run m --image=flyway/flyway:10 -- info',
  `cat > job.txt <<EOF\n${JOB}EOF`,
  `grep x > job.yaml <<EOF\n${JOB}EOF`,
  `cat > job.yaml <<EOF\n${JOB.replace('upgrade', 'history')}EOF`,
  `cat > config.json <<EOF\n{"command":["alembic","upgrade","head"]}\nEOF`,
  `O=$(grep x <<EOF\n${OVERRIDES}\nEOF\n)\naws ecs run-task --overrides "$O"`,
  `kubectl delete -f - <<'YAML'\n${JOB}YAML`,
  `kubectl apply --dry-run=client -f - <<'YAML'\n${JOB}YAML`,
  `kubectl apply -f - <<'YAML'\n${SERVICE}YAML`,
  'cf run-task shop --command "flask db current"',
  'cf push shop -c "flask db current"',
  'cf push shop --no-start -c "flask db upgrade"',
  'fly machine run registry.fly.io/alembic upgrade head',
  'fly machine list alembic upgrade head',
  'kamal app logs "bin/rails db:migrate"',
  'ansible web -m copy -a "alembic upgrade head"',
  "sops decrypt secrets.env 'alembic upgrade head'",
])('ignores a command on another machine that does not migrate: %s', (text) => {
  expect(findTools(text)).toEqual([]);
});

const PLAYBOOK = `- hosts: web
  roles:
    - role: api
  tasks:
    - name: x
      ansible.builtin.shell:
        cmd: alembic upgrade head
        chdir: /srv
    - import_tasks: more.yml
`;

test.each([
  ['kubectl apply -f k8s/job.yaml', { 'k8s/job.yaml': `${SERVICE}---\n${JOB}` }, 14],
  ['kubectl apply -f k8s/', { 'k8s/job.yaml': JOB, 'k8s/s.yaml': SERVICE }, 11],
  ['envsubst < k8s/job.yaml | kubectl apply -f -', { 'k8s/job.yaml': JOB }, 11],
  ['kubectl apply -f <(envsubst < k8s/job.yaml)', { 'k8s/job.yaml': JOB }, 11],
  [
    'kustomize build k8s | kubectl apply -f -',
    { 'k8s/kustomization.yaml': 'resources: [job.yaml]\n', 'k8s/job.yaml': JOB },
    11,
  ],
  [
    'kubectl apply -k k8s/prod',
    { 'k8s/prod/kustomization.yaml': 'resources:\n  - ../job.yaml\n', 'k8s/job.yaml': JOB },
    11,
  ],
  ['gcloud run jobs replace k8s/job.yaml', { 'k8s/job.yaml': JOB }, 11],
])('follows manifests: %s', (text, files, line) => {
  const [migration, ...others] = analyze(text, files).migrations;
  expect(others).toEqual([]);
  expect(migration?.via).toEqual([{ file: 'k8s/job.yaml', line }]);
  expect(findRoles(text, files)).toEqual(['staging']);
});

test('a command without a file has the line of its step', () => {
  const [migration] = analyze(`true\nkubectl apply -f - <<'YAML'\n${JOB}YAML`).migrations;
  expect(migration).toMatchObject({ place: { file: 'workflow.yml', line: 2 }, via: [] });
});

test('passes only the variables of the container to its command', () => {
  const environment = new Map([['DB_ROLE', 'prod']]);
  const text = `aws ecs run-task --overrides '${OVERRIDES}'`;
  expect(findRoles(text, {}, { environment })).toEqual(['staging']);
  expect(
    findRoles('gcloud run jobs execute x --args=alembic,upgrade,head', {}, { environment }),
  ).toEqual([undefined]);
});

test.each([
  ['aws ecs run-task --overrides file://o.json', { 'o.json': OVERRIDES }, ['Django']],
  ['aws ecs run-task --overrides "$(cat o.json)"', { 'o.json': OVERRIDES }, ['Django']],
  [
    'aws ecs run-task --cli-input-json file://o.json',
    { 'o.json': `{"overrides":${OVERRIDES}}` },
    ['Django'],
  ],
  [
    'aws ecs register-task-definition --cli-input-json file://ecs/task.json',
    { 'ecs/task.json': '{"containerDefinitions":[{"command":["rails","db:migrate"]}]}' },
    ['Rails'],
  ],
  [
    'aws ecs register-task-definition --cli-input-json file://ecs/other.json',
    { 'ecs/task.json': '{"containerDefinitions":[{"command":["rails","db:migrate"]}]}' },
    [],
  ],
  ['ansible-playbook -i hosts play.yml', { 'play.yml': PLAYBOOK }, ['Alembic']],
  [
    'ansible-playbook ops/play.yml',
    {
      'ops/play.yml': PLAYBOOK,
      'ops/more.yml': '- community.general.django_manage: {command: migrate, app_path: /srv}\n',
      'ops/roles/api/tasks/main.yml': '- command: flask db upgrade\n',
    },
    ['Alembic', 'Django', 'Flask-Migrate'],
  ],
  ['ansible-playbook --check play.yml', { 'play.yml': PLAYBOOK }, []],
  ['ansible-playbook play.yml', { 'play.yml': '- tasks:\n  - copy: alembic upgrade head\n' }, []],
  [
    'fly deploy --remote-only',
    { 'fly.toml': '[deploy]\nrelease_command = "npx prisma migrate deploy"\n' },
    ['Prisma'],
  ],
  [
    'flyctl deploy -c fly.prod.toml',
    { 'fly.prod.toml': '[deploy]\n  release_command = "npx prisma db push"\n' },
    ['Prisma'],
  ],
  [
    'fly deploy api',
    { 'api/fly.toml': 'deploy.release_command = "npx prisma db push"\n' },
    ['Prisma'],
  ],
  [
    'fly deploy --build-only',
    { 'fly.toml': '[deploy]\nrelease_command = "npx prisma db push"\n' },
    [],
  ],
  ['fly status', { 'fly.toml': '[deploy]\nrelease_command = "npx prisma db push"\n' }, []],
  ['fly deploy', { 'fly.toml': '[deploy]\nstrategy = "rolling"\n' }, []],
])('follows the files of %s', (text, files, tools) => {
  expect([...findTools(text, files)].sort()).toEqual(tools);
});

const PROGRAM =
  "import { migrate } from 'drizzle-orm/node-postgres/migrator';\nawait migrate(db);\n";

test.each([
  ['gcloud run jobs deploy m --command node --args dist/db/migrate.js', 'api/src/db/migrate.ts'],
  [
    'gcloud run jobs deploy m --command node --args /app/dist/db/migrate.js',
    'api/src/db/migrate.ts',
  ],
  ['gcloud run jobs deploy m --command node --args migrate.js', 'api/migrate.js'],
  [
    `aws ecs run-task --overrides '{"containerOverrides":[{"command":["node","dist/db/migrate.js"]}]}'`,
    'api/src/db/migrate.ts',
  ],
])('finds the program of an image by the end of its path: %s', (text, file) => {
  expect(findTools(text, { [file]: PROGRAM })).toEqual(['Drizzle']);
  expect(findTools(text, { [file]: PROGRAM, [`other/${file}`]: PROGRAM })).toEqual([]);
  expect(findTools(text, { [file.replace('migrate', 'server')]: PROGRAM })).toEqual([]);
});

test('prefers the program in the folder of the command to one in another folder', () => {
  const text = 'gcloud run jobs deploy m --command node --args dist/migrate.js';
  const files = { 'src/migrate.ts': PROGRAM, 'api/src/migrate.ts': 'export {};\n' };
  expect(findTools(text, files)).toEqual(['Drizzle']);
});

test('does not search other folders for a program whose name does not speak of migrations', () => {
  const text = 'gcloud run jobs deploy m --command node --args dist/server.js';
  expect(findTools(text, { 'api/src/server.ts': PROGRAM })).toEqual([]);
});

describe('analyzeScript: templates of OpenShift', () => {
  const TEMPLATE = `kind: Template
objects:
  - kind: Job
    spec:
      template:
        spec:
          containers:
            - name: m
              env: [{ name: DB_ROLE, value: "\${ROLE}" }]
              command: ["/bin/sh", "-c"]
              args: ["\${COMMAND}"]
parameters:
  - { name: COMMAND, required: true }
  - { name: ROLE, value: staging }
`;
  const run = (text: string, template = TEMPLATE) =>
    analyze(text, { 'openshift/job.yml': template });
  const toolsOf = (text: string, template?: string) =>
    run(text, template).migrations.map(({ tool }) => tool);

  test.each([
    'oc process -f openshift/job.yml -p COMMAND="alembic upgrade head" | oc apply -f -',
    'oc -n x process -f openshift/job.yml --param=COMMAND="alembic upgrade head" | oc -n x apply -f -',
    'oc process -f openshift/job.yml COMMAND="alembic upgrade head" | oc create -f -',
    'C="alembic upgrade head"\noc process -f openshift/job.yml -p COMMAND="$C" | sed s/a/b/ | oc apply -f -',
  ])('has the parameters of the call: %s', (text) => {
    expect(toolsOf(text)).toEqual(['Alembic']);
    expect(run(text).unjudged).toEqual([]);
  });

  test('has the defaults of other parameters', () => {
    const text =
      'oc process -f openshift/job.yml -p COMMAND="alembic upgrade head" | oc apply -f -';
    expect(run(text).migrations[0]?.environment.get('DB_ROLE')).toBe('staging');
    const value = TEMPLATE.replace('required: true', 'value: alembic upgrade head');
    expect(toolsOf('oc process -f openshift/job.yml | oc apply -f -', value)).toEqual(['Alembic']);
    const other = 'oc process -f openshift/job.yml -p COMMAND="alembic check" | oc apply -f -';
    expect(toolsOf(other, value)).toEqual([]);
  });

  test('lists a command that is only known at run time, and a template that is not committed', () => {
    const list = (text: string) => run(text).unjudged.map((each) => each.redactedCommand);
    expect(list('oc process -f openshift/job.yml -p COMMAND="$C" | oc apply -f -')).toContain('$C');
    expect(list('oc process -f other.yml -p COMMAND="alembic upgrade head"')).toHaveLength(1);
    expect(toolsOf('oc process -f openshift/job.yml -p COMMAND="alembic upgrade head"')).toEqual(
      [],
    );
  });
});
