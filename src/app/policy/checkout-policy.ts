import { findPolicyFile, type PolicyFilePlaces } from '../../edge/find-policy-file';
import type { PolicyFileText } from '../../edge/read-policy-file';
import { ACTION_INPUTS } from '../../inputs/input-table';
import type { PolicyResult } from '../../policy/policy';
import { parsePolicy } from './parse-policy';

/** Where the policy of the checkout is looked for. */
interface CheckoutPolicyOptions extends Omit<PolicyFilePlaces, 'isDefaultPath'> {
  /** What `readPolicyFile` found in the workspace. */
  readonly own: PolicyFileText;
}

/**
 * Reads the policy of the checkout. If it is not in the workspace, looks in the repository of the
 * files, which can be below the workspace, and in its commit, which a sparse checkout shows in part.
 *
 * @returns One result; none if there is no policy.
 */
export async function readCheckoutPolicy(
  options: CheckoutPolicyOptions,
): Promise<readonly PolicyResult[]> {
  const { own, policyFile } = options;
  const isDefaultPath = policyFile.replace(/^(?:\.\/)+/, '') === ACTION_INPUTS.policyFile.default;
  const found =
    own.kind === 'absent' ? await findPolicyFile({ ...options, isDefaultPath }) : undefined;
  const { source, file } = found ?? { source: policyFile, file: own };
  switch (file.kind) {
    case 'absent':
      return isDefaultPath ? [] : [missingFile(policyFile)];
    case 'unreadable':
      return [
        {
          ok: false,
          what: `${source} cannot be read, is not a regular file, or is outside the workspace.`,
          next: 'Check the input `policy-file`, and check whether an earlier step changed the file. With `sparse-checkout`, add the file to its patterns.',
          file: source,
        },
      ];
    case 'text':
      return [parsePolicy({ text: file.text, source, file: source })];
  }
}

function missingFile(policyFile: string): PolicyResult {
  return {
    ok: false,
    what: `\`policy-file\` is ${policyFile}, but this file does not exist.`,
    next: 'Fix the path, which is relative to the workspace, or check out the repository before this step. To use the default path, remove `policy-file`.',
    file: policyFile,
  };
}
