import { applySuppressions } from '../../../../src/checks/suppression';
import { findFindings, WORKFLOW } from './support';

/*
 * Where a comment allows a migration: at the step always; above the job, at the head of the workflow and
 * in a followed script only if the database cannot be told.
 */

const ALLOW = '# governed: allow ungoverned-migration because of a test';
const UNKNOWN = '${{ secrets.URL }}';
const LASTING = 'postgresql://app@db.example.org/app';

interface Comments {
  readonly head?: string;
  readonly job?: string;
  readonly step?: string;
  readonly script?: string;
}

/** Returns the rules that remain for a step that starts a script, with comments in four places. */
function remaining(url: string, { head = '', job = '', step = '', script = '' }: Comments) {
  const workflow = `${head}
on: push
jobs:
  ${job}
  migrate:
    runs-on: ubuntu-latest
    env:
      DATABASE_URL: ${url}
    steps:
      - run: echo start
      ${step}
      - run: ./migrate.sh
`;
  const files: Record<string, string> = {
    [WORKFLOW]: workflow.replaceAll(/^ *\n/gm, ''),
    'migrate.sh': `${script}\nprisma migrate deploy\n`,
  };
  const { findings } = applySuppressions(findFindings(files), (file) => files[file]);
  return findings.map(({ rule }) => rule);
}

test('without a comment, both are found', () => {
  expect(remaining(UNKNOWN, {})).toEqual(['ungoverned-migration']);
  expect(remaining(LASTING, {})).toEqual(['ungoverned-migration']);
});

test.each<[string, Comments]>([
  ['at the head of the workflow', { head: ALLOW }],
  ['at the head, below another comment', { head: `# Deployment.\n#\n${ALLOW}` }],
  ['above the key of the job', { job: ALLOW }],
  ['in the script', { script: ALLOW }],
])('a comment %s covers only a database that cannot be told', (_, comments) => {
  expect(remaining(UNKNOWN, comments)).toEqual([]);
  expect(remaining(LASTING, comments)).toEqual(['ungoverned-migration']);
});

test('a comment at the step covers both', () => {
  expect(remaining(UNKNOWN, { step: ALLOW })).toEqual([]);
  expect(remaining(LASTING, { step: ALLOW })).toEqual([]);
});

test('a comment about another rule, or after the first key, covers neither', () => {
  const other = ALLOW.replace('ungoverned-migration', 'unenforced-role');
  expect(remaining(UNKNOWN, { head: other, job: other })).toEqual(['ungoverned-migration']);
  expect(remaining(UNKNOWN, { head: `name: x\n${ALLOW}` })).toEqual(['ungoverned-migration']);
});

test('a comment above a job does not cover other rules', () => {
  const workflow = `on: push
jobs:
  # governed: allow no-concurrency because of a test
  migrate:
    runs-on: ubuntu-latest
    environment: production
    env: { DB_ROLE: prod }
    steps:
      - uses: ./
`;
  const files: Record<string, string> = { [WORKFLOW]: workflow, 'action.yml': ACTION };
  const { findings } = applySuppressions(findFindings(files), (file) => files[file]);
  expect(findings.map(({ rule }) => rule)).toContain('no-concurrency');
});

const ACTION = `runs: { using: composite, steps: [{ run: alembic upgrade head, shell: bash }] }\n`;
