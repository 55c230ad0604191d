import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import fc from 'fast-check';
import { canBeTrue, extendContext } from '../../../../src/checks/workflow/condition';
import { propertyRuns } from '../../../support/property-runs';

const STATUS = ['success', 'failure', 'always', 'cancelled'];

const atom = fc.constantFrom(
  ...["steps.gate.outputs.decision == 'allowed'", "steps.gate.outputs.decision != 'allowed'"],
  ...["'BLOCKED' == steps.gate.outputs.decision", 'steps.gate.outputs.decision'],
  ...["steps['gate'].outputs.decision != ''", "contains(steps.gate.outputs.decision, 'allow')"],
  ...["startsWith(steps.gate.outputs.decision, 'b')", "github.ref == 'refs/heads/main'"],
  ...['inputs.flag', 'success()', 'failure()', 'always()', 'cancelled()', 'true', 'false'],
  ...["''", '0', '1', 'null', "format('{0}', inputs.flag)"],
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

const world = fc.record({
  decision: fc.constantFrom('', 'blocked', 'allowed'),
  success: fc.boolean(),
  cancelled: fc.boolean(),
  ref: fc.constantFrom('refs/heads/main', 'refs/heads/x'),
  flag: fc.boolean(),
});

type World = Parameters<Parameters<typeof world.map>[0]>[0];

/** Whether GitHub would run the step, by its own evaluator. */
function runs(text: string, { decision, success, cancelled, ref, flag }: World): boolean {
  const functions = STATUS.map((name) => ({ name, minArgs: 0, maxArgs: 0 }));
  const tree = new Parser(
    new Lexer(text).lex().tokens,
    ['steps', 'github', 'inputs'],
    functions,
  ).parse();
  const pair = (key: string, value: data.ExpressionData) => new data.Dictionary({ key, value });
  const context = new data.Dictionary(
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
  const value = new Evaluator(tree, context, calls).evaluate();
  const truthy = isTruthy(value);
  const asks = STATUS.some((name) => text.includes(`${name}()`));
  return truthy && (asks || success);
}

function isTruthy(value: data.ExpressionData): boolean {
  if (value instanceof data.StringData) return value.value !== '';
  if (value instanceof data.NumberData) return value.value !== 0 && !Number.isNaN(value.value);
  if (value instanceof data.BooleanData) return value.value;
  return !(value instanceof data.Null);
}

test('what cannot hold never runs, whatever else turns out', () => {
  fc.assert(
    fc.property(expression, world, (text, all) => {
      const facts = extendContext(
        new Map<string, string | boolean>([
          ['steps.gate.outputs.decision', all.decision],
          ['success()', all.success],
          ['failure()', !all.success],
          ['always()', true],
        ]),
        () => undefined,
      );
      if (!canBeTrue(text, facts)) expect(runs(text, all)).toBe(false);
    }),
    propertyRuns(3_000),
  );
});

test('and with everything known it is exact', () => {
  fc.assert(
    fc.property(expression, world, (text, all) => {
      fc.pre(!text.includes('format('));
      const facts = extendContext(
        new Map<string, string | boolean>([
          ['steps.gate.outputs.decision', all.decision],
          ['success()', all.success],
          ['failure()', !all.success],
          ['always()', true],
          ['cancelled()', all.cancelled],
          ['github.ref', all.ref],
          ['inputs.flag', all.flag],
        ]),
        () => undefined,
      );
      expect(canBeTrue(text, facts)).toBe(runs(text, all));
    }),
    propertyRuns(3_000),
  );
});
