import type { DatabaseLocation } from '../database-url/database-location';
import type { DeclaredValue } from '../inputs/declared-value';
import type { Governance } from '../policy/governance';
import { readConfirmation } from '../policy/read-confirmation';
import { countApprovals } from '../policy/rules/approvals';
import { ACTION_IDENTITY } from './action-identity';
import { describeReviews } from './describe-reviews';
import type { Report } from './report';

/** What the evidence contains in addition to the report, mostly from the runner. */
export interface EvidenceContext {
  /** Name of the database in the repository. */
  readonly name: string;
  /** ISO 8601, in UTC. */
  readonly startedAt: string;
  readonly finishedAt: string;
  /** From the variables of the runner, like the next fields; undefined outside GitHub Actions. */
  readonly repository: string | undefined;
  readonly runId: string | undefined;
  readonly attempt: string | undefined;
  readonly event: string | undefined;
  readonly actor: string | undefined;
  /** The user who started this attempt. */
  readonly triggeringActor: string | undefined;
  readonly ref: string | undefined;
  readonly commit: string | undefined;
  readonly workflow: string | undefined;
  readonly confirmation: DeclaredValue;
  readonly place: DatabaseLocation | undefined;
  readonly command: string | undefined;
  /** Digest of the files in the folder, for a run that did not connect; otherwise empty. */
  readonly folderDigest: string;
  /** Version of Node. */
  readonly node: string;
}

/** The predicate type, for `actions/attest` and for `verify`. */
export const PREDICATE_TYPE = 'urn:governed-migrations:evidence:v1';

/** The statement type of in-toto. */
export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';

/** A subject of the statement, identified by its digest. */
export interface Subject {
  readonly name: 'plan-digest' | 'head-digest' | 'folder-digest';
  readonly digest: { readonly sha256: string };
}

/** Builds the in-toto statement about a run, as plain data for JSON (docs/evidence.md). */
export function buildEvidence(report: Report, run: EvidenceContext) {
  return {
    _type: STATEMENT_TYPE,
    subject: listSubjects(report, run),
    predicateType: PREDICATE_TYPE,
    predicate: buildPredicate(report, run),
  };
}

/** Lists the plan digest and the head digest. For a run that did not connect, the folder digest. */
function listSubjects({ result }: Report, { folderDigest }: EvidenceContext): readonly Subject[] {
  const subject = (name: Subject['name'], digest: string | undefined): readonly Subject[] =>
    digest === undefined ? [] : [{ name, digest: { sha256: digest.replace(/^sha256:/, '') } }];
  const known = [
    ...subject('plan-digest', result.planDigest),
    ...subject('head-digest', result.headDigest),
  ];
  return known.length > 0 ? known : subject('folder-digest', folderDigest);
}

function buildPredicate(report: Report, run: EvidenceContext) {
  const { governance, result, snapshot, block } = report;
  return {
    version: 1,
    name: run.name,
    mode: report.mode,
    decision: report.decision,
    reason: report.reason,
    block: block === undefined ? null : { what: block.what, next: block.next },
    problems: report.problems.map(({ code, what, file, line }) => ({ code, what, file, line })),
    run: {
      startedAt: run.startedAt,
      finishedAt: run.finishedAt,
      repository: run.repository,
      id: run.runId,
      attempt: run.attempt,
      event: run.event,
      actor: run.actor,
      triggeringActor: run.triggeringActor,
      ref: run.ref,
      commit: run.commit,
      workflow: run.workflow,
    },
    checkout: describeCheckout(governance),
    environment: describeEnvironment(governance),
    approvals: listApprovals(governance),
    reviews: describeReviews(report.commitReviews),
    planDigest: result.planDigest ?? null,
    headDigest: result.headDigest ?? null,
    role: report.role ?? null,
    authority: report.authority ?? null,
    confirmation: describeConfirmation(run.confirmation),
    findings: report.findings.map(({ code, level }) => ({ code, level })),
    policies: listPolicies(report),
    target: report.target ?? null,
    place: run.place ?? null,
    command: run.command ?? null,
    connected: snapshot !== undefined,
    migrations: result.migrations.map(({ version, name, file, checksum, status, durationMs }) => ({
      version,
      name,
      file,
      sha256: checksum,
      durationMs: durationMs === undefined ? null : Math.round(durationMs),
      result: status,
    })),
    history: {
      table: snapshot?.table ?? null,
      before: snapshot?.before ?? null,
      after: snapshot?.after ?? null,
    },
    ledger: snapshot?.ledger ?? null,
    // Identifies the run in the ledger and the history.
    entered: snapshot?.runId ?? null,
    server: snapshot === undefined ? null : { versionNumber: snapshot.serverVersion },
    tool: { ...ACTION_IDENTITY, node: run.node },
  };
}

/** Describes what is checked out. A run that was blocked before has not read it. */
function describeCheckout({ checkout }: Governance) {
  return { commit: checkout?.commit ?? null, state: checkout?.state ?? 'unknown' };
}

/**
 * Describes the environment, how its name is proven, and its protection. Omits a name that is not
 * proven.
 */
function describeEnvironment({ proof, protection }: Governance) {
  if (!proof.known) return { name: null, provenBy: null, why: proof.what, protection: null };
  const { environment, issuer, commit, workflow, ref, runId, attempt, actor } = proof.value;
  const claims = { commit, workflow, ref, runId, attempt, actor };
  const provenBy = { kind: 'oidc', issuer, claims };
  return { name: environment ?? null, provenBy, why: null, protection };
}

function listApprovals({ proof, reviews }: Governance) {
  if (!reviews.known || !proof.known) {
    return { known: false, why: reviews.known ? '' : reviews.what, given: [] };
  }
  const { counting } = countApprovals(reviews.value, proof.value.environment ?? '');
  const countingUsers = new Set(counting.map((user) => user.toLowerCase()));
  return {
    known: true,
    why: 'GitHub stores approvals for each run, not for each attempt. Some can be from an earlier attempt.',
    given: reviews.value.all.map((review) => {
      const user = review.user.toLowerCase();
      const counts = review.state === 'approved' && countingUsers.has(user);
      return { ...review, counts, why: reviews.value.involved.get(user) ?? null };
    }),
  };
}

function describeConfirmation(declared: DeclaredValue) {
  const confirmation = readConfirmation(declared);
  const sources = [
    declared.input === undefined ? [] : ['input'],
    declared.variable === undefined ? [] : ['variable'],
  ].flat();
  const digest = confirmation.kind === 'digest' ? confirmation.digest : null;
  return { kind: confirmation.kind, digest, given: sources };
}

function listPolicies({ governance, policy }: Report) {
  return governance.policies.map((reading) => {
    if (!reading.ok) return { source: null, digest: null, rules: [], why: reading.what };
    const { source, digest } = reading.policy;
    const rules = policy
      .filter((rule) => rule.source === source)
      .map(({ rule, standing: { kind, what } }) => ({ rule, standing: kind, what }));
    return { source, digest, rules, why: null };
  });
}
