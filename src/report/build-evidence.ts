import type { DatabaseLocation } from '../database-url/database-location';
import type { DeclaredValue } from '../inputs/declared-value';
import type { Governance } from '../policy/governance';
import { readConfirmation } from '../policy/read-confirmation';
import { countApprovals } from '../policy/rules/approvals';
import { ACTION_IDENTITY } from './action-identity';
import type { Report } from './report';

/** What the runner says of a run, and what else is no matter of the report. */
export interface EvidenceContext {
  readonly name: string;
  /** ISO 8601, in UTC. */
  readonly startedAt: string;
  readonly finishedAt: string;
  /** As the runner names them; undefined outside of Actions. */
  readonly repository: string | undefined;
  readonly runId: string | undefined;
  readonly attempt: string | undefined;
  readonly event: string | undefined;
  readonly actor: string | undefined;
  /** Who started this attempt, where that is another. */
  readonly triggeringActor: string | undefined;
  readonly ref: string | undefined;
  readonly commit: string | undefined;
  readonly workflow: string | undefined;
  readonly confirmation: DeclaredValue;
  readonly place: DatabaseLocation | undefined;
  readonly command: string | undefined;
  /** Of the files in the folder, in hex; for a run that never connected. */
  readonly folderDigest: string;
  readonly node: string;
}

/** The type of the predicate, for `actions/attest` and for whoever verifies it. */
export const PREDICATE_TYPE = 'urn:governed-migrations:evidence:v1';

export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';

/** A thing that the evidence is about, by its digest. */
export interface Subject {
  readonly name: 'plan-digest' | 'head-digest' | 'folder-digest';
  readonly digest: { readonly sha256: string };
}

/** An in-toto statement about a run, as plain data that JSON can hold (docs/evidence.md). */
export function buildEvidence(report: Report, run: EvidenceContext) {
  return {
    _type: STATEMENT_TYPE,
    subject: subjectsOf(report, run),
    predicateType: PREDICATE_TYPE,
    predicate: predicateOf(report, run),
  };
}

/** What was pending and what was reached; of a run that never connected, the files of the folder. */
function subjectsOf({ work }: Report, { folderDigest }: EvidenceContext): readonly Subject[] {
  const subject = (name: Subject['name'], digest: string | undefined): readonly Subject[] =>
    digest === undefined ? [] : [{ name, digest: { sha256: digest.replace(/^sha256:/, '') } }];
  const known = [
    ...subject('plan-digest', work.planDigest),
    ...subject('head-digest', work.headDigest),
  ];
  return known.length > 0 ? known : subject('folder-digest', folderDigest);
}

function predicateOf(report: Report, run: EvidenceContext) {
  const { governance, work, seen, block } = report;
  return {
    version: 1,
    name: run.name,
    mode: report.mode,
    decision: report.decision,
    reason: report.reason,
    block: block === undefined ? null : { what: block.what, next: block.next },
    problems: report.problems.map(({ code, what, file, line }) => ({ code, what, file, line })),
    run: {
      ...{ startedAt: run.startedAt, finishedAt: run.finishedAt },
      ...{ repository: run.repository, id: run.runId, attempt: run.attempt, event: run.event },
      ...{
        actor: run.actor,
        triggeringActor: run.triggeringActor,
        ref: run.ref,
        commit: run.commit,
        workflow: run.workflow,
      },
    },
    environment: environmentOf(governance),
    approvals: approvalsOf(governance),
    planDigest: work.planDigest ?? null,
    headDigest: work.headDigest ?? null,
    role: report.role ?? null,
    authority: report.authority ?? null,
    confirmation: confirmedBy(run.confirmation),
    findings: report.findings.map(({ code, level }) => ({ code, level })),
    policies: policiesOf(report),
    target: report.target ?? null,
    place: run.place ?? null,
    command: run.command ?? null,
    connected: seen !== undefined,
    migrations: work.migrations.map(({ version, name, file, checksum, status, duration }) => {
      const durationMs = duration === undefined ? null : Math.round(duration);
      return { version, name, file, sha256: checksum, durationMs, result: status };
    }),
    history: {
      table: seen?.table ?? null,
      ...{ before: seen?.before ?? null, after: seen?.after ?? null },
    },
    ledger: seen?.ledger ?? null,
    // Names the run in the ledger and in the history.
    entered: seen?.runId ?? null,
    server: seen === undefined ? null : { versionNumber: seen.serverVersion },
    tool: { ...ACTION_IDENTITY, node: run.node },
  };
}

/**
 * The environment, by what it is known, and what GitHub says of its protection. A name that nobody has
 * proven is not among it.
 */
function environmentOf({ proof, protection }: Governance) {
  if (!proof.known) return { name: null, provenBy: null, why: proof.what, protection: null };
  const { environment, issuer, commit, workflow, ref, runId, attempt, actor } = proof.value;
  const claims = { commit, workflow, ref, runId, attempt, actor };
  const provenBy = { kind: 'oidc', issuer, claims };
  return { name: environment ?? null, provenBy, why: null, protection };
}

function approvalsOf({ proof, reviews }: Governance) {
  if (!reviews.known || !proof.known) {
    return { known: false, why: reviews.known ? '' : reviews.what, given: [] };
  }
  const { counting } = countApprovals(reviews.value, proof.value.environment ?? '');
  const counts = new Set(counting.map((user) => user.toLowerCase()));
  return {
    known: true,
    // GitHub keeps them for a run, and not for an attempt.
    why: 'They are of the run: one of an earlier attempt may be among them.',
    given: reviews.value.all.map((review) => {
      const why = reviews.value.involved.get(review.user.toLowerCase()) ?? null;
      const isOne = review.state === 'approved' && counts.has(review.user.toLowerCase());
      return { ...review, counts: isOne, why };
    }),
  };
}

function confirmedBy(declared: DeclaredValue) {
  const confirmation = readConfirmation(declared);
  const places = [
    declared.input === undefined ? [] : ['input'],
    declared.variable === undefined ? [] : ['variable'],
  ].flat();
  const digest = confirmation.kind === 'digest' ? confirmation.digest : null;
  return { kind: confirmation.kind, digest, given: places };
}

function policiesOf({ governance, policy }: Report) {
  return governance.policies.map((reading) => {
    if (!reading.ok) return { source: null, digest: null, rules: [], why: reading.what };
    const { source, digest } = reading.policy;
    const rules = policy
      .filter((each) => each.source === source)
      .map(({ rule, standing: { kind, what } }) => ({ rule, standing: kind, what }));
    return { source, digest, rules, why: null };
  });
}
