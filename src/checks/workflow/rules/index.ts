import type { Rule } from '../../rule';
import type { RepositoryConfiguration } from '../repository-configuration';
import { checkIncomplete } from './check-incomplete';
import { confirmationHardCoded } from './confirmation-hard-coded';
import { envFile } from './env-file';
import { environmentMissing } from './environment-missing';
import { environmentUnprotected } from './environment-unprotected';
import { gateIgnored } from './gate-ignored';
import { noConcurrency } from './no-concurrency';
import { policyInvalid } from './policy-invalid';
import { prodFromAnyRef } from './prod-from-any-ref';
import { prodWithoutEnvironment } from './prod-without-environment';
import { replicaMigrates } from './replica-migrates';
import { roleInSecret } from './role-in-secret';
import { roleInvalid } from './role-invalid';
import { roleMissing } from './role-missing';
import { unenforcedRole } from './unenforced-role';
import { ungovernedMigration } from './ungoverned-migration';
import { unreadFile } from './unread-file';
import { unreadableWorkflow } from './unreadable-workflow';
import { untrustedTrigger } from './untrusted-trigger';
import { urlInPlainText } from './url-in-plain-text';

/** All rules about workflows, environments and `.env` files. */
export const CONFIGURATION_RULES: readonly Rule<RepositoryConfiguration>[] = [
  ungovernedMigration,
  unenforcedRole,
  roleMissing,
  roleInvalid,
  replicaMigrates,
  prodWithoutEnvironment,
  untrustedTrigger,
  urlInPlainText,
  roleInSecret,
  confirmationHardCoded,
  noConcurrency,
  prodFromAnyRef,
  gateIgnored,
  environmentMissing,
  environmentUnprotected,
  envFile,
  unreadableWorkflow,
  policyInvalid,
  unreadFile,
  checkIncomplete,
];
