import fc from 'fast-check';
import { escapeWorkflowCommands } from '../../../../src/edge/github/escape-workflow-commands';
import { propertyRuns } from '../../../support/property-runs';

/** White space that .NET trims (`Char.IsWhiteSpace`), as the runner does. */
const DOTNET_SPACE = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/**
 * Returns whether the runner parses a line of the text as a workflow command (ActionCommand.cs).
 */
function hasCommand(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.replace(DOTNET_SPACE, ''));
  return lines.some((line) => line.startsWith('::') || line.includes('##['));
}

describe('escapeWorkflowCommands', () => {
  test.each([
    ['::error::forged', ': :error::forged'],
    ['  ::add-mask::a', '  : :add-mask::a'],
    ['\t::stop-commands::x', '\t: :stop-commands::x'],
    ['first\n::set-output name=decision::allowed', 'first\n: :set-output name=decision::allowed'],
    ['first\r::error::x', 'first\r: :error::x'],
    ['first\r\n\r\n ::error::x', 'first\r\n\r\n : :error::x'],
    ['\u00a0::error::x', '\u00a0: :error::x'],
    ['\u0085::error::x', '\u0085: :error::x'],
    ['\u3000\u0085 ::error::x', '\u3000\u0085 : :error::x'],
    ['before ##[error]x', 'before # #[error]x'],
    ['###[group]x', '## #[group]x'],
    ['##[##[error]', '# #[# #[error]'],
    [':::error::', ': ::error::'],
    ['::::', ': :::'],
  ])('escapes %j', (text, escaped) => {
    expect(hasCommand(text)).toBe(true);
    expect(escapeWorkflowCommands(text)).toBe(escaped);
    expect(hasCommand(escaped)).toBe(false);
  });

  test.each(['NOTICE: a::b', 'a ::error::x', 'std::vector', ':one', '# #[', '#[x]', ''])(
    'does not change %j',
    (text) => {
      expect(escapeWorkflowCommands(text)).toBe(text);
    },
  );

  test('escapes every workflow command in random texts', () => {
    const fragment = fc.constantFrom(
      '::',
      ':',
      '##[',
      '#',
      '[',
      ']',
      'error',
      '\n',
      '\r',
      ' ',
      '\t',
      '\v',
      '\u0085',
      '\u2028',
      '\u00a0',
      '\ufeff',
      'x',
    );
    const runs = propertyRuns(5000);
    let withCommands = 0;
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        if (hasCommand(text)) withCommands += 1;
        expect(hasCommand(escapeWorkflowCommands(text))).toBe(false);
      }),
      runs,
    );
    expect(withCommands).toBeGreaterThan(runs.numRuns / 10);
  });
});
