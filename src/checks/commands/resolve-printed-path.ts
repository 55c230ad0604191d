import type { ParsedScript, SyntaxNode, Word } from 'unbash';

/** Expands a word, as far as it is known. */
type Expand = (word: Word) => string;

/**
 * The path that a script prints whose output is taken, where it is one of those by which scripts find
 * themselves: `pwd`, `dirname "$0"`, `cd "$(dirname "$0")" && pwd`, `git rev-parse --show-toplevel`.
 *
 * @param here The folder of the shell, as `$PWD` has it; undefined where only the run knows.
 */
export function resolvePrintedPath(
  script: ParsedScript | undefined,
  here: string | undefined,
  expand: Expand,
): string | undefined {
  const [statement, ...others] = script?.commands ?? [];
  if (statement?.type !== 'Statement' || others.length > 0) return undefined;
  return ofNode(statement.command, here, expand);
}

function ofNode(node: SyntaxNode, here: string | undefined, expand: Expand): string | undefined {
  if (node.type === 'AndOr') {
    const [first, second, ...rest] = node.commands;
    if (first?.type !== 'Command' || second === undefined || rest.length > 0) return undefined;
    const [name, folder] = wordsOf(first, expand);
    const inside = name === 'cd' && folder !== undefined ? joined(here, folder) : undefined;
    return inside === undefined ? undefined : ofNode(second, inside, expand);
  }
  if (node.type !== 'Command') return undefined;
  const words = wordsOf(node, expand);
  const [name = '', ...args] = words;
  if (name === 'pwd') return here;
  if (name === 'dirname') return parentFolder(args[0]);
  return words.join(' ') === 'git rev-parse --show-toplevel' ? '$GITHUB_WORKSPACE' : undefined;
}

function wordsOf(
  { name, args }: Extract<SyntaxNode, { type: 'Command' }>,
  expand: Expand,
): readonly string[] {
  const words = args.flatMap((arg) => (arg.type === 'Word' ? [expand(arg)] : [arg.text]));
  const plain = words.filter((word) => !/^-(?:-|L|P|e)?$/.test(word));
  return [name === undefined ? '' : expand(name), ...plain];
}

/** The folder of a path; undefined where the path is not known. */
export function parentFolder(path: string | undefined): string | undefined {
  if (path === undefined || !/^\$GITHUB_WORKSPACE\//.test(path)) return undefined;
  return path.replace(/\/[^/]*$/, '');
}

function joined(here: string | undefined, folder: string): string | undefined {
  if (folder.startsWith('$GITHUB_WORKSPACE')) return folder;
  return here === undefined || /^[/~]|[$`]/.test(folder) ? undefined : `${here}/${folder}`;
}
