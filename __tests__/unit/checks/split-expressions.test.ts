import fc from 'fast-check';
import { replaceExpressions, splitExpressions } from '../../../src/checks/split-expressions';
import { propertyRuns } from '../../support/property-runs';

test.each([
  ['a', ['a']],
  ['${{ x }}', ['', '${{ x }}', '']],
  ['a ${{ x }} b ${{ y }}', ['a ', '${{ x }}', ' b ', '${{ y }}', '']],
  ['${{ x\n}}', ['', '${{ x\n}}', '']],
  ['${{ ${{ x }}', ['', '${{ ${{ x }}', '']],
  ['}} ${{ x', ['}} ${{ x']],
])('splitExpressions splits %j', (text, parts) => {
  expect(splitExpressions(text)).toEqual(parts);
});

test('splitExpressions finds what the pattern of an expression finds', () => {
  const texts = fc.array(fc.constantFrom('$', '{', '}', '${{', '}}', 'a', '\n'));
  fc.assert(
    fc.property(texts, (pieces) => {
      const text = pieces.join('');
      expect(splitExpressions(text)).toEqual(text.split(/(\$\{\{.*?\}\})/s));
    }),
    propertyRuns(2_000),
  );
});

test('replaceExpressions replaces expressions only', () => {
  expect(replaceExpressions('a ${{ x }} }}', (text) => `<${text}>`)).toBe('a <${{ x }}> }}');
});
