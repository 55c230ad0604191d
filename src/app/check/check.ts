import { CHECK_RULES } from '../../checks';
import { MIGRATION_RULES } from '../../checks/migration/rules';
import { applyRules } from '../../checks/rule';
import { applySuppressions } from '../../checks/suppression';
import { readConfiguration } from '../../checks/workflow/repository-configuration';
import { CONFIGURATION_RULES } from '../../checks/workflow/rules';
import { systemClock } from '../../edge/clock';
import { openRepositoryFiles } from '../../edge/open-repository';
import { writeWorkspaceFile } from '../../edge/write-workspace-file';
import type { CheckRequest } from '../../inputs/check-request';
import type { Environment } from '../../inputs/declared-value';
import { readPullRequest, readPushBase } from '../../inputs/pull-request';
import { readCheckRequest } from '../../inputs/read-check-request';
import { UserError } from '../../problem';
import { type CheckReport, EMPTY_CHECK_REPORT } from '../../report/check-report';
import { redactCheckReport } from '../../report/redact-check-report';
import { renderSarif } from '../../report/sarif';
import type { Context } from '../context';
import { createGitHubApi } from '../policy/github-api';
import { describeUnexpectedError } from '../unexpected-error';
import { compareMigrations } from './compare-migrations';
import { listDatabases } from './databases';
import { fetchEnvironments, updateComments } from './github-comment';
import { getRulePageUrl } from './publish-check';
import {
  type BaseSources,
  findPullRequestChanges,
  type PullRequestChanges,
} from './pull-request-changes';
import { rehearseDatabases } from './rehearse-databases';
import { listTemporarySteps } from './step-rows';
import { listActionUses, listPolicyResults } from './use-rows';

/**
 * Checks a pull request, or the checkout if there is none: reads the repository, applies the rules and
 * comments. Needs no role and opens no connection to a target.
 *
 * @param hide Replaces the secrets in a text.
 * @param revision What the checkout is compared with, as the option `--base` of the terminal names it.
 * @returns The report without secrets.
 */
export async function check(
  environment: Environment,
  payload: string | undefined,
  context: Context,
  hide: (text: string) => string,
  revision?: string,
): Promise<CheckReport> {
  const result = readCheckRequest(environment, payload);
  if (!result.ok) {
    return redactCheckReport({ ...EMPTY_CHECK_REPORT, problems: result.problems }, hide);
  }
  const { request } = result;
  const pullRequest = readPullRequest(environment, payload);
  const api = await createGitHubApi(request.token, request.environment, context.deadline);
  const push = readPushBase(environment, payload);
  const sources = { revision, pullRequest, push, api, head: environment['GITHUB_SHA'] };
  const report = redactCheckReport(await runCheck(request, sources, context), hide);
  const rulePage = getRulePageUrl(environment);
  const note = await updateComments(report, request, pullRequest, api, rulePage);
  const withNote = note === undefined ? report : { ...report, notes: [...report.notes, note] };
  const { sarifFile } = request;
  if (sarifFile === undefined) return withNote;
  const sarif = renderSarif(withNote, CHECK_RULES, rulePage);
  const problem = writeWorkspaceFile(context.workspace, sarifFile, sarif);
  if (problem === undefined) return withNote;
  return { ...withNote, problems: [...withNote.problems, problem] };
}

/** Ten times what a repository with 5,000 workflows takes. The budget of visits ends a scan before. */
const MAX_SCAN_MS = 100_000;

/** Examines the repository. Errors become problems of the report. */
async function runCheck(
  request: CheckRequest,
  sources: BaseSources,
  context: Context,
): Promise<CheckReport> {
  const emptyReport = { ...EMPTY_CHECK_REPORT, name: request.name };
  try {
    return await examineRepository(request, sources, context);
  } catch (error) {
    if (error instanceof UserError) return { ...emptyReport, problems: error.problems };
    return {
      ...emptyReport,
      problems: [describeUnexpectedError(error, request.environment, context.runner.log)],
    };
  }
}

async function examineRepository(
  request: CheckRequest,
  sources: BaseSources,
  context: Context,
): Promise<CheckReport> {
  const { environment } = request;
  const { workspace } = context;
  const files = await openRepositoryFiles(workspace);
  const changes = await findPullRequestChanges(workspace, sources);
  const actionNames = [environment['GITHUB_ACTION_REPOSITORY'], environment['GITHUB_REPOSITORY']];
  const startedAt = systemClock.now();
  const localConfiguration = readConfiguration(
    files,
    actionNames.flatMap((name) => name || []),
    () => systemClock.now() - startedAt > MAX_SCAN_MS,
  );
  const { answers, notes } = await fetchEnvironments(localConfiguration, sources.api);
  const configuration = { ...localConfiguration, protections: answers };
  const databases = listDatabases(request, configuration.uses, files);
  const compared = await Promise.all(
    databases.found.map(async (database) => await compareMigrations(database, workspace, changes)),
  );
  const checkStep = configuration.uses.find(({ mode }) => mode === 'check')?.stepContext.place;
  const { rehearsals, problems } = await rehearseDatabases(
    request,
    compared,
    changes.base,
    checkStep,
    context,
  );
  const { findings, suppressed } = applySuppressions(
    [
      ...applyRules(CONFIGURATION_RULES, configuration),
      ...compared.flatMap(({ change }) => applyRules(MIGRATION_RULES, change)),
      ...rehearsals.flatMap((rehearsal) => rehearsal.findings),
    ],
    files.read,
  );
  return {
    ...EMPTY_CHECK_REPORT,
    name: request.name,
    problems,
    findings: sortFindings(findings, changes),
    suppressed,
    uses: listActionUses(configuration),
    temporary: listTemporarySteps(configuration),
    policy: listPolicyResults(configuration),
    databases: rehearsals.map(({ row }) => row),
    notes: [
      ...changes.notes,
      ...notes,
      ...databases.notes,
      ...compared.flatMap((database) => database.notes),
    ],
  };
}

const LEVEL_ORDER = { error: 0, warning: 1, notice: 2 } as const;

/** Sorts by level, then by location. Removes duplicates. */
function sortFindings(
  findings: ReturnType<typeof applySuppressions>['findings'],
  changes: PullRequestChanges,
): CheckReport['findings'] {
  const unique = new Map(
    findings.map((finding) => {
      const { rule, place, what } = finding;
      return [`${rule} ${place.file} ${place.line} ${what}`, finding] as const;
    }),
  );
  return [...unique.values()]
    .sort(
      (one, other) =>
        LEVEL_ORDER[one.level] - LEVEL_ORDER[other.level] ||
        one.place.file.localeCompare(other.place.file) ||
        (one.place.line ?? 0) - (other.place.line ?? 0),
    )
    .map((finding) => ({ ...finding, onChange: changes.touches(finding.place) }));
}
