import { skipOptions } from '../../commands/command-arguments';
import { RUN_VALUE_OPTIONS } from '../../commands/wrappers/containers';
import type { MigrationCommandUse } from '../step-context';
import type { CommandSite } from './job-site';
import type { StartedContainers } from './started-containers';

/** The site of a command in a service of Compose, with every variable that the service has. */
export interface ComposeSite {
  readonly site: CommandSite;
  readonly variables: ReadonlyMap<string, string>;
}

const SHELLS = /^(?:(?:ba|z|da|k|a)?sh|eval|su|make)$/;

/**
 * Returns the site of a command that `docker compose run`, `exec` or `up` starts directly in the step.
 * Returns undefined if a script starts it, or if the service is not known.
 */
export function readComposeSite(
  { stepContext, callers, via, variables }: MigrationCommandUse,
  { findProject }: StartedContainers,
): ComposeSite | undefined {
  const [words = [], ...inner] = callers;
  const opened = findProject(words);
  const [verb = '', ...args] = opened?.rest ?? [];
  const scripts = via.length - stepContext.via.length;
  if (opened === undefined || scripts > (verb === 'up' ? 1 : 0)) return undefined;
  if (inner.some(([program = '']) => SHELLS.test(program))) return undefined;
  if (args.some((word) => /^(?:-e|--env|--env-file|--entrypoint|--index)(?:=|$)/.test(word))) {
    return undefined;
  }
  const positionals = skipOptions(args, RUN_VALUE_OPTIONS);
  const [service = ''] = positionals;
  const own = opened.project.readVariables(service);
  if (own === undefined || (verb === 'up' && positionals.length !== 1)) return undefined;
  if (verb === 'exec' && !opened.started.has(service)) return undefined;
  const variablesOf = () => new Map([...own, ...variables]);
  const itself = verb === 'exec' ? opened.project.readContainer(service) : undefined;
  if (itself !== undefined) {
    const label = 'the container itself';
    return { site: { containers: [itself], network: 'inside', label }, variables: variablesOf() };
  }
  const dependencies = args.includes('--no-deps') ? [] : opened.project.listStarted([service]);
  const names = new Set([...opened.started, ...(verb === 'exec' ? [] : dependencies)]);
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
