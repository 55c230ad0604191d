import type { Evidence } from '../read-evidence';
import { compareValues, type FieldComparison } from './verification-item';

type Predicate = Evidence['predicate'];

const RESULTS: readonly string[] = ['applied', 'failed', 'pending', 'baseline'];

/** Compares the parts of the evidence with each other. */
export function compareConsistency({ subject, predicate }: Evidence): FieldComparison {
  const isClear = predicate.entered != null || predicate.history.after !== null;
  return {
    differences: [
      ...compareSubjects(subject, predicate),
      ...compareRunId(predicate),
      ...compareCheckout(predicate),
      ...compareDecision(predicate),
      ...compareMode(predicate),
      ...compareConnection(predicate),
    ],
    fields: [
      'version',
      'connected',
      'checkout.state',
      ...(isClear || hasPlannedFiles(predicate) ? ['mode'] : []),
    ],
  };
}

function compareSubjects(
  subject: Evidence['subject'],
  { planDigest, headDigest, history }: Predicate,
): readonly string[] {
  const digestOf = (name: string) => {
    const entry = subject.find((each) => each.name === name);
    return entry === undefined ? undefined : `sha256:${entry.digest.sha256}`;
  };
  const known = [...(planDigest ? ['plan-digest'] : []), ...(headDigest ? ['head-digest'] : [])];
  const expected = known.length === 0 ? ['folder-digest'] : known;
  const names = subject.map(({ name }) => name);
  return [
    ...compareValues('The list of the subjects', names.join(', '), expected.join(', ')),
    ...compareValues('The subject `plan-digest`', digestOf('plan-digest'), planDigest),
    ...compareValues('The subject `head-digest`', digestOf('head-digest'), headDigest),
    ...(history.after === null
      ? []
      : compareValues('The head digest after the run', history.after.headDigest, headDigest)),
  ];
}

function compareRunId({ run, entered }: Predicate): readonly string[] {
  const prefix = `github-${run.id}-${run.attempt ?? '1'}-`;
  return entered && run.id && !entered.startsWith(prefix)
    ? [`The evidence contains the run ${entered}, which does not belong to run ${run.id}.`]
    : [];
}

/** The state follows from the two commits. */
function compareCheckout({ checkout, run }: Predicate): readonly string[] {
  if (checkout === undefined) return [];
  const isKnown = Boolean(checkout.commit && run.commit);
  const state = checkout.commit === run.commit ? 'same' : 'other';
  return compareValues('The state of the checkout', checkout.state, isKnown ? state : 'unknown');
}

function compareDecision({ decision, block, confirmation, planDigest, entered }: Predicate) {
  const isBlocked = block !== undefined && block !== null;
  const { kind, digest } = confirmation;
  return [
    ...compareValues('The decision', decision, isBlocked ? 'blocked' : 'allowed'),
    // A run that wrote was confirmed by the digest of its plan.
    ...(kind === 'digest' && entered
      ? compareValues('The confirmed digest', digest, planDigest)
      : []),
    ...(kind === 'digest' ? [] : compareValues('The confirmed digest', digest, undefined)),
  ];
}

function hasPlannedFiles({ mode, migrations }: Predicate): boolean {
  return mode === 'plan' && migrations.length > 0;
}

/** Checks that a run of this mode can have these results. */
function compareMode(predicate: Predicate): readonly string[] {
  const { mode, decision, problems, command, migrations, entered, history, connected } = predicate;
  const has = (...results: readonly string[]) =>
    migrations.some(({ result }) => results.includes(result));
  const hasRun = Boolean(entered) || history.after !== null || has('applied', 'failed');
  const isComplete = decision === 'allowed' && problems.length === 0 && !command;
  const sentences: readonly (readonly [boolean, string])[] = [
    [
      !['gate', 'plan', 'migrate'].includes(mode),
      `\`${mode}\` is not a mode that writes evidence of a run.`,
    ],
    [
      mode === 'gate' && (connected || migrations.length > 0),
      'The mode is `gate`, but the evidence contains facts from the database.',
    ],
    [
      mode !== 'migrate' && hasRun,
      `The mode is \`${mode}\`, but the evidence is of a run that wrote.`,
    ],
    [
      mode === 'plan' && Boolean(command) && connected,
      'The evidence has a `command`, but its facts are those of a plan of the built-in engine.',
    ],
    [
      !migrations.every(({ result }) => RESULTS.includes(result)),
      `The evidence lists a migration whose result is not one of ${RESULTS.join(', ')}.`,
    ],
    [
      mode === 'migrate' && isComplete && has('pending', 'failed'),
      'The run succeeded, but the evidence lists a migration that was not applied.',
    ],
    [
      !command && has('applied') && !entered,
      'The evidence lists an applied migration, but no run that is in the ledger.',
    ],
  ];
  return sentences.flatMap(([isWrong, text]) => (isWrong ? [text] : []));
}

/** The facts from the database are all known or all unknown. */
function compareConnection({ connected, history, ledger, entered, server }: Predicate) {
  const hasTable = Boolean(history.table);
  const known = [hasTable, history.before !== null, server !== null && server !== undefined];
  const isConsistent = known.every((each) => each === connected);
  const isForeign = !connected && (history.after !== null || ledger !== null || Boolean(entered));
  return isConsistent && !isForeign
    ? []
    : [
        connected
          ? '`connected` is true, but `history` or `server` is empty.'
          : '`connected` is false, but the evidence contains facts from the database.',
      ];
}
