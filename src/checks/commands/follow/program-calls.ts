import { parser as javascriptParser } from '@lezer/javascript';
import { parser as pythonParser } from '@lezer/python';
import { findOtherSubcommands } from './program-subcommand';

type SyntaxNode = ReturnType<(typeof javascriptParser)['parse']>['topNode'];

/** The languages whose calls are read. Programs are read and never run. */
export type ProgramLanguage = 'javascript' | 'python';

/** An argument as far as it is literal. The unknown items of a list are as written. */
export type LiteralArgument = string | readonly string[] | undefined;

/** A call in a program. */
export interface ProgramCall {
  /** Counted from 1. */
  readonly line: number;
  /** The called function without its local alias: `knex.migrate.latest`, `getMigrator().up`. */
  readonly callee: string;
  /** The module from which the first name of `callee` is imported; undefined for other names. */
  readonly module: string | undefined;
  readonly args: readonly LiteralArgument[];
  /** The arguments as written. */
  readonly argumentText: string;
}

/** A program that was read. */
export interface ProgramSource {
  readonly modules: ReadonlySet<string>;
  readonly calls: readonly ProgramCall[];
}

/** A name in a program, and what it is in the module that it comes from. */
interface ImportedName {
  readonly module: string;
  readonly name: string;
}

const TYPESCRIPT = javascriptParser.configure({ dialect: 'ts' });

/**
 * Reads the imports and the calls of a program. Never throws. Invalid parts are skipped.
 *
 * @param words The arguments with which the program starts. What other subcommands run is skipped.
 */
export function readProgram(
  text: string,
  language: ProgramLanguage,
  words: readonly string[],
): ProgramSource {
  const tree = (language === 'python' ? pythonParser : TYPESCRIPT).parse(text);
  const skipped = language === 'python' ? [] : findOtherSubcommands(tree, text, words);
  const modules = new Set<string>();
  const names = new Map<string, ImportedName>();
  const nodes: SyntaxNode[] = [];
  tree.iterate({
    enter: ({ node, from, to }) => {
      if (skipped.some((range) => range.from === from && range.to === to)) return false;
      if (/^(?:CallExpression|NewExpression|TaggedTemplateExpression)$/.test(node.name))
        nodes.push(node);
      const imported = readImport(node, text, language);
      if (imported === undefined) return true;
      modules.add(imported.module);
      for (const [local, name] of imported.names)
        names.set(local, { module: imported.module, name });
      return true;
    },
  });
  const lines = countLines(text);
  const calls = nodes.flatMap((node) => readCall(node, text, names, lines));
  return { modules, calls };
}

interface ImportStatement {
  readonly module: string;
  /** The names in the module, by their local names. */
  readonly names: ReadonlyMap<string, string>;
}

function readImport(
  node: SyntaxNode,
  text: string,
  language: ProgramLanguage,
): ImportStatement | undefined {
  if (language === 'python') return readPythonImport(node, text);
  if (node.name === 'ImportDeclaration') {
    const source = node.getChild('String');
    const clause = sliceNode(node, text).replace(/^import\s+(?:type\s+)?|\s*from\s*['"].*$/gs, '');
    return source === null
      ? undefined
      : { module: readText(source, text) ?? '', names: parseNames(clause, ' as ') };
  }
  // `const { a: b } = require(…)`, `const x = await import(…)`
  if (node.name !== 'VariableDeclaration') return undefined;
  const [, clause = '', module] =
    /^(?:const|let|var)\s+(.*?)\s*=\s*(?:await\s+)?(?:require|import)\(\s*['"`]([^'"`]+)['"`]\s*\)/s.exec(
      sliceNode(node, text),
    ) ?? [];
  return module === undefined ? undefined : { module, names: parseNames(clause, ':') };
}

function readPythonImport(node: SyntaxNode, text: string): ImportStatement | undefined {
  if (node.name !== 'ImportStatement') return undefined;
  const source = sliceNode(node, text)
    .replaceAll(/[()\\]|#.*$/gm, ' ')
    .trim();
  const [, from, list = ''] = /^from\s+([\w.]+)\s+import\s+(.*)$/s.exec(source) ?? [];
  if (from !== undefined) return { module: from, names: parseNames(list, ' as ') };
  const [, module, alias] = /^import\s+([\w.]+)(?:\s+as\s+(\w+))?/.exec(source) ?? [];
  if (module === undefined) return undefined;
  return { module, names: new Map(alias === undefined ? [] : [[alias, module]]) };
}

/** Parses `a, b as c`, `{ a, b: c }` and `* as ns`. */
function parseNames(clause: string, separator: string): ReadonlyMap<string, string> {
  return new Map(
    clause
      .replaceAll(/[{}]/g, ',')
      .split(',')
      .flatMap((item) => {
        const [name = '', alias = name] = item.split(separator).map((part) => part.trim());
        return name === '' ? [] : [[alias.replace(/^type /, ''), name] as const];
      }),
  );
}

function readCall(
  node: SyntaxNode,
  text: string,
  names: ReadonlyMap<string, ImportedName>,
  lineAt: (offset: number) => number,
): readonly ProgramCall[] {
  const target =
    node.name === 'NewExpression' ? node.firstChild?.nextSibling : (node.firstChild ?? undefined);
  const list = node.getChild('ArgList') ?? node.getChild('TemplateString');
  if (target === undefined || target === null || list === null) return [];
  const written = sliceNode(target, text).replaceAll(/\s+|\?(?=\.)/g, '');
  const [, head = '', rest = ''] = /^([$\w]+)(.*)$/s.exec(written) ?? [];
  const imported = names.get(head);
  const isNamespace =
    imported === undefined || imported.name === '*' || imported.name === 'default';
  const args = list.name === 'TemplateString' ? [list] : listItems(list);
  return [
    {
      line: lineAt(node.from),
      callee: isNamespace ? written : `${imported.name}${rest}`,
      module: imported?.module,
      args: args.map((arg) => readLiteral(arg, text)),
      argumentText: sliceNode(list, text),
    },
  ];
}

/** Returns the items of a list of arguments or an array, without the names of keyword arguments. */
function listItems(list: SyntaxNode): readonly SyntaxNode[] {
  const items: SyntaxNode[] = [];
  for (let child = list.firstChild; child !== null; child = child.nextSibling) {
    if (/^\W+$/.test(child.name) || /Comment$/.test(child.name)) continue;
    if (child.name === 'AssignOp') items.pop();
    else items.push(child);
  }
  return items;
}

function readLiteral(node: SyntaxNode, text: string): LiteralArgument {
  const string = readText(node, text);
  if (string !== undefined) return string;
  if (/^(?:ArrayExpression|TupleExpression)$/.test(node.name))
    return listItems(node).map((item) => readText(item, text) ?? sliceNode(item, text));
  // `{ args: ['a'] }` of Deno, `shlex.split('a b')` of Python
  if (node.name === 'ObjectExpression') {
    const property = node
      .getChildren('Property')
      .find((each) => /^['"]?args['"]?\s*:/.test(sliceNode(each, text)));
    const value = property?.getChild('ArrayExpression');
    return value === null || value === undefined ? undefined : readLiteral(value, text);
  }
  const isSplit = node.name === 'CallExpression' && /^shlex\.split\(/.test(sliceNode(node, text));
  const inner = isSplit ? node.getChild('ArgList') : null;
  const [first] = inner === null ? [] : listItems(inner);
  return first === undefined ? undefined : readText(first, text);
}

/** Returns the text of a string. An interpolation stays as written. */
function readText(node: SyntaxNode, text: string): string | undefined {
  const source = sliceNode(node, text);
  switch (node.name) {
    case 'String':
    case 'FormatString':
    case 'TemplateString': {
      const [, , body] = /^[a-zA-Z]{0,2}("""|'''|"|'|`)(.*)\1$/s.exec(source) ?? [];
      return body
        ?.replaceAll(/\\\r?\n/g, '')
        .replaceAll(/\\([nt'"`$\\])/g, (_, letter: string) =>
          letter === 'n' ? '\n' : letter === 't' ? '\t' : letter,
        );
    }
    case 'ContinuedString':
      return listItems(node)
        .map((part) => readText(part, text) ?? '')
        .join('');
    default:
      return undefined;
  }
}

const sliceNode = ({ from, to }: SyntaxNode, text: string): string => text.slice(from, to);

function countLines(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (offset) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
