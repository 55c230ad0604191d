import { type CommitReading, classifyCheckout } from '../../../src/policy/run-checkout';

const [SHA, OTHER] = ['a'.repeat(40), 'b'.repeat(40)];
const at = (commit: string): CommitReading => ({ kind: 'commit', commit });
const MOVED: CommitReading = { kind: 'moved-submodule', commit: SHA, why: 'It has moved.' };
const UNREAD: CommitReading = { kind: 'unknown', why: 'There is no repository.' };

test.each<[string, readonly CommitReading[], string | undefined, string, string | undefined]>([
  ['the commit of the run', [at(SHA)], SHA, 'same', SHA],
  ['another commit', [at(OTHER)], SHA, 'other', OTHER],
  [
    'two repositories, of which one is at another commit',
    [at(SHA), at(OTHER)],
    SHA,
    'other',
    OTHER,
  ],
  ['no repository', [UNREAD], SHA, 'unknown', undefined],
  ['no folder', [], SHA, 'unknown', undefined],
  ['one of two repositories that is not known', [at(SHA), UNREAD], SHA, 'unknown', undefined],
  ['another commit beside one that is not known', [UNREAD, at(OTHER)], SHA, 'other', OTHER],
  ['a moved submodule, also at the commit of the run', [MOVED], SHA, 'other', SHA],
  ['a commit outside of Actions', [at(OTHER)], undefined, 'unknown', OTHER],
  ['a moved submodule outside of Actions', [MOVED], undefined, 'unknown', SHA],
])('classifyCheckout: %s', (_name, readings, sha, state, commit) => {
  expect(classifyCheckout(readings, sha)).toMatchObject({ state, commit });
});

test('classifyCheckout gives the reason for a commit that is not known or not recorded', () => {
  expect(classifyCheckout([UNREAD], SHA).why).toBe('There is no repository.');
  expect(classifyCheckout([MOVED], SHA).why).toBe('It has moved.');
  expect(classifyCheckout([at(OTHER)], SHA).why).toBeUndefined();
});
