import { analyze, findRoles, findTools } from './support';

const MANIFEST = `applications:
  - name: ((app))-proxy
    command: flask db upgrade
  - name: ((app))
    env:
      DB_ROLE: staging
      URL: ((url))
    processes:
      - type: web
        command: ./start.sh
      - type: worker
        command: celery
`;
const START = '#!/bin/sh\nalembic upgrade head\nexec gunicorn app\n';
const FILES = { 'manifest.yml': MANIFEST, 'start.sh': START };

test.each([
  ['cf push', ['Flask-Migrate', 'Alembic']],
  ['cf push shop', ['Alembic']],
  ['cf push shop-proxy --strategy rolling', ['Flask-Migrate']],
  ['cf push -f manifest.yml shop --vars-file prod.yml --var app=shop', ['Alembic']],
  ['cf8 push shop', ['Alembic']],
  ['cf push "$APP"', ['Flask-Migrate', 'Alembic']],
  ['cf push shop -c "rails db:migrate"', ['Rails']],
  ['cf push shop --task', []],
  ['cf push shop --no-start', []],
  ['cf restage shop', []],
  ['cf push shop -f other.yml', []],
])('follows the commands of a manifest: %s', (text, tools) => {
  expect(findTools(text, FILES)).toEqual(tools);
});

test('reports the line of the manifest, and passes the variables of the application', () => {
  const [migration] = analyze('cf push shop', FILES).migrations;
  expect(migration?.via).toEqual([
    { file: 'manifest.yml', line: 10 },
    { file: 'start.sh', line: 2 },
  ]);
  expect(findRoles('cf push shop', FILES)).toEqual(['staging']);
  const environment = new Map([['DB_ROLE', 'prod']]);
  expect(findRoles('cf push shop-proxy', FILES, { environment })).toEqual([undefined]);
});

test.each([
  ['cf push -f ops/manifest.yml', '../api', 'api'],
  ['cf push -f ops/manifest.yml -p web', '../api', 'web'],
  ['cd ops && cf push', '.', 'ops'],
])('reads the pushed folder: %s', (text, path, folder) => {
  const files = { 'ops/manifest.yml': `applications: [{name: a, path: ${path}}]\n` };
  const profile = { [`${folder}/.profile`]: 'source tools/m.sh\nmigrate_tables\n' };
  const tools = { [`${folder}/tools/m.sh`]: 'migrate_tables() { python manage.py migrate; }\n' };
  expect(findTools(text, { ...files, ...profile, ...tools })).toEqual(['Django']);
  expect(
    findTools(text, { ...files, ...tools, '.profile': profile[`${folder}/.profile`] ?? '' }),
  ).toEqual([]);
  expect(
    findTools(text, { ...files, [`${folder}/Procfile`]: 'web: flask db upgrade && x\n' }),
  ).toEqual(['Flask-Migrate']);
  expect(
    findTools(text, { ...files, [`${folder}/Procfile`]: 'release: flask db upgrade\n' }),
  ).toEqual([]);
});

test('renames the only application of a manifest', () => {
  const files = { 'manifest.yml': 'applications: [{name: a, command: flask db upgrade}]\n' };
  expect(findTools('cf push shop', files)).toEqual(['Flask-Migrate']);
});

test('reads the folder of the command without a manifest', () => {
  const files = { 'api/Procfile': 'web: flask db upgrade; gunicorn app\n' };
  expect(findTools('cd api && cf push shop', files)).toEqual(['Flask-Migrate']);
  expect(findTools('cf push shop', files)).toEqual([]);
});
