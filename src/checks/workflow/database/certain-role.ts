import type { SyntaxNode } from 'unbash';
import { ACTION_INPUTS } from '../../../inputs/input-table';
import { readShell } from '../../commands/shell-text';
import type { RepositoryFiles } from '../../repository-files';
import type { MigrationCommandUse, WorkflowFiles } from '../step-context';
import { collectJobTexts, type JobText } from './job-texts';

const ROLE = ACTION_INPUTS.role.variable;
const ROLE_WRITE = new RegExp(`(?:^|[\\s"'({;&|:])${ROLE}(?:=|<<)`);

/**
 * Returns the variables of a command without `DB_ROLE`, if only a branch or a step that can be skipped
 * writes it. If branches write several roles, the strictest one counts, not the last.
 */
export function removeUncertainRole(
  use: MigrationCommandUse,
  workflowFiles: WorkflowFiles,
  files: RepositoryFiles,
): MigrationCommandUse['variables'] {
  const { variables, stepContext, callers } = use;
  if (!variables.has(ROLE) || stepContext.declaredVariables.has(ROLE)) return variables;
  if (callers.some((words) => ROLE_WRITE.test(words.join(' ')))) return variables;
  const { texts } = collectJobTexts(use, workflowFiles, files);
  const writers = texts.filter(
    ({ text, phase, kind }) => phase !== 'later' && kind === 'script' && ROLE_WRITE.test(text),
  );
  const isCertain = writers.some(
    ({ text, canBeSkipped }) => !canBeSkipped && writesOnEveryPath(readShell(text).tree, text),
  );
  if (writers.length === 0) return variables;
  if (isCertain) return selectStrictestRole(variables, writers);
  return new Map([...variables].filter(([name]) => name !== ROLE));
}

const ROLE_VALUE = new RegExp(`${ROLE_WRITE.source}\\s*["']?(prod|replica)\\b`, 'g');

function selectStrictestRole(
  variables: MigrationCommandUse['variables'],
  writers: readonly JobText[],
): MigrationCommandUse['variables'] {
  const roles = writers.flatMap(({ text }) =>
    [...text.matchAll(ROLE_VALUE)].map(([, role = '']) => role),
  );
  const strictest = roles.find((role) => role === 'prod') ?? roles[0];
  return strictest === undefined ? variables : new Map([...variables, [ROLE, strictest]]);
}

/** Whether every path through a piece of a script writes the role. */
function writesOnEveryPath(node: SyntaxNode, source: string): boolean {
  const writes = (child: SyntaxNode) => writesOnEveryPath(child, source);
  switch (node.type) {
    case 'Script':
    case 'CompoundList':
      return node.commands.some(writes);
    case 'Statement':
    case 'Redirected':
      return writes(node.command);
    case 'BraceGroup':
    case 'Subshell':
    case 'CaseItem':
      return writes(node.body);
    case 'AndOr': {
      const [first] = node.commands;
      return first !== undefined && writes(first);
    }
    case 'If': {
      const branches = [node.then, ...node.elif.map((each) => each.then), node.else];
      return writes(node.clause) || branches.every((each) => each !== undefined && writes(each));
    }
    case 'Case': {
      const hasDefault = node.items.some(({ pattern }) =>
        pattern.some((word) => source.slice(word.pos, word.end) === '*'),
      );
      return hasDefault && node.items.every(writes);
    }
    case 'Command':
    case 'Pipeline':
      return ROLE_WRITE.test(source.slice(node.pos, node.end));
    default:
      return false;
  }
}
