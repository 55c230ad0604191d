import { skipOptions } from '../../commands/command-arguments';
import { RUN_VALUE_OPTIONS } from '../../commands/wrappers/containers';
import type { MigrationCommandUse } from '../step-context';
import type { CommandSite } from './job-site';
import type { StartedContainers, StartedProject } from './started-containers';

/** The site of a command in a service of Compose, with every variable that the service has. */
export interface ComposeSite {
  readonly site: CommandSite;
  readonly variables: ReadonlyMap<string, string>;
}

/** A call of Compose that leads to a command: its verb, its arguments and the service of the command. */
interface ComposeCall {
  readonly verb: string;
  readonly args: readonly string[];
  /** The services that the call names, and for `run` the words of its command. */
  readonly positionals: readonly string[];
  readonly service: string;
  /** The commands between Compose and the command. */
  readonly inner: readonly (readonly string[])[];
}

const SHELLS = /^(?:(?:ba|z|da|k|a)?sh|eval|su|make)$/;

/** A text of a shell that changes its variables, or its own program. */
const VARIABLE_WRITE =
  /(?:^|[\s;&|({])(?:export|source|\.|eval|env|read|declare|typeset|unset|set|su|exec\s+env)\s|(?:^|[\s;&|({])[A-Za-z_]\w*\+?=/;

/**
 * Returns the site of a command that `docker compose run`, `exec` or `up` starts directly in the step, as
 * its words or as the command of the service. Returns undefined if a script starts it, or if the service
 * is not known.
 */
export function readComposeSite(
  { stepContext, callers, via, variables }: MigrationCommandUse,
  { findProject }: StartedContainers,
): ComposeSite | undefined {
  const opened = findProject(callers[0] ?? []);
  const call = opened === undefined ? undefined : readCall(callers, opened);
  if (opened === undefined || call === undefined) return undefined;
  const { verb, args, positionals, service, inner } = call;
  // The command of a service is a text of the Compose file.
  const isOwnCommand = verb === 'up' || (verb === 'run' && positionals.length === 1);
  const scripts = via.length - stepContext.via.length;
  if (scripts > (isOwnCommand ? 1 : 0) || inner.some(canChangeVariables)) return undefined;
  if (args.some((word) => /^(?:-e|--env|--env-file|--entrypoint|--index)(?:=|$)/.test(word))) {
    return undefined;
  }
  const own = opened.project.readVariables(service);
  if (own === undefined) return undefined;
  if (verb === 'exec' && !opened.started.has(service)) return undefined;
  const variablesOf = () => new Map([...own, ...variables]);
  const itself = verb === 'exec' ? opened.project.readContainer(service) : undefined;
  if (itself !== undefined) {
    const label = 'the container itself';
    return { site: { containers: [itself], network: 'inside', label }, variables: variablesOf() };
  }
  const names = new Set([...opened.started, ...listStartedServices(call, opened)]);
  const containers = [...names]
    .filter((name) => opened.project.canReach(service, name))
    .flatMap((name) => opened.project.readContainer(name) ?? []);
  const site = {
    containers,
    network: 'network',
    label: `the Compose service \`${service}\``,
  } as const;
  return { site, variables: variablesOf() };
}

/** Reads the call of Compose in the step, and the call for one of its services that follows it. */
function readCall(
  [words = [], second = [], ...others]: MigrationCommandUse['callers'],
  { rest }: StartedProject,
): ComposeCall | undefined {
  const [verb = '', ...args] = rest;
  const positionals = skipOptions(args, RUN_VALUE_OPTIONS);
  const serviceCall = [...words.slice(0, words.length - rest.length), 'up', '--no-deps'];
  const isOfService =
    second.length === serviceCall.length + 1 &&
    serviceCall.every((word, at) => second[at] === word);
  if (isOfService) {
    return { verb, args, positionals, service: second.at(-1) ?? '', inner: others };
  }
  const [service = ''] = positionals;
  if (verb === 'up' && positionals.length !== 1) return undefined;
  const inner = second.length === 0 ? others : [second, ...others];
  return { verb, args, positionals, service, inner };
}

/** Lists the services that a call starts with the service of its command. */
function listStartedServices(
  { verb, args, positionals, service }: ComposeCall,
  { project }: StartedProject,
): readonly string[] {
  if (verb === 'exec') return [];
  if (args.includes('--no-deps')) return verb === 'up' ? positionals : [];
  return project.listStarted(verb === 'up' ? positionals : [service]);
}

/** Whether a caller can give the command other variables than those of its service. */
function canChangeVariables([
  program = '',
  option,
  text = '',
  ...rest
]: readonly string[]): boolean {
  if (!SHELLS.test(program)) return false;
  const isText = /^-[a-z]*c$/.test(option ?? '') && rest.length === 0;
  return !isText || VARIABLE_WRITE.test(text);
}
