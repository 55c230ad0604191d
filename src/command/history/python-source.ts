import type { parser as Parser } from '@lezer/python';

type SyntaxNode = ReturnType<(typeof Parser)['parse']>['topNode'];

/** A value that a Python file writes out; undefined for one that it computes. */
export type PythonLiteral = string | null | readonly PythonLiteral[] | undefined;

/** Reads what a Python text assigns to names, at its top and in the bodies of its classes. */
export type AssignmentReader = (text: string) => ReadonlyMap<string, PythonLiteral>;

/**
 * Loads the parser, late: only a command of Alembic or Django needs it. What a file computes is not
 * known, for nothing of it is run.
 */
export async function loadAssignmentReader(): Promise<AssignmentReader> {
  const { parser } = await import('@lezer/python');
  return (text) => {
    const found = new Map<string, PythonLiteral>();
    const visit = (node: SyntaxNode) => {
      for (const child of childrenOf(node)) {
        if (child.name === 'AssignStatement') assign(child, text, found);
        else if (child.name === 'ClassDefinition' || child.name === 'Body') visit(child);
      }
    };
    visit(parser.parse(text).topNode);
    return found;
  };
}

function assign(statement: SyntaxNode, text: string, found: Map<string, PythonLiteral>): void {
  const [name, value] = [statement.firstChild, statement.lastChild];
  if (name?.name !== 'VariableName' || value === null) return;
  found.set(text.slice(name.from, name.to), literalOf(value, text));
}

function literalOf(node: SyntaxNode, text: string): PythonLiteral {
  switch (node.name) {
    case 'None':
      return null;
    case 'String':
      return stringOf(text.slice(node.from, node.to));
    case 'ContinuedString': {
      const parts = childrenOf(node).map((part) => literalOf(part, text));
      return parts.every((part) => typeof part === 'string') ? parts.join('') : undefined;
    }
    case 'ParenthesizedExpression': {
      const inner = childrenOf(node).find(({ name }) => !/^\W$/.test(name));
      return inner === undefined ? undefined : literalOf(inner, text);
    }
    case 'TupleExpression':
    case 'ArrayExpression':
    case 'SetExpression':
      return childrenOf(node)
        .filter(({ name }) => !/^\W$/.test(name) && name !== 'Comment')
        .map((part) => literalOf(part, text));
    default:
      return undefined;
  }
}

/** A name needs no escapes: a text that has some is not read. */
function stringOf(source: string): string | undefined {
  const [, , body] = /^[rRuU]?("""|'''|"|')(.*)\1$/s.exec(source) ?? [];
  return body?.includes('\\') === true ? undefined : body;
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

/** The texts of a value: one, several, or none. Undefined where one of them is computed. */
export function literalStrings(literal: PythonLiteral): readonly string[] | undefined {
  if (literal === null) return [];
  if (typeof literal === 'string') return [literal];
  if (literal === undefined) return undefined;
  const texts = literal.map((each) => (typeof each === 'string' ? each : undefined));
  return texts.every((each) => each !== undefined) ? texts : undefined;
}
