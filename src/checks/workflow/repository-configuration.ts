import { ACTION_INPUTS } from '../../inputs/input-table';
import type { EnvironmentProtections } from '../../policy/environment-protection';
import type { PolicyResult } from '../../policy/policy';
import { readPolicy } from '../../policy/read-policy';
import { resolvePath } from '../commands/shell-scope';
import { DENIABLE_CODES } from '../deniable-codes';
import { cacheFiles, type RepositoryFiles } from '../repository-files';
import { type EnvFile, findEnvFiles } from './env-files';
import { type EvaluatedUse, evaluateUse } from './evaluate-use';
import { findPlainTextUrls, type PlainTextUrl } from './plain-text-urls';
import { scanWorkflows } from './scan-workflows';
import type { MigrationCommandUse } from './step-context';
import { type LocalAction, parseAction, parseWorkflow, type Workflow } from './workflow-model';
import { readYaml } from './yaml-node';

/** A file that GitHub could not read either. */
export interface UnreadableFile {
  readonly file: string;
  readonly message: string;
  readonly line: number | undefined;
}

/** The configuration of a repository, read: what its rules judge. */
export interface RepositoryConfiguration {
  readonly uses: readonly EvaluatedUse[];
  readonly migrations: readonly MigrationCommandUse[];
  readonly unreadable: readonly UnreadableFile[];
  readonly urls: readonly PlainTextUrl[];
  readonly envFiles: readonly EnvFile[];
  /** The policy files that a use names, or that stand in the usual place, by their paths. */
  readonly policies: ReadonlyMap<string, PolicyResult>;
  /** What GitHub says of the environments; empty where it was not asked. */
  readonly answers: EnvironmentProtections;
}

const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;
const ACTION = /(?:^|\/)action\.ya?ml$/;

/**
 * Reads everything in a repository that can lead to a migration: workflows, the actions and scripts
 * that they use, URLs in plain text, `.env` files. Total: a file that cannot be read is told.
 *
 * @param repositories `owner/repository` names under which this action runs.
 */
export function readConfiguration(
  sources: RepositoryFiles,
  repositories: readonly string[],
): RepositoryConfiguration {
  const unreadable: UnreadableFile[] = [];
  const workflows = new Map<string, Workflow>();
  const actions = new Map<string, LocalAction>();
  for (const file of sources.paths) {
    if (!WORKFLOW.test(file) && !ACTION.test(file)) continue;
    const text = sources.read(file);
    if (text === undefined) continue;
    const reading = readYaml(text);
    if (!reading.ok) unreadable.push({ file, message: reading.message, line: reading.line });
    else if (WORKFLOW.test(file)) workflows.set(file, parseWorkflow(file, reading.tree));
    else actions.set(file, parseAction(file, reading.tree));
  }
  const workflow = (uses = '') =>
    uses.startsWith('./') ? workflows.get(resolvePath('.', uses.slice(2)) ?? '') : undefined;
  const action = (uses = '') => {
    if (!uses.startsWith('./')) return undefined;
    const folder = resolvePath('.', uses.slice(2) || '.');
    const prefix = folder === '.' ? '' : `${folder}/`;
    return actions.get(`${prefix}action.yml`) ?? actions.get(`${prefix}action.yaml`);
  };
  const names = { repositories: repositories.map((name) => name.toLowerCase()), action };
  const { uses, migrations } = scanWorkflows(
    { workflows, actions, workflow, action },
    names,
    cacheFiles(sources),
  );
  const judged = uses.map(evaluateUse);
  return {
    uses: judged,
    migrations,
    unreadable,
    urls: findPlainTextUrls(sources),
    envFiles: findEnvFiles(sources),
    policies: policiesOf(sources, judged),
    answers: new Map(),
  };
}

function policiesOf(
  sources: RepositoryFiles,
  uses: readonly EvaluatedUse[],
): ReadonlyMap<string, PolicyResult> {
  const files = new Set([
    ACTION_INPUTS.policyFile.default,
    ...uses.map(({ policyFile }) => policyFile),
  ]);
  return new Map(
    [...files].flatMap((file) => {
      const text = sources.paths.includes(file) ? sources.read(file) : undefined;
      if (text === undefined) return [];
      return [[file, readPolicy({ text, source: file, file, digest: '' }, DENIABLE_CODES)]];
    }),
  );
}
