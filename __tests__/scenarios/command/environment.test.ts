import { buildChildEnvironment } from '../../../src/command/child-environment';
import { node, runScript, URL_TEXT } from './support';

const PRINT = node('console.log(JSON.stringify(process.env))');

const OURS = [
  'INPUT_DATABASE-URL',
  'INPUT_GITHUB-TOKEN',
  'INPUT_ANYTHING',
  'GITHUB_TOKEN',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_RUNTIME_URL',
  'ACTIONS_RESULTS_URL',
  'ACTIONS_CACHE_URL',
  'ACTIONS_CACHE_SERVICE_V2',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'ACTIONS_ID_TOKEN_REQUEST_URL',
  'GITHUB_OUTPUT',
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
];

const THEIRS = [
  'RUNNER_TRACKING_ID',
  'GITHUB_SHA',
  'GITHUB_ENVIRONMENT',
  'GITHUB_PATHS',
  'GH_TOKEN',
  'MY_INPUT_X',
  'PGSSLROOTCERT',
  'ACTIONS_STEP_DEBUG',
  'EMPTY_INPUT',
];

async function childSees(delegation: object, role: 'staging' | 'prod' = 'staging') {
  const { log, ended } = await runScript(PRINT, { role, delegation });
  expect(ended).toEqual({ kind: 'exited', code: 0 });
  const seen: Record<string, string> = JSON.parse(log);
  return seen;
}

const base = () => ({ ...process.env });

describe('the environment of a command, as the command sees it', () => {
  test.each(OURS)('%s is ours and does not reach it', async (name) => {
    expect(await childSees({ environment: { ...base(), [name]: 'x' } })).not.toHaveProperty([name]);
  });

  test('everything else reaches it', async () => {
    const theirs = Object.fromEntries(THEIRS.map((name) => [name, `value of ${name}`]));
    const seen = await childSees({ environment: { ...base(), ...theirs } });
    expect(seen).toMatchObject(theirs);
  });

  test('the role, the authority and the confirmation of prod reach it', async () => {
    expect(await childSees({ authority: 'neon' }, 'prod')).toMatchObject({
      DB_ROLE: 'prod',
      DB_AUTHORITY: 'neon',
      CONFIRM_PROD_MIGRATIONS: 'true',
    });
  });

  test('what was not declared is removed, whatever the step had', async () => {
    const environment = {
      ...base(),
      DB_ROLE: 'replica',
      DB_AUTHORITY: 'local',
      CONFIRM_PROD_MIGRATIONS: 'sha256:0',
    };
    const seen = await childSees({ environment });
    expect(seen['DB_ROLE']).toBe('staging');
    expect(seen).not.toHaveProperty('DB_AUTHORITY');
    expect(seen).not.toHaveProperty('CONFIRM_PROD_MIGRATIONS');
  });

  test('each URL variable gets the judged URL, driver suffix, escapes and all', async () => {
    const environment = { ...base(), DATABASE_URL: 'postgres://other/db' };
    const urlVariables = ['DATABASE_URL', 'DIRECT_URL', 'FLYWAY_URL'];
    const seen = await childSees({ environment, urlVariables });
    for (const name of urlVariables) expect(seen[name]).toBe(URL_TEXT);
  });

  test('a URL with every character that a shell would touch arrives as it was', async () => {
    const url = `postgresql+asyncpg://u:$HOME\`id\`"'\\;&|*?é漢@h/db?options=-c%20a%3Db c`;
    expect((await childSees({ url }))['DATABASE_URL']).toBe(url);
  });

  test('no URL takes the place of a fact', async () => {
    expect((await childSees({ urlVariables: ['DB_ROLE'] }))['DB_ROLE']).toBe('staging');
  });
});

describe('where names know no case (Windows)', () => {
  const make = (environment: Record<string, string>) =>
    buildChildEnvironment({
      environment,
      caseInsensitive: true,
      role: 'prod',
      authority: undefined,
      confirmed: true,
      url: URL_TEXT,
      urlVariables: ['DATABASE_URL'],
    });

  test('ours is removed in any spelling', () => {
    const seen = make({
      Input_Database_Url: 'x',
      github_token: 'x',
      Github_Output: 'x',
      Path: 'p',
    });
    expect(Object.keys(seen).sort()).toEqual([
      'CONFIRM_PROD_MIGRATIONS',
      'DATABASE_URL',
      'DB_ROLE',
      'Path',
    ]);
  });

  test('a fact replaces its other spellings, so that none of two can win', () => {
    const seen = make({ db_role: 'staging', Database_Url: 'x', Db_Authority: 'neon' });
    expect(seen).toEqual({
      DB_ROLE: 'prod',
      DATABASE_URL: URL_TEXT,
      CONFIRM_PROD_MIGRATIONS: 'true',
    });
  });

  test('elsewhere another spelling is another variable', () => {
    const seen = buildChildEnvironment({
      environment: { input_x: '1', db_role: '2' },
      caseInsensitive: false,
      role: 'staging',
      authority: undefined,
      confirmed: false,
      url: URL_TEXT,
      urlVariables: [],
    });
    expect(seen).toEqual({ input_x: '1', db_role: '2', DB_ROLE: 'staging' });
  });
});
