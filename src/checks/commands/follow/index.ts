import { followCompose } from './compose';
import { followMake } from './makefile';
import { followNx } from './nx';
import { followPackageScript, followTaskRunner } from './package-scripts';
import type { ReferenceResolver } from './script-reference';

/** The only list of the programs that run scripts of the repository, by name. */
export const REFERENCE_RESOLVERS: ReadonlyMap<string, ReferenceResolver> = new Map<
  string,
  ReferenceResolver
>([
  ...['npm', 'pnpm', 'yarn', 'bun'].map((name) => [name, followPackageScript] as const),
  ...['turbo', 'lerna', 'npm-run-all', 'npm-run-all2', 'run-s', 'run-p'].map(
    (name) => [name, followTaskRunner] as const,
  ),
  ...['docker', 'podman', 'nerdctl', 'docker-compose', 'podman-compose'].map(
    (name) => [name, followCompose] as const,
  ),
  ['nx', followNx],
  ['make', followMake],
  ['gmake', followMake],
]);
