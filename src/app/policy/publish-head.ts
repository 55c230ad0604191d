import { setStatus } from '../../edge/github/api/commit-statuses';
import type { Deadline } from '../../edge/github/deadline';
import type { Request } from '../../inputs/request';
import type { Finding } from '../../policy/finding';
import type { RunCheckout } from '../../policy/run-checkout';
import { isRunFailed, type Report } from '../../report/report';
import { formatStatusContext } from './find-promotion';
import { requireGitHubApi } from './github-api';

/**
 * Publishes the head digest of a run as a commit status, with the token of the workflow. A failed
 * run publishes a status with the state `failure`.
 *
 * @returns A finding if the status could not be published. The result of the run does not change.
 */
export async function publishHead(
  report: Report,
  request: Request,
  deadline: Deadline,
): Promise<readonly Finding[]> {
  const { role = '', result, governance } = report;
  const { environment } = request;
  const commit = environment['GITHUB_SHA'];
  const hasSucceeded = !isRunFailed(report);
  // The head of a command can be unknown.
  if (!commit || (hasSucceeded && result.headDigest === undefined)) return [];
  if (governance.checkout?.state === 'other') return [otherCommit(governance.checkout, commit)];
  const api = await requireGitHubApi(request, deadline);
  if (!api.known) return [headUnpublished(api.what, api.next)];
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = environment;
  const run = environment['GITHUB_RUN_ID'];
  const answer = await setStatus(api.value, {
    commit,
    context: formatStatusContext(request, role),
    state: hasSucceeded ? 'success' : 'failure',
    description: hasSucceeded
      ? (result.headDigest ?? '')
      : `failed: ${report.problems[0]?.code ?? report.reason}`,
    url: server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined,
  });
  return answer.ok ? [] : [headUnpublished(answer.why, 'Grant the job `statuses: write`.')];
}

/** GitHub shows the run at the commit that the runner names, so a status there would be wrong. */
function otherCommit({ commit }: RunCheckout, named: string): Finding {
  return headUnpublished(
    `The run belongs to the commit ${named.slice(0, 12)}, but ${commit?.slice(0, 12)} is checked out.`,
    `To promote this state, start the run on the commit ${commit?.slice(0, 12)}, without \`ref\` for \`actions/checkout\`.`,
  );
}

function headUnpublished(what: string, next: string): Finding {
  return {
    code: 'head-unpublished',
    level: 'warning',
    what: `The head digest of this run was not published, so this run cannot be promoted. ${what}`,
    next,
  };
}
