import type { Target } from '../database-url/target';
import { describeSources } from '../inputs/declared-value';
import { getJudgedTarget, type ReadPermit } from './decide';
import type { Promotion } from './evaluate-promotion';
import { evaluatePolicyRules } from './evaluate-rules';
import type { FindingCode } from './finding';
import { findRuleBlock } from './judges/judge-policy';
import type { LookupResult } from './lookup-result';
import type { AllowReason } from './reasons';
import type { MigratableRole } from './role';
import type { ServerFacts } from './server-facts';
import { block, type RunBlock, type Verdict } from './verdict';

declare const seal: unique symbol;

/** Leave to write to the target or to start a command. Only `admit` makes one. */
export interface WritePermit {
  readonly [seal]: 'write';
  readonly role: MigratableRole;
  /** Whether the confirmation was given: the word, or the digest of the very plan. */
  readonly confirmed: boolean;
  readonly target: Target;
}

/** What is known once the server was asked. A command's target and plan are not ours to see. */
export interface AdmitInput {
  readonly server: ServerFacts | undefined;
  readonly planDigest: string | undefined;
  /** Why there is none, in half a sentence. */
  readonly unplanned?: string | undefined;
  /** What would run, for people; absent where that is a command's to know. */
  readonly pending?: readonly string[] | undefined;
  /** What would be recorded as applied without being run, for people. */
  readonly baseline?: readonly string[] | undefined;
  /** The findings about the server; those about the request `decide` has judged. */
  readonly findings: readonly FindingCode[];
  /** The rules that what is pending breaks, where a policy asks about some. */
  readonly rehearsal?: LookupResult<readonly string[]> | undefined;
  /** What was published of the head that would be reached, where a policy asks about it. */
  readonly promotion?: LookupResult<Promotion> | undefined;
}

type Judge = (permit: ReadPermit, observed: AdmitInput) => RunBlock | undefined;

const JUDGES: readonly Judge[] = [judgeServer, judgePolicies, judgeBaseline, judgeDigest];

/**
 * Decides, knowing server and plan, whether the run may write (contract, section 4). Pure and total:
 * gives a permit to write, or a block that wrote nothing.
 */
export function admit(permit: ReadPermit, observed: AdmitInput): Verdict<WritePermit> {
  for (const judge of JUDGES) {
    const blocked = judge(permit, observed);
    if (blocked !== undefined) return blocked;
  }
  if (permit.mode !== 'migrate') {
    return block('url-missing', 'Only `migrate` writes.', 'Set `mode`.');
  }
  const { role } = permit;
  const reason: AllowReason = role === 'staging' ? 'staging-allowed' : 'prod-confirmed';
  const confirmed = permit.confirmation.kind !== 'none';
  const granted = { role, confirmed, target: getJudgedTarget(permit) } as WritePermit;
  return { allowed: true, reason, permit: granted };
}

/** A standby, or a server set to read-only, takes no migration: someone's guard is not overridden. */
function judgeServer(_permit: ReadPermit, { server }: AdmitInput): RunBlock | undefined {
  if (server?.readOnly !== true) return undefined;
  return server.inRecovery
    ? block(
        'server-read-only',
        'The server is a standby (it is in recovery), so nothing can be written to it.',
        "Point database-url at the primary's host.",
      )
    : block(
        'server-read-only',
        'The server opens transactions read-only (`default_transaction_read_only` is on), so nothing can be written.',
        'Look for the setting on the server, the database, the role (`ALTER ROLE … SET`) or in the URL; it is not overridden here.',
      );
}

/**
 * A digest as confirmation holds only for the plan that it names. With nothing pending there is
 * nothing to confirm: a job that is run again after it succeeded stays green.
 */
function judgeDigest(
  permit: ReadPermit,
  { planDigest, unplanned, pending, baseline = [] }: AdmitInput,
): RunBlock | undefined {
  const isAsked = permit.role === 'prod' || baseline.length > 0;
  if (!isAsked || permit.confirmation.kind !== 'digest') return undefined;
  if (pending?.length === 0 && baseline.length === 0) return undefined;
  const { digest } = permit.confirmation;
  if (planDigest === digest) return undefined;
  if (planDigest === undefined) {
    return block(
      'prod-unconfirmed',
      `The confirmation is the digest of a plan, and this checkout has none: ${unplanned ?? 'nobody has looked'}.`,
      'A digest of a `command` is that of a commit: check it out, and let nothing change or add files before this step.',
    );
  }
  const now =
    pending === undefined
      ? `this commit with this command is ${planDigest}`
      : `what is pending now is ${planDigest}: ${listed([...baseline.map(asBaseline), ...pending])}`;
  return block(
    'prod-unconfirmed',
    `The confirmation is ${digest}, but ${now}.`,
    'Run mode `plan` again, look at what it shows, and confirm with its digest.',
  );
}

/** A baseline is believed, and not seen: it is confirmed as production is, whatever the role. */
function judgeBaseline(
  { confirmation, request }: ReadPermit,
  { baseline = [] }: AdmitInput,
): RunBlock | undefined {
  if (baseline.length === 0 || confirmation.kind !== 'none') return undefined;
  return block(
    'baseline-unconfirmed',
    `The baseline would record as applied, without running it: ${listed(baseline)}. Nothing confirms that the database has these changes.`,
    `Look at them (mode \`plan\` shows them, and their digest), then set ${describeSources(request.confirmation)} to true, or to that digest, for one run.`,
  );
}

function asBaseline(title: string): string {
  return `${title} (baseline)`;
}

const MAX_NAMES_SHOWN = 20;

function listed(names: readonly string[]): string {
  const rest = names.length - MAX_NAMES_SHOWN;
  const shown = names.slice(0, MAX_NAMES_SHOWN).join(', ');
  return rest > 0 ? `${shown}, and ${rest} more` : shown;
}

/** What the policies ask that only the server could tell: now nothing more comes to be known. */
function judgePolicies(
  { role, request, governance }: ReadPermit,
  { server, findings, rehearsal, promotion }: AdmitInput,
): RunBlock | undefined {
  const connected = server !== undefined;
  const asked = { role, request, governance, findings, rehearsal, promotion, connected };
  return findRuleBlock(evaluatePolicyRules(asked));
}
