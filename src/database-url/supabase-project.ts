import { describeHost } from './providers';
import type { Host, ServerTarget } from './target';

/** The pooler of a region, which serves the projects of many customers. */
const POOLER_SUFFIX = 'pooler.supabase.com';

/** The ports of a project: the server and its pooler. */
const PROJECT_PORTS = [5432, 6543];

/**
 * Returns the direct hosts of the Supabase project that a host of the shared pooler leads to. Empty
 * for every other host, and if the URL does not name a project.
 */
export function listSupabaseHosts(target: ServerTarget, host: Host): readonly Host[] {
  const { provider, sharedHost } = describeHost(host);
  if (provider !== 'supabase' || !sharedHost) return [];
  const project = findProject(target);
  if (project === undefined) return [];
  return PROJECT_PORTS.map((port) => ({ kind: 'tcp', name: directHost(project), port }));
}

/**
 * Returns the project that Supabase's pooler connects to: `reference` of `options`, otherwise what
 * follows the last dot of the user.
 * https://github.com/supabase/supavisor/blob/main/lib/supavisor/handler_helpers.ex
 */
function findProject({ user = '', session }: ServerTarget): string | undefined {
  const options = (session.startupOptions ?? '').split(/[\s&]+/).map(decodeText);
  const references = options.flatMap((option) => /^reference=(.+)$/.exec(option)?.[1] ?? []);
  return references.at(-1) ?? /\.([^.]+)$/.exec(user)?.[1];
}

/** The pooler reads `options` like the query of a URL. */
function decodeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Returns the pattern of the direct hosts of the projects that a pattern of users names on the
 * shared pooler. Undefined if the host is another one, or if the pattern names no project.
 */
export function toSupabaseHostPattern(user: string, host: string): string | undefined {
  if (!isSupabasePooler(host)) return undefined;
  const project = projectPattern(user);
  return project === undefined ? undefined : directHost(project);
}

/** Returns whether a pattern of host names ends with the name of Supabase's shared pooler. */
export function isSupabasePooler(host: string): boolean {
  return host.replaceAll('\\', '').toLowerCase().endsWith(POOLER_SUFFIX);
}

/** The last dot of the user can be one that a `*` of the pattern matches. */
function projectPattern(user: string): string | undefined {
  const dot = user.lastIndexOf('.');
  const star = user.lastIndexOf('*');
  const project = dot >= 0 ? user.slice(dot + 1) : star >= 0 ? user.slice(star) : '';
  return project === '' ? undefined : project;
}

function directHost(project: string): string {
  return `db.${project.toLowerCase()}.supabase.co`;
}
