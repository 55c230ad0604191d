import { locateDatabase } from '../../database-url/database-location';
import { sha256Hex } from '../../edge/hash';
import { writeWorkspaceFile } from '../../edge/write-workspace-file';
import type { Request } from '../../inputs/request';
import { planDigest } from '../../migrations/digest';
import type { Problem } from '../../problem';
import { buildEvidence, type EvidenceContext } from '../../report/build-evidence';
import type { Report } from '../../report/report';
import type { Context } from '../context';
import { openMigrations } from '../migration-files';

/** What the evidence contains beside the report. */
interface EvidenceOptions {
  readonly request: Request;
  readonly context: Context;
  readonly startedAt: Date;
  /** Replaces the secrets in a text. */
  readonly hide: (text: string) => string;
}

/**
 * Checks that the evidence files can be written, before the run does anything. Empties them: the
 * evidence of an earlier run must not be taken for that of this run.
 *
 * @returns The problem; undefined if both files are writable.
 */
export function checkEvidenceWritable(file: string, { workspace }: Context): Problem | undefined {
  return (
    writeWorkspaceFile(workspace, file, '') ??
    writeWorkspaceFile(workspace, toPredicatePath(file), '')
  );
}

/**
 * Writes the evidence of a run, and the predicate alone to a second file, which is the input of
 * `actions/attest`.
 *
 * @returns The problem, if a file could not be written.
 */
export async function writeEvidence(
  report: Report,
  file: string,
  options: EvidenceOptions,
): Promise<Problem | undefined> {
  const { hide, context } = options;
  const statement = buildEvidence(report, await collectContext(report, options));
  const toJson = (value: object) => `${JSON.stringify(value, createReplacer(hide), 2)}\n`;
  const { workspace } = context;
  return (
    writeWorkspaceFile(workspace, file, toJson(statement)) ??
    writeWorkspaceFile(workspace, toPredicatePath(file), toJson(statement.predicate))
  );
}

function toPredicatePath(file: string): string {
  return `${file.replace(/\.json$/, '')}.predicate.json`;
}

function createReplacer(hide: EvidenceOptions['hide']) {
  return (_: string, value: unknown) => (typeof value === 'string' ? hide(value) : value);
}

async function collectContext(
  { snapshot }: Report,
  { request, context, startedAt }: EvidenceOptions,
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
    folderDigest:
      snapshot === undefined ? await computeFolderDigest(request, context.workspace) : '',
    node: process.version,
  };
}

/** Computes the digest of all files of the folder; the digest of no files if they cannot be read. */
async function computeFolderDigest(request: Request, workspace: string): Promise<string> {
  try {
    const folder = await openMigrations(request, workspace);
    return planDigest(folder.ok ? await folder.value.read() : [], sha256Hex);
  } catch {
    return planDigest([], sha256Hex);
  }
}
