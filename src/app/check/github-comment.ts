import { findEnvironmentJobs } from '../../checks/workflow/environment-jobs';
import type { RepositoryConfiguration } from '../../checks/workflow/repository-configuration';
import type { GitHubApi } from '../../edge/github/api/client';
import { fetchEnvironment } from '../../edge/github/api/fetch-environment';
import { upsertComment } from '../../edge/github/api/upsert-comment';
import type { CheckRequest } from '../../inputs/check-request';
import type { PullRequest } from '../../inputs/pull-request';
import type { EnvironmentProtections } from '../../policy/environment-protection';
import type { RulePage } from '../../report/check-findings';
import type { CheckReport } from '../../report/check-report';
import { isSilent } from '../../report/check-verdict';
import { formatCommentMarker, renderComment } from '../../report/render-comment';
import { splitByDatabase } from '../../report/split-by-database';

/** Fetches the protection of every environment in which a job migrates. */
export async function fetchEnvironments(
  configuration: RepositoryConfiguration,
  api: GitHubApi | undefined,
): Promise<{ readonly answers: EnvironmentProtections; readonly notes: readonly string[] }> {
  const names = [
    ...new Set(findEnvironmentJobs(configuration).map(({ name }) => name.toLowerCase())),
  ];
  if (names.length === 0) return { answers: new Map(), notes: [] };
  if (api === undefined) return { answers: new Map(), notes: [NOT_ASKED] };
  const answers = await Promise.all(
    names.map(async (name) => [name, await fetchEnvironment(api, name)] as const),
  );
  const reasons = answers.flatMap(([, answer]) => (answer.kind === 'unknown' ? [answer.why] : []));
  return { answers: new Map(answers), notes: [...new Set(reasons)] };
}

const NOT_ASKED = "The environments were not checked, because there is no token for GitHub's API.";

/**
 * Creates or updates one comment on the pull request for each name of a database. Creates none on a pull
 * request that does not concern migrations, if there is nothing to say.
 *
 * @param report The report without secrets.
 * @returns Why a comment could not be written; undefined if none is missing.
 */
export async function updateComments(
  report: CheckReport,
  request: CheckRequest,
  pullRequest: PullRequest | undefined,
  api: GitHubApi | undefined,
  rulePage: RulePage,
): Promise<string | undefined> {
  if (!request.comment || pullRequest?.number === undefined || api === undefined) return undefined;
  const mayCreate = report.isConcerned || !isSilent(report);
  for (const part of splitByDatabase(report)) {
    const body = renderComment(part, rulePage);
    const marker = formatCommentMarker(part.name);
    const result = await upsertComment(api, pullRequest.number, marker, body, mayCreate);
    if (!result.ok) return `No comment was written. ${result.why}`;
  }
  return undefined;
}
