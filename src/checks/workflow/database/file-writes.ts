import type { Command, Redirection, SyntaxNode } from 'unbash';
import { printedText } from '../../commands/github-env';
import {
  expandHereDocument,
  expandWord,
  readShell,
  type ShellText,
  type ShellValues,
} from '../../commands/shell-text';
import { type FileWrite, isReaderCommand, readFileCommand } from './file-commands';

const UNKNOWN_WRITE: FileWrite = { text: '', sources: [], isKnown: false };

/** A word with a variable stays as written. */
const NO_VALUES: ShellValues = {
  getValue: () => undefined,
  getWords: () => undefined,
  rejectWord: () => undefined,
};

/**
 * Finds what a script writes to certain files: by a redirection, `tee`, `cp`, `mv`, `sed -i` and copies
 * in a call of PHP. Another command that names such a file and can write it counts as a write that is not
 * known. Never throws.
 *
 * @param isTarget Whether a path is one of the files.
 * @param isTouched Whether a command that names one of the files, and that is not understood, writes it.
 */
export function findFileWrites(
  script: string,
  isTarget: (path: string) => boolean,
  isTouched = (words: readonly string[]) => !isReaderCommand(words),
): readonly FileWrite[] {
  return new WriteFinder(readShell(script), isTarget, isTouched).find();
}

class WriteFinder {
  private readonly writes: FileWrite[] = [];

  constructor(
    private readonly text: ShellText,
    private readonly isTarget: (path: string) => boolean,
    private readonly isTouched: (words: readonly string[]) => boolean,
  ) {}

  find(): readonly FileWrite[] {
    this.visit(this.text.tree);
    return this.writes;
  }

  private visit(node: SyntaxNode): void {
    if (node.type === 'Pipeline' || node.type === 'Command' || node.type === 'Redirected') {
      const commands = listCommands(node);
      if (this.writesTarget(node, commands)) {
        this.writes.push(...commands.map((command) => this.readOutput(command)));
        return;
      }
    }
    if (node.type === 'Command') this.visitCommand(node);
    for (const child of listChildren(node)) this.visit(child);
  }

  /** Whether a redirection or a `tee` of a part of the script writes one of the files. */
  private writesTarget(node: SyntaxNode, commands: readonly Command[]): boolean {
    const redirects = [
      ...(node.type === 'Redirected' ? node.redirects : []),
      ...commands.flatMap((command) => command.redirects),
    ];
    const isWritten = redirects.some(
      (redirect) =>
        redirect.type === 'Redirect' &&
        redirect.operator.includes('>') &&
        redirect.target !== undefined &&
        this.isTarget(expandWord(redirect.target, NO_VALUES).join(' ')),
    );
    const hasTee = commands.some((command) => {
      const [program = '', ...args] = this.expand(command);
      return /^(?:tee|Out-File|Set-Content|Add-Content)$/.test(program) && args.some(this.isTarget);
    });
    return isWritten || hasTee;
  }

  /** Reads what a command prints into a file. */
  private readOutput(command: Command): FileWrite {
    const words = this.expand(command);
    const [program = '', ...args] = words[0] === 'sudo' ? words.slice(1) : words;
    const input = command.redirects.flatMap((redirect) => this.readInput(redirect));
    const text = printedText([program, ...args]) ?? input.join('\n');
    if (printedText([program, ...args]) !== undefined || /^(?:tee|:|true)$/.test(program)) {
      return { text, sources: [], isKnown: true };
    }
    const sources = args.filter((word) => !word.startsWith('-'));
    return program === 'cat' ? { text, sources, isKnown: true } : UNKNOWN_WRITE;
  }

  private readInput(redirect: Redirection): readonly string[] {
    if (redirect.type === 'HereDoc' && redirect.body !== undefined) {
      return [this.text.restore(expandHereDocument(redirect.body, NO_VALUES))];
    }
    return redirect.type === 'HereString' && redirect.target !== undefined
      ? expandWord(redirect.target, NO_VALUES).map(this.text.restore)
      : [];
  }

  private visitCommand(command: Command): void {
    const words = this.expand(command);
    const write = readFileCommand(words, this.isTarget);
    if (write !== undefined) this.writes.push(write);
    else if (this.isTouched(words) && words.some((word) => this.namesTarget(word))) {
      this.writes.push(UNKNOWN_WRITE);
    }
  }

  private namesTarget(word: string): boolean {
    return word.split(/[=:,;'"()\s]+/).some((part) => this.isTarget(part));
  }

  private expand(command: Command): readonly string[] {
    const parts = command.name === undefined ? [] : [command.name, ...command.args];
    return parts.flatMap((part) =>
      part.type === 'Word' ? expandWord(part, NO_VALUES).map(this.text.restore) : [part.text],
    );
  }
}

/** Returns the simple commands inside of a node. */
function listCommands(node: SyntaxNode): readonly Command[] {
  return node.type === 'Command' ? [node] : listChildren(node).flatMap(listCommands);
}

function listChildren(node: SyntaxNode): readonly SyntaxNode[] {
  switch (node.type) {
    case 'Script':
    case 'CompoundList':
    case 'AndOr':
    case 'Pipeline':
      return node.commands;
    case 'Statement':
    case 'Redirected':
      return [node.command];
    case 'If':
      return [
        node.clause,
        node.then,
        ...node.elif,
        ...(node.else === undefined ? [] : [node.else]),
      ];
    case 'Elif':
      return [node.clause, node.then];
    case 'While':
      return [node.clause, node.body];
    case 'Case':
      return node.items;
    case 'For':
    case 'Select':
    case 'ArithmeticFor':
    case 'BraceGroup':
    case 'CaseItem':
    case 'Coproc':
    case 'Subshell':
    case 'Function':
      return [node.body];
    default:
      return [];
  }
}
