import { evaluateAttestation, type HeadAttestations } from './evaluate-attestation';
import { type LookupResult, notKnown } from './lookup-result';
import type { NamedRun } from './named-run';
import type { RolePolicy } from './policy';

/** The newest status of the context on one commit. */
export interface PublishedStatus {
  readonly commit: string;
  readonly state: string;
  /** The head digest, by what the status says. */
  readonly head: string;
  /** Who set it, and whether that is GitHub's own bot. */
  readonly creator: string;
  readonly isBot: boolean;
  /** The run that it names; asked for only where head and state are those that are wanted. */
  readonly run: LookupResult<NamedRun>;
}

/** What was looked for, and what was found on this commit and those that it contains. */
export interface Promotion {
  /** The head that this run would reach. */
  readonly head: string;
  /** The context of the status: `governed-migrations/<name>/<role>`. */
  readonly context: string;
  /** From the nearest commit on. */
  readonly published: readonly PublishedStatus[];
  /** Of that head; asked for only where a status says that it was reached. */
  readonly attestations: LookupResult<HeadAttestations>;
  /** This run, its repository, and the server that both are on. */
  readonly runId: string;
  readonly repository: string;
  readonly serverUrl: string;
}

/** Whether a state was rehearsed: by which run; or which of the two rules is not met, and why. */
export type PromotionResult =
  | {
      readonly ok: true;
      readonly by: PublishedStatus;
      readonly run: NamedRun;
      readonly word: 'attested' | 'pointer-only';
    }
  | {
      readonly ok: false;
      readonly rule: 'rehearsed-on' | 'rehearsed-by';
      readonly what: string;
      readonly next: string;
    };

/**
 * Judges whether the state that would be reached was reached before. The status is a pointer: the run
 * that it names counts, where that is of this repository, listed, and green, or this very run; and where
 * the repository attests its evidence, what that run attests.
 */
export function evaluatePromotion(promotion: Promotion, rules: RolePolicy): PromotionResult {
  const { head, context, published } = promotion;
  const green = published.filter((each) => isSuccessStatus(each, head));
  if (green.length === 0) return { ok: false, rule: 'rehearsed-on', ...missing(promotion, rules) };
  const refusals: string[] = [];
  for (const status of green) {
    const judged = judge(status, promotion, rules);
    if (judged.ok) return judged;
    refusals.push(judged.why);
  }
  return {
    ok: false,
    rule: 'rehearsed-by',
    what: `The status \`${context}\` says that ${head} was reached, and is not believed: ${refusals.join('; ')}.`,
    next: next(rules),
  };
}

function missing(
  { head, context, published }: Promotion,
  rules: RolePolicy,
): { readonly what: string; readonly next: string } {
  const [nearest] = published;
  const red = published.find(({ state }) => state !== 'success');
  const found =
    nearest === undefined
      ? 'no commit that this one contains has that status'
      : red !== undefined
        ? `the status of ${short(red.commit)} is ${red.state}`
        : `what was reached there is ${nearest.head} (${short(nearest.commit)})`;
  return {
    what: `The head that would be reached, ${head}, was not published as \`${context}\`: ${found}.`,
    next: next(rules),
  };
}

function next({ rehearsedOn, rehearsedBy }: RolePolicy): string {
  const listed = rehearsedBy?.patterns.map((each) => `\`${each}\``).join(', ') ?? 'no workflow';
  return `Migrate ${rehearsedOn ?? ''} from this commit, or from one that it contains, by a run of ${listed} that ends green.`;
}

/** The run that a status names, or why it is not believed. */
function judge(
  by: PublishedStatus,
  promotion: Promotion,
  rules: RolePolicy,
): Extract<PromotionResult, { ok: true }> | { readonly ok: false; readonly why: string } {
  const { attestations, serverUrl } = promotion;
  if (!by.isBot) {
    return { ok: false, why: `it was set by ${by.creator}, and not by a workflow's own token` };
  }
  if (!by.run.known) return { ok: false, why: by.run.what };
  const run = by.run.value;
  const why = refusal(run, by.commit, promotion, rules);
  if (why !== undefined) return { ok: false, why };
  if (!attestations.known) return { ok: false, why: attestations.what };
  const word = evaluateAttestation(attestations.value, run, serverUrl);
  return word.kind === 'refused'
    ? { ok: false, why: word.why }
    : { ok: true, by, run, word: word.kind };
}

/** Why a run does not count; undefined where it does. */
function refusal(
  run: NamedRun,
  commit: string,
  { repository, runId }: Promotion,
  { rehearsedBy }: RolePolicy,
): string | undefined {
  const { id, workflow, branch, conclusion } = run;
  const foreign = [run.repository, run.headRepository].find(
    (name) => name.toLowerCase() !== repository.toLowerCase(),
  );
  if (foreign !== undefined) return `run ${id} is of ${foreign}`;
  if (run.commit !== commit) return `run ${id} is of another commit, ${short(run.commit)}`;
  if (rehearsedBy?.matches(`${workflow}@${branch}`) !== true) {
    return `run ${id} is of \`${workflow}@${branch}\`, which \`rehearsed-by\` does not list`;
  }
  if (id === runId) return undefined;
  if (conclusion === 'success') return undefined;
  return `run ${id} ${conclusion === undefined ? 'has not ended' : `ended as ${conclusion}`}`;
}

function short(commit: string): string {
  return commit.slice(0, 12);
}

/** Of a status whose head or state is not the wanted one, nobody asks for the run. */
export const RUN_NOT_ASKED = notKnown('its run was not asked for', 'No rule needs it.');

/** Whether a status says that the head was reached. */
export function isSuccessStatus({ head, state }: PublishedStatus, wanted: string): boolean {
  return head === wanted && state === 'success';
}

/** Where no run is to have reached the head, nobody asks what it attests. */
export const ATTESTATIONS_NOT_ASKED = notKnown(
  'it was not asked what it attests',
  'No rule needs it.',
);
