import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import fc from 'fast-check';
import { canBeTrue, extendContext } from '../../../../src/checks/workflow/condition';
import { propertyRuns } from '../../../support/property-runs';

const STATUS_FUNCTIONS = ['success', 'failure', 'always', 'cancelled'];

const atom = fc.constantFrom(
  "steps.gate.outputs.decision == 'allowed'",
  "steps.gate.outputs.decision != 'allowed'",
  "'BLOCKED' == steps.gate.outputs.decision",
  'steps.gate.outputs.decision',
  "steps['gate'].outputs.decision != ''",
  "contains(steps.gate.outputs.decision, 'allow')",
  "startsWith(steps.gate.outputs.decision, 'b')",
  "github.ref == 'refs/heads/main'",
  'inputs.flag',
  'success()',
  'failure()',
  'always()',
  'cancelled()',
  'true',
  'false',
  "''",
  '0',
  '1',
  'null',
  "format('{0}', inputs.flag)",
);

const expression = fc.letrec<{ whole: string }>((tie) => ({
  whole: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    atom,
    tie('whole').map((inner) => `!(${inner})`),
    fc
      .tuple(tie('whole'), fc.constantFrom('&&', '||', '==', '!='), tie('whole'))
      .map(([left, operator, right]) => `(${left}) ${operator} (${right})`),
  ),
})).whole;

const runValues = fc.record({
  decision: fc.constantFrom('', 'blocked', 'allowed'),
  success: fc.boolean(),
  cancelled: fc.boolean(),
  ref: fc.constantFrom('refs/heads/main', 'refs/heads/x'),
  flag: fc.boolean(),
});

type RunValues = Parameters<Parameters<typeof runValues.map>[0]>[0];

/** Whether GitHub runs the step, according to its own evaluator. */
function runsOnGitHub(
  text: string,
  { decision, success, cancelled, ref, flag }: RunValues,
): boolean {
  const functions = STATUS_FUNCTIONS.map((name) => ({ name, minArgs: 0, maxArgs: 0 }));
  const tree = new Parser(
    new Lexer(text).lex().tokens,
    ['steps', 'github', 'inputs'],
    functions,
  ).parse();
  const pair = (key: string, value: data.ExpressionData) => new data.Dictionary({ key, value });
  const contexts = new data.Dictionary(
    {
      key: 'steps',
      value: pair('gate', pair('outputs', pair('decision', new data.StringData(decision)))),
    },
    { key: 'github', value: pair('ref', new data.StringData(ref)) },
    { key: 'inputs', value: pair('flag', new data.BooleanData(flag)) },
  );
  const is = { success, failure: !success, always: true, cancelled };
  const calls = new Map(
    Object.entries(is).map(([name, value]) => [
      name,
      { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(value) },
    ]),
  );
  const value = new Evaluator(tree, contexts, calls).evaluate();
  const usesStatusFunction = STATUS_FUNCTIONS.some((name) => text.includes(`${name}()`));
  return isTruthy(value) && (usesStatusFunction || success);
}

function isTruthy(value: data.ExpressionData): boolean {
  if (value instanceof data.StringData) return value.value !== '';
  if (value instanceof data.NumberData) return value.value !== 0 && !Number.isNaN(value.value);
  if (value instanceof data.BooleanData) return value.value;
  return !(value instanceof data.Null);
}

test('canBeTrue: returns false only for conditions that GitHub never runs, if values are unknown', () => {
  fc.assert(
    fc.property(expression, runValues, (text, values) => {
      const context = extendContext(
        new Map<string, string | boolean>([
          ['steps.gate.outputs.decision', values.decision],
          ['success()', values.success],
          ['failure()', !values.success],
          ['always()', true],
        ]),
        () => undefined,
      );
      if (!canBeTrue(text, context)) expect(runsOnGitHub(text, values)).toBe(false);
    }),
    propertyRuns(3_000),
  );
});

test('canBeTrue: agrees with GitHub if all values are known', () => {
  fc.assert(
    fc.property(expression, runValues, (text, values) => {
      fc.pre(!text.includes('format('));
      const context = extendContext(
        new Map<string, string | boolean>([
          ['steps.gate.outputs.decision', values.decision],
          ['success()', values.success],
          ['failure()', !values.success],
          ['always()', true],
          ['cancelled()', values.cancelled],
          ['github.ref', values.ref],
          ['inputs.flag', values.flag],
        ]),
        () => undefined,
      );
      expect(canBeTrue(text, context)).toBe(runsOnGitHub(text, values));
    }),
    propertyRuns(3_000),
  );
});
