import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAction, workspace } from '../../support/action';
import { freshDatabase } from '../../support/postgres';
import { createAlembicProject } from './alembic-project';
import {
  alembicBin,
  alembicPath,
  findErrors,
  listTables,
  readEnvPyRuns,
  readRevision,
  runStep,
} from './alembic-step';
import { collectVisibleText, createDeployer } from './deployer';
import { runProgram } from './programs';
import { describeWith } from './registries';

describeWith(alembicBin)('the environment of the command', () => {
  test('has the declared URL unchanged, without the variables of the runner', async () => {
    const database = await freshDatabase();
    const { url, secrets } = await createDeployer(database);
    const folder = workspace(createAlembicProject());
    const declared = `${url.replace('postgresql://', 'postgresql+psycopg2://')}?application_name=a%20b`;
    const result = await runStep({
      with: { 'db-role': 'staging', 'database-url': declared },
      workspace: folder,
      env: { OWN: 'kept', GITHUB_TOKEN: 'ghs_token', ACTIONS_RUNTIME_TOKEN: 'runtime' },
    });
    expect(result).toMatchObject({ exitCode: 0 });
    const [seen = {}, ...more] = readEnvPyRuns(folder);
    expect(more).toEqual([]);
    expect(seen).toMatchObject({ DATABASE_URL: declared, DB_ROLE: 'staging', OWN: 'kept' });
    const runnerVariables =
      /^(INPUT_.*|GITHUB_(TOKEN|OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)|ACTIONS_.*)$/;
    expect(Object.keys(seen).filter((name) => runnerVariables.test(name))).toEqual([]);
    expect(seen).not.toHaveProperty('DB_AUTHORITY');
    expect(seen).not.toHaveProperty('CONFIRM_PROD_MIGRATIONS');
    expect(await readRevision(database)).toBe('0003');
    for (const secret of secrets) expect(collectVisibleText(result)).not.toContain(secret);
  });

  test('has the URL in each variable of url-variables', async () => {
    const database = await freshDatabase();
    const folder = workspace(createAlembicProject());
    const inputs = { 'db-role': 'staging', 'database-url': database.url };
    await runStep({
      with: { ...inputs, 'url-variables': 'DATABASE_URL ALEMBIC_URL' },
      workspace: folder,
    });
    const { url } = database;
    expect(readEnvPyRuns(folder)).toMatchObject([{ DATABASE_URL: url, ALEMBIC_URL: url }]);
    expect(await readRevision(database)).toBe('0003');
  });

  test('has the URL only in the variable of url-variables', async () => {
    const database = await freshDatabase();
    const folder = workspace(createAlembicProject());
    const inputs = { 'db-role': 'staging', 'database-url': database.url };
    await runStep({ with: { ...inputs, 'url-variables': 'ALEMBIC_URL' }, workspace: folder });
    const [seen = {}] = readEnvPyRuns(folder);
    expect(seen).toMatchObject({ ALEMBIC_URL: database.url });
    expect(seen).not.toHaveProperty('DATABASE_URL');
    expect(await readRevision(database)).toBe('0003');
  });

  test('has the checked URL if a variable of the job contains another URL', async () => {
    const [target, other] = await Promise.all([freshDatabase(), freshDatabase()]);
    const folder = workspace(createAlembicProject());
    const result = await runStep({
      with: {
        'db-role': 'staging',
        'database-url': target.url,
        'url-variables': 'DATABASE_URL ALEMBIC_URL',
      },
      env: { ALEMBIC_URL: other.url },
      workspace: folder,
    });
    expect(result).toMatchObject({ exitCode: 0 });
    expect(await readRevision(target)).toBe('0003');
    expect(await listTables(other)).toEqual([]);
  });

  test('runs each line of a command, and stops at a line that fails', async () => {
    const database = await freshDatabase();
    const { url, secrets } = await createDeployer(database);
    const folder = workspace(createAlembicProject());
    const lines = [
      'cd backend',
      'alembic upgrade 0001',
      'alembic current | tee current',
      'echo "target: $DATABASE_URL"',
      'for target in 0002 head; do',
      '  alembic upgrade "$target"',
      'done',
      'python tables.py',
    ];
    const inputs = { 'db-role': 'staging', 'database-url': url, 'working-directory': '.' };
    const result = await runStep({
      with: { ...inputs, command: lines.join('\n') },
      workspace: folder,
    });
    expect(findErrors(result)).toEqual([]);
    expect(readFileSync(join(folder, 'backend/current'), 'utf8')).toContain('0001');
    expect(result.log).toContain('tables: account alembic_version invoice');
    expect(await readRevision(database)).toBe('0003');
    expect(result.log).toContain('target: ');
    for (const secret of secrets) expect(collectVisibleText(result)).not.toContain(secret);

    const broken = ['alembic upgrade no-such-revision | cat', 'touch after'].join('\n');
    const stopped = await runStep({
      with: { ...inputs, 'working-directory': 'backend', command: broken },
      workspace: folder,
    });
    expect(stopped).toMatchObject({ exitCode: 1 });
    expect(existsSync(join(folder, 'backend/after'))).toBe(false);
  });

  test('has the URL of the embedded database', async () => {
    const folder = workspace(createAlembicProject());
    const command = 'alembic upgrade head\nalembic current\npython tables.py';
    const result = await runStep({
      with: { 'db-role': 'staging', 'database-url': 'embedded', command },
      workspace: folder,
    });
    expect(findErrors(result)).toEqual([]);
    expect(result).toMatchObject({ exitCode: 0, outputs: { reason: 'staging-allowed' } });
    expect(result.log).toContain('0003 (head)');
    expect(result.log).toContain('tables: account alembic_version invoice');
    expect(result.summary).toMatch(/temporary/i);
    expect(readEnvPyRuns(folder)[0]?.['DATABASE_URL']).toMatch(
      /^postgresql:\/\/.*@127\.0\.0\.1:\d+\//,
    );
  });
});

const ABSENT = undefined;

describeWith(alembicBin)('the verdict of the original gate', () => {
  test.each([
    { role: ABSENT, confirmation: ABSENT },
    { role: ABSENT, confirmation: 'true' },
    { role: 'staging', confirmation: ABSENT },
    { role: 'staging', confirmation: 'true' },
    { role: 'prod', confirmation: ABSENT },
    { role: 'prod', confirmation: 'true' },
    { role: 'prod', confirmation: 'True' },
    { role: 'prod', confirmation: 'yes' },
    { role: 'replica', confirmation: ABSENT },
    { role: 'replica', confirmation: 'true' },
    { role: 'production', confirmation: 'true' },
    { role: 'Staging', confirmation: ABSENT },
  ])(
    'is the verdict of the action: role $role, confirmation $confirmation',
    async ({ role, confirmation }) => {
      const database = await freshDatabase();
      const declared = {
        DB_ROLE: role,
        CONFIRM_PROD_MIGRATIONS: confirmation,
        DATABASE_URL: database.url,
      };
      const original = await runProgram({
        program: join(alembicBin ?? '', 'alembic'),
        args: ['upgrade', 'head'],
        folder: join(workspace(createAlembicProject()), 'backend'),
        env: { PATH: alembicPath, ...declared },
      });
      const gate = await runAction({ with: { mode: 'gate' }, env: declared });
      // The failure must come from the original gate and not from another error of the project.
      if (original.code !== 0) expect(original.stderr).toMatch(/^DB_ROLE/m);
      expect(gate.outputs['decision']).toBe(original.code === 0 ? 'allowed' : 'blocked');
      expect((await listTables(database)).length > 0).toBe(original.code === 0);
    },
  );
});
