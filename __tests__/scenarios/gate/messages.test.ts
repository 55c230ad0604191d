import { checkOut, runAction, type Step, type StepResult, workspace } from '../../support/action';
import { useDatabase } from '../../support/postgres';

/* Every text that users see, in full: a changed message changes this file. */

const PROD_URL = 'postgresql://app:s3cret-pw@db.acme.internal:5432/shop?sslmode=verify-full';

/** Replaces what differs between runs: durations, digests, the address of the test server. */
function normalize(text: string): string {
  return text
    .replaceAll(/\b\d+ ms\b/g, '7 ms')
    .replaceAll(/sha256:[0-9a-f]{64}/g, 'sha256:…')
    .replaceAll(/postgres@127\.0\.0\.1:\d+\/test\\?_[0-9a-f]+/g, 'app@test-server:5432/shop')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/-{3,}/g, '---');
}

/** Formats the annotations as GitHub lists them. */
function formatAnnotations({ annotations }: StepResult): readonly string[] {
  return annotations.map(({ level, title, message, file, line }) => {
    const place = file === undefined ? '' : ` (${line === undefined ? file : `${file}:${line}`})`;
    return `${level} [${title}]${place} ${normalize(message)}`;
  });
}

/** Returns the log as users see it. */
function formatLog(result: StepResult): string {
  return normalize(result.log.trim());
}

describe('role-invalid: suggests the role that a similar name means', () => {
  test.each([
    ['Production', 'prod'],
    ['PROD', 'prod'],
    ['prod-db', 'prod'],
    ['stagging', 'staging'],
    ['development', 'staging'],
    ['readonly', 'replica'],
    ['warehouse', undefined],
    ['${{ vars.DB_ROLE }}', undefined],
  ])('%s: %s', async (role, near) => {
    const { annotations } = await runAction({ with: { mode: 'gate', 'db-role': role } });
    const hint =
      near === undefined
        ? 'The role is not valid.'
        : `The role \`${role}\` is not valid. Did you mean \`${near}\`?`;
    expect(annotations).toHaveLength(1);
    expect(annotations[0]?.message).toContain(hint);
    expect(annotations[0]?.message.includes('Did you mean')).toBe(near !== undefined);
  });
});

describe('an empty value: the message names the usual cause in GitHub', () => {
  test('an empty role', async () => {
    const result = await runAction({ with: { 'db-role': '' } });
    expect(formatAnnotations(result)).toMatchInlineSnapshot(`
[
  "error [Blocked: role-missing] The role is missing or empty. Set the input \`db-role\` or the variable \`DB_ROLE\` to \`staging\`, \`prod\` or \`replica\`. If the value comes from an environment, add \`environment:\` to the job. A secret is empty in a run of a fork.",
]
`);
  });

  test('an empty URL', async () => {
    const result = await runAction({ with: { 'db-role': 'staging', 'database-url': '' } });
    expect(formatAnnotations(result)).toMatchInlineSnapshot(`
[
  "error [Blocked: url-missing] The database URL is missing or empty. Set the input \`database-url\` or the variable \`DATABASE_URL\` to the URL of the database, or to \`embedded\` for a temporary Postgres in the action. If the secret comes from an environment, add \`environment:\` to the job. A secret is empty in a run of a fork.",
]
`);
  });

  test('an empty input with a default', async () => {
    const result = await runAction({ with: { 'db-role': 'staging', mode: '' } });
    expect(formatAnnotations(result)).toMatchInlineSnapshot(`
[
  "error [input-invalid] \`mode\` is empty. Set a value, or remove the input to use the default \`migrate\`. An expression with a missing variable is empty.",
]
`);
  });
});

test('each finding is one annotation with its level and one code in `warnings`', async () => {
  const result = await runAction({
    with: {
      mode: 'migrate',
      'db-role': 'prod',
      'confirm-prod-migrations': 'true',
      command: 'exit 0',
    },
    env: {
      DATABASE_URL: 'postgresql://app@localhost:6432,db.acme.com/shop_staging',
      DB_AUTHORITY: 'neon',
      DIRECT_URL: 'postgresql://app@other.acme.com/elsewhere',
    },
    event: { name: 'pull_request' },
  });
  const shown = result.annotations.map(({ level, title }) => `${level} ${title}`);
  expect(shown).toMatchInlineSnapshot(`
[
  "warning prod-url-local",
  "warning prod-url-nonprod-name",
  "warning authority-url-mismatch",
  "notice url-pooler",
  "notice url-no-tls",
  "warning url-unjudged",
  "warning prod-on-pull-request",
  "notice checkout-unknown",
  "warning policy-unseen",
  "notice command-unseen",
]
`);
  expect(JSON.parse(result.outputs['warnings'] ?? '')).toEqual(
    result.annotations.map(({ title }) => title),
  );
  for (const { title } of result.annotations) expect(result.summary).toContain(`\`${title}\``);
  expect(result.exitCode).toBe(0);
});

describe('job summary and log', () => {
  const database = useDatabase({ scope: 'all' });

  const FILES = {
    'migrations/0001_users.sql': 'CREATE TABLE users (id int PRIMARY KEY);',
    'migrations/0002_note.sql': '-- DROP TABLE users;\n',
    'migrations/0010_orders.sql': 'CREATE TABLE orders (id int PRIMARY KEY);',
  };
  const BROKEN = {
    ...FILES,
    'migrations/0011_broken.sql': 'SELECT 1;\n\nALTER TABLE usres ADD name text;\n',
    'migrations/0012_later.sql': 'SELECT 1;',
  };
  const staging = (inputs: NonNullable<Step['with']> = {}): Step => ({
    with: { 'db-role': 'staging', ...inputs },
    env: { DATABASE_URL: database.url },
  });

  test('of a blocked run', async () => {
    const result = await runAction({
      with: { 'db-role': 'prod', 'database-url': PROD_URL },
      env: { DB_AUTHORITY: 'neon' },
    });
    expect(formatAnnotations(result)).toMatchInlineSnapshot(`
[
  "error [Blocked: prod-unconfirmed] The role is \`prod\`, but the run is not confirmed. Check the migrations, then set the input \`confirm-prod-migrations\` or the variable \`CONFIRM_PROD_MIGRATIONS\` to \`true\` for this step.",
]
`);
    expect(normalize(result.summary)).toMatchInlineSnapshot(`
"## ⛔ Blocked: prod-unconfirmed

| | |
| --- | --- |
| Role | \`prod\` |
| Target | \`app@db.acme.internal:5432/shop\` |
| Authority | \`neon\` |
| Mode | \`migrate\` |

**The role is \`prod\`, but the run is not confirmed.** Check the migrations, then set the input \`confirm-prod-migrations\` or the variable \`CONFIRM_PROD_MIGRATIONS\` to \`true\` for this step.
"
`);
  });

  test('of a gate that allows', async () => {
    const inputs = { mode: 'gate', 'db-role': 'prod', 'confirm-prod-migrations': 'true' };
    const folder = workspace();
    checkOut(folder);
    const step = { ...inputs, 'database-url': PROD_URL };
    const result = await runAction({ workspace: folder, with: step });
    expect(formatAnnotations(result)).toEqual([]);
    expect(normalize(result.summary)).toMatchInlineSnapshot(`
"## ✅ Allowed: prod-confirmed

| | |
| --- | --- |
| Role | \`prod\` |
| Target | \`app@db.acme.internal:5432/shop\` |
| Mode | \`gate\` |
"
`);
    expect(formatLog(result)).toMatchInlineSnapshot(
      `"✅ Allowed: prod-confirmed on app@db.acme.internal:5432/shop"`,
    );
  });

  // The next four tests use one database, in this order.
  test('of a plan', async () => {
    const result = await runAction({ ...staging({ mode: 'plan' }), workspace: workspace(FILES) });
    expect(formatAnnotations(result)).toMatchInlineSnapshot(`
[
  "notice [comments-only] (migrations/0002_note.sql) \`0002_note.sql\` contains only comments, so applying it only adds a row to the history. If this is intended, ignore this notice. Otherwise check that its statements are not commented out.",
]
`);
    expect(normalize(result.summary)).toMatchInlineSnapshot(`
"## ✅ Allowed: staging-allowed, 3 migrations pending

| | |
| --- | --- |
| Role | \`staging\` |
| Target | \`app@test-server:5432/shop\` |
| Mode | \`plan\` |

### Findings

| Level | Finding | Message |
| --- | --- | --- |
| notice | \`comments-only\` | \`0002_note.sql\` contains only comments, so applying it only adds a row to the history. If this is intended, ignore this notice. Otherwise check that its statements are not commented out. |

### Migrations

| Version | Name | Status | Duration |
| --- | --- | --- | --- |
| \`0001\` | \`users\` | ⏳ pending | |
| \`0002\` | \`note\` | ⏳ pending | |
| \`0010\` | \`orders\` | ⏳ pending | |

Plan digest: \`sha256:…\` 
Head digest: \`sha256:…\`
"
`);
    expect(formatLog(result)).toMatchInlineSnapshot(`
"##[notice]\`0002_note.sql\` contains only comments, so applying it only adds a row to the history. If this is intended, ignore this notice. Otherwise check that its statements are not commented out.
pending: 0001 users
pending: 0002 note
pending: 0010 orders
plan digest: sha256:…
✅ Allowed: staging-allowed, 3 migrations pending on app@test-server:5432/shop"
`);
  });

  test('of a run that migrates', async () => {
    const result = await runAction({ ...staging(), workspace: workspace(FILES) });
    expect(formatAnnotations(result)).toMatchInlineSnapshot(`
[
  "notice [comments-only] (migrations/0002_note.sql) \`0002_note.sql\` contains only comments, so applying it only adds a row to the history. If this is intended, ignore this notice. Otherwise check that its statements are not commented out.",
]
`);
    expect(normalize(result.summary)).toMatchInlineSnapshot(`
"## ✅ Allowed: staging-allowed, 3 migrations applied

| | |
| --- | --- |
| Role | \`staging\` |
| Target | \`app@test-server:5432/shop\` |
| Mode | \`migrate\` |

### Findings

| Level | Finding | Message |
| --- | --- | --- |
| notice | \`comments-only\` | \`0002_note.sql\` contains only comments, so applying it only adds a row to the history. If this is intended, ignore this notice. Otherwise check that its statements are not commented out. |

### Migrations

| Version | Name | Status | Duration |
| --- | --- | --- | --- |
| \`0001\` | \`users\` | ✅ applied | 7 ms |
| \`0002\` | \`note\` | ✅ applied | 7 ms |
| \`0010\` | \`orders\` | ✅ applied | 7 ms |

Plan digest: \`sha256:…\` 
Head digest: \`sha256:…\`
"
`);
    expect(formatLog(result)).toMatchInlineSnapshot(`
"##[group]0001 users
ran in 7 ms
##[endgroup]
##[group]0002 note
ran in 7 ms
##[endgroup]
##[group]0010 orders
applied in 7 ms
##[endgroup]
##[notice]\`0002_note.sql\` contains only comments, so applying it only adds a row to the history. If this is intended, ignore this notice. Otherwise check that its statements are not commented out.
✅ Allowed: staging-allowed, 3 migrations applied on app@test-server:5432/shop"
`);
  });

  test('of a migration that fails', async () => {
    const result = await runAction({ ...staging(), workspace: workspace(BROKEN) });
    expect(formatAnnotations(result)).toMatchInlineSnapshot(`
[
  "error [migration-failed] (migrations/0011_broken.sql:3) relation "usres" does not exist (SQLSTATE 42P01). The file was rolled back, and the files before it stay applied. Fix the file and retry the run.",
]
`);
    expect(normalize(result.summary)).toMatchInlineSnapshot(`
"## ❌ Failed: migration-failed

| | |
| --- | --- |
| Verdict | \`allowed: staging-allowed\` |
| Role | \`staging\` |
| Target | \`app@test-server:5432/shop\` |
| Mode | \`migrate\` |

- \`migration-failed\` \`migrations/0011_broken.sql:3\`: **relation "usres" does not exist (SQLSTATE 42P01).** The file was rolled back, and the files before it stay applied. Fix the file and retry the run.

### Migrations

| Version | Name | Status | Duration |
| --- | --- | --- | --- |
| \`0011\` | \`broken\` | ❌ failed | 7 ms |
| \`0012\` | \`later\` | ⏳ pending | |

Plan digest: \`sha256:…\` 
Head digest: \`sha256:…\`
"
`);
    expect(formatLog(result)).toMatchInlineSnapshot(`
"##[group]0011 broken
failed in 7 ms
##[endgroup]
##[error]relation "usres" does not exist (SQLSTATE 42P01). The file was rolled back, and the files before it stay applied. Fix the file and retry the run.
❌ Failed: migration-failed on app@test-server:5432/shop"
`);
  });

  test('of a run with nothing to do', async () => {
    const result = await runAction({ ...staging(), workspace: workspace(FILES) });
    expect(formatAnnotations(result)).toEqual([]);
    expect(normalize(result.summary)).toMatchInlineSnapshot(`
"## ✅ Allowed: staging-allowed, nothing to do

| | |
| --- | --- |
| Role | \`staging\` |
| Target | \`app@test-server:5432/shop\` |
| Mode | \`migrate\` |

Plan digest: \`sha256:…\` 
Head digest: \`sha256:…\`
"
`);
    expect(formatLog(result)).toMatchInlineSnapshot(
      `"✅ Allowed: staging-allowed, nothing to do on app@test-server:5432/shop"`,
    );
  });

  test('of a command that fails', async () => {
    const command = 'echo one\necho "::error::two" >&2\nexit 3';
    const result = await runAction(staging({ command }));
    expect(formatAnnotations(result)).toMatchInlineSnapshot(`
[
  "error [command-failed] The command ended with exit code 3. Check its output above for the cause. Before you run the command again, check with the tool what it left in the database.",
]
`);
    expect(normalize(result.summary)).toMatchInlineSnapshot(`
"## ❌ Failed: command-failed

| | |
| --- | --- |
| Verdict | \`allowed: staging-allowed\` |
| Role | \`staging\` |
| Target | \`app@test-server:5432/shop\` |
| Mode | \`migrate\` |

- \`command-failed\`: **The command ended with exit code 3.** Check its output above for the cause. Before you run the command again, check with the tool what it left in the database.

The last lines of the command:

 one
 ::error::two
"
`);
  });

  test('of a run on the embedded database', async () => {
    const result = await runAction({
      with: { 'db-role': 'staging', 'database-url': 'embedded' },
      workspace: workspace(FILES),
    });
    expect(normalize(result.summary)).toMatchInlineSnapshot(`
"## ✅ Allowed: staging-allowed, 3 migrations applied

| | |
| --- | --- |
| Role | \`staging\` |
| Target | \`embedded Postgres (temporary)\` |
| Mode | \`migrate\` |

> The database was the **embedded** one: a temporary Postgres inside the action, which ends with this step.

### Findings

| Level | Finding | Message |
| --- | --- | --- |
| notice | \`comments-only\` | \`0002_note.sql\` contains only comments, so applying it only adds a row to the history. If this is intended, ignore this notice. Otherwise check that its statements are not commented out. |

### Migrations

| Version | Name | Status | Duration |
| --- | --- | --- | --- |
| \`0001\` | \`users\` | ✅ applied | 7 ms |
| \`0002\` | \`note\` | ✅ applied | 7 ms |
| \`0010\` | \`orders\` | ✅ applied | 7 ms |

Plan digest: \`sha256:…\` 
Head digest: \`sha256:…\`
"
`);
  });
});

test('a gate with an invalid URL allows and logs that the URL was not compared', async () => {
  const inputs = { mode: 'gate', 'db-role': 'staging', 'database-url': 'mysql://db/shop' };
  const result = await runAction({ with: inputs });
  expect(result.outputs).toMatchObject({ decision: 'allowed', warnings: '[]' });
  expect(result.log).toContain('The URL was not compared with the role.');
});
