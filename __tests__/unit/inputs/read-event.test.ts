import fc from 'fast-check';
import { readEvent } from '../../../src/inputs/read-event';
import { propertyRuns } from '../../support/property-runs';

const following = (full_name: unknown) =>
  JSON.stringify({ workflow_run: { head_repository: { full_name } } });

describe('readEvent', () => {
  test.each([
    ['the event push', { GITHUB_EVENT_NAME: 'push' }, undefined, { name: 'push', ownRun: true }],
    ['no event', {}, undefined, { name: undefined, ownRun: true }],
    ['an empty event', { GITHUB_EVENT_NAME: ' ' }, undefined, { name: undefined, ownRun: true }],
    [
      'a workflow_run of this repository',
      { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_REPOSITORY: 'octo/shop' },
      following('OCTO/shop'),
      { name: 'workflow_run', ownRun: true },
    ],
    [
      'a workflow_run of a fork',
      { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_REPOSITORY: 'octo/shop' },
      following('mallory/shop'),
      { name: 'workflow_run', ownRun: false },
    ],
  ])('reads %s', (_name, environment, payload, event) => {
    const noRef = { ref: undefined, onDefaultBranch: false, namesDefaultBranch: false };
    expect(readEvent(environment, payload)).toEqual({ ...noRef, ...event });
  });

  const on = (branch: unknown) => JSON.stringify({ repository: { default_branch: branch } });

  test.each<[string, string | undefined, string | undefined, boolean]>([
    ['the default branch', 'refs/heads/main', on('main'), true],
    ['a default branch with another name', 'refs/heads/trunk', on('trunk'), true],
    ['another branch', 'refs/heads/mainline', on('main'), false],
    ['a tag with the name of the default branch', 'refs/tags/main', on('main'), false],
    ['a pull request', 'refs/pull/1/merge', on('main'), false],
    ['a payload without the default branch', 'refs/heads/main', '{}', false],
    ['a payload with an empty default branch', 'refs/heads/', on(''), false],
    ['a payload that is not JSON', 'refs/heads/main', '{', false],
    ['no payload', 'refs/heads/main', undefined, false],
    ['no ref', undefined, on('main'), false],
  ])('reads onDefaultBranch for %s', (_name, ref, payload, expected) => {
    const environment = ref === undefined ? {} : { GITHUB_REF: ref };
    expect(readEvent(environment, payload)).toMatchObject({ ref, onDefaultBranch: expected });
  });

  test('reads whether the payload names the default branch', () => {
    const names = [on('main'), '{}', on('')].map(
      (payload) => readEvent({}, payload).namesDefaultBranch,
    );
    expect(names).toEqual([true, false, false]);
  });
});

test('readEvent trusts a workflow_run only with a payload that names this repository', () => {
  const environment = { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_REPOSITORY: 'octo/shop' };
  const foreign = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.jsonValue().map((value) => JSON.stringify({ workflow_run: value })),
    fc.jsonValue().map((value) => JSON.stringify({ workflow_run: { head_repository: value } })),
    fc.jsonValue().map(following),
  );
  fc.assert(
    fc.property(foreign, (payload) => {
      fc.pre(payload !== following('octo/shop'));
      expect(readEvent(environment, payload).ownRun).toBe(false);
    }),
    propertyRuns(1000),
  );
});
