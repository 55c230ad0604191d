import type { parser as Parser } from '@lezer/python';

type SyntaxNode = ReturnType<(typeof Parser)['parse']>['topNode'];

/** A literal value in a Python file; undefined for a value that the file computes. */
export type PythonLiteral = string | null | readonly PythonLiteral[] | undefined;

/** Returns what a Python text assigns to names, at its top level and in the bodies of classes. */
export type AssignmentReader = (text: string) => ReadonlyMap<string, PythonLiteral>;

/**
 * Loads the Python parser. It is loaded late, because only commands of Alembic and Django need it.
 * Files are parsed and never run, so computed values are not known.
 */
export async function loadAssignmentReader(): Promise<AssignmentReader> {
  const { parser } = await import('@lezer/python');
  return (text) => {
    const assignments = new Map<string, PythonLiteral>();
    const visit = (node: SyntaxNode) => {
      for (const child of listChildren(node)) {
        if (child.name === 'AssignStatement') readAssignment(child, text, assignments);
        else if (child.name === 'ClassDefinition' || child.name === 'Body') visit(child);
      }
    };
    visit(parser.parse(text).topNode);
    return assignments;
  };
}

function readAssignment(
  statement: SyntaxNode,
  text: string,
  assignments: Map<string, PythonLiteral>,
): void {
  const name = statement.firstChild;
  const value = statement.lastChild;
  if (name?.name !== 'VariableName' || value === null) return;
  assignments.set(text.slice(name.from, name.to), readLiteral(value, text));
}

function readLiteral(node: SyntaxNode, text: string): PythonLiteral {
  switch (node.name) {
    case 'None':
      return null;
    case 'String':
      return readString(text.slice(node.from, node.to));
    case 'ContinuedString': {
      const parts = listChildren(node).map((part) => readLiteral(part, text));
      return parts.every((part) => typeof part === 'string') ? parts.join('') : undefined;
    }
    case 'ParenthesizedExpression': {
      const inner = listChildren(node).find(({ name }) => !/^\W$/.test(name));
      return inner === undefined ? undefined : readLiteral(inner, text);
    }
    case 'TupleExpression':
    case 'ArrayExpression':
    case 'SetExpression':
      return listChildren(node)
        .filter(({ name }) => !/^\W$/.test(name) && name !== 'Comment')
        .map((part) => readLiteral(part, text));
    default:
      return undefined;
  }
}

/** Returns undefined for a string with escapes: the name of a migration does not need them. */
function readString(source: string): string | undefined {
  const [, , body] = /^[rRuU]?("""|'''|"|')(.*)\1$/s.exec(source) ?? [];
  return body?.includes('\\') === true ? undefined : body;
}

function listChildren(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

/** Returns the strings of a string, list or None. Undefined if one of them is computed. */
export function literalStrings(literal: PythonLiteral): readonly string[] | undefined {
  if (literal === null) return [];
  if (typeof literal === 'string') return [literal];
  if (literal === undefined) return undefined;
  const texts = literal.map((each) => (typeof each === 'string' ? each : undefined));
  return texts.every((each) => each !== undefined) ? texts : undefined;
}
