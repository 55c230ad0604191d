import { stringify } from 'yaml';
import { runAction, type Step, type StepResult, workspace } from '../../support/action';
import { attempt, commit, environment, ok, review, reviewers } from '../../support/github/answers';
import { startIssuer, type TokenWish } from '../../support/github/issuer';
import { type Answers, type Asked, startGithub } from '../../support/github/server';

/** A run of role `prod` in the environment `production` that every policy of these tests lets go. */
export interface Run {
  /** What the policy asks of role `prod`; undefined for a repository without a policy. */
  readonly prod?: object;
  /** The whole policy, where that is not enough. */
  readonly policy?: object | string;
  readonly files?: Readonly<Record<string, string>>;
  readonly token?: TokenWish | 'none';
  readonly answers?: Answers;
  readonly step?: Step;
  /** Gets the folder of the checkout. */
  readonly seeFolder?: (folder: string) => void;
}

/** What a governed run left, and what it asked. */
export interface Governed extends StepResult {
  readonly askedGithub: readonly Asked[];
  readonly askedIssuer: readonly string[];
}

export const POLICY_PATH = '.github/migration-policy.yml';

/** A target that nobody ever connects to: the tests of the gate need none. */
const TARGET = 'postgresql://app:s3cret-pw@db.acme.internal:5432/shop?sslmode=verify-full';

/** Runs the built action, `mode: gate`, beside stand-ins for GitHub's API and its issuer of tokens. */
export async function governed(run: Run = {}): Promise<Governed> {
  const github = await startGithub({ ...ANSWERS, ...run.answers });
  const issuer = await startIssuer(run.token === 'none' ? {} : run.token);
  const policy = run.policy ?? (run.prod && { version: 1, roles: { prod: run.prod } });
  const text = typeof policy === 'object' ? stringify(policy) : policy;
  const folder = workspace({ ...(text ? { [POLICY_PATH]: text } : {}), ...run.files });
  run.seeFolder?.(folder);
  const { step = {} } = run;
  const result = await runAction({
    workspace: folder,
    ...step,
    with: {
      mode: 'gate',
      ...{ 'db-role': 'prod', 'confirm-prod-migrations': 'true', 'database-url': TARGET },
      'github-token': 'ghs_secret',
      ...step.with,
    },
    env: {
      GITHUB_API_URL: github.url,
      ...(run.token === 'none' ? { GITHUB_SERVER_URL: issuer.url } : issuer.env),
      ...step.env,
    },
  });
  await Promise.all([github.close(), issuer.close()]);
  return { ...result, askedGithub: github.asked, askedIssuer: issuer.asked };
}

/** A protected environment, and a run that Ann approved, who had no part in it. */
const ANSWERS: Answers = {
  'repos/get-environment': () => ok(environment('production', { protection_rules: [reviewers()] })),
  'actions/get-reviews-for-run': () => ok([review('ann')]),
  'actions/get-workflow-run-attempt': () => ok(attempt('octocat')),
  'repos/get-commit': () => ok(commit('bob')),
  'repos/list-pull-requests-associated-with-commit': () => ok([]),
};

/** The step is blocked for this reason, in one annotation that says these words. */
export function expectBlocked(run: StepResult, reason: string, ...words: readonly string[]): void {
  expect(run.outputs).toMatchObject({ decision: 'blocked', reason });
  expect(run.exitCode).toBe(1);
  const errors = run.annotations.filter(({ level }) => level === 'error');
  expect(errors).toEqual([expect.objectContaining({ title: `Blocked: ${reason}` })]);
  for (const word of words) expect(errors[0]?.message).toContain(word);
}
