import { approvals } from './approvals';
import { branches } from './branches';
import { confirm } from './confirm';
import { deny } from './deny';
import { environments } from './environments';
import { events } from './events';
import { rehearsedBy } from './rehearsed-by';
import { rehearsedOn } from './rehearsed-on';
import { requireProtection } from './require-protection';
import { reviews } from './reviews';
import { targets } from './targets';

/** Every rule of the policy file, in the order of evaluation. The cheapest rules come first. */
export const POLICY_RULES = [
  events,
  branches,
  targets,
  environments,
  requireProtection,
  approvals,
  reviews,
  confirm,
  rehearsedOn,
  rehearsedBy,
  deny,
] as const;
