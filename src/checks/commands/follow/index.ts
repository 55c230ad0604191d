import { followAnsible } from './ansible';
import { followImage } from './built-images';
import { followCloudFoundry } from './cloud-foundry';
import { followAws, followGcloud } from './cloud-jobs';
import { followCompose } from './compose';
import { followFly } from './fly';
import { followGit } from './heroku';
import { followInlineProgram } from './inline-program';
import { followJq } from './jq';
import { followJust } from './just';
import { followKubectl } from './kubernetes';
import { followMake } from './makefile';
import { followMix } from './mix';
import { followNox } from './nox';
import { followNx } from './nx';
import { followPackageScript, followTaskRunner } from './package-scripts';
import type { ReferenceResolver } from './script-reference';
import { TASK_TABLE_RESOLVERS } from './task-tables';
import { followTask } from './taskfile';
import { followTox } from './tox';

/** `docker compose run x`, `docker run image`. */
const followContainer: ReferenceResolver = (...call) => [
  ...followCompose(...call),
  ...followImage(...call),
];

/** `task x` is a task of Taskfile or of taskipy. */
const followAnyTask: ReferenceResolver = (...call) => {
  const tasks = followTask(...call);
  const taskipy = TASK_TABLE_RESOLVERS.find(([name]) => name === 'taskipy')?.[1];
  return tasks.length > 0 ? tasks : (taskipy?.(...call) ?? []);
};

/** `deno task x` also runs the scripts of `package.json`. */
const withPackageScripts =
  (resolve: ReferenceResolver): ReferenceResolver =>
  (words, variables, directory, files) => {
    const tasks = resolve(words, variables, directory, files);
    const isTask = words[1] === 'task' && tasks.length === 0;
    return isTask
      ? followPackageScript(['npm', 'run', ...words.slice(2)], variables, directory, files)
      : tasks;
  };

/** The only list of the programs that run scripts of the repository, by name. */
export const REFERENCE_RESOLVERS: ReadonlyMap<string, ReferenceResolver> = new Map<
  string,
  ReferenceResolver
>([
  ...['npm', 'pnpm', 'yarn', 'bun'].map((name) => [name, followPackageScript] as const),
  ...['turbo', 'lerna', 'npm-run-all', 'npm-run-all2', 'run-s', 'run-p'].map(
    (name) => [name, followTaskRunner] as const,
  ),
  ...['docker', 'podman', 'nerdctl'].map((name) => [name, followContainer] as const),
  ...['docker-compose', 'podman-compose'].map((name) => [name, followCompose] as const),
  ['nx', followNx],
  ['make', followMake],
  ['gmake', followMake],
  ['just', followJust],
  ['task', followAnyTask],
  ['go-task', followTask],
  ['tox', followTox],
  ['nox', followNox],
  ['mix', followMix],
  ...['python', 'python3', 'py'].map(
    (name) => [name, followInlineProgram('python', /^-c$/)] as const,
  ),
  ...['node', 'tsx', 'ts-node'].map(
    (name) => [name, followInlineProgram('javascript', /^(?:-e|--eval|-p|--print|-pe)$/)] as const,
  ),
  ...TASK_TABLE_RESOLVERS.map(
    ([name, resolve]) => [name, name === 'deno' ? withPackageScripts(resolve) : resolve] as const,
  ),
  ['aws', followAws],
  ['gcloud', followGcloud],
  ['jq', followJq],
  ['kubectl', followKubectl],
  ['oc', followKubectl],
  ['git', followGit],
  ['fly', followFly],
  ['flyctl', followFly],
  ...['cf', 'cf7', 'cf8'].map((name) => [name, followCloudFoundry] as const),
  ['ansible-playbook', followAnsible],
]);
