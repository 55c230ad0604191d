import { parseArguments, skipOptions } from '../../commands/command-arguments';
import { resolvePath } from '../../commands/shell-scope';
import { expandWord, readShell, type ShellValues } from '../../commands/shell-text';
import { COMPOSE_VALUE_OPTIONS, RUN_VALUE_OPTIONS } from '../../commands/wrappers/containers';
import type { RepositoryFiles } from '../../repository-files';
import { interpolateKnown, interpolateScript } from '../interpolate';
import type { MigrationCommandUse, StepContext } from '../step-context';
import type { Step } from '../workflow-model';
import { getStringList } from '../yaml-node';
import { type ComposeProject, readComposeProject } from './compose-project';
import { isDatabaseImage } from './database-images';
import { type DatabaseContainer, parsePortMapping } from './job-site';
import type { JobTexts } from './job-texts';

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
  /** Whether the job connects Docker's client with another machine, as far as its text shows. */
  readonly isOtherDocker: boolean;
  /** Returns the project of `docker compose …` words; undefined if it cannot be read. */
  readonly findProject: (words: readonly string[]) => StartedProject | undefined;
}

/** Runners of GitHub, which have a new machine and a local Docker for each job. */
const HOSTED_LABEL = /^(?:ubuntu|macos)-(?:latest|\d[\d.]*)(?:-(?:arm|large|xlarge|intel))?$/;

/** What connects Docker's client with another machine. */
const OTHER_DOCKER =
  /\bDOCKER_(?:HOST|CONTEXT|TLS_VERIFY)\b|\bCONTAINER_HOST\b|\bdocker\s+context\b|\b(?:docker|podman|nerdctl)(?:-compose)?\s+(?:-\S+\s+)*(?:-H|--host|--context|-c|--url|--connection|--remote)\b/;

/** Commands after which a failed command does not end the step, or the folder is another one. */
const UNSAFE_SCRIPT =
  /\bset\s+\+\w*e|\bset\s+\+o\s|\btrap\b|(?:^|[\s;&|(])(?:cd|pushd|exit|return|alias)\s|(?:^|[;&|(])\s*exec\s|\b(?:docker|docker-compose|podman)\s*\(\)/m;

const NO_CONTAINERS = { containers: [], findProject: () => undefined };

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
 * Finds the containers that `docker run` and Compose start for sure: on a runner of GitHub, by a step
 * without a condition, in a statement of its own whose failure ends the job.
 */
export function findStartedContainers(
  use: MigrationCommandUse,
  job: JobTexts,
  files: RepositoryFiles,
): StartedContainers {
  const { stepContext } = use;
  const owner = stepContext.jobs.at(-1);
  const isHosted = isHostedRunner(stepContext);
  const isOtherDocker = usesOtherDocker(use, job);
  const canStart = isHosted && !isOtherDocker && stepContext.steps.length === 1;
  if (owner === undefined || !canStart || owner.container !== undefined) {
    return { ...NO_CONTAINERS, isOtherDocker };
  }
  const containers: DatabaseContainer[] = [];
  const projects = new Map<string, { project: ComposeProject; started: Set<string> }>();
  const isUnset = (name: string) => {
    const isMentioned = job.texts.some(({ text }) => text.includes(name) || /\.env\b/.test(text));
    return !isMentioned && !stepContext.variables.has(name);
  };

  function openProject(words: readonly string[], folder: string) {
    const args = words.slice(words[0]?.includes('compose') ? 1 : 2);
    const rest = skipOptions(args, COMPOSE_VALUE_OPTIONS);
    const options = args.slice(0, args.length - rest.length);
    const { getValues, options: names } = parseArguments(options, COMPOSE_VALUE_OPTIONS);
    if (['--env-file', '--project-directory'].some((name) => names.has(name))) return undefined;
    const hasEnvFile = files.paths.includes(folder === '.' ? '.env' : `${folder}/.env`);
    const key = [folder, ...options].join(' ');
    const isKnownUnset = (name: string) => !hasEnvFile && isUnset(name);
    const project = readComposeProject(files, folder, getValues('-f', '--file'), isKnownUnset);
    if (project === undefined || /[$`]/.test(options.join(' '))) return undefined;
    const entry = projects.get(key) ?? { project, started: new Set<string>() };
    projects.set(key, entry);
    return { ...entry, rest };
  }

  for (const step of owner.steps) {
    const isOwn = step === stepContext.steps[0];
    const folder = readFolder(step, stepContext);
    const before = isOwn ? use.place.line : undefined;
    for (const words of listCertainCommands(step, stepContext, before)) {
      const container = readDockerRun(words);
      if (container !== undefined) containers.push(container);
      if (folder === undefined || !isComposeCommand(words)) continue;
      const opened = openProject(words, folder);
      const [verb, ...args] = opened?.rest ?? [];
      if (opened === undefined || verb !== 'up' || args.some((word) => /[$`]/.test(word))) continue;
      const { positionals } = parseArguments(args, [
        '-t',
        '--timeout',
        '--wait-timeout',
        '--scale',
      ]);
      for (const name of opened.project.listStarted(positionals)) opened.started.add(name);
    }
    if (isOwn) break;
  }
  for (const { project, started } of projects.values()) {
    containers.push(...[...started].flatMap((name) => project.readContainer(name) ?? []));
  }
  const ownFolder = readFolder(stepContext.steps[0], stepContext);
  const ownScript = stepContext.steps[0].run?.text ?? '';
  const findProject = (words: readonly string[]) =>
    ownFolder === undefined || UNSAFE_SCRIPT.test(ownScript)
      ? undefined
      : openProject(words, ownFolder);
  return { containers, isOtherDocker, findProject };
}

/** Whether a job runs on a new machine of GitHub, by its only label. */
export function isHostedRunner({ jobs, expressionContext }: StepContext): boolean {
  const labels = getStringList(jobs.at(-1)?.runsOn);
  const [label = ''] = labels.map((text) => interpolateKnown(text, expressionContext).trim());
  return labels.length === 1 && jobs.at(-1)?.runsOn?.kind !== 'map' && HOSTED_LABEL.test(label);
}

function readFolder(step: Step, { jobs, expressionContext }: StepContext): string | undefined {
  const directory = step.directory ?? jobs.at(-1)?.directory ?? '.';
  return resolvePath('.', interpolateKnown(directory, expressionContext));
}

function isComposeCommand([program = '', plugin]: readonly string[]): boolean {
  return program === 'docker-compose' || (program === 'docker' && plugin === 'compose');
}

/** A word with a variable stays as written. */
const NO_VALUES: ShellValues = {
  getValue: () => undefined,
  getWords: () => undefined,
  rejectWord: () => undefined,
};

/** Lists the commands of a step that run, or the job ends: no condition, no pipe, no `||`. */
function listCertainCommands(
  step: Step,
  { expressionContext, jobs }: StepContext,
  beforeLine: number | undefined,
): readonly (readonly string[])[] {
  const { run, shell } = step;
  const hasDefaultShell = /^(?:bash|sh)?$/.test(shell ?? jobs.at(-1)?.shell ?? '');
  const isCertain = step.condition === undefined && step.continueOnError === undefined;
  const { text, lineOf, isTooLong } = interpolateScript(run?.text ?? '', expressionContext);
  const isSafe = !isTooLong && !UNSAFE_SCRIPT.test(text);
  if (run === undefined || !isSafe || !hasDefaultShell) return [];
  // The conditions of its own step hold for the command too.
  if (beforeLine === undefined && !isCertain) return [];
  const { tree, lineAt, restore } = readShell(text);
  return tree.commands.flatMap(({ command, background }) => {
    if (command.type !== 'Command' || background === true || command.prefix.length > 0) return [];
    if (beforeLine !== undefined && run.lineOf(lineOf(lineAt(command.pos))) >= beforeLine)
      return [];
    const parts = command.name === undefined ? [] : [command.name, ...command.args];
    const words = parts.flatMap((part) =>
      part.type === 'Word' ? expandWord(part, NO_VALUES).map(restore) : [part.text],
    );
    return [words[0] === 'sudo' ? words.slice(1) : words];
  });
}

/** Reads `docker run` of a database image. Returns undefined for another command, program or network. */
function readDockerRun(words: readonly string[]): DatabaseContainer | undefined {
  const [program = '', ...rest] = words;
  const args = rest[0] === 'container' ? rest.slice(1) : rest;
  if (!/^(?:docker|podman|nerdctl)$/.test(program) || args[0] !== 'run') return undefined;
  const valueOptions = [...RUN_VALUE_OPTIONS, '--shm-size', '--tmpfs', '--health-start-period'];
  const [image = '', ...command] = skipOptions(args.slice(1), valueOptions);
  const options = args.slice(1, args.length - command.length - 1);
  const { getValues, options: names } = parseArguments(options, valueOptions);
  const isOther = ['--entrypoint', '--add-host', '--link'].some((name) => names.has(name));
  const isDetached = names.has('--detach') || options.some((word) => /^-[a-z]*d[a-z]*$/.test(word));
  const isServer = command.length === 0 || /^(?:postgres|-.*)$/.test(command[0] ?? '');
  if (!isDatabaseImage(image) || isOther || !isDetached || !isServer) return undefined;
  const ports = new Map<number, number>();
  const published = [
    ...getValues('-p', '--publish'),
    ...options.flatMap((word) => /^-p(\d.*)$/.exec(word)?.[1] ?? []),
  ];
  for (const text of published) {
    const mapping = parsePortMapping(text);
    if (mapping?.host !== undefined) ports.set(mapping.host, mapping.container);
  }
  if (getValues('--network', '--net').includes('host')) ports.set(5432, 5432);
  const [name = ''] = getValues('--name');
  return {
    name: '',
    image,
    label: `the container ${name === '' ? '' : `\`${name}\` `}of \`${image}\``,
    ports,
  };
}
