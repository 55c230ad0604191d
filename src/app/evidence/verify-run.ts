import { locateDatabase } from '../../database-url/database-location';
import { redact } from '../../database-url/redact';
import { systemClock } from '../../edge/clock';
import { hasCommit, readFileAtCommit } from '../../edge/git/read-file-at-commit';
import { sha256Hex } from '../../edge/hash';
import { writeStdout } from '../../edge/standard-output';
import { readText, readWorkspaceFile } from '../../edge/workspace-files';
import {
  AUTHORS_QUERY,
  LEDGER_QUERY,
  readAuthorRow,
  readLedgerRow,
} from '../../engine/read-ledger';
import type { Session, SqlRow } from '../../engine/session';
import { buildReadMessage } from '../../engine/session-settings';
import { quoteLiteral } from '../../engine/sql-literal';
import { readHistory } from '../../engine/target-history';
import type { Environment } from '../../inputs/declared-value';
import { readRequest } from '../../inputs/read-request';
import { decide, getJudgedTarget, type ReadPermit } from '../../policy/decide';
import { NO_GOVERNANCE } from '../../policy/governance';
import { type Problem, UserError } from '../../problem';
import { escapeControlSequences } from '../../report/escape-control-sequences';
import { type Evidence, getEvidenceCommit, readEvidence } from '../../report/read-evidence';
import { formatUncheckedFields, listUncheckedFields } from '../../report/verify/unchecked-fields';
import { type VerificationInput, verifyEvidence } from '../../report/verify-evidence';
import { withCancellation } from '../cancellation';
import { abortOnCancel, withSession } from '../open-session';
import { collectRunSecrets } from '../run-secrets';
import { findExpectedTable } from './expected-table';

/**
 * Compares an evidence file with the database of `DATABASE_URL` and with the repository, and prints
 * the differences. Reads the database in `READ ONLY` transactions.
 *
 * @param file The evidence file, relative to `folder`.
 * @param folder The folder of the repository.
 * @returns The exit code: 0 without differences, 1 with differences, 2 if it cannot compare.
 */
export async function verify(
  file: string,
  folder: string,
  environment: Environment,
): Promise<0 | 1 | 2> {
  const { hidden } = collectRunSecrets(environment);
  const print = (line: string) => writeStdout(`${escapeControlSequences(redact(line, hidden))}\n`);
  try {
    const text = readText(folder, file);
    if (text === undefined) {
      throw new UserError([unreadableEvidenceProblem(file, 'it cannot be read')]);
    }
    const result = readEvidence(text);
    if (!result.ok) throw new UserError([unreadableEvidenceProblem(file, result.why)]);
    const { evidence, fields } = result;
    const input = await collectInput(evidence, folder, environment);
    const items = verifyEvidence(evidence, input, sha256Hex);
    for (const { what, differences } of items) {
      print(`${differences.length === 0 ? '✔' : '✘'} ${what}`);
      for (const difference of differences) print(`  ${difference}`);
    }
    for (const line of formatUncheckedFields(listUncheckedFields(fields, items))) print(line);
    const count = items.flatMap(({ differences }) => differences).length;
    print(count === 0 ? `${file} verifies.` : `${file} does not verify: ${count} differences.`);
    return count === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    for (const { code, what, next } of error.problems) print(`${code}: ${what} ${next}`);
    return 2;
  }
}

const EMBEDDED_TARGET: Problem = {
  code: 'url-invalid',
  what: '`DATABASE_URL` is `embedded`. An embedded database does not exist after its run, so the evidence cannot be compared with it.',
  next: 'Set `DATABASE_URL` to the database of the evidence.',
};

function unreadableEvidenceProblem(file: string, why: string): Problem {
  return {
    code: 'evidence-unreadable',
    what: `${file} is not valid evidence: ${why}.`,
    next: 'Use the file that the run wrote to `evidence-file`, without changes.',
  };
}

async function collectInput(
  evidence: Evidence,
  folder: string,
  environment: Environment,
): Promise<VerificationInput> {
  const permit = createReadPermit(evidence, environment);
  const place = locateDatabase(getJudgedTarget(permit));
  const database = await withCancellation(undefined, async ({ signal }) => {
    const options = {
      rootCertificate: undefined,
      applicationName: 'governed-migrations verify',
      clock: systemClock,
      signal,
      log: () => undefined,
    };
    return await withSession(permit, options, async (session) => {
      abortOnCancel(session, signal);
      const result = await readHistory(session, { readOnly: true, inDetail: true, place });
      if (!result.ok) throw new UserError([result.problem]);
      const { table } = evidence.predicate.history;
      return {
        history: result.history.rows.filter(({ ordinal }) => ordinal > 0),
        ledger: (await tryRead(session, LEDGER_QUERY))?.map(readLedgerRow),
        authors: (await tryRead(session, AUTHORS_QUERY))?.map(readAuthorRow),
        tableExists: await hasTable(session, table ?? ''),
        expectedTable: await findExpectedTable(session, permit, evidence, {
          workspace: folder,
          history: result.history,
        }),
      };
    });
  });
  return { ...database, place, ...(await readRepositoryFiles(evidence, folder)) };
}

/** Asks `decide` for a permit of mode `plan`, with the role of the evidence. */
function createReadPermit({ predicate }: Evidence, environment: Environment): ReadPermit {
  const planEnvironment = {
    ...environment,
    INPUT_MODE: 'plan',
    DB_ROLE: predicate.role === 'prod' ? 'prod' : 'staging',
  };
  const result = readRequest(planEnvironment, undefined);
  if (!result.ok) throw new UserError(result.problems);
  const verdict = decide(result.request, NO_GOVERNANCE);
  if (verdict.allowed && verdict.permit.target?.kind === 'server') return verdict.permit;
  if (verdict.allowed) throw new UserError([EMBEDDED_TARGET]);
  const { reason, what, next } = verdict;
  throw new UserError([{ code: reason, what, next }]);
}

/** Returns the rows of a query; undefined if the server answers with an error. */
async function tryRead(session: Session, query: string): Promise<readonly SqlRow[] | undefined> {
  const reply = await session.query(buildReadMessage(session, query, true));
  if (reply.kind !== 'answered') return undefined;
  if (reply.transaction !== 'idle') await session.execute('ROLLBACK');
  return reply.error === undefined ? reply.results[0] : undefined;
}

/** @param table The name as in SQL. A text that is not a valid name is not a table. */
async function hasTable(session: Session, table: string): Promise<boolean> {
  const query = `SELECT pg_catalog.to_regclass(${quoteLiteral(table)}) IS NOT NULL;`;
  return (await tryRead(session, query))?.[0]?.[0] === 't';
}

/** Reads the files of the evidence's commit. If the commit is not known, those of the folder. */
async function readRepositoryFiles(
  { predicate }: Evidence,
  folder: string,
): Promise<Pick<VerificationInput, 'files' | 'knowsCommit'>> {
  const commit = getEvidenceCommit(predicate) ?? '';
  const knowsCommit = commit === '' ? undefined : await hasCommit(folder, commit);
  const files = new Map<string, string | undefined>();
  for (const { file } of predicate.migrations) {
    const bytes =
      knowsCommit === true
        ? await readFileAtCommit(folder, commit, file)
        : readFileOrUndefined(folder, file);
    files.set(file, bytes === undefined ? undefined : sha256Hex(bytes));
  }
  return { files, knowsCommit };
}

function readFileOrUndefined(folder: string, file: string): string | undefined {
  try {
    return readWorkspaceFile(folder, file);
  } catch {
    return undefined;
  }
}
