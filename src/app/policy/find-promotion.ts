import { findPublished } from '../../edge/github/api/commit-statuses';
import type { Deadline } from '../../edge/github/deadline';
import type { Request } from '../../inputs/request';
import type { ReadPermit } from '../../policy/decide';
import {
  ATTESTATIONS_NOT_ASKED,
  isSuccessStatus,
  type Promotion,
} from '../../policy/evaluate-promotion';
import { type LookupResult, notKnown } from '../../policy/lookup-result';
import { rulesForRole } from '../../policy/role-policy';
import { fetchAttestations } from './attestations';
import { requireGitHubApi } from './github-api';

/** The context under which a role's head is published. */
export function formatStatusContext({ name }: Pick<Request, 'name'>, role: string): string {
  return `governed-migrations/${name}/${role}`;
}

/**
 * Looks where the state that this run would reach was reached before, where a policy asks.
 *
 * @param head The head that it would reach.
 * @returns Undefined where no policy asks.
 */
export async function findPromotion(
  permit: ReadPermit,
  head: string,
  deadline: Deadline,
): Promise<LookupResult<Promotion> | undefined> {
  const { request, governance, role } = permit;
  const rules = rulesForRole(governance.policies, role);
  const roles = rules.flatMap(({ rehearsedOn }) => rehearsedOn ?? []);
  const [on] = roles;
  if (on === undefined) return undefined;
  const context = formatStatusContext(request, on);
  const {
    GITHUB_RUN_ID: runId = '',
    GITHUB_REPOSITORY: repository = '',
    GITHUB_SERVER_URL: serverUrl = '',
  } = request.environment;
  const commit = governance.proof.known
    ? governance.proof.value.commit
    : (request.environment['GITHUB_SHA'] ?? '');
  if (roles.some((other) => other !== on)) {
    return notKnown('The policies name different roles.', 'Let both name the same.');
  }
  const api = await requireGitHubApi(request, deadline);
  if (!api.known) return notKnown(`It was not asked: ${api.what}`, api.next);
  const found = await findPublished(api.value, commit, context, head);
  if (!found.ok) return notKnown(found.why, 'What cannot be seen is not promoted.');
  const runs = found.value.flatMap((each) =>
    isSuccessStatus(each, head) && each.run.known ? [each.run.value] : [],
  );
  const wanted = { head, role: on, name: request.name };
  const attestations =
    runs.length === 0
      ? ATTESTATIONS_NOT_ASKED
      : await fetchAttestations(wanted, runs, api.value, deadline);
  const value = {
    head,
    context,
    published: found.value,
    attestations,
    runId,
    repository,
    serverUrl,
  };
  return { known: true, value };
}
