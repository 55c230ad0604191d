import { join } from 'node:path';
import { runAction, type StepResult, workspace } from '../../support/action';
import { useDatabase } from '../../support/postgres';
import { readOutput } from './programs';
import { createVirtualEnvironment, describeWith, fetchOrSkip, prependToPath } from './registries';

/*
 * The action reads from the history table of a real tool what a command changed. Alembic is in
 * `alembic.tools.ts`.
 */

const db = useDatabase();

const readWarnings = ({ outputs }: StepResult): readonly string[] =>
  JSON.parse(outputs['warnings'] ?? '[]');

const python = await fetchOrSkip('Django', () =>
  createVirtualEnvironment([
    'Django==5.2.16',
    'asgiref==3.11.1',
    'sqlparse==0.5.5',
    'psycopg2-binary==2.9.13',
  ]),
);

const DJANGO = {
  'manage.py': `import os, sys
os.environ['DJANGO_SETTINGS_MODULE'] = 'settings'
from django.core.management import execute_from_command_line
execute_from_command_line(sys.argv)
`,
  'settings.py': `import os
from urllib.parse import urlsplit
url = urlsplit(os.environ['DATABASE_URL'])
SECRET_KEY = 'x'
USE_TZ = True
INSTALLED_APPS = ['shop', 'cart']
DATABASES = {'default': {'ENGINE': 'django.db.backends.postgresql', 'NAME': url.path[1:],
    'USER': url.username, 'PASSWORD': url.password, 'HOST': url.hostname, 'PORT': url.port}}
`,
  ...createApp(
    'shop',
    '0001_initial',
    '',
    "migrations.CreateModel('Order', [('id', models.BigAutoField(primary_key=True))])",
  ),
  ...createApp(
    'shop',
    '0002_note',
    "('shop', '0001_initial')",
    "migrations.AddField('order', 'note', models.TextField(default=''))",
  ),
  ...createApp(
    'cart',
    '0001_initial',
    "('shop', '0002_note')",
    "migrations.RunSQL('CREATE TABLE basket ()', 'DROP TABLE basket')",
  ),
};

/** Returns the files of a Django app with one migration. */
function createApp(name: string, file: string, after: string, operation: string) {
  return {
    [`${name}/__init__.py`]: '',
    [`${name}/models.py`]: '',
    [`${name}/migrations/__init__.py`]: '',
    [`${name}/migrations/${file}.py`]: `from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [${after}]
    operations = [${operation}]
`,
  };
}

describeWith(python)('Django', () => {
  const run = async (command: string, more = {}) =>
    await runAction({
      with: { 'db-role': 'staging', 'database-url': db.url, command, ...more },
      workspace: workspace(DJANGO),
      env: { PATH: prependToPath(python ?? '') },
    });

  test('reports what is pending and applied for plan, migrate and a reverted migration', async () => {
    const plan = await run('python manage.py migrate', { mode: 'plan' });
    expect(plan.outputs).toMatchObject({ pending: '3', applied: '0' });
    const part = await run('python manage.py migrate shop 0001');
    expect(part.annotations).toEqual([]);
    expect(part.outputs).toMatchObject({ pending: '2', applied: '1' });
    const whole = await run('python manage.py migrate');
    expect(whole.outputs).toMatchObject({ pending: '0', applied: '2' });
    expect(whole.summary).toMatch(/`cart\.0001_initial`.*✅ applied/);
    const idle = await run('python manage.py migrate');
    expect([readWarnings(idle), idle.outputs['applied']]).toEqual([[], '0']);
    const back = await run('python manage.py migrate cart zero');
    expect(readWarnings(back)).toEqual(['history-shrank']);
    expect(back.outputs).toMatchObject({ pending: '1', applied: '0' });
  });
});

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>t</groupId><artifactId>t</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.liquibase</groupId><artifactId>liquibase-core</artifactId><version>4.33.0</version></dependency>
    <dependency><groupId>info.picocli</groupId><artifactId>picocli</artifactId><version>4.7.7</version></dependency>
    <dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId><version>42.7.4</version></dependency>
  </dependencies>
</project>
`;

const jars = await fetchOrSkip('Liquibase', async () => {
  const folder = workspace({ 'pom.xml': POM });
  const args = ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib'];
  await readOutput({ program: 'mvn', args, folder });
  return join(folder, 'lib');
});

describeWith(jars)('Liquibase', () => {
  const changeset = (id: string, sql: string) => `--changeset ada:${id}\n${sql}\n`;

  test('reports each changeset that Liquibase recorded', async () => {
    const { host, pathname, username, password } = new URL(db.url);
    const command = `java -cp '${jars}/*' liquibase.integration.commandline.LiquibaseCommandLine update --changelog-file=changelog.sql --url='jdbc:postgresql://${host}${pathname}' --username='${username}' --password='${decodeURIComponent(password)}'`;
    const inMode =
      (mode: string) =>
      async (...changesets: readonly string[]) =>
        await runAction({
          with: { 'db-role': 'staging', 'database-url': db.url, command, mode },
          workspace: workspace({
            'changelog.sql': `--liquibase formatted sql\n${changesets.join('')}`,
          }),
        });
    const [run, plan] = [inMode('migrate'), inMode('plan')];
    const first = changeset('1', 'CREATE TABLE a (id int);');
    const initial = await run(first);
    expect(initial.annotations).toEqual([]);
    expect(initial.outputs).toMatchObject({ applied: '1', pending: '0' });
    expect(initial.summary).toContain('changelog.sql::1::ada');
    const both = [first, changeset('2', 'CREATE TABLE b (id int);')] as const;
    expect((await plan(...both)).outputs).toMatchObject({ pending: '1', applied: '0' });
    const next = await run(...both);
    expect(next.outputs).toMatchObject({ applied: '1' });
    expect((await run(...both)).outputs).toMatchObject({ applied: '0' });
  });
});
