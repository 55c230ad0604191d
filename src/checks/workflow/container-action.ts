import { getActionImageName } from '../commands/follow/built-images';
import { quoteForShell } from '../commands/shell-quote';
import { createLocalActionContext } from './local-action-context';
import type { StepContext } from './step-context';
import type { LocalAction, Step } from './workflow-model';
import type { TextNode } from './yaml-node';

/**
 * Creates the script of a step that uses a local action with `using: docker`: the start of its
 * container, with all variables of the step. Returns undefined for another kind of action.
 */
export function createContainerScript(
  action: LocalAction,
  step: Step,
  stepContext: StepContext,
): readonly [step: Step, text: TextNode, stepContext: StepContext] | undefined {
  const { container, file } = action;
  if (container === undefined) return undefined;
  const { variables, context } = createLocalActionContext(action, step, stepContext);
  const { image, entrypoint, args } = container;
  const [, published] = /^docker:\/\/(.*)$/s.exec(image) ?? [];
  const words = [
    ...[...variables.keys()].map((name) => `--env=${name}`),
    ...(entrypoint === undefined ? [] : ['--entrypoint', entrypoint]),
    published ?? getActionImageName(file),
    ...args,
  ];
  const line = step.uses?.line ?? step.line;
  const text = ['docker run', ...words.map(quoteWord)].join(' ');
  const node: TextNode = { kind: 'text', text, line, lineOf: () => line };
  return [
    { ...step, shell: 'bash' },
    node,
    { ...stepContext, variables, expressionContext: context },
  ];
}

/** An expression stays without quotes, because its value can have several words. */
const quoteWord = (word: string): string => (word.includes('${{') ? word : quoteForShell(word));
