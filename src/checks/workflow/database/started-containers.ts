import { parseArguments, skipOptions } from '../../commands/command-arguments';
import { COMPOSE_VALUE_OPTIONS } from '../../commands/wrappers/containers';
import type { RepositoryFiles } from '../../repository-files';
import type { MigrationCommandUse, WorkflowFiles } from '../step-context';
import { listCertainCommands, UNSAFE_SCRIPT } from './certain-commands';
import { explainComposeFiles } from './compose-paths';
import { type ComposeProject, readComposeProject } from './compose-project';
import { createComposeContext } from './compose-variables';
import { readDockerRun } from './docker-run';
import { isHostedRunner } from './hosted-runner';
import { type DatabaseContainer, listNetworkAliases } from './job-site';
import type { JobTexts } from './job-texts';
import { listOrderedSteps } from './ordered-steps';
import type { VariableValues } from './variable-values';

/** A Compose project of a job with the services that it has started. */
export interface StartedProject {
  readonly project: ComposeProject;
  readonly started: ReadonlySet<string>;
  /** The words of the command after the options of Compose itself: `up -d db`. */
  readonly rest: readonly string[];
}

/** The database containers that the job starts before a command, without a condition. */
export interface StartedContainers {
  readonly containers: readonly DatabaseContainer[];
  /** The position of the first step that starts one of them; undefined without one. */
  readonly firstStart: number | undefined;
  /** Whether the job connects Docker's client with another machine, as far as its text shows. */
  readonly isOtherDocker: boolean;
  /** Returns the project of `docker compose …` words; undefined if it cannot be read. */
  readonly findProject: (words: readonly string[]) => StartedProject | undefined;
  /** Returns why the project of `docker compose …` words was not read; undefined if that is not known. */
  readonly explainProject: (words: readonly string[]) => string | undefined;
}

/** What connects Docker's client with another machine. */
const OTHER_DOCKER =
  /\bDOCKER_(?:HOST|CONTEXT|TLS_VERIFY)\b|\bCONTAINER_HOST\b|\bdocker\s+context\b|\b(?:docker|podman|nerdctl)(?:-compose)?\s+(?:-\S+\s+)*(?:-H|--host|--context|-c|--url|--connection|--remote)\b/;

const NO_CONTAINERS = {
  containers: [],
  firstStart: undefined,
  findProject: () => undefined,
  explainProject: () => undefined,
};

function usesOtherDocker(
  { stepContext, variables }: MigrationCommandUse,
  { texts }: JobTexts,
): boolean {
  const steps = [...(stepContext.jobs.at(-1)?.steps ?? []), ...stepContext.steps];
  const names = [
    ...variables.keys(),
    ...stepContext.variables.keys(),
    ...steps.flatMap(({ environment }) => [...environment.keys()]),
  ];
  const all = [...names, ...texts.map(({ text }) => text)];
  return all.some((text) => OTHER_DOCKER.test(text));
}

/**
 * Finds the containers that `docker run` and Compose start for sure: by a step without a condition, in a
 * statement of its own. Its failure ends the job. Off the runners of GitHub, a container must not have a
 * volume.
 */
export function findStartedContainers(
  use: MigrationCommandUse,
  job: JobTexts,
  files: RepositoryFiles,
  values: VariableValues,
  workflowFiles: WorkflowFiles,
): StartedContainers {
  const { stepContext } = use;
  const owner = stepContext.jobs.at(-1);
  const isHosted = isHostedRunner(stepContext);
  const isOtherDocker = usesOtherDocker(use, job);
  // After a failed start, another server can have the port on a machine that is not new.
  const runsAfterFailure = stepContext.steps.some(({ condition }) =>
    /\b(?:always|failure|cancelled)\s*\(/.test(condition?.text ?? ''),
  );
  const canStart = !isOtherDocker && (isHosted || !runsAfterFailure);
  if (owner === undefined || !canStart || owner.container !== undefined) {
    return { ...NO_CONTAINERS, isOtherDocker };
  }
  const containers: DatabaseContainer[] = [];
  const projects = new Map<string, { project: ComposeProject; started: Set<string> }>();
  function openProject(words: readonly string[], folder: string) {
    const { options, rest, names, getValues } = readComposeOptions(words);
    if (['--env-file', '--project-directory'].some((name) => names.has(name))) return undefined;
    const key = [folder, ...options].join(' ');
    const context = createComposeContext(use, job, files, values, folder);
    if (context === undefined) return undefined;
    const project = readComposeProject(files, folder, getValues('-f', '--file'), context);
    if (project === undefined || /[$`]/.test(options.join(' '))) return undefined;
    const entry = projects.get(key) ?? { project, started: new Set<string>() };
    projects.set(key, entry);
    return { ...entry, rest };
  }

  let firstStart: number | undefined;
  const ordered = listOrderedSteps(use, workflowFiles);
  for (const each of ordered) {
    const { folder, stepIndex: index } = each;
    for (const words of listCertainCommands(each, owner.shell)) {
      const container = readDockerRun(words, isHosted);
      if (container !== undefined) {
        containers.push(container);
        firstStart ??= index;
      }
      if (folder === undefined || !isComposeCommand(words)) continue;
      const opened = openProject(words, folder);
      const names = readStartedNames(opened?.rest ?? []);
      if (opened === undefined || names === undefined) continue;
      for (const name of opened.project.listStarted(names)) opened.started.add(name);
      firstStart ??= index;
    }
  }
  for (const { project, started } of projects.values()) {
    containers.push(...[...started].flatMap((name) => project.readContainer(name) ?? []));
  }
  const aliases = job.texts.flatMap(({ text }) => listNetworkAliases(text));
  const named = containers.map((container) => removeSharedNames(container, aliases));
  const own = ordered.at(-1);
  const ownFolder = own?.folder;
  const ownScript = own?.step.run?.text ?? '';
  const findProject = (words: readonly string[]) =>
    ownFolder === undefined || UNSAFE_SCRIPT.test(ownScript)
      ? undefined
      : openProject(words, ownFolder);
  const explainProject = (words: readonly string[]) =>
    ownFolder === undefined || !isComposeCommand(words)
      ? undefined
      : explainComposeFiles(files, ownFolder, readComposeOptions(words).getValues('-f', '--file'));
  return { containers: named, firstStart, isOtherDocker, findProject, explainProject };
}

/** Reads the options of Compose itself, before its verb. */
function readComposeOptions(words: readonly string[]) {
  const args = words.slice(words[0]?.includes('compose') ? 1 : 2);
  const rest = skipOptions(args, COMPOSE_VALUE_OPTIONS);
  const options = args.slice(0, args.length - rest.length);
  const { getValues, options: names } = parseArguments(options, COMPOSE_VALUE_OPTIONS);
  return { options, rest, names, getValues };
}

/** Returns the services that `docker compose up` names; undefined for another command. */
function readStartedNames([verb, ...args]: readonly string[]): readonly string[] | undefined {
  if (verb !== 'up' || args.some((word) => /[$`]/.test(word))) return undefined;
  return parseArguments(args, ['-t', '--timeout', '--wait-timeout', '--scale']).positionals;
}

/** Removes the names of a container that another container has too. */
function removeSharedNames(
  container: DatabaseContainer,
  aliases: readonly string[],
): DatabaseContainer {
  const [own = '', ...others] = container.networkNames ?? [];
  const count = (name: string) => aliases.filter((alias) => alias === name).length;
  return {
    ...container,
    networkNames: [
      ...(count(own) > others.filter((name) => name === own).length ? [''] : [own]),
      ...others.filter((name) => count(name) === 1),
    ],
  };
}

function isComposeCommand([program = '', plugin]: readonly string[]): boolean {
  return program === 'docker-compose' || (program === 'docker' && plugin === 'compose');
}
