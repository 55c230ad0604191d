import { buildChildEnvironment } from '../../../src/command/child-environment';
import { nodeCommand, runScript, URL_TEXT } from './support';

const PRINT_ENVIRONMENT = nodeCommand('console.log(JSON.stringify(process.env))');

const REMOVED_NAMES = [
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

const KEPT_NAMES = [
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

/** Runs a command and returns its environment. */
async function readChildEnvironment(command: object, role: 'staging' | 'prod' = 'staging') {
  const { log, exit } = await runScript(PRINT_ENVIRONMENT, { role, command });
  expect(exit).toEqual({ kind: 'exited', code: 0 });
  const childEnvironment: Record<string, string> = JSON.parse(log);
  return childEnvironment;
}

const stepEnvironment = () => ({ ...process.env });

describe('environment of a command', () => {
  test.each(REMOVED_NAMES)('removes %s', async (name) => {
    expect(
      await readChildEnvironment({ environment: { ...stepEnvironment(), [name]: 'x' } }),
    ).not.toHaveProperty([name]);
  });

  test('keeps all other variables', async () => {
    const kept = Object.fromEntries(KEPT_NAMES.map((name) => [name, `value of ${name}`]));
    const childEnvironment = await readChildEnvironment({
      environment: { ...stepEnvironment(), ...kept },
    });
    expect(childEnvironment).toMatchObject(kept);
  });

  test('sets the role, the authority and the confirmation of prod', async () => {
    expect(await readChildEnvironment({ authority: 'neon' }, 'prod')).toMatchObject({
      DB_ROLE: 'prod',
      DB_AUTHORITY: 'neon',
      CONFIRM_PROD_MIGRATIONS: 'true',
    });
  });

  test('removes an undeclared authority and confirmation of the step', async () => {
    const environment = {
      ...stepEnvironment(),
      DB_ROLE: 'replica',
      DB_AUTHORITY: 'local',
      CONFIRM_PROD_MIGRATIONS: 'sha256:0',
    };
    const childEnvironment = await readChildEnvironment({ environment });
    expect(childEnvironment['DB_ROLE']).toBe('staging');
    expect(childEnvironment).not.toHaveProperty('DB_AUTHORITY');
    expect(childEnvironment).not.toHaveProperty('CONFIRM_PROD_MIGRATIONS');
  });

  test('sets each URL variable to the checked URL, with its driver suffix and escapes', async () => {
    const environment = { ...stepEnvironment(), DATABASE_URL: 'postgres://other/db' };
    const urlVariables = ['DATABASE_URL', 'DIRECT_URL', 'FLYWAY_URL'];
    const childEnvironment = await readChildEnvironment({ environment, urlVariables });
    for (const name of urlVariables) expect(childEnvironment[name]).toBe(URL_TEXT);
  });

  test('passes a URL with shell characters unchanged', async () => {
    const url = `postgresql+asyncpg://u:$HOME\`id\`"'\\;&|*?é漢@h/db?options=-c%20a%3Db c`;
    expect((await readChildEnvironment({ url }))['DATABASE_URL']).toBe(url);
  });

  test('sets DB_ROLE to the role even if url-variables contains DB_ROLE', async () => {
    expect((await readChildEnvironment({ urlVariables: ['DB_ROLE'] }))['DB_ROLE']).toBe('staging');
  });
});

describe('buildChildEnvironment with case-insensitive names (Windows)', () => {
  const build = (environment: Record<string, string>) =>
    buildChildEnvironment({
      environment,
      caseInsensitive: true,
      role: 'prod',
      authority: undefined,
      confirmed: true,
      url: URL_TEXT,
      urlVariables: ['DATABASE_URL'],
    });

  test('removes inputs, credentials and runner files in any case', () => {
    const childEnvironment = build({
      Input_Database_Url: 'x',
      github_token: 'x',
      Github_Output: 'x',
      Path: 'p',
    });
    expect(Object.keys(childEnvironment).sort()).toEqual([
      'CONFIRM_PROD_MIGRATIONS',
      'DATABASE_URL',
      'DB_ROLE',
      'Path',
    ]);
  });

  test('replaces DB_ROLE and the URL variables in any case', () => {
    const childEnvironment = build({ db_role: 'staging', Database_Url: 'x', Db_Authority: 'neon' });
    expect(childEnvironment).toEqual({
      DB_ROLE: 'prod',
      DATABASE_URL: URL_TEXT,
      CONFIRM_PROD_MIGRATIONS: 'true',
    });
  });

  test('treats names with different case as different variables elsewhere', () => {
    const childEnvironment = buildChildEnvironment({
      environment: { input_x: '1', db_role: '2' },
      caseInsensitive: false,
      role: 'staging',
      authority: undefined,
      confirmed: false,
      url: URL_TEXT,
      urlVariables: [],
    });
    expect(childEnvironment).toEqual({ input_x: '1', db_role: '2', DB_ROLE: 'staging' });
  });
});
