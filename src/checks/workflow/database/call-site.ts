import type { SourceLocation } from '../../rule';
import type { CommandSite } from './job-site';
import { locateCallers } from './local-callers';

const PROGRAM_FILE = /\.(?:py|[cm]?[jt]sx?|rb|pl|php)$/i;

/**
 * Returns the site of a command that other commands start: the site of its step, a container of this
 * machine, or another machine, where no address of the job counts.
 */
export function selectCallSite(
  site: CommandSite,
  callers: readonly (readonly string[])[],
  via: readonly SourceLocation[],
): CommandSite {
  const program = via.find(({ file }) => PROGRAM_FILE.test(file));
  if (program !== undefined) return isolate(site, `the program \`${program.file}\``);
  const place = locateCallers(callers);
  if (place.kind === 'here') return site;
  if (place.kind === 'elsewhere') return isolate(site, `\`${place.program}\``);
  const { words } = place;
  const isRun =
    words.includes('run') && !words.includes('compose') && !/compose/.test(words[0] ?? '');
  if (!isRun || words.some((word) => /^--env-file|^-H$|^--(?:host|context)\b/.test(word))) {
    return isolate(site, 'a container');
  }
  const text = words.join(' ');
  if (/--net(?:work)?[ =]host\b/.test(text) && site.network === 'machine') {
    return { ...site, label: 'a container in the network of the runner' };
  }
  // `localhost` is the container itself there, and the names of the services are not known.
  return { ...site, network: 'isolated-bridge', label: 'a container' };
}

function isolate(site: CommandSite, label: string): CommandSite {
  return { ...site, network: 'isolated', label };
}
