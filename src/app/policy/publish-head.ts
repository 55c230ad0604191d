import { setStatus } from '../../edge/github/api/commit-statuses';
import type { Deadline } from '../../edge/github/deadline';
import type { Request } from '../../inputs/request';
import type { Finding } from '../../policy/finding';
import { isRunFailed, type Report } from '../../report/report';
import { formatStatusContext } from './find-promotion';
import { requireGitHubApi } from './github-api';

/**
 * Publishes the head that a run reached, where a policy promotes what this role has reached: a status
 * on its commit, by the workflow's own token. A red run publishes that it is.
 *
 * @returns A finding where it cannot be published: the run stays what it is.
 */
export async function publishHead(
  report: Report,
  request: Request,
  deadline: Deadline,
): Promise<readonly Finding[]> {
  const { role = '', result } = report;
  const { environment } = request;
  const commit = environment['GITHUB_SHA'];
  const green = !isRunFailed(report);
  // What a command reached is not ours to see.
  if (!commit || (green && result.headDigest === undefined)) return [];
  const api = await requireGitHubApi(request, deadline);
  if (!api.known) return [unpublished(api.what, api.next)];
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = environment;
  const run = environment['GITHUB_RUN_ID'];
  const answer = await setStatus(api.value, {
    ...{ commit, context: formatStatusContext(request, role) },
    state: green ? 'success' : 'failure',
    description: green
      ? (result.headDigest ?? '')
      : `failed: ${report.problems[0]?.code ?? report.reason}`,
    url: server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined,
  });
  return answer.ok ? [] : [unpublished(answer.why, 'Let the job have `statuses: write`.')];
}

function unpublished(what: string, next: string): Finding {
  return {
    code: 'head-unpublished',
    level: 'warning',
    what: `The head that was reached is not published, so that nothing can be promoted by it. ${what}`,
    next,
  };
}
