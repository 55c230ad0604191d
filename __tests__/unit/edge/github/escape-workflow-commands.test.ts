import fc from 'fast-check';
import { escapeWorkflowCommands } from '../../../../src/edge/github/escape-workflow-commands';
import { propertyRuns } from '../../../support/property-runs';

/** A line as .NET trims it (`Char.IsWhiteSpace`), which is what the runner looks at. */
const DOTNET_SPACE = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/** Whether the runner takes a line of this text for a command of its own (ActionCommand.cs). */
function commands(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.replace(DOTNET_SPACE, ''));
  return lines.some((line) => line.startsWith('::') || line.includes('##['));
}

describe('a text that is not ours is no command', () => {
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
  ])('%j', (text, shown) => {
    expect(commands(text)).toBe(true);
    expect(escapeWorkflowCommands(text)).toBe(shown);
    expect(commands(shown)).toBe(false);
  });

  test.each(['NOTICE: a::b', 'a ::error::x', 'std::vector', ':one', '# #[', '#[x]', ''])(
    '%j stays as it is',
    (text) => {
      expect(escapeWorkflowCommands(text)).toBe(text);
    },
  );

  test('whatever it is', () => {
    const piece = fc.constantFrom(
      ...[
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
      ],
      ...['\u00a0', '\ufeff', 'x'],
    );
    const runs = propertyRuns(5000);
    let dangerous = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        if (commands(text)) dangerous += 1;
        expect(commands(escapeWorkflowCommands(text))).toBe(false);
      }),
      runs,
    );
    expect(dangerous).toBeGreaterThan(runs.numRuns / 10);
  });
});
