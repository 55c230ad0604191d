import { CHECK_RULES } from '../../checks';
import { MIGRATION_RULES } from '../../checks/migration/rules';
import { applyRules } from '../../checks/rule';
import { applySuppressions } from '../../checks/suppression';
import { readConfiguration } from '../../checks/workflow/repository-configuration';
import { CONFIGURATION_RULES } from '../../checks/workflow/rules';
import type { GitHubApi } from '../../edge/github/api/client';
import { openRepositoryFiles } from '../../edge/open-repository';
import { writeWorkspaceFile } from '../../edge/workspace-files';
import type { CheckRequest } from '../../inputs/check-request';
import type { Environment } from '../../inputs/declared-value';
import { type PullRequest, readPullRequest } from '../../inputs/pull-request';
import { readCheckRequest } from '../../inputs/read-check-request';
import { UserError } from '../../problem';
import type { CheckReport } from '../../report/check-report';
import { redactCheckReport } from '../../report/redact-check-report';
import { renderSarif } from '../../report/sarif';
import type { Context } from '../context';
import { createGitHubApi } from '../policy/github-api';
import { describeUnexpectedError } from '../unexpected-error';
import { compareMigrations, listDatabases } from './databases';
import { fetchEnvironments, updateComments } from './github-comment';
import { getRulePageUrl } from './publish-check';
import { findPullRequestChanges, type PullRequestChanges } from './pull-request-changes';
import { rehearseDatabases } from './rehearse-databases';
import { listActionUses, listPolicyResults } from './use-rows';

/**
 * One check of a pull request, or of what is checked out: read the repository, judge, comment. It asks
 * for no role and opens no target.
 *
 * @param hide Takes the secrets out of a text.
 * @returns What it came to, without secrets.
 */
export async function check(
  environment: Environment,
  payload: string | undefined,
  context: Context,
  hide: (text: string) => string,
): Promise<CheckReport> {
  const reading = readCheckRequest(environment, payload);
  if (!reading.ok) {
    return redactCheckReport({ ...NOTHING, problems: reading.problems }, hide);
  }
  const { request } = reading;
  const pullRequest = readPullRequest(environment, payload);
  const api = await createGitHubApi(request.token, request.environment, context.deadline);
  const report = redactCheckReport(await judged(request, pullRequest, api, context), hide);
  const page = getRulePageUrl(environment);
  const note = await updateComments(report, request, pullRequest, api, page);
  const whole = note === undefined ? report : { ...report, notes: [...report.notes, note] };
  const { sarifFile } = request;
  if (sarifFile === undefined) return whole;
  const problem = writeWorkspaceFile(
    context.workspace,
    sarifFile,
    renderSarif(whole, CHECK_RULES, page),
  );
  return problem === undefined ? whole : { ...whole, problems: [...whole.problems, problem] };
}

const NOTHING: CheckReport = {
  name: 'default',
  problems: [],
  findings: [],
  suppressed: [],
  uses: [],
  policy: [],
  databases: [],
  notes: [],
};

async function judged(
  request: CheckRequest,
  pullRequest: PullRequest | undefined,
  api: GitHubApi | undefined,
  context: Context,
): Promise<CheckReport> {
  const nothing = { ...NOTHING, name: request.name };
  try {
    return await examined(request, pullRequest, api, context);
  } catch (error) {
    if (error instanceof UserError) return { ...nothing, problems: error.problems };
    return {
      ...nothing,
      problems: [describeUnexpectedError(error, request.environment, context.runner.log)],
    };
  }
}

async function examined(
  request: CheckRequest,
  pullRequest: PullRequest | undefined,
  api: GitHubApi | undefined,
  context: Context,
): Promise<CheckReport> {
  const { environment } = request;
  const { workspace } = context;
  const sources = await openRepositoryFiles(workspace);
  const changes = await findPullRequestChanges(
    workspace,
    pullRequest,
    api,
    environment['GITHUB_SHA'],
  );
  const own = [environment['GITHUB_ACTION_REPOSITORY'], environment['GITHUB_REPOSITORY']];
  const read = readConfiguration(
    sources,
    own.flatMap((name) => name || []),
  );
  const { answers, notes } = await fetchEnvironments(read, api);
  const configuration = { ...read, protections: answers };
  const databases = listDatabases(request, configuration.uses, sources);
  const changed = await Promise.all(
    databases.found.map(async (database) => await compareMigrations(database, workspace, changes)),
  );
  const asked = configuration.uses.find(({ mode }) => mode === 'check')?.stepContext.place;
  const rehearsed = await rehearseDatabases(request, changed, changes.base, asked, context);
  const sifted = applySuppressions(
    [
      ...applyRules(CONFIGURATION_RULES, configuration),
      ...changed.flatMap(({ change }) => applyRules(MIGRATION_RULES, change)),
      ...rehearsed.flatMap(({ findings }) => findings),
    ],
    sources.read,
  );
  return {
    ...NOTHING,
    name: request.name,
    findings: inOrder(sifted.findings, changes),
    suppressed: sifted.suppressed,
    uses: listActionUses(configuration),
    policy: listPolicyResults(configuration),
    databases: rehearsed.map(({ row }) => row),
    notes: [
      ...changes.notes,
      ...notes,
      ...databases.notes,
      ...changed.flatMap((database) => database.notes),
    ],
  };
}

const WEIGHT = { error: 0, warning: 1, notice: 2 } as const;

/** Errors first, then by place; what several ways lead to is told once. */
function inOrder(
  findings: ReturnType<typeof applySuppressions>['findings'],
  changes: PullRequestChanges,
): CheckReport['findings'] {
  const once = new Map(
    findings.map((finding) => {
      const { rule, place, what } = finding;
      return [`${rule} ${place.file} ${place.line} ${what}`, finding] as const;
    }),
  );
  return [...once.values()]
    .sort(
      (one, other) =>
        WEIGHT[one.level] - WEIGHT[other.level] ||
        one.place.file.localeCompare(other.place.file) ||
        (one.place.line ?? 0) - (other.place.line ?? 0),
    )
    .map((finding) => ({ ...finding, onChange: changes.touches(finding.place) }));
}
