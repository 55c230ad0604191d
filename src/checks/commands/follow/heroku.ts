import type { RepositoryFiles } from '../../repository-files';
import { readYamlFile } from '../../workflow/yaml-files';
import { getNode, getStringList } from '../../workflow/yaml-node';
import { parseArguments } from '../command-arguments';
import { resolvePath } from '../shell-scope';
import { createRemoteScript, joinCommand } from './inline-script';
import { readProcfile } from './procfile';
import type { ReferencedScript, ReferenceResolver } from './script-reference';

const VALUE_OPTIONS = ['-C', '-c', '-o', '--push-option', '--repo', '--prefix', '-P'];

/** A remote that deploys what is pushed: by its name, or by its URL. */
const DEPLOY_REMOTE =
  /^[\w.${}-]*(?:heroku|dokku)[\w.${}-]*$|^\$\{\{[^}]*(?:heroku|dokku)|\bheroku\.com[:/]|(?:^|\/)dokku@/i;

/**
 * Follows `git push heroku` to the release phase of the application: `release` of its `Procfile` or of
 * its `heroku.yml`, which runs before a new version starts. Dokku reads the same `Procfile`.
 */
export const followGit: ReferenceResolver = (words, _, directory, files) => {
  const { positionals, options, getValues } = parseArguments(words.slice(1), VALUE_OPTIONS);
  const isSubtree = positionals[0] === 'subtree';
  const [verb, remote = ''] = positionals.slice(isSubtree ? 1 : 0);
  const isRead = ['--dry-run', '-n', '--delete', '-d'].some((name) => options.has(name));
  const target = remote === '' ? (getValues('--repo')[0] ?? '') : remote;
  if (verb !== 'push' || isRead || !DEPLOY_REMOTE.test(target)) return [];
  const [base = '.'] = getValues('-C');
  // `git push heroku $(git subtree split --prefix backend):main`
  const text = words.join(' ');
  const [, inner] = /subtree\s+split\b.*?(?:--prefix|-P)[ =]["']?([\w./-]+)/.exec(text) ?? [];
  const [prefix = inner ?? '.'] = isSubtree ? getValues('--prefix', '-P') : [];
  const folder = resolvePath(resolvePath(directory ?? '.', base), prefix);
  const released = readProcfile('release', folder, files);
  return released.length > 0 ? released : readHerokuYaml(folder, files);
};

/** Reads `release.command` of a `heroku.yml`. */
function readHerokuYaml(
  folder: string | undefined,
  files: RepositoryFiles,
): readonly ReferencedScript[] {
  const file = resolvePath(folder, 'heroku.yml');
  const tree = file === undefined ? undefined : readYamlFile(files, file);
  const command = getNode(tree, 'release', 'command');
  if (file === undefined || command === undefined) return [];
  const { line } = command;
  return getStringList(command).map((text) => ({
    ...createRemoteScript(joinCommand([text]), folder),
    place: () => ({ file, line }),
  }));
}
