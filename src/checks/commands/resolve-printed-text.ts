import type { HereDocBody, ParsedScript, SyntaxNode, Word } from 'unbash';
import { printedText } from './github-env';

/** Expands a word as far as it is known. */
type ExpandWord = (word: Word) => string;
type ExpandDocument = (document: HereDocBody) => string;

/**
 * Returns what a command substitution prints: a literal text of `echo` or `printf`, a here-document of
 * `cat`, the program that `command -v` or `which` finds, or a path, for the usual ways in which a script finds its own folder:
 * `pwd`, `dirname "$0"`, `cd "$(dirname "$0")" && pwd`, `git rev-parse --show-toplevel`. Returns
 * undefined for any other script.
 *
 * @param currentFolder The value of `$PWD`; undefined if it is only known at run time.
 */
export function resolvePrintedText(
  script: ParsedScript | undefined,
  currentFolder: string | undefined,
  expand: ExpandWord,
  expandDocument: ExpandDocument,
): string | undefined {
  const [statement, ...others] = script?.commands ?? [];
  if (statement?.type !== 'Statement' || others.length > 0) return undefined;
  const document = findPrintedDocument(statement.command, expand);
  if (document !== undefined) return expandDocument(document).replace(/\n+$/, '');
  return resolveNode(statement.command, currentFolder, expand);
}

function resolveNode(
  node: SyntaxNode,
  currentFolder: string | undefined,
  expand: ExpandWord,
): string | undefined {
  if (node.type === 'AndOr') {
    const [first, second, ...rest] = node.commands;
    if (first?.type !== 'Command' || second === undefined || rest.length > 0) return undefined;
    const [name, path] = expandCommand(first, expand);
    // `command -v a || echo b`
    const program = findLocatedProgram(expandCommand(first, expand));
    if (program !== undefined) return program;
    const folder =
      name === 'cd' && path !== undefined ? joinFolder(currentFolder, path) : undefined;
    return folder === undefined ? undefined : resolveNode(second, folder, expand);
  }
  if (node.type !== 'Command') return undefined;
  const words = expandCommand(node, expand);
  const [name = '', ...args] = words;
  if (name === 'pwd') return currentFolder;
  if (name === 'dirname') return parentFolder(args[0]);
  const printed = findLocatedProgram(words) ?? printedText(words)?.trim();
  if (printed !== undefined) return printed;
  return words.join(' ') === 'git rev-parse --show-toplevel' ? '$GITHUB_WORKSPACE' : undefined;
}

/** Returns the here-document that `cat` prints. */
function findPrintedDocument(node: SyntaxNode, expand: ExpandWord): HereDocBody | undefined {
  if (node.type !== 'Command' || expandCommand(node, expand).join(' ') !== 'cat') return undefined;
  const [redirect, ...others] = node.redirects;
  return redirect?.type === 'HereDoc' && others.length === 0 ? redirect.body : undefined;
}

/** Returns the program whose path is printed: `alembic` for `command -v alembic`. */
function findLocatedProgram(words: readonly string[]): string | undefined {
  if (/^(?:echo|printf)$/.test(words[0] ?? '')) return undefined;
  const at = words.findIndex((word) => /^(?:command|which|whence|type)$/.test(word));
  // `pyenv which alembic`, `poetry run which alembic`
  const [name, ...rest] = at === -1 || at > 3 ? [] : words.slice(at);
  if (name === undefined || (name === 'command' && !/^-[vV]$/.test(rest[0] ?? '')))
    return undefined;
  const program = rest.find((word) => !word.startsWith('-'));
  return program !== undefined && /^[\w./@+-]+$/.test(program) ? program : undefined;
}

function expandCommand(
  { name, args }: Extract<SyntaxNode, { type: 'Command' }>,
  expand: ExpandWord,
): readonly string[] {
  const words = args.flatMap((arg) => (arg.type === 'Word' ? [expand(arg)] : [arg.text]));
  const withoutOptions = words.filter((word) => !/^-(?:-|L|P|e)?$/.test(word));
  return [name === undefined ? '' : expand(name), ...withoutOptions];
}

/** Returns the folder of a workspace path; undefined if the path is not known. */
export function parentFolder(path: string | undefined): string | undefined {
  if (path === undefined || !/^\$GITHUB_WORKSPACE\//.test(path)) return undefined;
  return path.replace(/\/[^/]*$/, '');
}

function joinFolder(currentFolder: string | undefined, path: string): string | undefined {
  if (path.startsWith('$GITHUB_WORKSPACE')) return path;
  if (currentFolder === undefined || /^[/~]|[$`]/.test(path)) return undefined;
  return `${currentFolder}/${path}`;
}
