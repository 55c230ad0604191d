import type { Target } from '../database-url/target';
import { describeSources } from '../inputs/declared-value';
import type { CommitReviews } from './commit-reviews';
import { getJudgedTarget, type ReadPermit } from './decide';
import type { Promotion } from './evaluate-promotion';
import { evaluatePolicyRules } from './evaluate-rules';
import type { FindingCode } from './finding';
import { findRuleBlock } from './judges/judge-policy';
import type { LookupResult } from './lookup-result';
import type { AllowReason } from './reason-codes';
import type { MigratableRole } from './role';
import type { ServerFacts } from './server-facts';
import { block, type RunBlock, type Verdict } from './verdict';

declare const seal: unique symbol;

/** Permission to write to the target or to start a command. Only `admit` creates one. */
export interface WritePermit {
  readonly [seal]: 'write';
  readonly role: MigratableRole;
  /** Whether the run was confirmed, with `true` or with the digest of this plan. */
  readonly confirmed: boolean;
  readonly target: Target;
}

/** What is known after the action has connected. For a command, the action knows no plan. */
export interface AdmitInput {
  readonly server: ServerFacts | undefined;
  readonly planDigest: string | undefined;
  /** Why there is no plan digest, as a clause. */
  readonly unplanned?: string | undefined;
  /** The titles of the migrations that would run; undefined for a command. */
  readonly pending?: readonly string[] | undefined;
  /** The titles of the migrations that would be recorded as applied without being run. */
  readonly baseline?: readonly string[] | undefined;
  /** The findings about the server. `decide` has evaluated those about the request. */
  readonly findings: readonly FindingCode[];
  /** The rules of the rehearsal that the pending files break, if a policy denies such a rule. */
  readonly rehearsal?: LookupResult<readonly string[]> | undefined;
  /** The statuses that were published for the head, if a policy has `rehearsed-on`. */
  readonly promotion?: LookupResult<Promotion> | undefined;
  /** The reviews of the pending files, if a policy has `reviews`. */
  readonly commitReviews?: LookupResult<CommitReviews> | undefined;
}

type Judge = (permit: ReadPermit, input: AdmitInput) => RunBlock | undefined;

const SERVER_JUDGES: readonly Judge[] = [judgeServer, judgePolicies, judgeBaseline, judgeDigest];

/**
 * Decides whether the run may write, once the server and the plan are known. Returns a write permit,
 * or a block of a run that wrote nothing (docs/decision.md#two-steps). Pure; never throws.
 */
export function admit(permit: ReadPermit, input: AdmitInput): Verdict<WritePermit> {
  for (const judge of SERVER_JUDGES) {
    const blocked = judge(permit, input);
    if (blocked !== undefined) return blocked;
  }
  if (permit.mode !== 'migrate') {
    return block(
      'url-missing',
      'Only `mode: migrate` may write.',
      'Set the input `mode` to `migrate`.',
    );
  }
  const { role } = permit;
  const reason: AllowReason = role === 'staging' ? 'staging-allowed' : 'prod-confirmed';
  const confirmed = permit.confirmation.kind !== 'none';
  const granted = { role, confirmed, target: getJudgedTarget(permit) } as WritePermit;
  return { allowed: true, reason, permit: granted };
}

/** Blocks on a standby and on a read-only server. The action does not override these settings. */
function judgeServer(_permit: ReadPermit, { server }: AdmitInput): RunBlock | undefined {
  if (server?.readOnly !== true) return undefined;
  return server.inRecovery
    ? block(
        'server-read-only',
        'The server is a standby (in recovery) and does not accept writes.',
        'Set `database-url` to the host of the primary.',
      )
    : block(
        'server-read-only',
        'The server opens read-only transactions, because `default_transaction_read_only` is on.',
        'Remove this setting from the server, the database, the role (`ALTER ROLE … RESET`) or the URL. The action does not override it.',
      );
}

/**
 * Blocks if the confirmation is the digest of another plan. A run without pending migrations needs
 * no confirmation, so that a job that is run again after a success succeeds again.
 */
function judgeDigest(
  permit: ReadPermit,
  { planDigest, unplanned, pending, baseline = [] }: AdmitInput,
): RunBlock | undefined {
  const isRequired = permit.role === 'prod' || baseline.length > 0;
  if (!isRequired || permit.confirmation.kind !== 'digest') return undefined;
  if (pending?.length === 0 && baseline.length === 0) return undefined;
  const { digest } = permit.confirmation;
  if (planDigest === digest) return undefined;
  if (planDigest === undefined) {
    return block(
      'prod-unconfirmed',
      `The confirmation is the digest of a plan, but this checkout does not have a digest: ${unplanned ?? 'it was not computed'}.`,
      'Check out the commit of the plan, and do not change or add files before this step.',
    );
  }
  const actual =
    pending === undefined
      ? `the digest of this commit with this command is ${planDigest}`
      : `the digest of the pending migrations is ${planDigest}: ${formatTitles([...baseline.map(toBaselineTitle), ...pending])}`;
  return block(
    'prod-unconfirmed',
    `The confirmation is ${digest}, but ${actual}.`,
    'Run `mode: plan` again, check its plan, and set the confirmation to its digest.',
  );
}

/** The action cannot verify a baseline, so every role must confirm it, like production. */
function judgeBaseline(
  { confirmation, request }: ReadPermit,
  { baseline = [] }: AdmitInput,
): RunBlock | undefined {
  if (baseline.length === 0 || confirmation.kind !== 'none') return undefined;
  return block(
    'baseline-unconfirmed',
    `The baseline would record these migrations as applied without running them: ${formatTitles(baseline)}. The run does not confirm that the database already contains them.`,
    `Check them with \`mode: plan\`, then set ${describeSources(request.confirmation)} to \`true\` or to the digest of the plan, for one run.`,
  );
}

function toBaselineTitle(title: string): string {
  return `${title} (baseline)`;
}

const MAX_TITLES_SHOWN = 20;

function formatTitles(titles: readonly string[]): string {
  const rest = titles.length - MAX_TITLES_SHOWN;
  const shown = titles.slice(0, MAX_TITLES_SHOWN).join(', ');
  return rest > 0 ? `${shown}, and ${rest} more` : shown;
}

/** Blocks if a rule is not met. Rules with the result `later` block too: no more facts follow. */
function judgePolicies(
  { role, request, governance }: ReadPermit,
  { server, findings, rehearsal, promotion, commitReviews }: AdmitInput,
): RunBlock | undefined {
  const connected = server !== undefined;
  return findRuleBlock(
    evaluatePolicyRules({
      role,
      request,
      governance,
      findings,
      rehearsal,
      promotion,
      commitReviews,
      connected,
    }),
  );
}
