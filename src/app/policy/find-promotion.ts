import { findPublished } from '../../edge/github/api/commit-statuses';
import type { Deadline } from '../../edge/github/deadline';
import type { Request } from '../../inputs/request';
import type { ReadPermit } from '../../policy/decide';
import {
  ATTESTATIONS_NOT_REQUESTED,
  isSuccessStatus,
  type Promotion,
} from '../../policy/evaluate-promotion';
import { type LookupResult, notKnown } from '../../policy/lookup-result';
import { rulesForRole } from '../../policy/role-policy';
import { getRunCommit } from '../../policy/run-checkout';
import { fetchAttestations } from './attestations';
import { requireGitHubApi } from './github-api';

/** Returns the context of the commit status that publishes the head of a role. */
export function formatStatusContext({ name }: Pick<Request, 'name'>, role: string): string {
  return `governed-migrations/${name}/${role}`;
}

/**
 * Finds the runs that reached the planned head on another role before, if a policy needs them.
 *
 * @param head The head digest that this run would reach.
 * @returns Undefined if no policy has the rule `rehearsed-on`.
 */
export async function findPromotion(
  permit: ReadPermit,
  head: string,
  deadline: Deadline,
): Promise<LookupResult<Promotion> | undefined> {
  const { request, governance, role } = permit;
  const rules = rulesForRole(governance.policies, role);
  const roles = rules.flatMap(({ rehearsedOn }) => rehearsedOn ?? []);
  const [sourceRole] = roles;
  if (sourceRole === undefined) return undefined;
  const context = formatStatusContext(request, sourceRole);
  const {
    GITHUB_RUN_ID: runId = '',
    GITHUB_REPOSITORY: repository = '',
    GITHUB_SERVER_URL: serverUrl = '',
  } = request.environment;
  const named = governance.proof.known
    ? governance.proof.value.commit
    : request.environment['GITHUB_SHA'];
  const commit = getRunCommit(governance.checkout, named) ?? '';
  if (roles.some((role) => role !== sourceRole)) {
    return notKnown(
      'The policies have different roles in `rehearsed-on`.',
      'Set the same role in both policies.',
    );
  }
  const api = await requireGitHubApi(request, deadline);
  if (!api.known) return notKnown(`GitHub was not asked: ${api.what}`, api.next);
  const published = await findPublished(api.value, commit, context, head);
  if (!published.ok) {
    return notKnown(published.why, 'Grant the job `statuses: read`, or retry.');
  }
  const runs = published.value.flatMap((status) =>
    isSuccessStatus(status, head) && status.run.known ? [status.run.value] : [],
  );
  const expected = { head, role: sourceRole, name: request.name };
  const attestations =
    runs.length === 0
      ? ATTESTATIONS_NOT_REQUESTED
      : await fetchAttestations(expected, runs, api.value, deadline);
  const value = {
    head,
    context,
    published: published.value,
    attestations,
    runId,
    repository,
    serverUrl,
  };
  return { known: true, value };
}
