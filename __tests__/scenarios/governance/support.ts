import { stringify } from 'yaml';
import {
  checkOut,
  RUN_COMMIT,
  runAction,
  type Step,
  type StepResult,
  workspace,
} from '../../support/action';
import { attempt, commit, environment, ok, review, reviewers } from '../../support/github/answers';
import { startIssuer, type TokenWish } from '../../support/github/issuer';
import { type Answers, type Asked, startGithub } from '../../support/github/server';

/** The settings of a run. By default: role `prod` in the environment `production`, allowed. */
export interface Run {
  /** The rules of the policy for role `prod`; undefined for a repository without a policy. */
  readonly prod?: object;
  /** The whole policy, instead of `prod`. */
  readonly policy?: object | string;
  readonly files?: Readonly<Record<string, string>>;
  readonly token?: TokenWish | 'none';
  readonly answers?: Answers;
  readonly step?: Step;
  /** The commit that is checked out; `none` for a folder without Git. By default that of the run. */
  readonly checkout?: string;
  /** Called with the folder of the checkout. */
  readonly seeFolder?: (folder: string) => void;
}

/** The result of a run, and the requests that it made. */
export interface Governed extends StepResult {
  readonly askedGithub: readonly Asked[];
  readonly askedIssuer: readonly string[];
}

/** The default path of the policy file. */
export const POLICY_PATH = '.github/migration-policy.yml';

/** A target to which `gate` does not connect. */
const TARGET = 'postgresql://app:s3cret-pw@db.acme.internal:5432/shop?sslmode=verify-full';

/** Runs the built action in `mode: gate`, with servers of the tests for the API and the tokens. */
export async function governed(run: Run = {}): Promise<Governed> {
  const github = await startGithub({ ...ANSWERS, ...run.answers });
  const issuer = await startIssuer(run.token === 'none' ? {} : run.token);
  const policy = run.policy ?? (run.prod && { version: 1, roles: { prod: run.prod } });
  const text = typeof policy === 'object' ? stringify(policy) : policy;
  const folder = workspace({ ...(text ? { [POLICY_PATH]: text } : {}), ...run.files });
  const { step = {}, checkout = RUN_COMMIT } = run;
  if (checkout !== 'none') checkOut(folder, checkout);
  run.seeFolder?.(folder);
  const result = await runAction({
    workspace: folder,
    ...step,
    with: {
      mode: 'gate',
      'db-role': 'prod',
      'confirm-prod-migrations': 'true',
      'database-url': TARGET,
      'github-token': 'ghs_secret',
      ...step.with,
    },
    env: {
      GITHUB_API_URL: github.url,
      GITHUB_SHA: RUN_COMMIT,
      ...(run.token === 'none' ? { GITHUB_SERVER_URL: issuer.url } : issuer.env),
      ...step.env,
    },
  });
  await Promise.all([github.close(), issuer.close()]);
  return { ...result, askedGithub: github.asked, askedIssuer: issuer.asked };
}

/** A protected environment, and an approval by Ann, who is not involved in the run. */
const ANSWERS: Answers = {
  'repos/get-environment': () => ok(environment('production', { protection_rules: [reviewers()] })),
  'actions/get-reviews-for-run': () => ok([review('ann')]),
  'actions/get-workflow-run-attempt': () => ok(attempt('octocat')),
  'repos/get-commit': () => ok(commit('bob')),
  'repos/list-pull-requests-associated-with-commit': () => ok([]),
};

/** Expects that the step is blocked for this reason, in one annotation with these words. */
export function expectBlocked(run: StepResult, reason: string, ...words: readonly string[]): void {
  expect(run.outputs).toMatchObject({ decision: 'blocked', reason });
  expect(run.exitCode).toBe(1);
  const errors = run.annotations.filter(({ level }) => level === 'error');
  expect(errors).toEqual([expect.objectContaining({ title: `Blocked: ${reason}` })]);
  for (const word of words) expect(errors[0]?.message).toContain(word);
}
