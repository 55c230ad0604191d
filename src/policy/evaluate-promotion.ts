import { evaluateAttestation, type HeadAttestations } from './evaluate-attestation';
import { formatNames } from './format-names';
import { joinClauses, joinSentences } from './join-sentences';
import { type LookupResult, notKnown } from './lookup-result';
import type { NamedRun } from './named-run';
import type { MigratableRole } from './role';
import type { GlobMatcher } from './value-schema';

/** The newest status of the context on one commit. */
export interface PublishedStatus {
  readonly commit: string;
  readonly state: string;
  /** The head digest, from the description of the status. */
  readonly head: string;
  /** The user who set the status, and whether that is GitHub's own bot. */
  readonly creator: string;
  readonly isBot: boolean;
  /** The run that the status names. It is requested only for a success with the wanted head. */
  readonly run: LookupResult<NamedRun>;
}

/** The statuses that were published on this commit and on its ancestors. */
export interface Promotion {
  /** The head that this run would reach. */
  readonly head: string;
  /** The context of the status: `governed-migrations/<name>/<role>`. */
  readonly context: string;
  /** The statuses, nearest commit first. */
  readonly published: readonly PublishedStatus[];
  /** The attestations of the head. They are requested only if a status reports the head. */
  readonly attestations: LookupResult<HeadAttestations>;
  /** The id of this run, its repository, and its server. */
  readonly runId: string;
  readonly repository: string;
  readonly serverUrl: string;
}

/** The values of `rehearsed-on` and `rehearsed-by`. */
export interface PromotionRules {
  readonly rehearsedOn?: MigratableRole;
  readonly rehearsedBy?: GlobMatcher;
}

/** The run that reached the state before; or which of the two rules is not met, and why. */
export type PromotionResult =
  | {
      readonly ok: true;
      readonly by: PublishedStatus;
      readonly run: NamedRun;
      readonly proof: 'attested' | 'pointer-only';
    }
  | {
      readonly ok: false;
      readonly rule: 'rehearsed-on' | 'rehearsed-by';
      readonly what: string;
      readonly next: string;
    };

/**
 * Evaluates whether the state that this run would reach was reached before. A status only points to
 * a run. The run must belong to this repository, be listed, and have succeeded or be the current
 * run. If the repository attests its evidence, the attestation counts instead of the status
 * (docs/policy.md#promotion-of-a-rehearsed-state).
 */
export function evaluatePromotion(promotion: Promotion, rules: PromotionRules): PromotionResult {
  const { head, context, published } = promotion;
  const candidates = published.filter((each) => isSuccessStatus(each, head));
  if (candidates.length === 0) return explainMissingStatus(promotion, rules);
  const objections: string[] = [];
  for (const status of candidates) {
    const result = evaluateStatus(status, promotion, rules);
    if (result.ok) return result;
    objections.push(result.why);
  }
  return {
    ok: false,
    rule: 'rehearsed-by',
    what: joinSentences(
      `The status \`${context}\` reports the head ${head}, but it does not count: ${joinClauses(objections)}`,
    ),
    next: formatNextStep(rules),
  };
}

function explainMissingStatus(
  { head, context, published }: Promotion,
  rules: PromotionRules,
): PromotionResult {
  const [nearest] = published;
  const unsuccessful = published.find(({ state }) => state !== 'success');
  const found =
    nearest === undefined
      ? 'This commit and its ancestors do not have this status'
      : unsuccessful !== undefined
        ? `The status of commit ${shortenCommit(unsuccessful.commit)} is ${unsuccessful.state}`
        : `The status of commit ${shortenCommit(nearest.commit)} reports the head ${nearest.head}`;
  return {
    ok: false,
    rule: 'rehearsed-on',
    what: joinSentences(
      `This run would reach the head ${head}, which was not published as \`${context}\``,
      found,
    ),
    next: formatNextStep(rules),
  };
}

function formatNextStep({ rehearsedOn, rehearsedBy }: PromotionRules): string {
  const workflows =
    rehearsedBy === undefined
      ? 'a workflow that `rehearsed-by` lists'
      : formatNames(rehearsedBy.patterns, 'or');
  return `Run a migration of \`${rehearsedOn}\` on this commit or one of its ancestors, with ${workflows}.`;
}

/** Evaluates the run that a status names. `why` is a clause. */
function evaluateStatus(
  by: PublishedStatus,
  promotion: Promotion,
  rules: PromotionRules,
): Extract<PromotionResult, { ok: true }> | { readonly ok: false; readonly why: string } {
  const { attestations, serverUrl } = promotion;
  if (!by.isBot) {
    return { ok: false, why: `${by.creator} set it, not the token of a workflow` };
  }
  if (!by.run.known) return { ok: false, why: by.run.what };
  const run = by.run.value;
  const why = findObjection(run, by.commit, promotion, rules);
  if (why !== undefined) return { ok: false, why };
  if (!attestations.known) return { ok: false, why: attestations.what };
  const attestation = evaluateAttestation(attestations.value, run, serverUrl);
  return attestation.kind === 'refused'
    ? { ok: false, why: attestation.why }
    : { ok: true, by, run, proof: attestation.kind };
}

/** Returns why a run does not count, as a clause; undefined if it counts. */
function findObjection(
  run: NamedRun,
  commit: string,
  { repository, runId }: Promotion,
  { rehearsedBy }: PromotionRules,
): string | undefined {
  const { id, workflow, branch, conclusion } = run;
  const other = [run.repository, run.headRepository].find(
    (name) => name.toLowerCase() !== repository.toLowerCase(),
  );
  if (other !== undefined) return `run ${id} belongs to the repository ${other}`;
  if (run.commit !== commit) return `run ${id} ran on commit ${shortenCommit(run.commit)}`;
  if (rehearsedBy?.matches(`${workflow}@${branch}`) !== true) {
    return `run ${id} is a run of \`${workflow}@${branch}\`, which \`rehearsed-by\` does not list`;
  }
  if (id === runId) return undefined;
  if (conclusion === 'success') return undefined;
  return `run ${id} ${conclusion === undefined ? 'has not finished' : `finished with the conclusion ${conclusion}`}`;
}

function shortenCommit(commit: string): string {
  return commit.slice(0, 12);
}

/** The run of a status with another head or state, which is not requested. */
export const RUN_NOT_REQUESTED = notKnown('its run was not requested', 'No rule needs it.');

/** Returns whether a status reports that the head was reached. */
export function isSuccessStatus({ head, state }: PublishedStatus, wanted: string): boolean {
  return head === wanted && state === 'success';
}

/** The attestations of a head that no status reports, which are not requested. */
export const ATTESTATIONS_NOT_REQUESTED = notKnown(
  'its attestations were not requested',
  'No rule needs it.',
);
