import { locateDatabase } from '../../database-url/database-location';
import { redact } from '../../database-url/redact';
import { systemClock } from '../../edge/clock';
import { hasCommit, readFileAtCommit } from '../../edge/git/read-file-at-commit';
import { sha256Hex } from '../../edge/hash';
import { writeStdout } from '../../edge/standard-output';
import { readText, readWorkspaceFile } from '../../edge/workspace-files';
import { LEDGER_QUERY, type LedgerRow, readLedgerRow } from '../../engine/read-ledger';
import type { Session } from '../../engine/session';
import { readHistory } from '../../engine/target-history';
import type { Environment } from '../../inputs/declared-value';
import { readRequest } from '../../inputs/read-request';
import { decide, getJudgedTarget, type ReadPermit } from '../../policy/decide';
import { NO_GOVERNANCE } from '../../policy/governance';
import { type Problem, UserError } from '../../problem';
import { type Evidence, readEvidence } from '../../report/read-evidence';
import { type VerificationInput, verifyEvidence } from '../../report/verify-evidence';
import { withCancellation } from '../cancellation';
import { withSession } from '../open-session';
import { collectRunSecrets } from '../run-secrets';

/**
 * Compares evidence with the database that `DATABASE_URL` names and with the repository in this
 * folder, and says what differs. It reads, in transactions that cannot write.
 *
 * @param file The evidence.
 * @param folder Where the repository is.
 * @returns The exit code: 0 when all agrees, 1 when something differs, 2 when it cannot be compared.
 */
export async function verify(
  file: string,
  folder: string,
  environment: Environment,
): Promise<0 | 1 | 2> {
  const { hidden } = collectRunSecrets(environment);
  const say = (line: string) => writeStdout(`${redact(line, hidden)}\n`);
  try {
    const text = readText(folder, file);
    if (text === undefined) throw new UserError([noEvidence(file, 'it cannot be read')]);
    const reading = readEvidence(text);
    if (!reading.ok) throw new UserError([noEvidence(file, reading.why)]);
    const { evidence } = reading;
    const found = await lookFor(evidence, folder, environment);
    const comparisons = verifyEvidence(evidence, found, sha256Hex);
    for (const { what, differences } of comparisons) {
      say(`${differences.length === 0 ? '✔' : '✘'} ${what}`);
      for (const difference of differences) say(`  ${difference}`);
    }
    const count = comparisons.flatMap(({ differences }) => differences).length;
    say(count === 0 ? `${file} verifies.` : `${file} does not verify: ${count} differences.`);
    return count === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    for (const { code, what, next } of error.problems) say(`${code}: ${what} ${next}`);
    return 2;
  }
}

const NOTHING_LEFT: Problem = {
  code: 'url-invalid',
  what: 'DATABASE_URL is `embedded`: of a throw-away nothing is left to compare with.',
  next: 'Set it to the database that the evidence is about.',
};

function noEvidence(file: string, why: string): Problem {
  return {
    code: 'evidence-unreadable',
    what: `${file} is no evidence: ${why}.`,
    next: 'Give the file that `evidence-file` named, as the run wrote it.',
  };
}

async function lookFor(
  evidence: Evidence,
  folder: string,
  environment: Environment,
): Promise<VerificationInput> {
  const permit = readingPermit(evidence, environment);
  const place = locateDatabase(getJudgedTarget(permit));
  const nothing = async () => undefined;
  const database = await withCancellation(undefined, async ({ signal }) => {
    const options = {
      ...{ rootCertificate: undefined, applicationName: 'governed-migrations verify' },
      ...{ clock: systemClock, signal, log: () => undefined },
    };
    return await withSession(permit, options, nothing, async (session) => {
      signal.listen(() => session.abort(signal.reason()?.what ?? ''));
      const reading = await readHistory(session, { readOnly: true, inDetail: true, place });
      if (!reading.ok) throw new UserError([reading.problem]);
      return { history: reading.history.rows, ledger: await wholeLedger(session) };
    });
  });
  return { ...database, place, ...(await repositoryOf(evidence, folder)) };
}

/** The gate's own permit to read: of the role that the evidence names, in a plan. */
function readingPermit({ predicate }: Evidence, environment: Environment): ReadPermit {
  const reading = readRequest(
    {
      ...environment,
      ...{ INPUT_MODE: 'plan', DB_ROLE: predicate.role === 'prod' ? 'prod' : 'staging' },
    },
    undefined,
  );
  if (!reading.ok) throw new UserError(reading.problems);
  const verdict = decide(reading.request, NO_GOVERNANCE);
  if (verdict.allowed && verdict.permit.target?.kind === 'server') return verdict.permit;
  if (verdict.allowed) throw new UserError([NOTHING_LEFT]);
  const { reason, what, next } = verdict;
  throw new UserError([{ code: reason, what, next }]);
}

async function wholeLedger(session: Session): Promise<readonly LedgerRow[] | undefined> {
  const reply = await session.query(`BEGIN READ ONLY; ${LEDGER_QUERY} COMMIT;`);
  const rows = reply.kind === 'answered' ? reply.results[0] : undefined;
  return rows?.map(readLedgerRow);
}

/** The files as they are in the evidence's commit, or where nobody knows that, in the folder. */
async function repositoryOf(
  { predicate }: Evidence,
  folder: string,
): Promise<Pick<VerificationInput, 'files' | 'knowsCommit'>> {
  const commit = predicate.run.commit ?? '';
  const knowsCommit = commit === '' ? undefined : await hasCommit(folder, commit);
  const files = new Map<string, string | undefined>();
  for (const { file } of predicate.migrations) {
    const bytes =
      knowsCommit === true ? await readFileAtCommit(folder, commit, file) : here(folder, file);
    files.set(file, bytes === undefined ? undefined : sha256Hex(bytes));
  }
  return { files, knowsCommit };
}

function here(folder: string, file: string): string | undefined {
  try {
    return readWorkspaceFile(folder, file);
  } catch {
    return undefined;
  }
}
