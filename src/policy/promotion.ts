import { type Fact, unknown } from './fact';
import type { RolePolicy } from './policy';

/** A run that a status names, as GitHub's API tells of it. */
export interface NamedRun {
  readonly id: string;
  readonly repository: string;
  /** Whose code it ran: a fork's run is of the repository too. */
  readonly headRepository: string;
  /** `.github/workflows/staging.yml`. */
  readonly workflow: string;
  readonly branch: string;
  readonly commit: string;
  /** `success` and others; undefined while it runs. */
  readonly conclusion: string | undefined;
}

/** The newest status of the context on one commit. */
export interface Published {
  readonly commit: string;
  readonly state: string;
  /** The head digest, by what the status says. */
  readonly head: string;
  /** Who set it, and whether that is GitHub's own bot. */
  readonly creator: string;
  readonly isBot: boolean;
  /** The run that it names; asked for only where head and state are those that are wanted. */
  readonly run: Fact<NamedRun>;
}

/** What was looked for, and what was found on this commit and those that it contains. */
export interface Promotion {
  /** The head that this run would reach. */
  readonly head: string;
  /** The context of the status: `governed-migrations/<name>/<role>`. */
  readonly context: string;
  /** From the nearest commit on. */
  readonly published: readonly Published[];
  /** This run, and its repository. */
  readonly runId: string;
  readonly repository: string;
}

/** Whether a state was rehearsed: by which run; or which of the two rules is not met, and why. */
export type Promoted =
  | { readonly ok: true; readonly by: Published; readonly run: NamedRun }
  | {
      readonly ok: false;
      readonly rule: 'rehearsed-on' | 'rehearsed-by';
      readonly what: string;
      readonly next: string;
    };

/**
 * Judges whether the state that would be reached was reached before. The status is a pointer: the run
 * that it names counts, where that is of this repository, listed, and green, or this very run.
 */
export function promoted(promotion: Promotion, rules: RolePolicy): Promoted {
  const { head, context, published } = promotion;
  const same = published.filter((each) => each.head === head);
  const green = same.filter(({ state }) => state === 'success');
  if (green.length === 0) return { ok: false, rule: 'rehearsed-on', ...missing(promotion, rules) };
  const refusals: string[] = [];
  for (const status of green) {
    const why = refusal(status, promotion, rules);
    if (why === undefined && status.run.known)
      return { ok: true, by: status, run: status.run.value };
    refusals.push(why ?? '');
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
  const red = published.find((each) => each.head === head || each.state !== 'success');
  const found =
    nearest === undefined
      ? 'no commit that this one contains has that status'
      : red !== undefined && red.state !== 'success'
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

/** Why the run that a status names is not believed; undefined where it is. */
function refusal(
  { run, creator, isBot, commit }: Published,
  { repository, runId }: Promotion,
  { rehearsedBy }: RolePolicy,
): string | undefined {
  if (!isBot) return `it was set by ${creator}, and not by a workflow's own token`;
  if (!run.known) return run.what;
  const { id, workflow, branch, conclusion } = run.value;
  const foreign = [run.value.repository, run.value.headRepository].find(
    (name) => name.toLowerCase() !== repository.toLowerCase(),
  );
  if (foreign !== undefined) return `run ${id} is of ${foreign}`;
  if (run.value.commit !== commit)
    return `run ${id} is of another commit, ${short(run.value.commit)}`;
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
export const RUN_NOT_ASKED = unknown('its run was not asked for', 'No rule needs it.');
