import { ACTION_INPUTS } from '../../inputs/input-table';
import type { EnvironmentProtections } from '../../policy/environment-protection';
import type { PolicyResult } from '../../policy/policy';
import { readPolicy } from '../../policy/read-policy';
import { resolvePath } from '../commands/shell-scope';
import { DENIABLE_CODES } from '../deniable-codes';
import { cacheFiles, type RepositoryFiles } from '../repository-files';
import { removeUncertainRole } from './database/certain-role';
import { judgeDatabase } from './database/judge-database';
import type { JudgedMigration } from './database/judged-migration';
import { type EnvFile, findEnvFiles } from './env-files';
import { type EvaluatedUse, evaluateUse } from './evaluate-use';
import { findPlainTextUrls, type PlainTextUrl } from './plain-text-urls';
import { scanWorkflows } from './scan-workflows';
import type { IncompleteStep, UnjudgedUse, WorkflowFiles } from './step-context';
import { listDistinctUnjudged } from './unjudged-uses';
import { type LocalAction, parseAction, parseWorkflow, type Workflow } from './workflow-model';
import { readYaml } from './yaml-node';

/** A workflow or an action that is not valid YAML. */
export interface UnreadableFile {
  readonly file: string;
  readonly message: string;
  readonly line: number | undefined;
}

/** The configuration of a repository: the subject of the configuration rules. */
export interface RepositoryConfiguration {
  /** How many workflows were read. */
  readonly workflowCount: number;
  readonly uses: readonly EvaluatedUse[];
  readonly migrations: readonly JudgedMigration[];
  /** The steps that were not followed to their end. */
  readonly incomplete: readonly IncompleteStep[];
  /** What speaks of migrations and could not be followed, each once. */
  readonly unjudged: readonly UnjudgedUse[];
  readonly unreadable: readonly UnreadableFile[];
  /** The files that the workflows lead to, as far as they were read. */
  readonly usedFiles: readonly string[];
  /** Committed files that a workflow uses and that could not be read. */
  readonly unreadFiles: readonly string[];
  readonly urls: readonly PlainTextUrl[];
  readonly envFiles: readonly EnvFile[];
  /** The policy files at the default path and at the paths that a use names, by path. */
  readonly policies: ReadonlyMap<string, PolicyResult>;
  /** The protection of the environments, by name in lower case; empty if GitHub was not asked. */
  readonly protections: EnvironmentProtections;
}

const WORKFLOW_FILE = /^\.github\/workflows\/[^/]+\.ya?ml$/;
const ACTION_FILE = /(?:^|\/)action\.ya?ml$/;

/**
 * Reads everything in a repository that can lead to a migration: workflows, the actions and scripts
 * that they use, URLs in plain text, `.env` files. Never throws: invalid files are in `unreadable`.
 *
 * @param repositories The `owner/repository` names of this action.
 * @param isOutOfTime A backstop for a repository that takes far longer than usual.
 */
export function readConfiguration(
  files: RepositoryFiles,
  repositories: readonly string[],
  isOutOfTime?: () => boolean,
): RepositoryConfiguration {
  const cachedFiles = cacheFiles(files);
  const { workflowFiles, unreadable } = readWorkflowFiles(cachedFiles);
  const names = {
    repositories: repositories.map((name) => name.toLowerCase()),
    action: workflowFiles.action,
  };
  const scan = scanWorkflows(workflowFiles, names, cachedFiles, isOutOfTime);
  const uses = scan.uses.map(evaluateUse);
  const policies = readPolicies(cachedFiles, uses);
  const envFiles = findEnvFiles(cachedFiles);
  return {
    workflowCount: workflowFiles.workflows.size,
    uses,
    migrations: scan.migrations.map((migration) => ({
      ...migration,
      variables: removeUncertainRole(migration, workflowFiles, cachedFiles),
      verdict: judgeDatabase(migration, workflowFiles, cachedFiles),
    })),
    incomplete: scan.incomplete,
    unjudged: listDistinctUnjudged(scan),
    unreadable,
    usedFiles: cachedFiles.listRead(),
    unreadFiles: cachedFiles.listUnread(),
    urls: findPlainTextUrls(files),
    envFiles,
    policies,
    protections: new Map(),
  };
}

function readWorkflowFiles(files: RepositoryFiles): {
  readonly workflowFiles: WorkflowFiles;
  readonly unreadable: readonly UnreadableFile[];
} {
  const unreadable: UnreadableFile[] = [];
  const workflows = new Map<string, Workflow>();
  const actions = new Map<string, LocalAction>();
  for (const file of files.paths) {
    if (!WORKFLOW_FILE.test(file) && !ACTION_FILE.test(file)) continue;
    const text = files.read(file);
    if (text === undefined) continue;
    const yaml = readYaml(text);
    if (!yaml.ok) unreadable.push({ file, message: yaml.message, line: yaml.line });
    else if (WORKFLOW_FILE.test(file)) workflows.set(file, parseWorkflow(file, yaml.tree));
    else actions.set(file, parseAction(file, yaml.tree));
  }
  const workflow = (uses = '') =>
    uses.startsWith('./') ? workflows.get(resolvePath('.', uses.slice(2)) ?? '') : undefined;
  const action = (uses = '') => {
    if (!uses.startsWith('./')) return undefined;
    const folder = resolvePath('.', uses.slice(2) || '.');
    const prefix = folder === '.' ? '' : `${folder}/`;
    return actions.get(`${prefix}action.yml`) ?? actions.get(`${prefix}action.yaml`);
  };
  return { workflowFiles: { workflows, actions, workflow, action }, unreadable };
}

function readPolicies(
  files: RepositoryFiles,
  uses: readonly EvaluatedUse[],
): ReadonlyMap<string, PolicyResult> {
  const policyFiles = new Set([
    ACTION_INPUTS.policyFile.default,
    ...uses.map(({ policyFile }) => policyFile),
  ]);
  return new Map(
    [...policyFiles].flatMap((file) => {
      const text = files.paths.includes(file) ? files.read(file) : undefined;
      if (text === undefined) return [];
      return [[file, readPolicy({ text, source: file, file, digest: '' }, DENIABLE_CODES)]];
    }),
  );
}
