import {
  evaluatePromotion,
  type Promotion,
  type PublishedStatus,
} from '../../../src/policy/evaluate-promotion';
import { joinClauses, joinSentences } from '../../../src/policy/join-sentences';
import { notKnown } from '../../../src/policy/lookup-result';

test.each<[string, readonly string[], string]>([
  ['sentences without a full stop', ['One', 'Two'], 'One. Two.'],
  ['sentences with a full stop', ['One.', 'Two.'], 'One. Two.'],
  ['an empty part', ['One.', ''], 'One.'],
  ['a sentence with several full stops', ['One...'], 'One.'],
])('joinSentences ends each sentence with one full stop: %s', (_, parts, text) => {
  expect(joinSentences(...parts)).toBe(text);
});

test('joinClauses removes the full stop of each clause', () => {
  expect(joinClauses(['one.', 'two', 'The job needs `x`.'])).toBe('one; two; The job needs `x`');
});

const status = (why: string): PublishedStatus => ({
  commit: 'c1',
  state: 'success',
  head: 'h1',
  creator: 'github-actions[bot]',
  isBot: true,
  run: notKnown(why, ''),
});

const promotion = (published: readonly PublishedStatus[]): Promotion => ({
  head: 'h1',
  context: 'governed-migrations/default/staging',
  published,
  attestations: notKnown('', ''),
  runId: '1',
  repository: 'octo/shop',
  serverUrl: 'https://github.com',
});

test('an answer of the API that ends with a full stop does not double it in the block', () => {
  const why = 'The token cannot access run 99. The job needs `actions: read` in `permissions:`.';
  const result = evaluatePromotion(promotion([status(why), status('it was deleted')]), {
    rehearsedOn: 'staging',
  });
  expect(result).toMatchObject({
    ok: false,
    what: `The status \`governed-migrations/default/staging\` reports the head h1, but it does not count: ${why.slice(0, -1)}; it was deleted.`,
  });
});
