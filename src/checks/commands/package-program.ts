import { skipOptions } from './command-arguments';

/** Options of package managers that select a folder or a workspace, before the program's name. */
const WORKSPACE_OPTIONS = ['--cwd', '-C', '--dir', '--filter', '-F', '--prefix'];

/** Returns the words of the program of a package that `pnpm x` or `yarn workspace a x` starts. */
export function findPackageProgram(
  name: string,
  words: readonly string[],
): readonly string[] | undefined {
  if (!/^(?:pnpm|yarn|bun)$/.test(name)) return undefined;
  const program = skipOptions(words, WORKSPACE_OPTIONS);
  const hasWorkspace = name === 'yarn' && program[0] === 'workspace';
  return hasWorkspace ? program.slice(2) : program;
}
