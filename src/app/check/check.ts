import { CHECK_RULES } from '../../checks';
import { MIGRATION_RULES } from '../../checks/migration/rules';
import type { RepositoryFiles } from '../../checks/repository-files';
import { applyRules } from '../../checks/rule';
import { applySuppressions } from '../../checks/suppression';
import {
  type RepositoryConfiguration,
  readConfiguration,
} from '../../checks/workflow/repository-configuration';
import { CONFIGURATION_RULES } from '../../checks/workflow/rules';
import { systemClock } from '../../edge/clock';
import { openRepositoryFiles } from '../../edge/open-repository';
import { writeWorkspaceFile } from '../../edge/write-workspace-file';
import type { CheckRequest } from '../../inputs/check-request';
import type { Environment } from '../../inputs/declared-value';
import { readPullRequest, readPushBase } from '../../inputs/pull-request';
import { readCheckRequest } from '../../inputs/read-check-request';
import { UserError } from '../../problem';
import { type CheckReport, EMPTY_CHECK_REPORT, type UnjudgedPart } from '../../report/check-report';
import { redactCheckReport } from '../../report/redact-check-report';
import { renderSarif } from '../../report/sarif';
import type { Context } from '../context';
import { createGitHubApi } from '../policy/github-api';
import { describeUnexpectedError } from '../unexpected-error';
import { readBaseConfiguration } from './base-configuration';
import { chooseCheckPolicy } from './choose-check-policy';
import { type CheckedDatabase, compareMigrations } from './compare-migrations';
import { concernsMigrations } from './concerns-migrations';
import { listDatabases } from './databases';
import { describeFindings } from './describe-findings';
import { fetchEnvironments, updateComments } from './github-comment';
import { judgeFindings } from './judge-findings';
import { countJudgedSteps } from './judged-steps';
import { getRulePageUrl } from './publish-check';
import { type BaseSources, findPullRequestChanges } from './pull-request-changes';
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
  const { workspace } = context;
  const files = await openRepositoryFiles(workspace);
  const changes = await findPullRequestChanges(workspace, sources);
  const read = createConfigurationReader(request);
  const local = { files, configuration: read(files) };
  const base = changes.base && (await readBaseConfiguration(local, changes.base, read));
  const { answers, notes } = await fetchEnvironments(local.configuration, sources.api);
  const configuration = { ...local.configuration, protections: answers };
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
  const policy = chooseCheckPolicy(files, base);
  const judged = judgeFindings(
    {
      configuration: applyRules(CONFIGURATION_RULES, configuration),
      baseConfiguration:
        base && judgeBase({ ...base.configuration, protections: answers }, base.files),
      migrations: [
        ...compared.flatMap(({ change }) => applyRules(MIGRATION_RULES, change)),
        ...rehearsals.flatMap((rehearsal) => rehearsal.findings),
      ],
    },
    policy,
    changes,
    files.read,
  );
  return {
    ...EMPTY_CHECK_REPORT,
    name: request.name,
    problems,
    ...judged,
    findings: await describeFindings(judged.findings, files, workspace, request, {
      head: sources.pullRequest?.head,
      base: changes.base?.commit,
    }),
    judged: countJudgedSteps(configuration),
    unjudged: listUnjudgedParts(configuration, compared),
    failOn: policy.failOn,
    scope: policy.scope,
    uses: listActionUses(configuration),
    temporary: listTemporarySteps(configuration),
    policy: listPolicyResults(configuration),
    databases: rehearsals.map(({ row }) => row),
    isConcerned: concernsMigrations(configuration, databases.found, changes),
    notes: [
      ...changes.notes,
      ...notes,
      ...databases.notes,
      ...compared.flatMap((database) => database.notes),
    ],
  };
}

function judgeBase(configuration: RepositoryConfiguration, files: RepositoryFiles) {
  return applySuppressions(applyRules(CONFIGURATION_RULES, configuration), files.read).findings;
}

function listUnjudgedParts(
  { unjudged, unreadFiles }: RepositoryConfiguration,
  compared: readonly CheckedDatabase[],
): readonly UnjudgedPart[] {
  return [
    ...unjudged,
    ...unreadFiles.map((file) => ({
      place: { file, line: undefined },
      subject: `the file \`${file}\``,
      why: 'cannot be read',
    })),
    ...compared.flatMap((database) => database.unjudged),
  ];
}

/** Returns a function that reads the configuration in the files of a repository. */
function createConfigurationReader({ environment }: CheckRequest) {
  const actionNames = [environment['GITHUB_ACTION_REPOSITORY'], environment['GITHUB_REPOSITORY']];
  const startedAt = systemClock.now();
  return (files: RepositoryFiles) =>
    readConfiguration(
      files,
      actionNames.flatMap((name) => name || []),
      () => systemClock.now() - startedAt > MAX_SCAN_MS,
    );
}
