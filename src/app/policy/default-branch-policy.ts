import type { GitHubApi } from '../../edge/github/api/client';
import { POLICY_PATH, readDefaultPolicy } from '../../edge/github/api/default-policy';
import type { Request } from '../../inputs/request';
import { joinSentences } from '../../policy/join-sentences';
import type { LookupResult } from '../../policy/lookup-result';
import type { PolicyResult } from '../../policy/policy';
import type { RunCheckout } from '../../policy/run-checkout';
import { parsePolicy } from './parse-policy';

/** Why the policy of the default branch is read. */
interface DefaultPolicyOptions {
  readonly event: Request['event'];
  readonly checkout: RunCheckout;
  /** Writes a line to the log. */
  readonly log: (line: string) => void;
}

/**
 * Reads the policy of the default branch from GitHub.
 *
 * @returns One result; none if the branch has no policy, which is logged.
 */
export async function fetchDefaultPolicy(
  api: LookupResult<GitHubApi>,
  options: DefaultPolicyOptions,
): Promise<readonly PolicyResult[]> {
  const source = `${POLICY_PATH} of the default branch`;
  if (!api.known) return [unavailable(source, api.what, api.next, options)];
  const answer = await readDefaultPolicy(api.value);
  if (!answer.ok) {
    const next =
      answer.kind === 'forbidden' || answer.kind === 'missing'
        ? 'Add `contents: read` to `permissions:` of the job, then run it again.'
        : 'Run the job again when GitHub answers.';
    return [unavailable(source, answer.why, next, options)];
  }
  switch (answer.value.kind) {
    case 'absent':
      options.log(`The default branch has no policy file ${POLICY_PATH}.`);
      return [];
    case 'other':
      return [
        {
          ok: false,
          what: `${source} applies too, but it is not a file.`,
          next: 'Replace it with a file on the default branch.',
        },
      ];
    case 'file':
      return [parsePolicy({ text: answer.value.bytes.toString('utf8'), source })];
  }
}

function unavailable(
  source: string,
  why: string,
  next: string,
  { event, checkout }: DefaultPolicyOptions,
): PolicyResult {
  const { reason, fix } = explainRequest(event, checkout);
  return {
    ok: false,
    isUnavailable: true,
    what: joinSentences(reason, `Therefore ${source} applies too, but it could not be read`, why),
    next: joinSentences(next, fix),
  };
}

/** Returns why the policy is read, and what else avoids this request. */
function explainRequest(
  { ref, namesDefaultBranch, onDefaultBranch }: Request['event'],
  { state, commit, why }: RunCheckout,
): { readonly reason: string; readonly fix: string } {
  if (state === 'other') {
    const reason = `The checkout is at ${commit?.slice(0, 12)}, not at the commit of this run (\`GITHUB_SHA\`)`;
    return { reason, fix: '' };
  }
  if (!namesDefaultBranch) {
    return {
      reason:
        'The event of this run does not name the default branch (`repository.default_branch`), as under nektos/act',
      fix: 'Under nektos/act, add it to the file of `--eventpath`: `{"repository": {"default_branch": "main"}}`',
    };
  }
  if (!onDefaultBranch) {
    return { reason: `The ref \`${ref ?? 'none'}\` is not the default branch`, fix: '' };
  }
  const reason = joinSentences('The commit that is checked out is not known', why ?? '');
  return { reason, fix: 'Or check out the repository with `actions/checkout` before this step' };
}
