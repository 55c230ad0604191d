import { DENIABLE_CODES } from '../../checks/deniable-codes';
import type { RepositoryFiles } from '../../checks/repository-files';
import { ACTION_INPUTS } from '../../inputs/input-table';
import { type CheckPolicy, DEFAULT_CHECK_POLICY } from '../../policy/check-policy';
import { readPolicy } from '../../policy/read-policy';
import type { RepositoryReading } from './base-configuration';

/**
 * Chooses the settings of the check: those of the base, because a pull request must not make its own
 * check pass. While no workflow of the base runs `mode: check`, those of the checkout count, so that
 * the first pull request can bring them.
 *
 * @param base Undefined if the base is not known. The defaults hold then.
 */
export function chooseCheckPolicy(
  head: RepositoryFiles,
  base: RepositoryReading | undefined,
): CheckPolicy {
  if (base === undefined) return DEFAULT_CHECK_POLICY;
  const hasCheck = base.configuration.uses.some(({ mode }) => mode === 'check');
  return readCheckPolicy(hasCheck ? base.files : head);
}

/** Returns the defaults if the file does not exist, or is not valid, which is a finding of its own. */
function readCheckPolicy(files: RepositoryFiles): CheckPolicy {
  const file = ACTION_INPUTS.policyFile.default;
  const text = files.paths.includes(file) ? files.read(file) : undefined;
  if (text === undefined) return DEFAULT_CHECK_POLICY;
  const result = readPolicy({ text, source: file, file, digest: '' }, DENIABLE_CODES);
  return (result.ok ? result.policy.check : undefined) ?? DEFAULT_CHECK_POLICY;
}
