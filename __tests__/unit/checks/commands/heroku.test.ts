import { createWorkflow, readTestConfiguration, WORKFLOW } from '../workflow/support';
import { analyze, findTools } from './support';

const PROCFILE = '# x\nweb: bundle exec puma\nrelease: bundle exec rails db:migrate\n';
const FILES = {
  Procfile: PROCFILE,
  'backend/Procfile': 'web: x\nrelease: cd x && alembic upgrade head\n',
  'docker/heroku.yml': 'release:\n  image: web\n  command:\n    - flask db upgrade\n',
  'quiet/Procfile': 'web: rails db:migrate\nrelease: ./notify.sh\n',
};

test.each([
  ['git push heroku main', ['Rails']],
  ['git push -f heroku-staging HEAD:main', ['Rails']],
  ['git push https://heroku:${{ secrets.K }}@git.heroku.com/x.git HEAD:main', ['Rails']],
  ['git push "$HEROKU_URL" main', ['Rails']],
  ['git push dokku@example.com:shop main', ['Rails']],
  ['git -C backend push heroku main', ['Alembic']],
  ['cd backend && git push heroku main', ['Alembic']],
  ['git subtree push --prefix backend heroku main', ['Alembic']],
  ['git push heroku `git subtree split --prefix backend main`:main --force', ['Alembic']],
  ['cd docker && git push heroku main', ['Flask-Migrate']],
  ['cd quiet && git push heroku main', []],
  ['git push origin main', []],
  ['git push origin heroku', []],
  ['git push https://github.com/heroku/x.git main', []],
  ['git push --dry-run heroku main', []],
  ['git push heroku --delete main', []],
  ['git fetch heroku main', []],
])('follows what is pushed to its release phase: %s', (text, tools) => {
  expect(findTools(text, FILES)).toEqual(tools);
});

test('reports the line of the Procfile, and no other push as not judged', () => {
  const [migration] = analyze('git push heroku main', FILES).migrations;
  expect(migration?.via).toEqual([{ file: 'Procfile', line: 3 }]);
  expect(analyze('git push origin migrate', FILES).unjudged).toEqual([]);
});

test.each([
  ['akhileshns/heroku-deploy@v3', 'heroku_app_name: x', ['Rails']],
  ['AkhileshNS/heroku-deploy@v3', 'appdir: backend', ['Alembic']],
  ['akhileshns/heroku-deploy@v3', "procfile: 'release: dbmate up'", ['dbmate']],
  ['akhileshns/heroku-deploy@v3', "procfile: 'web: npm start'", []],
  ['akhileshns/heroku-deploy@v3', 'usedocker: true', []],
  ['dokku/github-action@master', 'git_remote_url: x', ['Rails']],
  ['dokku/github-action@master', 'deploy_docker_image: x', []],
])('follows an action that pushes: %s with %s', (uses, input, tools) => {
  const settings = { 'config/database.yml': 'production:\n  adapter: postgresql\n' };
  const { migrations } = readTestConfiguration({
    ...FILES,
    ...settings,
    '.env': 'DATABASE_URL=sqlite:///x\n',
    [WORKFLOW]: createWorkflow(`- uses: ${uses}\n  with:\n    ${input}`),
  });
  expect(migrations.map(({ tool }) => tool)).toEqual(tools);
  expect(migrations.every(({ verdict }) => verdict.kind === 'lasting')).toBe(true);
});
