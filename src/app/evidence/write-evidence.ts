import { locateDatabase } from '../../database-url/database-location';
import { sha256Hex } from '../../edge/hash';
import { writeWorkspaceFile } from '../../edge/workspace-files';
import type { Request } from '../../inputs/request';
import { planDigest } from '../../migrations/digest';
import type { Problem } from '../../problem';
import { buildEvidence, type EvidenceContext } from '../../report/build-evidence';
import type { Report } from '../../report/report';
import type { Context } from '../context';
import { openMigrations } from '../migration-files';

/** What is needed beside the report. */
interface Order {
  readonly request: Request;
  readonly context: Context;
  readonly startedAt: Date;
  /** Takes the secrets out of a text. */
  readonly hide: (text: string) => string;
}

/**
 * Sees that the evidence can be written, before anything is done that would go without. What is there
 * of an earlier run is gone then: it must not be taken for this one's.
 */
export function checkEvidenceWritable(file: string, { workspace }: Context): Problem | undefined {
  return (
    writeWorkspaceFile(workspace, file, '') ??
    writeWorkspaceFile(workspace, predicateFile(file), '')
  );
}

/**
 * Writes the evidence of a run, and beside it the predicate alone, which is what `actions/attest`
 * takes.
 *
 * @returns What is wrong where it cannot be written.
 */
export async function writeEvidence(
  report: Report,
  file: string,
  order: Order,
): Promise<Problem | undefined> {
  const statement = buildEvidence(report, await runFacts(report, order));
  const text = (value: object) => `${JSON.stringify(value, hidden(order.hide), 2)}\n`;
  const { workspace } = order.context;
  return (
    writeWorkspaceFile(workspace, file, text(statement)) ??
    writeWorkspaceFile(workspace, predicateFile(file), text(statement.predicate))
  );
}

function predicateFile(file: string): string {
  return `${file.replace(/\.json$/, '')}.predicate.json`;
}

function hidden(hide: Order['hide']) {
  return (_: string, value: unknown) => (typeof value === 'string' ? hide(value) : value);
}

async function runFacts(
  { snapshot }: Report,
  { request, context, startedAt }: Order,
): Promise<EvidenceContext> {
  const { environment, name, confirmation, target, command } = request;
  return {
    name,
    startedAt: startedAt.toISOString(),
    finishedAt: new Date().toISOString(),
    repository: environment['GITHUB_REPOSITORY'],
    runId: environment['GITHUB_RUN_ID'],
    attempt: environment['GITHUB_RUN_ATTEMPT'],
    event: environment['GITHUB_EVENT_NAME'],
    actor: environment['GITHUB_ACTOR'],
    triggeringActor: environment['GITHUB_TRIGGERING_ACTOR'],
    ref: environment['GITHUB_REF'],
    commit: environment['GITHUB_SHA'],
    workflow: environment['GITHUB_WORKFLOW_REF'] ?? environment['GITHUB_WORKFLOW'],
    confirmation,
    place: target?.ok === true ? locateDatabase(target.target) : undefined,
    command,
    folderDigest: snapshot === undefined ? await folderDigest(request, context.workspace) : '',
    node: process.version,
  };
}

/** Of all the files of the folder, in order; that of no file where they cannot be read. */
async function folderDigest(request: Request, workspace: string): Promise<string> {
  try {
    const files = await openMigrations(request, workspace);
    return planDigest(files.ok ? await files.value.read() : [], sha256Hex);
  } catch {
    return planDigest([], sha256Hex);
  }
}
