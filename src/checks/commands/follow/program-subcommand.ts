import type { parser } from '@lezer/javascript';

type Tree = ReturnType<(typeof parser)['parse']>;
type SyntaxNode = Tree['topNode'];

/** A part of a program, as offsets. */
export interface ProgramRange {
  readonly from: number;
  readonly to: number;
}

/** A word that is a subcommand: literal, and not an option. */
const SUBCOMMAND = /^\w[\w:.-]*$/;

/** A constant that is the first argument of the program. */
const ARGUMENT_NAME =
  /^const\s+(?:\[\s*(\w+)\s*(?:,[\w\s,.]*)?\]\s*=\s*process\.argv\.slice\(2\)|\[\s*,\s*,\s*(\w+)\s*(?:,[\w\s,.]*)?\]\s*=\s*process\.argv|(\w+)\s*=\s*process\.argv\[2\])\s*;?$/;

const CHANGED_ARGUMENTS =
  /\bargv\b\s*(?:(?:\[\d+\]\s*)?=(?!=)|\.(?:shift|splice|push|pop|unshift|reverse)\b)/;

const END_STATEMENT = /^(?:Break|Return|Throw|Continue)Statement$/;

/**
 * Returns the parts of a program that do not run with a literal subcommand: the other cases of a `switch`
 * over its first argument. Returns nothing if the value is not certain.
 */
export function findOtherSubcommands(
  tree: Tree,
  text: string,
  [subcommand = '']: readonly string[],
): readonly ProgramRange[] {
  if (!SUBCOMMAND.test(subcommand) || CHANGED_ARGUMENTS.test(text)) return [];
  const switches: SyntaxNode[] = [];
  const constants: string[] = [];
  const defined: string[] = [];
  const slice = ({ from, to }: ProgramRange) => text.slice(from, to);
  tree.iterate({
    enter: ({ node }) => {
      if (node.name === 'SwitchStatement') switches.push(node);
      if (node.name === 'VariableDefinition') defined.push(slice(node));
      if (node.name === 'VariableDeclaration') {
        const [, ...names] = ARGUMENT_NAME.exec(slice(node)) ?? [];
        constants.push(...names.filter(Boolean));
      }
    },
  });
  // A name that is defined twice can have another value.
  const certain = constants.filter((name) => defined.filter((each) => each === name).length === 1);
  return switches.flatMap((node) => {
    const selector = node.getChild('ParenthesizedExpression');
    const name = selector === null ? '' : slice(selector).slice(1, -1).trim();
    const body = node.getChild('SwitchBody');
    const isSelector = name === 'process.argv[2]' || certain.includes(name);
    return body === null || !isSelector ? [] : listOtherCases(body, subcommand, slice);
  });
}

function listOtherCases(
  body: SyntaxNode,
  subcommand: string,
  slice: (range: ProgramRange) => string,
): readonly ProgramRange[] {
  const parts: SyntaxNode[] = [];
  for (let node = body.firstChild; node !== null; node = node.nextSibling) parts.push(node);
  const labels = parts.map((node) => readLabel(node, slice));
  if (labels.includes(null)) return [];
  const matching = labels.indexOf(subcommand);
  const start = matching === -1 ? labels.indexOf('default:') : matching;
  const length = parts.slice(start).findIndex(endsCase);
  const end = start === -1 ? -1 : length === -1 ? parts.length : start + length;
  return parts.filter((_, index) => index < start || index > end);
}

/** Returns the literal of a case, or `default:`. Returns null for another label, undefined for a statement. */
function readLabel(node: SyntaxNode, slice: (range: ProgramRange) => string) {
  if (node.name === 'DefaultLabel') return 'default:';
  if (node.name !== 'CaseLabel') return undefined;
  return /^case\s*(['"])([^'"\\]*)\1\s*:$/.exec(slice(node))?.[2] ?? null;
}

function endsCase(node: SyntaxNode): boolean {
  if (END_STATEMENT.test(node.name)) return true;
  const last = node.name === 'Block' ? (node.lastChild?.prevSibling ?? null) : null;
  return last !== null && END_STATEMENT.test(last.name);
}
